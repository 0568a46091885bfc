import { gateName, placeOfMove, shutGates, voidedEvidence } from "./aspects/shut.ts";
import type { EngagementRule } from "../model/rule.ts";

export const rule: EngagementRule = {
  id: "template-changed",
  code: "CS-APR-017",
  severity: "error",
  blocks: "transition",
  locked: true,
  summary: "What was approved is still printed by the template that the approver saw.",
  why: "A clause can change in a template while the data stays the same; the approver read the page.",
  check: (c) =>
    shutGates(c).flatMap((gate) => {
      const evidence = voidedEvidence(gate);
      if (!evidence?.presentation) return [];
      const what = gate.subject.artifacts.join(", ");
      const message = `@${evidence.login} approved ${gateName(gate)}; since then another template or other organisation details print ${what}.`;
      return [
        {
          place: placeOfMove(c),
          severity: "waiting",
          message,
          fix: `Ask @${evidence.login} to look at the new PDF and approve again.`,
        },
      ];
    }),
};
