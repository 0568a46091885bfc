import type { Adapter, Skill } from "../model/adapter.ts";
import type { Case } from "../model/case.ts";
import { type Data, isMap, type Path } from "../model/doc.ts";
import type { IssuedHandoff } from "../model/engagement.ts";
import { statePart } from "../model/handoff-file.ts";
import type { EngagementRule, Report } from "../model/rule.ts";
import { gatesFor, isAbout, skillsOf, typesFor } from "../model/skill.ts";
import { ticked, tickedList } from "./aspects/wording.ts";

export const rule: EngagementRule = {
  id: "handoff-passes-too-much",
  code: "CS-HND-003",
  severity: "warning",
  blocks: "nothing",
  locked: false,
  summary: "A hand-off passes on what its skill declares, and nothing else.",
  why: "Whoever is given more than the work needs can lose it, leak it, or take it into account.",
  check: (c) => c.head.handoffs.flatMap((each) => report(c, each)),
};

interface Passed {
  readonly path: Path;
  readonly name: string;
}

function report({ id, adapter }: Case, { skill: name, doc }: IssuedHandoff): Report[] {
  const skill = skillsOf(adapter).get(name);
  if (!skill) {
    const message = `${ticked(adapter.type)} has no skill ${ticked(name)} that anything could be handed on to.`;
    return [{ place: doc.at(["skill", "id"]), message, fix: "Remove the hand-off." }];
  }
  const [first, ...more] = [...facts(doc.value, skill), ...others(doc.value, adapter, skill)];
  if (!first) return [];
  const named = tickedList([first, ...more].map((each) => each.name));
  const message = `${named} ${more.length > 0 ? "are" : "is"} passed on to ${ticked(name)}, whose inputs do not name ${more.length > 0 ? "them" : "it"}.`;
  const fix = `Run \`countersign handoff ${id} ${name} --issue\`, or add to skills.${name}.optional_inputs what it needs.`;
  return [{ place: doc.at(first.path), message, fix }];
}

function facts(data: Data, skill: Skill): Passed[] {
  const inputs = [...skill.requiredInputs, ...skill.optionalInputs];
  const passed = leaves(statePart(data, "known_facts"), ["project_state", "known_facts"]);
  return passed.filter(({ name }) => !inputs.some((input) => isAbout(name, input)));
}

/** A fact as a whole: its value, its source and what else it says are no facts of their own. */
function leaves(data: Data | undefined, path: Path): Passed[] {
  const inner = isMap(data) && data["value"] === undefined ? Object.entries(data) : [];
  if (inner.length > 0) return inner.flatMap(([key, each]) => leaves(each, [...path, key]));
  return path.length > 2 ? [{ path, name: path.slice(1).join(".") }] : [];
}

function others(data: Data, adapter: Adapter, skill: Skill): Passed[] {
  const [gates, types] = [gatesFor(adapter, skill), typesFor(adapter, skill)];
  const approvals = Object.keys(statePart(data, "approvals") ?? {}).filter((gate) => !gates.includes(gate));
  const versions: readonly Data[] = Object.values(statePart(data, "artifact_versions") ?? []);
  return [
    ...approvals.map((gate) => ({ path: ["project_state", "approvals", gate], name: `approvals.${gate}` })),
    ...versions.flatMap((row, index) => {
      if (!isMap(row) || (typeof row["type"] === "string" && types.includes(row["type"]))) return [];
      const path = ["project_state", "artifact_versions", index];
      return [{ path, name: typeof row["artifact"] === "string" ? row["artifact"] : `artifact_versions.${index}` }];
    }),
  ];
}
