import type { Case } from "../model/case.ts";
import { isKnown } from "../model/doc.ts";
import { isOpen } from "../model/state.ts";
import type { EngagementVerdict } from "../model/verdict.ts";
import { withJoined } from "./gates-alike.ts";
import { columns, type Paint, painter, visible } from "./terminal.ts";

/** Where an engagement stands, as a person reads it in a terminal. */
export function statusText(c: Case, verdict: EngagementVerdict, { color }: { readonly color: boolean }): string {
  const state = c.head.state?.value;
  const paint = painter(color);
  const title = `${state?.client ?? c.id} / ${state?.workflow ?? ""}`;
  const rows: readonly (readonly [string, readonly (readonly string[])[]])[] = [
    ["Next", [[verdict.next.action, verdict.next.owner === "" ? "" : `(${verdict.next.owner})`]]],
    ["Stuck", stuckRows(verdict)],
    ["Tracks", trackRows(c)],
    ["Gates", gateRows(verdict)],
    ["Blockers", blockerRows(c)],
    ["Questions", questionRows(c)],
  ];
  const sections = rows.filter(([, lines]) => lines.length > 0).map(([name, lines]) => section(name, lines, paint));
  return `${paint("bold", visible(title))}  ${visible(`${stageText(c)}, ${state?.workflow_status ?? "active"}`)}\n${sections.join("")}`;
}

/** A stage that was only asked for is not where the work stands. */
function stageText({ base, head }: Case): string {
  const [was, is] = [base?.state?.value.stage, head.state?.value.stage ?? "TBD"];
  return was === undefined || was === is ? is : `${was}, asks for ${is}`;
}

const WIDTH = 11;

function section(name: string, rows: readonly (readonly string[])[], paint: Paint): string {
  const lines = columns(
    rows.map((cells) => cells.map(visible)),
    "",
  ).split("\n");
  const labels = lines.map((_, index) => (index === 0 ? paint("dim", name.padEnd(WIDTH)) : " ".repeat(WIDTH)));
  return lines.flatMap((line, index) => (line === "" ? [] : [`  ${labels[index]}${line}\n`])).join("");
}

function trackRows(c: Case): string[][] {
  const tracks = c.head.state?.value.active_tracks ?? [];
  return tracks.map(({ id, status, owner, blockers = [] }) => [id, status, owner ?? "TBD", blockers.join(" ")]);
}

/** Ways in which the work is stuck, with what is chosen against each, or the command that would. */
function stuckRows({ failures }: EngagementVerdict): string[][] {
  return failures.flatMap(({ mode, message, owner, chosen, recoveries }) => [
    [mode, `${message} (${owner})`],
    ["", chosen === "" ? (recoveries[0]?.command ?? "") : `chosen: ${chosen}`],
  ]);
}

/** Gates that somebody has answered or waits for. */
function gateRows({ gates }: EngagementVerdict): string[][] {
  return withJoined(gates)
    .filter(({ status, required }) => required || status !== "unknown")
    .map(({ gate, scope, status, because }) => [scope === "*" ? gate : `${gate} for ${scope}`, status, because]);
}

function blockerRows(c: Case): string[][] {
  const blockers = (c.head.state?.value.blockers ?? []).filter(isOpen);
  return blockers.map(({ id, text, owner }) => [id, text, owner ?? "TBD"]);
}

function questionRows(c: Case): string[][] {
  const questions = c.head.state?.value.missing_info ?? [];
  return questions.map(({ id, question, field, owner, scope = "*" }) => [
    scope === "*" ? id : `${id} for ${scope}`,
    isKnown(question) ? (question ?? "") : field,
    owner ?? "TBD",
  ]);
}
