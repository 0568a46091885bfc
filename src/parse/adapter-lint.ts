import type { AdapterFile } from "../model/adapter-file.ts";
import type { Doc } from "../model/doc.ts";
import type { Problem } from "../model/finding.ts";
import { NEW_ENGAGEMENT } from "../model/intake.ts";
import { duplicates, type Named } from "./duplicates.ts";
import { lintCount } from "./settings-lint.ts";

/** What is wrong with a definition of the right shape before its names are compared: ids given twice, counts of nobody. */
export function lintAdapter(doc: Doc<AdapterFile>): Problem[] {
  const file = doc.value;
  const places = [...named("stages", "id", file.stages), ...named("terminal_states", "id", file.terminal_states)];
  const lists = [
    places,
    named("artifacts", "artifact_type", file.artifacts),
    named("gates", "gate_id", file.gates),
    named("actions", "id", file.actions),
    named("boundaries", "id", file.boundaries),
    named("recovery_actions", "id", file.recovery_actions),
    named("failure_modes", "id", file.failure_modes),
    named("intake", "id", file.intake),
    rules(file),
    transitions(file),
  ];
  return [...lists.flatMap((entries) => duplicates(doc, entries)), ...gateCounts(doc), ...takenForms(doc)];
}

/** Every definition has the form of a new engagement without asking for it. */
function takenForms(doc: Doc<AdapterFile>): Problem[] {
  return (doc.value.intake ?? []).flatMap(({ id }, index) =>
    id.toLowerCase() === NEW_ENGAGEMENT
      ? [
          {
            code: "CS-SCH-005",
            place: doc.at(["intake", index, "id"]),
            message: `The form \`${NEW_ENGAGEMENT}\` is there already: it begins an engagement.`,
            fix: "Give the form another id.",
          },
        ]
      : [],
  );
}

/** The ids of a list whose entries are lone names or maps with the id under `key`. */
function named<K extends string>(
  list: string,
  key: K,
  entries: readonly (string | Readonly<Record<K, string>>)[] = [],
): Named[] {
  return entries.map((entry, index) =>
    typeof entry === "string" ? { id: entry, path: [list, index] } : { id: entry[key], path: [list, index, key] },
  );
}

function rules({ routing_rules: entries = [] }: AdapterFile): Named[] {
  return entries.flatMap((rule, index) =>
    typeof rule === "string" ? [] : [{ id: rule.id, path: ["routing_rules", index, "id"] }],
  );
}

/** Of two transitions between the same stages one would be judged and the other never. */
function transitions({ allowed_transitions: entries = [] }: AdapterFile): Named[] {
  return entries.map(({ from, to }, index) => ({ id: `${from} -> ${to}`, path: ["allowed_transitions", index] }));
}

function gateCounts(doc: Doc<AdapterFile>): Problem[] {
  return (doc.value.gates ?? []).flatMap((gate, index) =>
    typeof gate === "string" ? [] : lintCount(doc, ["gates", index, "approvers"], gate.approvers?.count),
  );
}
