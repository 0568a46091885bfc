import type { Case } from "../../model/case.ts";
import { isKnown, type Path } from "../../model/doc.ts";
import { nearest } from "../../model/nearest.ts";
import type { Report } from "../../model/rule.ts";
import { factValue } from "../../gates/requirements.ts";
import { ticked } from "./wording.ts";

interface Named {
  readonly gate: string;
  readonly path: Path;
  /** Who names it, and what comes of it. */
  readonly who: string;
  readonly so: string;
}

/** Gates that open questions and exceptions name and no definition of the engagement has. */
export function unknownGates(c: Case): Report[] {
  const type = c.head.state?.value.workflow_type ?? c.adapter.type;
  const after = c.repository.headAdapters.get(type)?.gates ?? [];
  const known = [...new Set([...c.adapter.gates, ...after].map(({ id }) => id))];
  return [...questions(c), ...exceptions(c)]
    .filter(({ gate }) => isKnown(gate) && !known.includes(gate))
    .flatMap((named) => report(c, named, known));
}

/** A question that is answered holds nothing up any more. */
function questions(c: Case): Named[] {
  return (c.head.state?.value.missing_info ?? []).flatMap(({ id, field, gates = [] }, index) => {
    if (isKnown(factValue(c, field))) return [];
    return gates.map((text, at) => ({
      gate: text.replace(/^gate:/, ""),
      path: ["missing_info", index, "gates", at],
      who: `The question ${ticked(id)}`,
      so: "no gate waits for its answer there",
    }));
  });
}

function exceptions(c: Case): Named[] {
  return (c.head.state?.value.exceptions ?? []).flatMap(({ id, gate }, index) =>
    gate === undefined
      ? []
      : [{ gate, path: ["exceptions", index, "gate"], who: `The exception ${ticked(id)}`, so: "it lifts nothing" }],
  );
}

function report(c: Case, { gate, path, who, so }: Named, known: readonly string[]): Report[] {
  const near = nearest(gate, known);
  const message = `${who} names the gate ${ticked(gate)}, which ${c.adapter.type} does not declare; ${so}.`;
  const all = known.length > 0 ? `one of ${known.map(ticked).join(", ")}` : "no gate";
  const fix = near === undefined ? `Name ${all}, or remove it.` : `Write ${ticked(near)}.`;
  return c.head.state ? [{ place: c.head.state.at(path), message, fix }] : [];
}
