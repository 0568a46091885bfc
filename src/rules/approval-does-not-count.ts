import { gateName, placeOfMove } from "./aspects/shut.ts";
import { type GateResult, type Ignored, type IgnoredReason, ignoredReasons } from "../model/approval.ts";
import type { Case } from "../model/case.ts";
import type { EngagementRule } from "../model/rule.ts";
import { isHeardElsewhere } from "./aspects/heard-elsewhere.ts";
import { namedInVain } from "./aspects/not-in-play.ts";
import { sentence } from "./aspects/wording.ts";

export const rule: EngagementRule = {
  id: "approval-does-not-count",
  code: "CS-APR-016",
  severity: "warning",
  blocks: "nothing",
  locked: false,
  summary: "Every approval that is not counted is told, with the reason.",
  why: "Somebody who approved in vain, and hears nothing, believes that the work goes on.",
  check: (c) =>
    [
      ...told(c).map(({ gates, evidence }) => ({
        message: messageOf(gates, evidence),
        fix: nextStep(gates, evidence[0]),
      })),
      ...namedInVain(c),
    ].map((each) => ({ place: placeOfMove(c), ...each })),
};

/** One piece of evidence, with the gates that it fails for the same reason. */
interface Told {
  readonly gates: readonly GateResult[];
  readonly evidence: readonly [Ignored, ...Ignored[]];
}

function told(c: Case): Told[] {
  const byEvidence = new Map<string, Told>();
  for (const gate of c.gates.filter((each) => each.inPlay)) {
    for (const each of gate.ignored.filter(
      (ignored) => !isReplaced(gate, ignored) && !isMeantElsewhere(c, ignored) && !isHeardElsewhere(c, ignored),
    )) {
      const key = `${each.login} ${each.evidence} ${each.reason}`;
      const known = byEvidence.get(key);
      const evidence: Told["evidence"] = known ? [...known.evidence, each] : [each];
      byEvidence.set(key, { gates: [...(known?.gates ?? []), gate], evidence });
    }
  }
  return [...byEvidence.values()];
}

/** Whoever has an approval that counts need not hear of the ones before it. */
function isReplaced(gate: GateResult, ignored: Ignored): boolean {
  return gate.approvals.some((each) => each.person.id === ignored.id);
}

/** A review that names one gate says nothing about the others, and nobody need wonder why. */
function isMeantElsewhere(c: Case, { evidence, reason }: Ignored): boolean {
  if (reason !== "WRONG_GATE" && reason !== "WRONG_SCOPE") return false;
  return c.gates.some(
    (other) =>
      other.approvals.some((each) => each.evidence === evidence) ||
      other.ignored.some((each) => each.evidence === evidence && each.reason !== reason),
  );
}

function messageOf(gates: readonly GateResult[], [first, ...more]: Told["evidence"]): string {
  const { login, kind, reason } = first;
  const details = new Set([first, ...more].map((each) => each.detail));
  const who = kind === "check" ? `The check ${login}` : `The ${kind} by @${login}`;
  return [
    `${who} does not count for ${gates.map(gateName).join(", ")} (${reason}: ${ignoredReasons[reason]}).`,
    ...[...details].map(sentence),
  ].join(" ");
}

function nextStep(gates: readonly GateResult[], { login, reason }: Ignored): string {
  const waiting = new Set(gates.flatMap((gate) => gate.waitingFor).filter((each) => each !== `@${login}`));
  const who = waiting.size > 0 ? [...waiting].join(", ") : "somebody else whom the roster allows";
  const ids = [...new Set(gates.map((gate) => gate.gate))];
  return steps[reason]
    .replaceAll("{login}", login)
    .replaceAll("{lines}", ids.map((gate) => `\`/approve ${gate}\``).join(" or "))
    .replaceAll("{gate}", ids.map((gate) => `\`${gate}\``).join(", "))
    .replaceAll("{first}", ids[0] ?? "")
    .replaceAll("{who}", who);
}

const again = "Ask @{login} to look at the change and approve again.";
const another = "Ask {who} to approve {gate}.";
const named = "Ask @{login} to submit a review that says which is meant: {lines}.";

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
  NOT_GREEN: "Make the check pass on the head.",
  CANNOT_VERIFY: "Make what could not be read readable, or ask {who} to approve {gate}.",
  UNATTRIBUTED: "Map the commit's author to an account under `emails:` of the roster, or rewrite the commit.",
  DUPLICATE_PERSON: "Ask {who} to fill the other seat of {gate}.",
  SUPERSEDED_BY_LATER: "Nothing to do: the later answer counts.",
  NOT_AN_APPROVAL: "Ask @{login} to submit the review as Approve.",
  NOTHING_COVERED: "Add what {gate} covers, then ask @{login} again.",
  NO_DOCUMENT: "Run `countersign attest FILE --for ID@vN --gate {first} --signer NAME`, then ask @{login} again.",
  WITHDRAWN: "Ask @{login} to set the label again, if it still holds.",
  REVOKED: again,
  WRONG_KIND: "Ask for the kind of evidence that {gate} takes.",
  FUTURE: "Ask @{login} to approve again; the clock that dated it was wrong.",
  AFTER_MERGE: "Nothing to do here; it counts for nothing that is merged already.",
  TRIAL: "Ask {who} to approve {gate} in earnest.",
  SETUP: "Merge the settings first, then ask @{login} again.",
};
