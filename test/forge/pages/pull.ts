import { checksAt } from "../world/checks.ts";
import type { CheckRun, Comment, Pull, Review } from "../world/types.ts";
import { fullName } from "../world/world.ts";
import { html, type Html } from "./html.ts";
import { markdown } from "./markdown.ts";
import { page } from "./page.ts";

/** A pull request as GitHub shows it: what was said, the checks, and beside it who is asked and the labels. */
export function pullPage(pull: Pull): string {
  const { issue } = pull;
  const said = [
    ...issue.comments.map((one) => commented(one, pathOf(pull))),
    ...pull.reviews.filter(isSubmitted).map(reviewed),
    ...merged(pull),
  ];
  const told = said.toSorted((a, b) => (a.at < b.at ? -1 : 1)).map(({ shown }) => shown);
  const body = html`<h1 class="title">${issue.title} <span>#${issue.number}</span></h1>
<div class="bar">${stateOf(pull)}<span class="muted"><strong>${issue.user.login}</strong> wants to merge <code>${pull.head.ref}</code> into <code>${pull.base.ref}</code> of ${fullName(pull.base.repository)}</span></div>
<div class="columns">
<main>
${box(html`${issue.user.login}`, "opened this pull request", issue.body ?? "", pathOf(pull))}
${told}
${checks(pull)}
</main>
<aside>
<section><h2>Reviewers</h2>${reviewers(pull)}</section>
<section><h2>Labels</h2>${issue.labels.map(({ name }) => html`<span class="label">${name}</span>`)}</section>
</aside>
</div>`;
  return page(`${issue.title} #${issue.number}`, body);
}

/** One comment alone. */
export function commentPage(comment: Comment): string {
  return page(comment.issue.title, commented(comment, `/${fullName(comment.issue.repository)}`).shown);
}

/** The checks of the newest commit of a pull request. */
export function checksOf(pull: Pull): readonly CheckRun[] {
  return checksAt(pull.base.repository, pull.head.sha);
}

const pathOf = ({ base }: Pull): string => `/${fullName(base.repository)}`;

interface Said {
  readonly at: string;
  readonly shown: Html;
}

function commented({ user, createdAt, body }: Comment, path: string): Said {
  const who =
    user.type === "Bot" ? html`${user.login.replace("[bot]", "")}<span class="badge">bot</span>` : html`${user.login}`;
  return { at: createdAt, shown: box(who, "commented", body, path) };
}

const verbs: Readonly<Record<string, string>> = {
  APPROVED: "approved these changes",
  CHANGES_REQUESTED: "requested changes",
  DISMISSED: "reviewed, which was dismissed",
  COMMENTED: "reviewed",
};

const isSubmitted = ({ submittedAt }: Review): boolean => submittedAt !== null;

function reviewed({ user, submittedAt, createdAt, state, body, pull }: Review): Said {
  const verb = verbs[state] ?? "reviewed";
  const line = html`<p class="happened"><strong>${user.login}</strong> ${verb}</p>`;
  return {
    at: submittedAt ?? createdAt,
    shown: body === "" ? line : box(html`${user.login}`, verb, body, pathOf(pull)),
  };
}

function merged({ mergedAt, mergedBy, base }: Pull): Said[] {
  if (mergedAt === null) return [];
  const by = mergedBy?.login ?? "somebody";
  return [
    {
      at: mergedAt,
      shown: html`<p class="happened"><strong>${by}</strong> merged this into <code>${base.ref}</code></p>`,
    },
  ];
}

function box(who: Html, verb: string, body: string, path: string): Html {
  const text = body === "" ? html`<p class="muted">No description provided.</p>` : markdown(body, { repository: path });
  return html`<article class="box"><header><strong>${who}</strong> ${verb}</header><div class="markdown">${text}</div></article>`;
}

function stateOf({ mergedAt, issue }: Pull): Html {
  const state = mergedAt === null ? issue.state : "merged";
  return html`<span class="state ${state}">${state === "open" ? "Open" : state === "merged" ? "Merged" : "Closed"}</span>`;
}

function checks(pull: Pull): Html {
  const runs = checksOf(pull);
  if (runs.length === 0)
    return html`<p class="happened">No check has run on <code>${pull.head.sha.slice(0, 7)}</code>.</p>`;
  const rows = runs.map(
    (run) =>
      html`<li><strong class="${run.conclusion ?? ""}">${(run.conclusion ?? run.status).replace("_", " ")}</strong> <a href="${pathOf(pull)}/runs/${run.id}"><strong>${run.name}</strong></a> <span class="muted">${run.title ?? ""}</span></li>`,
  );
  return html`<article class="box"><header><strong>Checks</strong> of ${pull.head.sha.slice(0, 7)}</header><ul class="checks">${rows}</ul></article>`;
}

function reviewers({ users, teams, reviews }: Pull): Html {
  const asked = [...[...users].map(({ login }) => login), ...[...teams].map(({ org, slug }) => `${org}/${slug}`)];
  const answered = new Map(reviews.filter(isSubmitted).map(({ user, state }) => [user.login, verbs[state] ?? ""]));
  const rows = asked.map((name) => html`<div>${name} <span class="muted">asked</span></div>`);
  for (const [name, verb] of answered) rows.push(html`<div>${name} <span class="muted">${verb}</span></div>`);
  return html`${rows.length === 0 ? [html`<div class="muted">No reviews</div>`] : rows}`;
}
