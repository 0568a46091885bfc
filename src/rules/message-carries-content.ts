import { crossings, rightPlace } from "./aspects/boundary.ts";
import type { EngagementRule } from "../model/rule.ts";
import { sentence, ticked } from "./aspects/wording.ts";

/** Which artifacts are messages is for the adapter to say: its boundaries with `rule: CS-BND-003`. */
export const rule: EngagementRule = {
  id: "message-carries-content",
  code: "CS-BND-003",
  severity: "error",
  blocks: "merge",
  locked: false,
  summary: "A message speaks about artifacts and holds nothing of their business.",
  why: "A price or a promise in a covering note is read first, kept longest and approved by nobody.",
  check: (c) =>
    crossings(c, "CS-BND-003").map((crossing) => ({
      place: crossing.place,
      message: `\`${crossing.artifact.id}\` holds ${ticked(crossing.what)}. ${sentence(crossing.text)}`,
      fix: `Keep the message; put this in ${rightPlace(crossing)} and attach that.`,
    })),
};
