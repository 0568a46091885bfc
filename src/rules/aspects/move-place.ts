import type { Case } from "../../model/case.ts";
import type { Doc } from "../../model/doc.ts";
import type { Place } from "../../model/finding.ts";
import type { Move } from "../../model/move.ts";
import type { StateFile } from "../../model/state.ts";

/** A case whose change asks to move, and whose state can be read. */
export interface Moving {
  readonly move: Move;
  /** The state that it would have. */
  readonly state: Doc<StateFile>;
  /** `review` to `closed`, as messages name the move. */
  readonly name: string;
  /** The line that asks for it. */
  readonly place: Place;
}

export function movingOf(c: Case): Moving | undefined {
  const { state } = c.head;
  if (!state || !c.move) return undefined;
  const place = state.at([c.move.byStatus ? "workflow_status" : "stage"]);
  return { move: c.move, state, name: `\`${c.move.from}\` to \`${c.move.to}\``, place };
}
