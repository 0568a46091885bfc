import type { Judgement, Surroundings } from "../../model/publication.ts";
import { conclude } from "../../plan/verdict.ts";
import { code, md, short } from "../markdown.ts";
import { fold, plural } from "./details.ts";
import { findingBlocks } from "./findings.ts";
import { type Block, KEPT } from "./fit.ts";
import { marker } from "./section.ts";
import { verdictOf } from "./words.ts";

/** What concerns no one engagement: settings, definitions and templates, and the pull request that sets a repository up. */

const ALL = "*";
const MOST = 20;

export function repositorySection({ verdict }: Judgement): Block[] {
  const words = verdictOf(conclude(verdict.findings));
  return [
    block(`${marker(ALL)}\n### Settings and workflow definitions: ${words}`),
    ...(words === "ready" ? [{ ...block("Nothing blocks merging."), close: true as const }] : []),
    ...findingBlocks(verdict.findings),
  ];
}

/** Told once, whatever else there is to say. */
export function remarks({ verdict }: Judgement, { baseName }: Surroundings): Block[] {
  const paths = verdict.policy_changes;
  const named = paths.slice(0, MOST).map((path) => code(short(path, 160)));
  const more = paths.length > MOST ? ` and ${paths.length - MOST} more` : "";
  const lines = [
    ...(verdict.trial
      ? ["**TRIAL**: one person may approve everything here; nothing of it is an approval in earnest."]
      : []),
    ...(paths.length > 0 && !verdict.setup
      ? [
          `**Policy change**: ${named.join(", ")}${more}. This is judged by the policy of ${code(short(baseName, 100))}; the new one holds once it is merged.`,
        ]
      : []),
  ];
  return lines.length > 0 ? [block(lines.join("\n\n"))] : [];
}

const recordings = {
  commit: "as a commit on the default branch",
  "pull-request": "in a pull request of its own",
  branch: "on a branch of its own",
} as const;

/** What merging the pull request starts, and what to do then: nobody has met us here before. */
export function setupSection(judgement: Judgement): Block[] {
  const { verdict, repository } = judgement;
  const wrong = verdict.conclusion === "failure";
  const opening = wrong
    ? "This sets Countersign up, and something in it has to be mended first."
    : "Merging this starts Countersign here. Nothing can be approved before that, and nothing needs to be.";
  return [
    block(`${marker(ALL)}\n### Countersign: ${wrong ? "failing" : "ready to start"}\n${opening}`),
    ...findingBlocks(verdict.findings),
    ...(wrong ? [] : [block(firstSteps(judgement))]),
    block(whatStarts(judgement)),
    ...fold(4, "roles", "Who decides what", roles(repository.headPolicy)),
  ];
}

function firstSteps({ cases, repository }: Judgement): string {
  const { record = "commit" } = repository.headPolicy.file?.value.settings ?? {};
  const [first] = cases;
  const [leading] = [...repository.headPolicy.roles.values()];
  const owner = leading?.people[0]?.login ?? "LOGIN";
  const begin = first
    ? `Change something of ${code(first.id)} on a branch, and open a pull request with it.`
    : `On a branch, ${code(`countersign new engagement first-pilot --client NAME --workflow TEXT --owner ${owner}`)}; open a pull request with what it writes.`;
  return [
    "**Next:**",
    `1. Merge this. The workflow that judges is always the default branch's, so it judges pull requests from then on.`,
    `2. ${begin} It gets the check ${code("countersign")} and a comment.`,
    "",
    `**Once that check is green:** require it for the default branch. Settings, Rules, Rulesets imports ${code(".github/rulesets/countersign.json")}, which ${code("countersign init")} writes. ${beforeRequiring[record]}`,
  ].join("\n");
}

/** What a required check does to the record, and what else it takes. */
const beforeRequiring = {
  commit:
    "A required check also refuses the commits of the record: set `record: pull-request` first, or give the Action an App's token and let that App past the rule.",
  "pull-request":
    "Let workflows open the pull request of the record: Settings, Actions, General, allow GitHub Actions to create pull requests.",
  branch: "The record stands on a branch of its own, which the rule does not touch.",
} as const;

function whatStarts({ cases, repository }: Judgement): string {
  const file = repository.headPolicy.file?.value.settings;
  const engagements = cases.map((c) => `${code(c.id)} (${md(short(c.head.state?.value.stage ?? "TBD", 80))})`);
  const started =
    engagements.length > 0
      ? `${plural(engagements.length, "engagement")}: ${engagements.slice(0, MOST).join(", ")}`
      : "no engagement yet; `countersign new` makes one";
  return [
    "From then on:",
    "- A pull request that changes an engagement gets one check, `countersign`, and one comment like this one. Other pull requests get the check alone.",
    "- Moving an engagement's `stage:` asks for its gates. A review with **Approve** by somebody of the gate's role opens one.",
    `- What a merge changes is recorded ${recordings[file?.record ?? "commit"]}.`,
    `- It starts with ${started}.`,
    ...(repository.headPolicy.trial
      ? ["- It starts on **trial**: one person may approve everything, and nothing of it is in earnest."]
      : []),
  ].join("\n");
}

function roles({ roles: all }: Judgement["repository"]["headPolicy"]): string {
  const lines = [...all.values()].slice(0, 50).map(({ id, people, teams, confirmedBy }) => {
    const names = [...people.map(({ login }) => login), ...teams].slice(0, MOST).map((name) => code(short(name, 140)));
    const outside =
      confirmedBy === undefined ? "nobody yet" : `people outside, confirmed by ${confirmedBy.map(code).join(", ")}`;
    return `- ${code(id)}: ${names.length > 0 ? names.join(", ") : outside}\n`;
  });
  return lines.join("");
}

function block(text: string): Block {
  return { rank: KEPT, name: "", text };
}
