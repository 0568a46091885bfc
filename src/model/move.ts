import { type Adapter, type Transition, terminalOf } from "./adapter.ts";
import type { StateFile } from "./state.ts";

/** The request to change stage that a pull request makes, matched with the adapter. */
export interface Move {
  readonly from: string;
  readonly to: string;
  /** The listed (or implied) transition; nothing where the adapter has none from here to there. */
  readonly transition: Transition | undefined;
  /** The base's stage is one the adapter does not know, so any known stage repairs it. */
  readonly repair: boolean;
  /** A terminal state reached by `workflow_status` rather than as a stage. */
  readonly byStatus: boolean;
}

type Position = Pick<StateFile, "stage" | "workflow_status">;

/** Nothing where the two states stand at the same stage; a listed self-transition is no move. */
export function resolveMove(adapter: Adapter, base: Position, head: Position): Move | undefined {
  if (base.stage !== head.stage) {
    const known =
      adapter.stages.some((stage) => stage.id === base.stage) || terminalOf(adapter, base.stage) !== undefined;
    const transition = adapter.transitions.find((each) => each.from === base.stage && each.to === head.stage);
    return { from: base.stage, to: head.stage, transition, repair: !known, byStatus: false };
  }
  const to = head.workflow_status;
  if (to === undefined || to === base.workflow_status || !terminalOf(adapter, to)) return undefined;
  const listed = adapter.transitions.find((each) => each.from === base.stage && each.to === to);
  const implied: Transition = { from: base.stage, to, kind: "terminal", when: "", requires: [], implied: true };
  return { from: base.stage, to, transition: listed ?? implied, repair: false, byStatus: true };
}

/** Stages and terminal states that one move can reach from here. */
export function optionsFrom(adapter: Adapter, stage: string): string[] {
  const listed = adapter.transitions.filter((each) => each.from === stage && each.to !== stage).map((each) => each.to);
  return [...new Set(listed)];
}
