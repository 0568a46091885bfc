import type { GateStatus } from "./approval.ts";
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

/** What the newest entry of an engagement's record says; empty where nothing is recorded. */
export interface RecordView {
  readonly approvals: readonly RecordedApproval[];
  readonly artifacts: readonly RecordedArtifact[];
  readonly uses: readonly RecordedUse[];
  readonly bypasses: readonly RecordedBypass[];
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
  handoffs: [],
  statuses: new Map(),
};
