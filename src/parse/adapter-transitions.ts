import type { Stage, Terminal, Transition, TransitionKind } from "../model/adapter.ts";
import type { AdapterFile } from "../model/adapter-file.ts";

/** Where a definition names no way to end: done, replaced by other work, or given up. */
const usualTerminals: readonly Terminal[] = [
  { id: "closed", allowsOpenBlockers: false, requiresRationale: false, handoffTo: undefined },
  { id: "superseded", allowsOpenBlockers: true, requiresRationale: true, handoffTo: undefined },
  { id: "abandoned", allowsOpenBlockers: true, requiresRationale: true, handoffTo: undefined },
];

export function toTerminals(file: AdapterFile, stages: readonly Stage[]): readonly Terminal[] {
  const entries = file.terminal_states ?? [];
  if (entries.length > 0) return entries.map(toTerminal);
  return usualTerminals.filter((terminal) => stages.every((stage) => stage.id !== terminal.id));
}

type TerminalEntry = NonNullable<AdapterFile["terminal_states"]>[number];

/** A lone name that is a usual one means what it usually means. */
function toTerminal(entry: TerminalEntry): Terminal {
  const usual = usualTerminals.find((each) => each.id === entry);
  if (usual) return usual;
  const terminal: Exclude<TerminalEntry, string> = typeof entry === "string" ? { id: entry } : entry;
  return {
    id: terminal.id,
    allowsOpenBlockers: terminal.allows_open_blockers === "true",
    requiresRationale: terminal.requires_rationale === "true",
    handoffTo: terminal.handoff_to,
  };
}

/** The listed transitions; in the short form, which lists none, those that the order of the stages gives. */
export function toTransitions(
  file: AdapterFile,
  stages: readonly Stage[],
  terminals: readonly Terminal[],
): Transition[] {
  const order: Order = { stages: stages.map((stage) => stage.id), terminals: terminals.map((terminal) => terminal.id) };
  return file.allowed_transitions?.map((entry) => toTransition(entry, order)) ?? impliedTransitions(order);
}

interface Order {
  readonly stages: readonly string[];
  readonly terminals: readonly string[];
}

function toTransition(entry: NonNullable<AdapterFile["allowed_transitions"]>[number], order: Order): Transition {
  const { from, to, when = "", requires = [] } = entry;
  return { from, to, kind: entry.kind ?? inferKind(from, to, order), when, requires, implied: false };
}

function inferKind(from: string, to: string, { stages, terminals }: Order): TransitionKind {
  if (terminals.includes(to)) return "terminal";
  if (from === to || terminals.includes(from)) return "reopen";
  const [start, end] = [stages.indexOf(from), stages.indexOf(to)];
  if (start < 0 || end < 0) return "branch";
  if (end < start) return "backward";
  return end === start + 1 ? "forward" : "skip";
}

function impliedTransitions(order: Order): Transition[] {
  const { stages, terminals } = order;
  const moves = stages.flatMap((from) => stages.filter((to) => to !== from).map((to) => implied(from, to, order)));
  const last = stages.at(-1);
  return last === undefined ? moves : [...moves, ...terminals.map((to) => implied(last, to, order))];
}

function implied(from: string, to: string, order: Order): Transition {
  const kind = inferKind(from, to, order);
  return { from, to, kind, when: "", requires: kind === "backward" ? [{ rationale: "true" }] : [], implied: true };
}
