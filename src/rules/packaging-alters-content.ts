import { crossings, rightPlace } from "./aspects/boundary.ts";
import type { EngagementRule } from "../model/rule.ts";
import { sentence, ticked } from "./aspects/wording.ts";

/** Which artifacts are packaging is for the adapter to say: its boundaries with `rule: CS-BND-004`. */
export const rule: EngagementRule = {
  id: "packaging-alters-content",
  code: "CS-BND-004",
  severity: "error",
  blocks: "merge",
  locked: false,
  summary: "Packaging names what it carries and for whom, and changes nothing of it.",
  why: "What is written on the package was approved as a package, not as what it says.",
  check: (c) =>
    crossings(c, "CS-BND-004").map((crossing) => ({
      place: crossing.place,
      message: `\`${crossing.artifact.id}\` changes attachment content with ${ticked(crossing.what)}. ${sentence(crossing.text)}`,
      fix: `Package only; edit ${rightPlace(crossing)} at the source.`,
    })),
};
