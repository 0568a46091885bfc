import type { Case } from "../model/case.ts";
import { sha256Hex } from "../model/digest.ts";
import { compareFindings, type Finding, type Severity } from "../model/finding.ts";
import { touchesOurs } from "../model/ours.ts";
import type { Annotation, CheckRunDraft, Documents, Judgement, Surroundings } from "../model/publication.ts";
import type { EngagementVerdict, Verdict } from "../model/verdict.ts";
import { explainGate, explainTransition } from "../plan/explain.ts";
import { eventText, plural } from "./comment/details.ts";
import { renderCommand } from "./comment/documents.ts";
import { externalId } from "./comment/history.ts";
import { verdictWords } from "./comment/words.ts";
import { formatExplanation } from "./explanation-text.ts";
import { fenced, headLines } from "./fenced.ts";
import { code, link, md, prose, short, table } from "./markdown.ts";
import { visible } from "./terminal.ts";

/** The name that a repository requires. */
export const CHECK_NAME = "countersign";

/** The forge's limits: characters of a summary or a text, annotations in one request, and how many of those we send. */
const MOST_TEXT = 65_000;
const BATCH = 50;
const BATCHES = 4;

type CheckText = Pick<CheckRunDraft, "conclusion" | "output"> & { readonly annotations: readonly Annotation[] };

/** The verdict as a check run: what merging waits for, and each finding at its line. */
export function checkRunOf(judgement: Judgement, around: Surroundings): CheckRunDraft {
  const { verdict, repository } = judgement;
  const text = touchesOurs(repository.change) ? checkText(judgement, around) : nothingOfOurs;
  const errors = findingsOf(verdict).filter(({ severity }) => severity === "error");
  const rule = text.conclusion === "failure" ? errors[0]?.rule : undefined;
  return {
    name: CHECK_NAME,
    head_sha: repository.pull?.head ?? verdict.head,
    external_id: externalId(digestOf(text, verdict), rule, around.documents.upload),
    conclusion: text.conclusion,
    completed_at: verdict.as_of,
    output: text.output,
    annotations: batches(text.annotations),
  };
}

/**
 * A check belongs to a commit, and another pull request may want the same commit on another branch, judged by other rules:
 * the name that merging waits for is that of the default branch alone.
 */
export function checkName(base: { readonly isIntoDefault: boolean; readonly baseName: string }): string {
  return base.isIntoDefault ? CHECK_NAME : visible(short(`${CHECK_NAME} (into ${base.baseName})`, 100));
}

/** The same verdict at another commit of the base says nothing new. */
function digestOf(text: CheckText, { base }: Verdict): string {
  return sha256Hex(JSON.stringify(text).replaceAll(base.slice(0, 12), ""));
}

/** A required check that never appears holds up a pull request for ever, so there is one where we have nothing to say. */
const nothingOfOurs: CheckText = {
  conclusion: "success",
  output: {
    title: "Nothing of Countersign's changed",
    summary: "This pull request changes no engagement, workflow definition, template or setting.",
    text: "",
  },
  annotations: [],
};

function checkText(judgement: Judgement, around: Surroundings): CheckText {
  const { verdict, cases, repository } = judgement;
  const findings = findingsOf(verdict);
  const present = new Set(repository.change.files.flatMap(({ path, after }) => (after ? [path] : [])));
  const annotations = findings.filter(({ file }) => present.has(file)).map(annotationOf);
  const told = annotations.slice(0, BATCH * BATCHES);
  return {
    conclusion: verdict.conclusion,
    output: {
      title: titleOf(judgement, findings),
      summary: headLines(summaryOf(verdict, findings, annotations.length - told.length), MOST_TEXT),
      text: headLines(textOf(verdict, cases, around), MOST_TEXT),
    },
    annotations: told,
  };
}

function findingsOf(verdict: Verdict): Finding[] {
  return [...verdict.findings, ...verdict.engagements.flatMap((each) => each.findings)].toSorted(compareFindings);
}

/** `1 error, 2 waiting: commercial (@lena), security (@sam)`; a title is no markdown and calls nobody. */
function titleOf({ verdict, cases }: Judgement, findings: readonly Finding[]): string {
  const count = (severity: Severity) => findings.filter((each) => each.severity === severity).length;
  const [errors, waiting] = [count("error"), count("waiting")];
  const counts = [...(errors > 0 ? [plural(errors, "error")] : []), ...(waiting > 0 ? [`${waiting} waiting`] : [])];
  const gates = cases.flatMap((c) => c.gates.filter(({ required, open }) => required && !open));
  const told = gates
    .slice(0, 4)
    .map(({ gate, waitingFor }) =>
      waitingFor[0] === undefined ? gate : `${gate} (${waitingFor.slice(0, 2).join(", ")})`,
    );
  const more = gates.length > 4 ? ` and ${gates.length - 4} more` : "";
  const trial = verdict.trial ? "TRIAL: " : "";
  if (counts.length === 0) return `${trial}${capital(verdictWords[verdict.conclusion])}`;
  return visible(short(`${trial}${counts.join(", ")}${told.length > 0 ? `: ${told.join(", ")}${more}` : ""}`, 200));
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Rows of the table of findings; at their longest they still fit. */
const MOST_ROWS = 100;

const SETUP = "This sets Countersign up: nothing can be approved before it is merged, and nothing needs to be.";

function summaryOf(verdict: Verdict, findings: readonly Finding[], unmarked: number): string {
  const next = verdict.engagements.filter((each) => each.next.action !== "").slice(0, 20);
  const steps = next.map(
    (each) => `- ${code(each.id)}: ${prose(short(each.next.action, 300))} (${md(short(each.next.owner, 80))})\n`,
  );
  const rows = findings
    .slice(0, MOST_ROWS)
    .map(({ rule, severity, file, line, message, fix }) => [
      rule,
      severity,
      code(short(`${file}:${line}`, 120)),
      prose(short(message, 200)),
      prose(short(fix, 200)),
    ]);
  const left = [
    ...(findings.length > rows.length ? [`${findings.length - rows.length} more findings are not in this table.`] : []),
    ...(unmarked > 0 ? [`${unmarked} more findings are not marked at their lines.`] : []),
    ...(findings.length > rows.length || unmarked > 0 ? ["`countersign check` prints all of them."] : []),
  ];
  return [
    `**${capital(verdictWords[verdict.conclusion])}.** ${verdict.setup ? SETUP : `Judged with the policy of ${code(verdict.base.slice(0, 12))}.`}\n`,
    ...(verdict.trial
      ? ["**TRIAL**: one person may approve everything here; nothing of it is an approval in earnest.\n"]
      : []),
    ...(verdict.policy_changes.length > 0 && !verdict.setup
      ? [
          `Policy changes: ${verdict.policy_changes
            .slice(0, 50)
            .map((path) => code(short(path, 160)))
            .join(", ")}\n`,
        ]
      : []),
    ...(steps.length > 0 ? [`Next:\n\n${steps.join("")}`] : []),
    ...(left.length > 0 ? [`${left.join(" ")}\n`] : []),
    table(["Rule", "Severity", "Where", "What", "Fix"], rows, "Nothing is wrong."),
  ].join("\n");
}

/** Why each gate that matters here holds or does not, what a merge would record, and the files with their digests. */
function textOf(verdict: Verdict, cases: readonly Case[], { documents }: Surroundings): string {
  const parts = verdict.engagements.map((each) =>
    engagementText(
      each,
      // Before the settings are on the default branch no gate can be opened, so there is nothing to explain.
      verdict.setup ? undefined : cases.find(({ id }) => id === each.id),
    ),
  );
  return [documentsText(documents), ...parts].filter((part) => part !== "").join("\n");
}

function documentsText({ files, left }: Documents): string {
  const made = files.map(({ name, mark, sha256, url }) => [
    url === undefined ? code(short(name, 120)) : link(short(name, 120), url),
    mark ?? "final",
    code(sha256),
  ]);
  const missing = left.map((each) => `- ${code(renderCommand(each))}\n`);
  return [
    ...(made.length > 0 ? [`### Documents\n\n${table(["File", "Mark", "sha256"], made, "")}`] : []),
    ...(missing.length > 0 ? [`Documents that were not made here:\n\n${missing.join("")}`] : []),
  ].join("\n");
}

function engagementText(verdict: EngagementVerdict, c: Case | undefined): string {
  const transition = c?.move?.transition;
  const gates = c?.gates.filter(({ required, inPlay }) => !required && inPlay) ?? [];
  const trees = c
    ? [...(transition ? [explainTransition(c, transition)] : []), ...gates.map((each) => explainGate(c, each))]
    : [];
  const told = trees.map((each) => formatExplanation(each, false)).join("");
  const events = verdict.events.map((event) => `${visible(eventText(event))}\n`).join("");
  return [
    `### ${code(verdict.id)}\n`,
    ...(told === "" ? [] : [fenced(told)]),
    ...(events === "" ? [] : [`A merge will record:\n\n${fenced(events)}`]),
  ].join("\n");
}

const levels = { error: "failure", waiting: "warning", warning: "warning", notice: "notice" } as const;

function annotationOf({ rule, severity, file, line, column, message, fix }: Finding): Annotation {
  return {
    path: file,
    start_line: line,
    end_line: line,
    start_column: column,
    end_column: column,
    annotation_level: levels[severity],
    title: rule,
    message: visible(short(message, 2000)),
    raw_details: visible(short(fix, 2000)),
  };
}

function batches(all: readonly Annotation[]): Annotation[][] {
  return Array.from({ length: Math.ceil(all.length / BATCH) }, (_, index) =>
    all.slice(index * BATCH, (index + 1) * BATCH),
  );
}
