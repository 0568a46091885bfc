import type { Place } from "./finding.ts";

/** Ways in which any work gets stuck; an adapter declares further ones, of its own kind of work. */
export const failureModes = [
  "missing_facts",
  "conflicting_facts",
  "unsafe_request",
  "duplicate_artifact",
  "upstream_not_approved",
  "partial_approval",
  "scope_change",
  "stakeholder_unavailable",
  "security_blocker",
  "boundary_crossing",
] as const;
export type FailureMode = (typeof failureModes)[number];

/** What is concerned, by the kind of thing and its id. */
export type About = Partial<
  Readonly<
    Record<
      "action" | "artifact" | "blocker" | "conflict" | "fact" | "gate" | "question" | "scope" | "stage" | "track",
      string
    >
  >
>;

/** One way in which work is stuck now, before anybody has looked for a remedy. */
export interface Sign {
  readonly message: string;
  readonly place: Place;
  readonly about: About;
  /** Who must act. */
  readonly owner: string;
  /** The smallest useful next step. */
  readonly step: string;
  /** The rule that noticed it, where one did. */
  readonly rule?: string;
}

/** A sign without its place: what measures follow from. */
export type Trouble = Omit<Sign, "place">;

/** What is concerned, as a decision names it. */
export function referencesTo(about: About): string[] {
  return Object.entries(about).map(([kind, id]) => `${kind}:${id}`);
}

/** A sign as one of the failure modes, with what the definition offers for it. */
export interface Failure extends Sign {
  /** One of `failureModes`, or one that the adapter declares. */
  readonly mode: string;
  /** Ids of recovery actions that fit, the best first. */
  readonly recoveries: readonly string[];
  /** The one of them that somebody has chosen already. */
  readonly chosen: string | undefined;
}

/** What a recovery does to the files so that nothing unsafe goes on. What it names is as the engagement stands now. */
export type Measure =
  | {
      readonly do: "ask";
      readonly fact: string;
      readonly gates: readonly string[];
      readonly question: string;
      readonly owner: string;
    }
  | {
      readonly do: "block";
      readonly text: string;
      readonly blocks: readonly string[];
      readonly owner: string;
      readonly question: string;
      readonly scope?: string;
    }
  | { readonly do: "hold"; readonly track: string }
  | { readonly do: "weigh"; readonly conflict: string; readonly truth: string | undefined; readonly question: string }
  | { readonly do: "mark"; readonly artifact: string; readonly status: "draft" | "archived" }
  | { readonly do: "stay" }
  | { readonly do: "withdraw"; readonly action: string }
  | { readonly do: "limit"; readonly scope: string; readonly permits: readonly string[] }
  | { readonly do: "assign"; readonly about: About }
  | { readonly do: "try"; readonly blocker: string }
  | {
      readonly do: "open";
      readonly track: string;
      readonly type: string;
      readonly scope: string;
      readonly owner: string;
      readonly status: "draft" | "blocked";
      readonly text: string;
      /** Blockers that are there already and that it waits for. */
      readonly blockers?: readonly string[];
    }
  | { readonly do: "decide"; readonly question: string };

/** The recovery actions that any work may choose from, where its adapter declares none of its own. */
export const usualRecoveries: readonly UsualRecovery[] = [
  {
    id: "targeted_questions",
    output: "the fewest questions that get the work moving, each with an owner",
    fits: ["missing_facts", "conflicting_facts"],
  },
  {
    id: "draft_only_output",
    output: "a draft that says what it waits for",
    fits: ["upstream_not_approved", "missing_facts", "duplicate_artifact", "boundary_crossing"],
  },
  {
    id: "fallback_owner",
    output: "a stand-in, or the question who it is",
    fits: ["stakeholder_unavailable"],
  },
  {
    id: "safe_partial_output",
    output: "what is permitted already, and a list of the rest",
    fits: ["partial_approval", "scope_change"],
  },
  {
    id: "rollback_or_hold",
    output: "what is not safe is stopped, and what would allow it is named",
    fits: ["security_blocker", "unsafe_request", "conflicting_facts"],
  },
];

interface UsualRecovery {
  readonly id: string;
  readonly output: string;
  readonly fits: readonly FailureMode[];
}

/** The one command that chooses a recovery action for whatever it fits. */
export function recoverCommand(engagement: string, action: string): string {
  return `countersign recover ${engagement} ${action}`;
}
