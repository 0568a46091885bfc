import type { EngagementRule } from "../model/rule.ts";
import { isTouched, liveArtifacts } from "./aspects/changed.ts";
import { findHiddenText } from "./aspects/hidden-content.ts";

export const rule: EngagementRule = {
  id: "hidden-content",
  code: "CS-SEC-007",
  severity: "warning",
  blocks: "nothing",
  locked: false,
  summary: "Whatever an artifact's file says, the document that is made from it shows.",
  why: "A comment, or a definition that nothing refers to, is read by some and approved by nobody; rendering refuses it.",
  check: (c) =>
    liveArtifacts(c)
      .filter((each) => isTouched(c.repository.change, each.file))
      .flatMap(({ file, body }) =>
        findHiddenText(body.text)
          .slice(0, MOST)
          .map(({ line, column, what }) => ({
            place: { file, line: body.line + line, column },
            message: `The line holds ${what}, which no document shows.`,
            fix: "Write it as text that readers see, or remove it.",
          })),
      ),
};

/** Of one file: whoever mends it sees the rest then. */
const MOST = 20;
