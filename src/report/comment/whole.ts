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

/** What merging the pull request starts: nobody has met us here before. */
export function setupSection({ verdict, cases, repository }: Judgement): Block[] {
  const file = repository.headPolicy.file?.value.settings;
  const engagements = cases.map((c) => `${code(c.id)} (${md(short(c.head.state?.value.stage ?? "TBD", 80))})`);
  const started =
    engagements.length > 0
      ? `${plural(engagements.length, "engagement")}: ${engagements.slice(0, MOST).join(", ")}`
      : "no engagement yet; `countersign new` makes one";
  const wrong = verdict.conclusion === "failure";
  return [
    block(
      `${marker(ALL)}\n### Countersign: ${wrong ? "failing" : "ready to start"}\n${wrong ? "This sets Countersign up, and something in it has to be mended first." : "Merging this starts Countersign here. Nothing can be approved before that, and nothing needs to be."}`,
    ),
    ...findingBlocks(verdict.findings),
    block(
      [
        "From then on:",
        "- A pull request that changes an engagement gets one check, `countersign`, and one comment like this one. Other pull requests get the check alone.",
        "- Moving an engagement's `stage:` asks for its gates. A review with **Approve** by somebody of the gate's role opens one.",
        `- What a merge changes is recorded ${recordings[file?.record ?? "commit"]}.`,
        `- It starts with ${started}.`,
        ...(repository.headPolicy.trial
          ? ["- It starts on **trial**: one person may approve everything, and nothing of it is in earnest."]
          : []),
      ].join("\n"),
    ),
    ...fold(4, "roles", "Who decides what", roles(repository.headPolicy)),
  ];
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
