import { missingSeats, peopleOf } from "../gates/openable.ts";
import type { Adapter, Approvers, Gate } from "../model/adapter.ts";
import type { Repository } from "../model/case.ts";
import { isTouched } from "./aspects/changed.ts";
import type { Path } from "../model/doc.ts";
import type { Place } from "../model/finding.ts";
import { affectedAdapters } from "./aspects/policy-change.ts";
import { isRosterRead } from "./aspects/roster-read.ts";
import type { Report, RepositoryRule } from "../model/rule.ts";
import type { SettingsFile } from "../model/settings.ts";

export const rule: RepositoryRule = {
  id: "gate-nobody-can-open",
  code: "CS-WFL-008",
  severity: "error",
  blocks: "merge",
  locked: false,
  summary: "Every gate of a definition can be opened by the people of the roster.",
  why: "A gate that takes three people of a role that has two stays shut for ever, and everything behind it waits.",
  checkRepository: (r) =>
    isRosterRead(r)
      ? affectedAdapters(r).flatMap((adapter) => adapter.gates.flatMap((gate) => judge(r, adapter, gate)))
      : [],
};

function judge(r: Repository, adapter: Adapter, gate: Gate): Report[] {
  const report = gate.approvers ? shut(r, adapter, gate, gate.approvers) : unfinished(gate);
  return report ? [{ place: placeOf(r, adapter, gate), ...report }] : [];
}

type Told = Omit<Report, "place">;

/** A definition may leave its people to the repository. */
function unfinished(gate: Gate): Told | undefined {
  if (gate.checks.length > 0) return undefined;
  const message = `Gate \`${gate.id}\` names no approvers; until they are completed nobody can open it.`;
  const fix = `Complete it in countersign.yaml: \`gates: { ${gate.id}: { approvers: { roles: [...] } } }\`.`;
  return { severity: "warning", message, fix };
}

function shut(r: Repository, adapter: Adapter, gate: Gate, approvers: Approvers): Told | undefined {
  const roles = approvers.roles.flatMap((id) => r.headPolicy.roles.get(id) ?? []);
  if (roles.length < approvers.roles.length) return undefined; // A role that the roster lacks is reported as that.
  if (approvers.field !== undefined) return undefined;
  const name = `Gate \`${gate.id}\``;
  if (roles.length === 0)
    return { message: `${name} has approvers of no role and no field.`, fix: "Name the roles that may open it." };
  const external = roles.every((role) => role.confirmedBy !== undefined);
  const kinds = external ? ["document"] : ["review", "label", "document"];
  if (!gate.evidence.some((kind) => kinds.includes(kind))) {
    const who = external ? `${approvers.roles.join(" or ")}, who sign outside the forge,` : "people";
    const message = `${name} is opened by ${who} and takes only ${gate.evidence.join(" and ")} as evidence.`;
    return { message, fix: `Add ${external ? "document" : "review"} to the evidence of \`${gate.id}\`.` };
  }
  return tooFew(r, adapter, gate, approvers);
}

function tooFew(r: Repository, adapter: Adapter, gate: Gate, approvers: Approvers): Told | undefined {
  const missing = missingSeats(r.headPolicy, adapter, gate);
  if (missing === 0) return undefined;
  const people = peopleOf(r.headPolicy, gate);
  const names = people.length > 0 ? ` (${people.map((login) => `@${login}`).join(", ")})` : "";
  const others = people.length < approvers.count ? "" : ", and another gate must not be opened by the same people";
  const message = `Gate \`${gate.id}\` takes ${approvers.count} of ${approvers.roles.join(" or ")}; the roster has ${people.length}${names}${others}.`;
  return {
    message,
    fix: `Add ${missing} more to ${approvers.roles.join(" or ")} in countersign.yaml, or lower the count.`,
  };
}

/** Where the approvers are written: in the definition, or in the settings that complete it. */
function placeOf(r: Repository, { doc }: Adapter, gate: Gate): Place {
  const entries = doc.value.gates ?? [];
  const at = entries.findIndex((each) => (typeof each === "string" ? each : each.gate_id) === gate.id);
  const entry = entries[at];
  const own = typeof entry === "object" && entry.approvers !== undefined;
  const { file } = r.headPolicy;
  const path = own || !file ? undefined : completionPath(file.value.gates, gate.id);
  if (file && path) return file.at(path);
  if (file && own && !isTouched(r.change, doc.file)) return file.atKey(["roles"]);
  return doc.at(own ? ["gates", at, "approvers"] : ["gates", at]);
}

function completionPath(gates: SettingsFile["gates"], id: string): Path | undefined {
  if (!Array.isArray(gates)) return Object.hasOwn(gates ?? {}, id) ? ["gates", id] : undefined;
  const at = gates.findIndex((each) => each.gate_id === id);
  return at < 0 ? undefined : ["gates", at];
}
