import type { Adapter } from "../model/adapter.ts";
import { type AdapterFile, adapterFile } from "../model/adapter-file.ts";
import type { Doc } from "../model/doc.ts";
import type { SourceFile } from "../model/engagement.ts";
import type { Problem } from "../model/finding.ts";
import type { GateCompletion } from "../model/settings.ts";
import { toGates } from "./adapter-gates.ts";
import { lintAdapter } from "./adapter-lint.ts";
import {
  labelOf,
  toActions,
  toArtifactTypes,
  toBoundaries,
  toFacts,
  toFailureModes,
  toRecovery,
  toRouting,
  toSecurity,
  toSkills,
  toStages,
} from "./adapter-parts.ts";
import { toTerminals, toTransitions } from "./adapter-transitions.ts";
import { inOrder } from "./problems.ts";
import { quote } from "./quote.ts";
import { typed } from "./typed.ts";
import { type Parsed, parseYaml } from "./yaml.ts";

export interface ParsedAdapter {
  readonly adapter: Adapter | undefined;
  readonly problems: readonly Problem[];
}

/** Reads a workflow definition into normal form. Whether its names fit together is for rules to say. */
export function parseAdapter(file: SourceFile, completions: ReadonlyMap<string, GateCompletion>): ParsedAdapter {
  const { doc, problems } = readAdapter(file);
  if (!doc) return { adapter: undefined, problems };
  const unusable = [...checkFileName(doc), ...checkStages(doc)];
  const adapter = unusable.length > 0 ? undefined : toAdapter(doc, completions);
  return { adapter, problems: inOrder([...problems, ...unusable, ...lintAdapter(doc)]) };
}

function readAdapter(file: SourceFile): Parsed<AdapterFile> {
  const raw = parseYaml(file.path, file.bytes);
  return raw.doc ? typed(raw.doc, adapterFile, { noun: "an adapter" }) : { doc: undefined, problems: raw.problems };
}

/** Engagements find their definition by its file's name. */
function checkFileName(doc: Doc<AdapterFile>): Problem[] {
  const name = doc.file.slice(doc.file.lastIndexOf("/") + 1);
  const wanted = `${doc.value.workflow_type}.yaml`;
  if (name === wanted) return [];
  const message = `The file is called ${quote(name)}, but defines the workflow type ${quote(doc.value.workflow_type)}.`;
  return [
    {
      code: "CS-WFL-001",
      place: doc.at(["workflow_type"]),
      message,
      fix: `Rename the file to ${quote(wanted)}, or fix workflow_type.`,
    },
  ];
}

function checkStages(doc: Doc<AdapterFile>): Problem[] {
  if (doc.value.stages.length > 0) return [];
  const message = "`stages` is empty; a workflow has at least one.";
  return [{ code: "CS-SCH-003", place: doc.at(["stages"]), message, fix: "List the stages in their order." }];
}

function toAdapter(doc: Doc<AdapterFile>, completions: ReadonlyMap<string, GateCompletion>): Adapter {
  const file = doc.value;
  const owners = new Map(Object.entries(file.specialist_owners ?? {}));
  const stages = toStages(file, owners);
  const terminals = toTerminals(file, stages);
  const gates = toGates(file, completions);
  return {
    type: file.workflow_type,
    label: file.label ?? labelOf(file.workflow_type),
    isDefault: file.default === "true",
    version: file.schema_version ?? "TBD",
    doc,
    initialStage: file.initial_stage ?? stages[0]?.id ?? "",
    stages,
    transitions: toTransitions(file, stages, terminals),
    artifacts: toArtifactTypes(file, owners),
    skills: toSkills(file, stages),
    owners,
    gates,
    actions: toActions(file),
    routing: toRouting(file),
    recovery: toRecovery(file),
    failureModes: toFailureModes(file),
    requiredFields: file.required_fields ?? [],
    facts: toFacts(file),
    intake: (file.intake ?? []).map(({ id, label, artifact }) => ({ id, label: label ?? labelOf(id), artifact })),
    terminals,
    boundaries: toBoundaries(file),
    security: toSecurity(file, gates),
  };
}
