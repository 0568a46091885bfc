import type { Approvers, Gate } from "../model/adapter.ts";
import type { AdapterFile } from "../model/adapter-file.ts";
import type { GateCompletion } from "../model/settings.ts";
import { labelOf, NO_OWNER } from "./adapter-parts.ts";

type GateEntry = Exclude<NonNullable<AdapterFile["gates"]>[number], string>;
type Completed = GateCompletion & Pick<GateEntry, "gate_id" | "label" | "category" | "applies_when" | "facts">;

export function toGates(file: AdapterFile, completions: ReadonlyMap<string, GateCompletion>): Gate[] {
  return (file.gates ?? []).map((entry) => {
    const gate = typeof entry === "string" ? { gate_id: entry } : entry;
    return toGate(complete(gate, completions.get(gate.gate_id)));
  });
}

/** The settings fill a gate that says nothing of approvers; one that does is as the adapter wrote it. */
function complete(gate: Completed, completion: GateCompletion | undefined): Completed {
  return gate.approvers || !completion ? gate : { ...completion, ...gate };
}

function toGate(gate: Completed): Gate {
  return {
    id: gate.gate_id,
    label: gate.label ?? labelOf(gate.gate_id),
    owner: gate.owner ?? NO_OWNER,
    category: gate.category ?? "",
    appliesWhen: gate.applies_when ?? "",
    approvers: gate.approvers && toApprovers(gate.approvers),
    covers: gate.covers,
    evidence: gate.evidence ?? ["review"],
    checks: gate.checks ?? [],
    accepts: gate.accepts ?? ["approved"],
    permits: gate.permits ?? [`gate:${gate.gate_id}`],
    validFor: gate.valid_for,
    suggestionsAllowed: gate.suggestions === "allow",
    facts: gate.facts,
  };
}

/** A count of 0 is reported where it is written; until it is mended, one person is needed. */
function toApprovers(file: NonNullable<GateCompletion["approvers"]>): Approvers {
  return {
    roles: file.roles ?? [],
    field: file.field,
    count: Math.max(1, file.count ?? 1),
    notAuthor: file.not_author !== "false",
    distinctFrom: file.distinct_from ?? [],
  };
}
