import type { Repository } from "../../model/case.ts";
import type { Path } from "../../model/doc.ts";
import { nearest } from "../../model/nearest.ts";
import type { Report } from "../../model/rule.ts";
import { quote } from "../../parse/quote.ts";
import { isTouched } from "./changed.ts";
import { SETTINGS } from "./roster-read.ts";

/**
 * What the settings complete and no definition has. All definitions of the repository are at hand only where the
 * settings change; the engine's own never are, so that a name which is near to no gate is a warning.
 */
export function strayCompletions(r: Repository): Report[] {
  const { file } = r.headPolicy;
  const unread = r.problems.some(({ place }) => place.file.startsWith("adapters/"));
  if (!file || unread || r.headAdapters.size === 0 || !isTouched(r.change, SETTINGS)) return [];
  const known = [...r.headAdapters.values()].flatMap((adapter) => adapter.gates.map(({ id }) => id));
  return completed(file.value.gates)
    .filter(({ gate }) => !known.includes(gate))
    .map(({ gate, path, key }) => ({ place: key ? file.atKey(path) : file.at(path), ...told(gate, known) }));
}

interface Completed {
  readonly gate: string;
  readonly path: Path;
  readonly key: boolean;
}

function completed(gates: NonNullable<Repository["policy"]["file"]>["value"]["gates"]): Completed[] {
  if (!Array.isArray(gates))
    return Object.keys(gates ?? {}).map((gate) => ({ gate, path: ["gates", gate], key: true }));
  return gates.map(({ gate_id: gate }, at) => ({ gate, path: ["gates", at, "gate_id"], key: false }));
}

function told(gate: string, known: readonly string[]): Omit<Report, "place"> {
  const near = nearest(gate, known);
  const message = `\`gates\` completes ${quote(gate)}, which is a gate of no definition in adapters/.`;
  if (near !== undefined) return { message, fix: `Write ${quote(near)}, or remove it.` };
  return { severity: "warning", message, fix: "Remove it, unless it is a gate of a built-in definition." };
}
