import type {
  Action,
  ArtifactType,
  Boundary,
  DeclaredFailureMode,
  FactType,
  Gate,
  RecoveryAction,
  RoutingRule,
  Security,
  Skill,
  Stage,
} from "../model/adapter.ts";
import type { AdapterFile } from "../model/adapter-file.ts";
import { type FailureMode, usualRecoveries } from "../model/failure.ts";

/** The parts of a workflow definition in normal form: a lone name becomes an entry that has that name and defaults. */

type Owners = ReadonlyMap<string, string>;
type Entry<K extends keyof AdapterFile> = Exclude<Extract<AdapterFile[K], readonly unknown[]>[number], string>;

/** What stands where an owner is not yet known. */
export const NO_OWNER = "TBD";

/** `role_intake` as people read it: `Role intake`. */
export function labelOf(id: string): string {
  const words = id.replaceAll(/[_-]+/g, " ").trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

export function toStages(file: AdapterFile, owners: Owners): Stage[] {
  return file.stages.map((entry) => {
    const stage: Entry<"stages"> = typeof entry === "string" ? { id: entry } : entry;
    const owner = stage.owner ?? owners.get(stage.id);
    return {
      id: stage.id,
      label: stage.label ?? labelOf(stage.id),
      purpose: stage.purpose ?? "",
      owner,
      artifacts: stage.artifacts ?? ownedBy(file, owner),
      statuses: stage.statuses,
    };
  });
}

/** A stage that lists no artifacts is where its owner writes the owner's own. */
function ownedBy(file: AdapterFile, owner: string | undefined): string[] {
  const own = (file.artifacts ?? []).flatMap((entry) =>
    typeof entry !== "string" && entry.owner === owner ? [entry] : [],
  );
  return own.map((entry) => entry.artifact_type);
}

/** Where no artifacts are listed, the support outputs are what the definition declares. */
export function toArtifactTypes(file: AdapterFile, owners: Owners): ArtifactType[] {
  const support = new Set(file.support_outputs);
  return (file.artifacts ?? [...support]).map((entry) => {
    const named = (type: string) => ({ artifact_type: type, owner: owners.get(type) ?? NO_OWNER });
    return toArtifactType(typeof entry === "string" ? named(entry) : entry, support);
  });
}

function toArtifactType(entry: Entry<"artifacts">, support: ReadonlySet<string>): ArtifactType {
  const { artifact_type: type } = entry;
  return {
    type,
    label: entry.label ?? labelOf(type),
    owner: entry.owner,
    idPattern: entry.id_pattern,
    sources: entry.sources ?? [],
    requiredFields: entry.required_fields ?? [],
    tbdAllowed: entry.tbd_allowed ?? [],
    forbiddenFields: entry.forbidden_fields ?? [],
    uniqueBy: entry.unique_by ?? [],
    render: entry.render,
    versionPolicy: entry.version_policy ?? "",
    support: entry.support === undefined ? support.has(type) : entry.support === "true",
    public: entry.public === "true",
  };
}

export function toSkills(file: AdapterFile, stages: readonly Stage[]): Map<string, Skill> {
  const leading = new Set(stages.map((stage) => stage.owner));
  const skills = Object.entries(file.skills ?? {});
  return new Map(skills.map(([id, entry]) => [id, toSkill(id, entry, leading.has(id))]));
}

function toSkill(id: string, entry: NonNullable<AdapterFile["skills"]>[string], leadsStage: boolean): Skill {
  return {
    id,
    purpose: entry.purpose,
    invokeWhen: typeof entry.invoke_when === "string" ? [entry.invoke_when] : (entry.invoke_when ?? []),
    requiredInputs: entry.required_inputs ?? [],
    optionalInputs: entry.optional_inputs ?? [],
    outputs: entry.outputs ?? [],
    upstream: entry.upstream ?? [],
    downstream: entry.downstream ?? [],
    shared: entry.shared ?? [],
    gates: entry.gates ?? [],
    mustNotOwn: entry.must_not_own ?? [],
    writes: entry.writes ?? [],
    kind: entry.kind ?? (leadsStage ? "lifecycle" : "support"),
  };
}

export function toActions(file: AdapterFile): Action[] {
  return (file.actions ?? []).map((entry) => ({
    id: entry.id,
    label: entry.label ?? labelOf(entry.id),
    artifact: entry.artifact,
    gates: entry.gates,
    permit: entry.permit,
    requires: entry.requires ?? [],
    singleUse: entry.single_use === "true",
    status: entry.status,
    recipient: entry.recipient,
    kind: entry.kind,
  }));
}

/** A rule that is one sentence says what to do; it is known by its position. */
export function toRouting(file: AdapterFile): RoutingRule[] {
  return (file.routing_rules ?? []).map((entry, index) => {
    const rule: Entry<"routing_rules"> = typeof entry === "string" ? { id: `rule-${index + 1}`, action: entry } : entry;
    return {
      id: rule.id,
      when: rule.when ?? "",
      action: rule.action ?? "",
      routeTo: rule.route_to,
      triggers: rule.triggers ?? [],
      decidedBy: rule.decided_by ?? [],
    };
  });
}

export function toRecovery(file: AdapterFile): RecoveryAction[] {
  return (file.recovery_actions ?? []).map((entry) => {
    const { id, applies_when, output, fits }: Entry<"recovery_actions"> =
      typeof entry === "string" ? { id: entry } : entry;
    return { id, appliesWhen: applies_when ?? "", output: output ?? "", fits: fits ?? usualFits(id) };
  });
}

/** The public library says in prose only what its recovery actions answer. */
function usualFits(action: string): readonly FailureMode[] {
  return usualRecoveries.find(({ id }) => id === action)?.fits ?? [];
}

export function toFailureModes(file: AdapterFile): DeclaredFailureMode[] {
  return (file.failure_modes ?? []).map(({ id, label, findings, narrows, skill, when }) => ({
    id,
    label: label ?? labelOf(id),
    findings: findings ?? [],
    narrows,
    skill,
    when: when ?? [],
  }));
}

export function toFacts(file: AdapterFile): Map<string, FactType> {
  const facts = Object.entries(file.facts ?? {});
  return new Map(
    facts.map(([path, entry]) => [
      path,
      { type: entry.type ?? "text", values: entry.values, verifiedBy: entry.verified_by ?? [], class: entry.class },
    ]),
  );
}

export function toBoundaries(file: AdapterFile): Boundary[] {
  return (file.boundaries ?? []).map((entry) => ({
    id: entry.id,
    text: entry.text,
    artifact: entry.artifact,
    skill: entry.skill,
    forbidsFields: entry.forbids_fields ?? [],
    forbidsHeadings: entry.forbids_headings ?? [],
    belongsTo: entry.belongs_to,
    action: entry.action,
    needs: entry.needs ?? [],
    rule: entry.rule ?? "CS-BND-002",
  }));
}

/** The category by which a definition marks the gate that decides what is sensitive. */
const SENSITIVE = "security_sensitive";

export function toSecurity(file: AdapterFile, gates: readonly Gate[]): Security {
  const { security } = file;
  return {
    triggers: security?.triggers ?? [],
    artifact: security?.artifact,
    gate: security?.gate ?? gates.find((gate) => gate.category === SENSITIVE)?.id,
    classes: new Map(Object.entries(security?.classes ?? {})),
  };
}
