import { gateName, placeOfMove } from "../gates/shut.ts";
import { type GateResult, type Ignored, type IgnoredReason, ignoredReasons } from "../model/approval.ts";
import type { EngagementRule } from "../model/rule.ts";

export const rule: EngagementRule = {
  id: "approval-does-not-count",
  code: "CS-APR-016",
  severity: "warning",
  blocks: "nothing",
  locked: false,
  summary: "Every approval that is not counted is told, with the reason.",
  why: "Somebody who approved in vain, and hears nothing, believes that the work goes on.",
  check: (c) =>
    c.gates
      .filter((gate) => gate.inPlay)
      .flatMap((gate) => gate.ignored.filter((each) => !isReplaced(gate, each)).map((each) => ({ gate, each })))
      .map(({ gate, each }) => ({ place: placeOfMove(c), message: messageOf(gate, each), fix: nextStep(gate, each) })),
};

/** Whoever has an approval that counts need not hear of the ones before it. */
function isReplaced(gate: GateResult, ignored: Ignored): boolean {
  return gate.approvals.some((each) => each.person.id === ignored.id);
}

function messageOf(gate: GateResult, { login, kind, reason, detail }: Ignored): string {
  const told = ignoredReasons[reason];
  const more = detail === told ? "" : ` ${detail}`;
  const who = kind === "check" ? `The check ${login}` : `The ${kind} by @${login}`;
  return `${who} does not count for ${gateName(gate)} (${reason}: ${told}).${more}`;
}

function nextStep(gate: GateResult, ignored: Ignored): string {
  const step = steps[ignored.reason];
  const others = gate.waitingFor.filter((each) => each !== `@${ignored.login}`);
  const who = others.length > 0 ? others.join(", ") : "somebody else whom the roster allows";
  return step.replaceAll("{login}", ignored.login).replaceAll("{gate}", gate.gate).replaceAll("{who}", who);
}

const again = "Ask @{login} to look at the change and approve again.";
const another = "Ask {who} to approve `{gate}`.";
const named = "Ask @{login} to submit a review that says `/approve {gate}`.";

const steps: Readonly<Record<IgnoredReason, string>> = {
  SELF_AUTHOR: another,
  SELF_CONTRIBUTOR: another,
  NOT_ELIGIBLE: another,
  STALE_CONTENT: again,
  DISMISSED: again,
  BOT: another,
  UNKNOWN_USER: another,
  AMBIGUOUS_GATE: named,
  WRONG_GATE: named,
  WRONG_SCOPE: named,
  EXPIRED: "Ask @{login} to renew it by a new approval.",
  EDITED: "Ask @{login} to submit the review anew instead of editing it.",
  NOT_SUBMITTED: "Ask @{login} to submit the review.",
  RETARGETED: again,
  CANNOT_VERIFY: "Make what could not be read readable, or ask {who} to approve `{gate}`.",
  UNATTRIBUTED: "Map the commit's author to an account under `emails:` of the roster, or rewrite the commit.",
  DUPLICATE_PERSON: "Ask {who} to fill the other seat of `{gate}`.",
  SUPERSEDED_BY_LATER: "Nothing to do: the later answer counts.",
  NOT_AN_APPROVAL: "Ask @{login} to submit the review as Approve.",
  NOTHING_COVERED: "Add what `{gate}` covers, then ask @{login} again.",
  NO_DOCUMENT: "Run `countersign attest FILE --for ID@vN --gate {gate} --signer NAME`, then ask @{login} again.",
  WITHDRAWN: "Ask @{login} to set the label again, if it still holds.",
  WRONG_KIND: "Ask for the kind of evidence that `{gate}` takes.",
  FUTURE: "Ask @{login} to approve again; the clock that dated it was wrong.",
  AFTER_MERGE: "Nothing to do here; it counts for nothing that is merged already.",
  SETUP: "Merge the settings first, then ask @{login} again.",
};
