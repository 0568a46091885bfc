import { oddActions } from "./odd-two-actions.ts";
import { oddFiles } from "./odd-two-files.ts";
import { oddGates } from "./odd-two-gates.ts";
import { oddMoves } from "./odd-two-moves.ts";
import { oddState } from "./odd-two-state.ts";
import { oddTexts } from "./odd-two-texts.ts";
import type { Scenario } from "../scenario/scenario.ts";

/** Repositories at the edge of one rule, whose id their names begin with. */
export const oddTwo: Readonly<Record<string, Scenario>> = {
  ...oddActions,
  ...oddFiles,
  ...oddGates,
  ...oddMoves,
  ...oddState,
  ...oddTexts,
};
