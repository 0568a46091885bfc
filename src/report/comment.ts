import { compareText } from "../model/finding.ts";
import { touchesOurs } from "../model/ours.ts";
import type { CheckRunDraft, Judgement, Reviewers, Surroundings } from "../model/publication.ts";
import { pullUrl } from "../model/pull.ts";
import { parseInstant } from "../model/time.ts";
import type { EngagementVerdict } from "../model/verdict.ts";
import { conclude } from "../plan/verdict.ts";
import { type Block, fit } from "./comment/fit.ts";
import { historyText, minuteOf } from "./comment/history.ts";
import { calledBy } from "./comment/people.ts";
import { section } from "./comment/section.ts";
import { remarks, repositorySection, setupSection } from "./comment/whole.ts";
import { code, link, md, short } from "./markdown.ts";

/** The forge refuses a comment of more than 65,536 characters; a tenth of that is left to how it counts them. */
export const COMMENT_LIMIT = 60_000;

/** What the comment is made of besides the verdict: whom it calls, and the check whose history it tells. */
export interface Beside {
  readonly reviewers: Reviewers;
  readonly check: CheckRunDraft;
  readonly around: Surroundings;
}

/** The one comment that stands on a pull request, or nothing where the pull request touches nothing of ours. */
export function commentOf(judgement: Judgement, beside: Beside, most = COMMENT_LIMIT): string | undefined {
  if (!touchesOurs(judgement.repository.change)) return undefined;
  const foot = footer(judgement, beside.around);
  const [first = [], ...others] = sectionsOf(judgement, beside);
  const [heading, ...rest] = first;
  const told = heading ? [heading, ...remarks(judgement, beside.around), ...rest] : first;
  const note = (missing: readonly string[]) =>
    `Left out, to stay within what a comment can hold: ${missing.join(", ")}. The check has more.`;
  const body = fit([told, ...others], most - foot.length - 2, note).trimEnd();
  return `${body}\n${endsInText(body) ? "" : "\n"}${foot}`;
}

/** Markdown reads what follows a list, a table or HTML as a part of it, unless an empty line stands between. */
function endsInText(body: string): boolean {
  return /^[^-|<\s]/.test(body.slice(body.lastIndexOf("\n") + 1));
}

/** What is worst comes first, so that the first line is the verdict. */
function sectionsOf(judgement: Judgement, beside: Beside): Block[][] {
  const { verdict, cases } = judgement;
  const called = calledBy(judgement, beside.reviewers);
  const history = historyText(beside.around.checks, beside.check);
  const sections = verdict.engagements
    .filter(({ findings }) => !verdict.setup || isFailing(findings))
    .toSorted(byNeed)
    .map((each, index) => {
      const judged = cases.find(({ id }) => id === each.id);
      return section({ verdict: each, judged, called, around: beside.around, history: index === 0 ? history : "" });
    });
  if (verdict.setup) return [setupSection(judgement), ...sections];
  const own = verdict.findings.some(({ severity }) => severity === "error" || severity === "waiting");
  return own || sections.length === 0 ? [repositorySection(judgement), ...sections] : sections;
}

const order = ["failure", "action_required", "success"] as const;

function byNeed(a: EngagementVerdict, b: EngagementVerdict): number {
  return order.indexOf(conclude(a.findings)) - order.indexOf(conclude(b.findings)) || compareText(a.id, b.id);
}

function isFailing(findings: EngagementVerdict["findings"]): boolean {
  return conclude(findings) === "failure";
}

function footer({ verdict, repository }: Judgement, { baseName, board }: Surroundings): string {
  const { pull } = repository;
  const links = [
    ...(pull ? [link("Report", `${pullUrl(pull)}/checks`)] : []),
    ...(board === undefined ? [] : [link("Board", board)]),
    code("/explain"),
    `as of ${minuteOf(parseInstant(verdict.as_of) ?? 0)} UTC`,
  ];
  const commits = `${verdict.head.slice(0, 7)} against ${md(short(baseName, 100))} ${verdict.base.slice(0, 7)}`;
  return `<sub>${commits}. ${links.join(" · ")}</sub>\n`;
}
