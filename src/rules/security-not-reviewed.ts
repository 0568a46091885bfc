import { placeOfMove } from "./aspects/shut.ts";
import { artifactTypeOf, terminalOf } from "../model/adapter.ts";
import { isLive } from "../model/artifact.ts";
import type { Case } from "../model/case.ts";
import type { EngagementRule } from "../model/rule.ts";
import { raisedFlags } from "./aspects/security-flags.ts";
import { quoteAll } from "../parse/quote.ts";

export const rule: EngagementRule = {
  id: "security-not-reviewed",
  code: "CS-SEC-003",
  severity: "error",
  blocks: "transition",
  locked: false,
  summary: "Work that is flagged as security-sensitive moves on when a security review looks at it.",
  why: "A flag that nobody has to answer is forgotten at the very step that it was raised for.",
  check(c) {
    const type = c.adapter.security.artifact;
    const flags = raisedFlags(c.head.state?.value);
    if (type === undefined || flags.length === 0 || !movesOn(c)) return [];
    if (c.head.artifacts.some((each) => each.type === type && isLive(each))) return [];
    const label = artifactTypeOf(c.adapter, type)?.label ?? type;
    const message = `Flagged: ${quoteAll(flags, 5)}; no live \`${type}\` (${label}) looks at it.`;
    const fix = `Open a risk track and add a ${type}, or take the flag out with a decision that says why.`;
    return [{ place: placeOfMove(c), message, fix }];
  },
};

/** Going back, or giving up, needs nobody's leave. */
function movesOn({ move, adapter }: Case): boolean {
  const kind = move?.transition?.kind;
  if (kind === undefined || kind === "backward" || kind === "reopen") return false;
  return kind !== "terminal" || terminalOf(adapter, move?.to)?.allowsOpenBlockers !== true;
}
