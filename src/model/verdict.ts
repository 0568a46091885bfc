import type { About } from "./failure.ts";
import type { Finding } from "./finding.ts";

export type Conclusion = "success" | "action_required" | "failure";

/** The verdict as the world reads it: `countersign/verdict@1`. */
export interface Verdict {
  readonly schema: "countersign/verdict@1";
  readonly base: string;
  readonly head: string;
  readonly as_of: string;
  readonly conclusion: Conclusion;
  readonly trial?: true;
  readonly setup?: true;
  readonly policy_changes: readonly string[];
  readonly findings: readonly Finding[];
  readonly engagements: readonly EngagementVerdict[];
}

export interface EngagementVerdict {
  readonly id: string;
  readonly workflow_type: string;
  readonly stage: { readonly base: string | null; readonly head: string | null };
  readonly findings: readonly Finding[];
  readonly gates: readonly GateVerdict[];
  readonly actions: readonly ActionVerdict[];
  readonly events: readonly EventVerdict[];
  /** Ways in which the work is stuck now, and what helps. */
  readonly failures: readonly FailureVerdict[];
  readonly next: NextStep;
}

export interface FailureVerdict {
  readonly mode: string;
  readonly message: string;
  /** What is concerned: ids by the kind of thing. */
  readonly about: About;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** The code of the rule that noticed it; empty where none did. */
  readonly rule: string;
  readonly owner: string;
  readonly step: string;
  /** The recovery action that is chosen; empty where none is. */
  readonly chosen: string;
  readonly recoveries: readonly { readonly action: string; readonly output: string; readonly command: string }[];
}

export interface GateVerdict {
  readonly gate: string;
  readonly scope: string;
  readonly status: string;
  readonly required: boolean;
  readonly because: string;
  readonly approvals: readonly {
    readonly login: string;
    readonly id: number;
    readonly evidence: string;
    readonly permits: readonly string[];
    readonly expires_at: string | null;
    readonly role: string;
    readonly team?: string;
    readonly delegated_by?: string;
    readonly pull_request?: number;
  }[];
  readonly ignored: readonly {
    readonly login: string;
    readonly id: number | null;
    readonly reason: string;
    readonly detail: string;
    readonly evidence: string;
  }[];
  readonly conditions: readonly string[];
  readonly remaining_blockers: readonly string[];
  readonly waiting_for: readonly string[];
}

export interface ActionVerdict {
  readonly action: string;
  readonly scope: string;
  readonly allowed: boolean;
  readonly because: readonly string[];
}

export interface EventVerdict {
  readonly type: string;
  readonly [field: string]: string;
}

export interface NextStep {
  readonly skill: string;
  readonly action: string;
  readonly owner: string;
  readonly decision: string;
  readonly recovery: string;
}
