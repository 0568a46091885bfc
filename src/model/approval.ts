import type { Instant } from "./time.ts";

/** The ten states of a gate. */
export const gateStatuses = [
  "unknown",
  "draft",
  "requested",
  "partial",
  "approved",
  "rejected",
  "expired",
  "superseded",
  "blocked",
  "conditional",
] as const;
export type GateStatus = (typeof gateStatuses)[number];

/** What each state means to a reader who has never seen the engine. */
export const statusMeaning: Readonly<Record<GateStatus, string>> = {
  unknown: "nobody has asked for this approval and nothing gives it",
  draft: "what it would cover is still a draft",
  requested: "it has been asked for and waits for an answer",
  partial: "some of the people or permissions it needs are there, not all",
  approved: "the named people approved exactly this content",
  rejected: "somebody who may decide said no",
  expired: "it was given and its time is over",
  superseded: "it was given for other content, or was withdrawn",
  blocked: "an open blocker, or something that could not be read, stands in the way",
  conditional: "it holds within the listed limits while a condition is open",
};

/** Why a piece of evidence does not count. Codes are extended, never renamed. */
export const ignoredReasons = {
  SELF_AUTHOR: "wrote this pull request",
  SELF_CONTRIBUTOR: "wrote or pushed a part of what is approved",
  NOT_ELIGIBLE: "holds no role that may decide this gate",
  STALE_CONTENT: "approved other content than what stands here now",
  DISMISSED: "the review was dismissed",
  BOT: "is not a person",
  UNKNOWN_USER: "the account no longer exists",
  AMBIGUOUS_GATE: "the review does not say which gate it means",
  WRONG_GATE: "the review names another gate",
  WRONG_SCOPE: "the review names another scope",
  EXPIRED: "its time is over",
  EDITED: "the review was edited after it was submitted",
  NOT_SUBMITTED: "the review is not submitted",
  RETARGETED: "was given for another base branch",
  NOT_GREEN: "the check is not green on the head",
  CANNOT_VERIFY: "cannot be checked with what could be read",
  UNATTRIBUTED: "a commit belongs to no known account, so independence cannot be proven",
  DUPLICATE_PERSON: "this person already fills another seat",
  SUPERSEDED_BY_LATER: "the same person said something later",
  NOT_AN_APPROVAL: "asks for approval in a review that is not in state Approve",
  NOTHING_COVERED: "there is nothing here that this gate covers",
  NO_DOCUMENT: "no attested document stands behind it",
  WITHDRAWN: "the label was removed",
  REVOKED: "was taken back",
  WRONG_KIND: "is a kind of evidence that this gate does not take",
  FUTURE: "is dated in the future",
  AFTER_MERGE: "was given after the merge",
  TRIAL: "was given on trial, and the trial is over",
  SETUP: "nothing can be approved before the settings are on the default branch",
} as const;
export type IgnoredReason = keyof typeof ignoredReasons;

export const evidenceKinds = ["review", "label", "check", "document"] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

/** Somebody on the forge. The number is who they are; the login is how they are called today. */
export interface Person {
  readonly login: string;
  readonly id: number;
  readonly human: boolean;
}

/** A limit on an approval; `closes` names the blocker whose closing lifts it, where there is one. */
export interface Condition {
  readonly text: string;
  readonly closes: string | undefined;
}

/** The right by which somebody decides a gate. */
export interface Seat {
  readonly role: string;
  readonly team?: string;
  /** The login that lent the role, for a delegate. */
  readonly delegatedBy?: string;
}

/** One person's counted answer to a gate, live or from the record. */
export interface Approval {
  readonly kind: EvidenceKind;
  readonly person: Person;
  readonly seat: Seat;
  readonly evidence: string;
  readonly permits: readonly string[];
  readonly conditions: readonly Condition[];
  readonly submittedAt: Instant;
  readonly expiresAt: Instant | undefined;
  /** The pull request it was given in, where that is an earlier one. */
  readonly carriedFrom: number | undefined;
}

export interface Ignored {
  readonly login: string;
  readonly id: number | undefined;
  readonly kind: EvidenceKind;
  readonly reason: IgnoredReason;
  readonly detail: string;
  readonly evidence: string;
  /** The content is the approved one; only what renders it changed. */
  readonly presentation?: true;
}

/** Somebody's standing no. */
export interface Rejection {
  readonly person: Person;
  readonly evidence: string;
  readonly because: string;
}

/** What a gate covers, and what approvals of it bind to. */
export interface Subject {
  readonly artifacts: readonly string[];
  /** A digest for each artifact, to tell which of them changed. */
  readonly parts: ReadonlyMap<string, string>;
  /** Digest of the covered bytes: what a recorded approval is compared with. */
  readonly content: string;
  /** Digest of the templates and organisation facts that render them: compared while the approval is not recorded. */
  readonly presentation: string;
  readonly empty: boolean;
}

/** The answer to "is this gate open for this scope?", with everything that led to it. */
export interface GateResult {
  readonly gate: string;
  readonly scope: string;
  readonly status: GateStatus;
  /** Whether the pull request's own move needs this gate. */
  readonly required: boolean;
  readonly inPlay: boolean;
  /** Open for moves and actions: the status is one that the gate accepts. */
  readonly open: boolean;
  readonly subject: Subject;
  readonly approvals: readonly Approval[];
  readonly ignored: readonly Ignored[];
  readonly rejections: readonly Rejection[];
  readonly permits: readonly string[];
  readonly conditions: readonly Condition[];
  readonly remainingBlockers: readonly string[];
  readonly waitingFor: readonly string[];
  /** One sentence on why the status is what it is. */
  readonly because: string;
}
