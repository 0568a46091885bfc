import { type Terminal, terminalOf } from "../../model/adapter.ts";
import type { Case } from "../../model/case.ts";
import type { Doc } from "../../model/doc.ts";
import type { StateFile } from "../../model/state.ts";

/** The terminal state in which the head stands, as a stage or by its status. */
export interface Ending {
  readonly terminal: Terminal;
  readonly head: Doc<StateFile>;
  readonly key: "stage" | "workflow_status";
  /** This change is the one that enters it. */
  readonly entered: boolean;
}

export function endingOf(c: Case): Ending | undefined {
  const [base, head] = [c.base?.state?.value, c.head.state];
  if (!head) return undefined;
  const key = terminalOf(c.adapter, head.value.stage) ? "stage" : "workflow_status";
  const terminal = terminalOf(c.adapter, head.value[key]);
  return terminal && { terminal, head, key, entered: base?.[key] !== terminal.id };
}
