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

/** Gates and actions that questions, exceptions and requests name and no definition of the engagement has. */
export function unknownNames(c: Case): Report[] {
  const after = headAdapter(c)?.gates ?? [];
  const known = [...new Set([...c.adapter.gates, ...after].map(({ id }) => id))];
  const unknown = [...questions(c), ...exceptions(c)].filter(({ gate }) => isKnown(gate) && !known.includes(gate));
  return [...unknown.flatMap((named) => report(c, named, known)), ...forNothing(c), ...unknownActions(c)];
}

/** An exception that says neither what gate nor what rule it is for. */
function forNothing({ head: { state } }: Case): Report[] {
  return (state?.value.exceptions ?? []).flatMap(({ id, gate, rule }, index) => {
    if (!state || gate !== undefined || rule !== undefined) return [];
    const message = `The exception ${ticked(id)} names neither a gate nor a rule; it lifts nothing.`;
    return [{ place: state.at(["exceptions", index]), message, fix: "Add `gate:` or `rule:`, or remove it." }];
  });
}

/** Actions that the change asks for and no definition of the engagement has. */
function unknownActions(c: Case): Report[] {
  const { state } = c.head;
  const known = [...c.adapter.actions, ...(headAdapter(c)?.actions ?? [])].map(({ id }) => id);
  return (state?.value.actions_requested ?? []).flatMap(({ action }, index) => {
    if (!state || known.includes(action)) return [];
    return [
      {
        place: state.at(["actions_requested", index, "action"]),
        message: `The action ${ticked(action)} is asked for, which ${c.adapter.type} does not declare.`,
        fix: fixOf(action, known),
      },
    ];
  });
}

function headAdapter(c: Case) {
  return c.repository.headAdapters.get(c.head.state?.value.workflow_type ?? c.adapter.type);
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
  const message = `${who} names the gate ${ticked(gate)}, which ${c.adapter.type} does not declare; ${so}.`;
  return c.head.state ? [{ place: c.head.state.at(path), message, fix: fixOf(gate, known) }] : [];
}

function fixOf(name: string, known: readonly string[]): string {
  const near = nearest(name, known);
  if (near !== undefined) return `Write ${ticked(near)}.`;
  return known.length > 0 ? `Name one of ${[...new Set(known)].map(ticked).join(", ")}, or remove it.` : "Remove it.";
}
