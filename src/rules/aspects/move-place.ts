import type { Case } from "../../model/case.ts";
import type { Place } from "../../model/finding.ts";
import type { Move } from "../../model/move.ts";

/** A case whose change asks to move, and whose state can be read. */
export interface Moving {
  readonly move: Move;
  /** `review` to `closed`, as messages name the move. */
  readonly name: string;
  /** The line that asks for it. */
  readonly place: Place;
}

export function movingOf(c: Case): Moving | undefined {
  const head = c.head.state;
  if (!head || !c.move) return undefined;
  const place = head.at([c.move.byStatus ? "workflow_status" : "stage"]);
  return { move: c.move, name: `\`${c.move.from}\` to \`${c.move.to}\``, place };
}
