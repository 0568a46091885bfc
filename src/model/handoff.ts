import type { Data, DataMap } from "./doc.ts";

/** What one specialist gets to go on with: the context that its skill declares, and nothing else. */
export interface Handoff {
  readonly schema: "countersign/handoff@1";
  readonly engagement: string;
  readonly as_of: string;
  readonly skill: HandoffSkill;
  readonly inputs: readonly HandoffInput[];
  readonly missing: readonly MissingInput[];
  readonly withheld: readonly Withheld[];
  readonly next: { readonly action: string; readonly owner: string; readonly decision: string };
  /** The state as the public library passes it, field for field. */
  readonly project_state: DataMap;
}

export interface HandoffSkill {
  readonly id: string;
  readonly purpose: string;
  readonly outputs: readonly string[];
  readonly upstream: readonly string[];
  readonly downstream: readonly string[];
  readonly gates: readonly string[];
  readonly must_not_own: readonly string[];
}

export interface HandoffInput {
  readonly input: string;
  readonly required: "true" | "false";
  /** What is told in words alone has no path, so that nobody can say whether it is there. */
  readonly status: "given" | "missing" | "withheld" | "in words";
  /** Where it stands: a path of the state, or an artifact with its version. */
  readonly at: string;
}

export interface MissingInput {
  readonly input: string;
  readonly question: string;
  readonly owner: string;
  /** The id of the question in state.yaml that asks for it, else `none`. */
  readonly asked: string;
}

export interface Withheld {
  readonly path: string;
  readonly why: string;
}

/** Data and what was left out of it. */
export interface Sifted {
  readonly data: Data | undefined;
  readonly withheld: readonly Withheld[];
}

export const NOT_ITS_INPUT = "not in this skill's inputs";
