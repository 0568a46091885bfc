import type { Finding } from "../model/finding.ts";
import { ACCEPT_LABEL, formName, type IntakeForm } from "../model/intake.ts";
import { refusedEdit } from "./command-reply.ts";
import { headLines, LONGEST_COMMENT } from "./fenced.ts";
import { code, md, prose, short, table } from "./markdown.ts";
import { visible } from "./terminal.ts";

/** What is said on the issue by which somebody submitted a form, and on the pull request that it becomes. */

const MARKER = "<!-- countersign:intake v1 -->";
const MOST = 40;

/** A form as it was understood. */
export interface Understood {
  readonly form: IntakeForm;
  readonly values: ReadonlyMap<string, string>;
  /** The issue in which it was submitted. */
  readonly issue: number;
}

/** Whether we said this last: then it is not said again. */
export function isSaid(answers: readonly string[], text: string): boolean {
  const last = answers.findLast((answer) => answer.startsWith(MARKER));
  return last !== undefined && last.trim() === text.trim();
}

/** Whether we said already what it became. */
export function isPullTold(answers: readonly string[], pull: number): boolean {
  return answers.some((answer) => answer.startsWith(MARKER) && answer.includes(`pull request #${pull}.`));
}

export function waitingAnswer(reason: "submitted" | "edited since" | "edited by others"): string {
  if (reason === "edited by others")
    return said(
      "The text was edited by somebody who did not submit it, so nobody could say whose it is. Submit the form anew.",
    );
  const add = `Somebody with write access takes it on by adding the label ${code(ACCEPT_LABEL)}.`;
  return reason === "submitted"
    ? said(`This is received. ${add}`)
    : said(`The text was edited after it was taken on, so that counts no longer. ${add} Remove the label first.`);
}

export function problemsAnswer(problems: readonly string[]): string {
  return said(
    `This cannot be taken as it is, and nothing was written:\n\n${listed(problems.map(problemLine))}\n${ANEW}`,
  );
}

function problemLine(problem: string): string {
  return prose(short(problem));
}

/** What a check says of what would have been written. */
export function findingsAnswer(wanted: string, findings: readonly Finding[]): string {
  return said(`${refusedEdit(wanted, findings)}\n${ANEW}`);
}

/** What the forge would not let us do, in its words. */
export function refusedAnswer(problem: string): string {
  const next = "Whoever looks after this repository mends that, and starts the run again.";
  return said(`This is understood, but could not be done: ${prose(short(problem))}\n\n${next}`);
}

const ANEW = `Submit it anew; or edit it, and then somebody with write access adds the label ${code(ACCEPT_LABEL)}.`;

function listed(lines: readonly string[]): string {
  const more = lines.length > MOST ? [`and ${lines.length - MOST} more`] : [];
  return [...lines.slice(0, MOST), ...more].map((line) => `- ${line}\n`).join("");
}

export function takenAnswer(understood: Understood, pull: number): string {
  return said(
    `This became the pull request #${pull}. What was understood:\n\n${fieldsTable(understood)}${openLine(understood)}`,
  );
}

/** Where the answer was lost, or somebody asks again. */
export function toldAgain(pull: number): string {
  return said(`This became the pull request #${pull}.`);
}

/** The headline of the commit too, where no mark keeps the forge from reading a mention, a reference or an order to skip. */
export function pullTitle({ form, values }: Understood): string {
  const engagement = values.get("engagement") ?? "";
  const link = form.artifact === undefined ? "" : " for";
  return visible(
    `${short(
      form.label
        .replaceAll(/[@#[\]]/g, "")
        .replaceAll(/\s+/g, " ")
        .trim(),
      80,
    )}${link} ${engagement}`,
  );
}

export function pullBody(understood: Understood): string {
  const { form, issue } = understood;
  return `From the form ${code(formName(form))} that was submitted in #${issue}. What was understood:\n\n${fieldsTable(understood)}${openLine(understood)}\nCloses #${issue}\n`;
}

function fieldsTable({ form, values }: Understood): string {
  const rows = form.fields
    .filter(({ kind }) => kind !== "form")
    .map(({ key, label }) => {
      const value = values.get(key);
      return [md(label), value === undefined ? "TBD" : md(short(value))];
    });
  return table(["Field", "Value"], rows, "");
}

function openLine({ form, values }: Understood): string {
  const open = form.fields.filter(({ key }) => !values.has(key)).map(({ label }) => md(label));
  return open.length > 0 ? `\nStill TBD: ${open.join(", ")}.\n` : "";
}

function said(text: string): string {
  return headLines(`${MARKER}\n${text.trimEnd()}\n`, LONGEST_COMMENT);
}
