import type { GateStatus } from "./approval.ts";
import type { ShownMark } from "./mark.ts";
import type { Instant } from "./time.ts";

/** An approval as the recorder froze it: enough to judge it again without asking the forge. */
export interface RecordedApproval {
  readonly gate: string;
  readonly scope: string;
  readonly verdict: "approved" | "rejected";
  readonly permits: readonly string[];
  readonly conditions: readonly { readonly text: string; readonly closes: string | undefined }[];
  readonly login: string;
  readonly id: number;
  readonly role: string;
  readonly kind: "review" | "label" | "check" | "document";
  readonly evidence: string;
  readonly digest: string;
  readonly submittedAt: Instant;
  readonly expiresAt: Instant | undefined;
  readonly pull: number | undefined;
  /** Given while one person could approve everything. */
  readonly trial: boolean;
}

export interface RecordedArtifact {
  readonly id: string;
  readonly version: string;
  readonly blob: string;
  readonly status: string;
  /** Approved or issued: from here on a change of content needs a new version. */
  readonly final: boolean;
}

export interface RecordedUse {
  readonly action: string;
  readonly artifact: string | undefined;
  readonly scope: string;
  readonly event: string;
  readonly status: string;
}

/** A merge that moved the stage although this gate was shut. */
export interface RecordedBypass {
  readonly gate: string;
  readonly scope: string;
  readonly event: string;
}

/** A file under rendered/ as the record tells of it. */
export interface RecordedOutput {
  readonly artifact: string;
  readonly version: string;
  /** Its path in the repository. */
  readonly file: string;
  readonly sha256: string;
  /** Nothing where it is final. */
  readonly mark?: ShownMark | undefined;
  /** Why it is that, as its pages say. */
  readonly because?: string | undefined;
  /** The artifact's file that it was made from. */
  readonly blob: string;
  /** The digest of that artifact, as its pages print it. */
  readonly source: string;
  /** The digest of everything that it was made from. */
  readonly made_from: string;
}

/** What the newest entry of an engagement's record says; empty where nothing is recorded. */
export interface RecordView {
  readonly approvals: readonly RecordedApproval[];
  readonly artifacts: readonly RecordedArtifact[];
  readonly uses: readonly RecordedUse[];
  readonly bypasses: readonly RecordedBypass[];
  readonly outputs: readonly RecordedOutput[];
  /** Skills that a handoff was issued to. */
  readonly handoffs: readonly string[];
  /** How each gate stood, by `<gate> <scope>`. */
  readonly statuses: ReadonlyMap<string, GateStatus>;
}

export const emptyRecord: RecordView = {
  approvals: [],
  artifacts: [],
  uses: [],
  bypasses: [],
  outputs: [],
  handoffs: [],
  statuses: new Map(),
};
