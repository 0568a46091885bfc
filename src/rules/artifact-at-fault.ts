import type { EngagementRule } from "../model/rule.ts";
import { isTouched } from "./aspects/changed.ts";

export const rule: EngagementRule = {
  id: "artifact-at-fault",
  code: "CS-ART-016",
  severity: "error",
  blocks: "merge",
  locked: false,
  summary: "The skill that renders an artifact finds nothing wrong with what it says.",
  why: "A document whose parts contradict each other, or what was agreed, is found out by whoever receives it.",
  check: (c) =>
    c.faults
      .filter(({ place }) => isTouched(c.repository.change, place.file))
      .map(({ place, message, fix, severity, artifact }) => ({
        place,
        message,
        fix,
        artifact,
        ...(severity === undefined ? {} : { severity }),
      })),
};
