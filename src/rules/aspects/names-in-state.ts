import { newlyDone } from "../../model/action-done.ts";
import type { Case } from "../../model/case.ts";
import { type Doc, isKnown, type Path } from "../../model/doc.ts";
import { nearest } from "../../model/nearest.ts";
import type { Report } from "../../model/rule.ts";
import type { StateFile } from "../../model/state.ts";
import { factValue } from "../../gates/requirements.ts";
import { ticked } from "./wording.ts";

type State = Doc<StateFile>;

interface Named {
  readonly gate: string | undefined;
  readonly path: Path;
  /** Who names it, and what comes of it. */
  readonly who: string;
  readonly so: string;
}

/** Gates and actions that questions, exceptions, revocations and requests name and no definition of the engagement has. */
export function unknownNames(c: Case): Report[] {
  const { state } = c.head;
  if (!state) return [];
  const after = headAdapter(c, state)?.gates ?? [];
  const known = [...new Set([...c.adapter.gates, ...after].map(({ id }) => id))];
  const named = [...questions(c, state), ...exceptions(state), ...revocations(state)];
  const reports = named.flatMap(({ gate, path, who, so }) => {
    if (!isKnown(gate) || known.includes(gate)) return [];
    const message = `${who} names the gate ${ticked(gate)}, which ${c.adapter.type} does not declare; ${so}.`;
    return [{ place: state.at(path), message, fix: fixOf(gate, known) }];
  });
  return [...reports, ...forNothing(state), ...unknownActions(c, state), ...misspeltScopes(c, state)];
}

/** A scope that nothing has may still come; one that is nearly that of something is a slip, and what names it holds nothing. */
function misspeltScopes(c: Case, state: State): Report[] {
  const named = c.scopes.filter((scope) => scope !== "*");
  return (["blockers", "missing_info", "exceptions", "revocations"] as const).flatMap((key) =>
    (state.value[key] ?? []).flatMap(({ id, scope = "*" }, index) => {
      const near = scope === "*" || c.scopes.includes(scope) ? undefined : nearest(scope, named);
      if (near === undefined) return [];
      const message = `${ticked(id)} is about the scope ${ticked(scope)}, which no artifact or track has.`;
      const place = state.at([key, index, "scope"]);
      return [{ place, severity: "warning" as const, message, fix: fixOf(scope, named) }];
    }),
  );
}

/** An exception that says neither what gate nor what rule it is for. */
function forNothing(state: State): Report[] {
  return (state.value.exceptions ?? []).flatMap(({ id, gate, rule }, index) => {
    if (gate !== undefined || rule !== undefined) return [];
    const message = `The exception ${ticked(id)} names neither a gate nor a rule; it lifts nothing.`;
    return [{ place: state.at(["exceptions", index]), message, fix: "Add `gate:` or `rule:`, or remove it." }];
  });
}

/** Actions that the change asks for, or says that they were done, and no definition of the engagement has. */
function unknownActions(c: Case, state: State): Report[] {
  const known = [...c.adapter.actions, ...(headAdapter(c, state)?.actions ?? [])].map(({ id }) => id);
  const { actions_requested: asked = [], actions_done: done = [] } = state.value;
  const added = new Set(newlyDone(c));
  const named = [
    ...asked.map(({ action }, index) => ({ action, path: ["actions_requested", index, "action"], said: "asked for" })),
    ...done.flatMap((each, index) =>
      added.has(each)
        ? [{ action: each.action, path: ["actions_done", index, "action"], said: "said to be done" }]
        : [],
    ),
  ];
  return named.flatMap(({ action, path, said }) => {
    if (known.includes(action)) return [];
    const message = `The action ${ticked(action)} is ${said}, which ${c.adapter.type} does not declare.`;
    return [{ place: state.at(path), message, fix: fixOf(action, known) }];
  });
}

function headAdapter(c: Case, state: State) {
  return c.repository.headAdapters.get(state.value.workflow_type ?? c.adapter.type);
}

/** A question that is answered holds nothing up any more. */
function questions(c: Case, state: State): Named[] {
  return (state.value.missing_info ?? []).flatMap(({ id, field, gates = [] }, index) => {
    const open = isKnown(factValue(c, field)) ? [] : gates;
    return open.map((text, at) => ({
      gate: text.replace(/^gate:/, ""),
      path: ["missing_info", index, "gates", at],
      who: `The question ${ticked(id)}`,
      so: "no gate waits for its answer there",
    }));
  });
}

function exceptions(state: State): Named[] {
  return (state.value.exceptions ?? []).map(({ id, gate }, index) => ({
    gate,
    path: ["exceptions", index, "gate"],
    who: `The exception ${ticked(id)}`,
    so: "it lifts nothing",
  }));
}

function revocations(state: State): Named[] {
  return (state.value.revocations ?? []).map(({ id, gate }, index) => ({
    gate,
    path: ["revocations", index, "gate"],
    who: `The revocation ${ticked(id)}`,
    so: "it takes nothing back",
  }));
}

function fixOf(name: string, known: readonly string[]): string {
  const near = nearest(name, known);
  if (near !== undefined) return `Write ${ticked(near)}.`;
  return known.length > 0 ? `Name one of ${[...new Set(known)].map(ticked).join(", ")}, or remove it.` : "Remove it.";
}
