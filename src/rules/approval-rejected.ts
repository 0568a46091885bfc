import { gateName, placeOfMove, shutGates } from "./aspects/shut.ts";
import type { EngagementRule } from "../model/rule.ts";
import { sentence } from "./aspects/wording.ts";

export const rule: EngagementRule = {
  id: "approval-rejected",
  code: "CS-APR-008",
  severity: "error",
  blocks: "transition",
  locked: true,
  summary: "Nobody who may decide a needed gate has said no.",
  why: "A no that others can outvote or wait out protects nobody.",
  check: (c) =>
    shutGates(c).flatMap((gate) =>
      gate.rejections.map(({ person, because }) => ({
        place: placeOfMove(c),
        message: `@${person.login} rejected ${gateName(gate)}${because.trim() === "" ? "." : `: ${sentence(because)}`}`,
        fix: `Revise and ask @${person.login} again, or record a decision to stop.`,
      })),
    ),
};
