import { artifactOf } from "./aspects/changed.ts";
import { isLive } from "../model/artifact.ts";
import type { Case } from "../model/case.ts";
import type { Doc } from "../model/doc.ts";
import type { Place } from "../model/finding.ts";
import type { EngagementRule } from "../model/rule.ts";
import type { StateFile } from "../model/state.ts";
import { isTrigger, raisedFlags } from "./aspects/security-flags.ts";

export const rule: EngagementRule = {
  id: "security-review-without-trigger",
  code: "CS-SEC-005",
  severity: "warning",
  blocks: "nothing",
  locked: false,
  summary: "A security review is asked for where something is a matter of security.",
  why: "Reviewers who are asked about everything look at nothing closely; most approvals have another owner.",
  check(c) {
    const { security } = c.adapter;
    const flags = raisedFlags(c.head.state?.value);
    const { state } = c.head;
    if (security.artifact === undefined || !state || flags.some((flag) => isTriggered(c, flag))) return [];
    const triggers = security.triggers.length > 0 ? ` (${security.triggers.join(", ")})` : "";
    const message = `A \`${security.artifact}\` is asked for, and security_flags names nothing that calls for one${triggers}.`;
    const fix = "Name what calls for it in security_flags, or ask the owner of the gate that is meant.";
    return requests(c, state, security.artifact).map((place) => ({ place, message, fix }));
  },
};

function isTriggered(c: Case, flag: string): boolean {
  const { security } = c.adapter;
  return security.triggers.length === 0 || isTrigger(security, flag);
}

/** Where this change asks for one: in the list of requests, or by starting one. */
function requests(c: Case, state: Doc<StateFile>, type: string): Place[] {
  const before = c.base?.state?.value.requested ?? [];
  const index = before.includes(type) ? -1 : (state.value.requested ?? []).indexOf(type);
  if (index >= 0) return [state.at(["requested", index])];
  const added = c.head.artifacts.find((each) => each.type === type && isLive(each) && !artifactOf(c.base, each.id));
  return added ? [added.matter.at(["type"])] : [];
}
