import type { AdapterFile, BoundaryRule } from "./adapter-file.ts";
import type { EvidenceKind } from "./approval.ts";
import type { Doc } from "./doc.ts";
import { type FailureMode, usualRecoveries } from "./failure.ts";
import type { PredicateFile } from "./predicate.ts";

/** A workflow definition in normal form: short forms spelled out, gates completed by the repository's settings. */
export interface Adapter {
  readonly type: string;
  readonly label: string;
  readonly isDefault: boolean;
  readonly version: string;
  readonly doc: Doc<AdapterFile>;
  readonly initialStage: string;
  readonly stages: readonly Stage[];
  readonly transitions: readonly Transition[];
  readonly artifacts: readonly ArtifactType[];
  readonly skills: ReadonlyMap<string, Skill>;
  readonly owners: ReadonlyMap<string, string>;
  readonly gates: readonly Gate[];
  readonly actions: readonly Action[];
  readonly routing: readonly RoutingRule[];
  readonly recovery: readonly RecoveryAction[];
  readonly failureModes: readonly DeclaredFailureMode[];
  readonly requiredFields: readonly string[];
  readonly facts: ReadonlyMap<string, FactType>;
  readonly intake: readonly IntakeKind[];
  readonly terminals: readonly Terminal[];
  readonly boundaries: readonly Boundary[];
  readonly security: Security;
}

export interface Stage {
  readonly id: string;
  readonly label: string;
  readonly purpose: string;
  readonly owner: string | undefined;
  readonly artifacts: readonly string[];
  readonly statuses: readonly string[] | undefined;
}

export type TransitionKind = "forward" | "backward" | "skip" | "reopen" | "branch" | "terminal";

export interface Transition {
  readonly from: string;
  readonly to: string;
  readonly kind: TransitionKind;
  readonly when: string;
  readonly requires: readonly PredicateFile[];
  /** Made from the order of the stages, not written in the file. */
  readonly implied: boolean;
}

export interface ArtifactType {
  readonly type: string;
  readonly label: string;
  readonly owner: string;
  readonly idPattern: string | undefined;
  readonly sources: readonly string[];
  readonly requiredFields: readonly string[];
  readonly tbdAllowed: readonly string[];
  readonly forbiddenFields: readonly string[];
  readonly uniqueBy: readonly string[];
  readonly render: string | undefined;
  readonly versionPolicy: string;
  readonly support: boolean;
  readonly public: boolean;
}

/** A row of the responsibility matrix. */
export interface Skill {
  readonly id: string;
  readonly purpose: string;
  readonly invokeWhen: readonly string[];
  readonly requiredInputs: readonly string[];
  readonly optionalInputs: readonly string[];
  readonly outputs: readonly string[];
  readonly upstream: readonly string[];
  readonly downstream: readonly string[];
  readonly shared: readonly string[];
  readonly gates: readonly string[];
  readonly mustNotOwn: readonly string[];
  readonly writes: readonly string[];
  readonly kind: "lifecycle" | "support" | "overlay";
}

export interface Gate {
  readonly id: string;
  readonly label: string;
  readonly owner: string;
  readonly category: string;
  readonly appliesWhen: string;
  /** Nobody can open a gate that has none. */
  readonly approvers: Approvers | undefined;
  /** Artifact types; nothing where the gate binds to the stage being left. */
  readonly covers: readonly string[] | undefined;
  readonly evidence: readonly EvidenceKind[];
  readonly checks: readonly { readonly name: string; readonly app: string }[];
  readonly accepts: readonly ("approved" | "conditional")[];
  readonly permits: readonly string[];
  readonly validFor: string | undefined;
  /** Whether the writer of an accepted suggestion still counts as independent. */
  readonly suggestionsAllowed: boolean;
  /** Paths of facts without which no move may pass it. */
  readonly facts: readonly string[] | undefined;
}

export interface Approvers {
  readonly roles: readonly string[];
  readonly field: string | undefined;
  readonly count: number;
  readonly notAuthor: boolean;
  readonly distinctFrom: readonly string[];
}

export interface Action {
  readonly id: string;
  readonly label: string;
  readonly artifact: string | undefined;
  readonly gates: readonly string[];
  readonly permit: string | undefined;
  readonly requires: readonly PredicateFile[];
  readonly singleUse: boolean;
  /** The `workflow_status` that says it was done. */
  readonly status: string | undefined;
  readonly recipient: string | undefined;
  readonly kind: string | undefined;
}

export interface RoutingRule {
  readonly id: string;
  readonly when: string;
  readonly action: string;
  readonly routeTo: string | undefined;
  readonly triggers: readonly string[];
  /** Roles of which a person must decide what a trigger speaks of; none where it only says what happens next. */
  readonly decidedBy: readonly string[];
}

export interface RecoveryAction {
  readonly id: string;
  readonly appliesWhen: string;
  readonly output: string;
  readonly fits: readonly string[];
}

/** What may be chosen from: the adapter's own recovery actions, else the usual ones. */
export function recoveriesOf({ recovery }: Adapter): readonly RecoveryAction[] {
  return recovery.length > 0 ? recovery : usualRecoveries.map((each) => ({ ...each, appliesWhen: "" }));
}

/** A way in which this kind of work gets stuck: what notices it, or the general mode of which it is a special case. */
export interface DeclaredFailureMode {
  readonly id: string;
  readonly label: string;
  readonly findings: readonly string[];
  readonly narrows: FailureMode | undefined;
  readonly skill: string | undefined;
  readonly when: readonly PredicateFile[];
}

export interface FactType {
  readonly type: "text" | "boolean" | "date" | "amount" | "integer";
  readonly values: readonly string[] | undefined;
  readonly verifiedBy: readonly string[];
  readonly class: string | undefined;
}

/** What people may ask for by a form, besides a new engagement: a draft of an artifact. */
export interface IntakeKind {
  readonly id: string;
  readonly label: string;
  readonly artifact: string;
}

export interface Terminal {
  readonly id: string;
  readonly allowsOpenBlockers: boolean;
  readonly requiresRationale: boolean;
  readonly handoffTo: string | undefined;
}

export interface Boundary {
  readonly id: string;
  readonly text: string;
  readonly artifact: string | undefined;
  readonly skill: string | undefined;
  readonly forbidsFields: readonly string[];
  readonly forbidsHeadings: readonly string[];
  readonly belongsTo: string | undefined;
  readonly action: string | undefined;
  readonly needs: readonly string[];
  /** The rule that reports what it forbids. */
  readonly rule: BoundaryRule;
}

export interface Security {
  readonly triggers: readonly string[];
  readonly artifact: string | undefined;
  readonly gate: string | undefined;
  /** Data class by dotted path of a fact or a front matter field. */
  readonly classes: ReadonlyMap<string, string>;
}

export function stageOf(adapter: Adapter, id: string | undefined): Stage | undefined {
  return adapter.stages.find((stage) => stage.id === id);
}

export function terminalOf(adapter: Adapter, id: string | undefined): Terminal | undefined {
  return adapter.terminals.find((terminal) => terminal.id === id);
}

export function gateOf(adapter: Adapter, id: string): Gate | undefined {
  return adapter.gates.find((gate) => gate.id === id);
}

export function artifactTypeOf(adapter: Adapter, type: string): ArtifactType | undefined {
  return adapter.artifacts.find((artifact) => artifact.type === type);
}
