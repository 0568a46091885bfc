import { gateOf } from "../../model/adapter.ts";
import type { GateResult, GateStatus } from "../../model/approval.ts";
import type { Case } from "../../model/case.ts";
import type { Documents } from "../../model/publication.ts";
import type { EngagementVerdict } from "../../model/verdict.ts";
import { withJoined } from "../gates-alike.ts";
import { md, short, table } from "../markdown.ts";
import { lookAt } from "./documents.ts";
import { type Called, named, namedAll } from "./people.ts";
import { stoppedActions } from "./words.ts";

/** Rows that a comment shows; the check tells all of them. */
const MOST = 30;

/** Somebody said or asked for something, or something stands in the way. */
const TOLD: ReadonlySet<GateStatus> = new Set(["rejected", "requested", "partial", "conditional", "blocked"]);

/** The gates that the change has to do with and the actions that are stopped: those that are shut come first. */
export function gateTable(c: Case, verdict: EngagementVerdict, called: Called, { files }: Documents): string {
  const told = c.gates.filter(({ required, inPlay, status }) => required || inPlay || TOLD.has(status));
  const gates = withJoined(told).toSorted((a, b) => Number(a.open) - Number(b.open));
  const own = files.filter(({ engagement }) => engagement === c.id);
  const looks = gates.map((each) => lookAt(meantBy(each, told), own));
  const heads = ["Gate or action", "Status", "Waiting for", "Covers"];
  const isShown = looks.some((each) => each !== "");
  const withLook = (cells: readonly string[], look = "") => (isShown ? [...cells, look] : cells);
  const rows = [
    ...gates.map((each, index) => withLook(gateRow(c, each, called), looks[index])),
    ...actionRows(c, verdict).map((cells) => withLook(cells)),
  ];
  if (rows.length === 0) return "";
  const more = rows.length > MOST ? `\nand ${rows.length - MOST} more in the check.\n` : "";
  return (table(withLook(heads, "Look at"), rows.slice(0, MOST), "") + more).trimEnd();
}

/** The gates that a row stands for: itself, or those of its scope that are told as one. */
function meantBy(row: GateResult, told: readonly GateResult[]): GateResult[] {
  const alike = told.filter(({ scope }) => scope === row.scope);
  const own = alike.filter(({ gate }) => gate === row.gate);
  return own.length > 0 ? own : alike;
}

function gateRow(c: Case, result: GateResult, called: Called): string[] {
  const label = gateOf(c.adapter, result.gate)?.label ?? result.gate;
  const name = label.charAt(0).toUpperCase() + label.slice(1);
  return [md(short(name, 80)), result.status, waits(result, called), result.scope === "*" ? "" : md(result.scope)];
}

function waits(result: GateResult, called: Called): string {
  const { status, open, required, conditions, remainingBlockers, waitingFor, because } = result;
  if (open && conditions.length === 0) return "";
  const blockers = remainingBlockers.map((each) => each.slice(0, each.indexOf(":")));
  if (blockers.length > 0) return list(blockers);
  if (status === "blocked") return md(short(because));
  if (status === "unknown" && !required) return "not requested";
  const people = namedAll(called, waitingFor);
  return conditions.length > 0 ? `${people}: ${list(conditions.map(({ text }) => text))}` : people;
}

function list(texts: readonly string[]): string {
  const more = texts.length > 5 ? ` and ${texts.length - 5} more` : "";
  return (
    texts
      .slice(0, 5)
      .map((each) => md(short(each, 120)))
      .join(", ") + more
  );
}

function actionRows(c: Case, verdict: EngagementVerdict): string[][] {
  return stoppedActions(c, verdict).map(({ label, verdict: { scope, because }, blockers }) => {
    const where = scope === "*" ? "" : ` (${scope.replaceAll("-", " ")})`;
    const reason = blockers.length > 0 ? list(blockers) : md(short(because[0] ?? ""));
    return [md(short(`${label}${where}`, 120)), "blocked", reason, ""];
  });
}

/** `Legal approved by @omar, client signature recorded`: what opened the gates that the move needed. */
export function openedBy(c: Case, called: Called): string {
  const needed = c.gates.filter(({ required, open }) => required && open).slice(0, 8);
  return needed
    .map((result, index) => {
      const label = gateOf(c.adapter, result.gate)?.label ?? result.gate;
      const name = index === 0 ? label : label.charAt(0).toLowerCase() + label.slice(1);
      const scope = result.scope === "*" ? "" : ` for ${result.scope}`;
      return `${md(short(name + scope, 80))} ${given(result, called)}`;
    })
    .join(", ");
}

function given({ status, approvals }: GateResult, called: Called): string {
  const people = approvals.filter(({ kind }) => kind === "review" || kind === "label");
  if (people.length === 0) return approvals.length > 0 ? "recorded" : status;
  return `${status} by ${people
    .slice(0, 4)
    .map(({ person }) => named(called, `@${person.login}`))
    .join(" and ")}`;
}
