import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { describe, expect, test } from "vitest";
import type { Adapter } from "../../src/model/adapter.ts";
import type { AdapterFile } from "../../src/model/adapter-file.ts";
import { gateStatuses } from "../../src/model/approval.ts";
import { gatesIn, type Leaf, leavesOf, type PredicateFile } from "../../src/model/predicate.ts";
import { stateFile } from "../../src/model/state.ts";
import { builtIns, load, loadBuiltIn, namesOf, reachable, unknown } from "./names.ts";
import * as reference from "./reference.ts";

describe.each(builtIns)("$path", ({ path, text }) => {
  const adapter = load(path, text);
  const { declared, used } = namesOf(adapter);
  const file = adapter.doc.value;

  test("declares every name that it uses", () => {
    expect(unknown([...declared.stages, ...declared.ends], used.stages)).toEqual([]);
    expect(unknown(declared.types, used.types)).toEqual([]);
    expect(unknown(declared.gates, used.gates)).toEqual([]);
    expect(unknown(declared.actions, used.actions)).toEqual([]);
    expect(unknown(declared.skills, used.skills)).toEqual([]);
    expect(unknown(declared.facts, used.facts)).toEqual([]);
    expect(unknown([...declared.skills, ...declared.gates, ...declared.stages], used.routes)).toEqual([]);
  });

  test("uses every gate that it declares", () => {
    const guarding = [...used.gates, ...adapter.routing.map(({ routeTo }) => routeTo)];
    expect(declared.gates.filter((gate) => !guarding.includes(gate))).toEqual([]);
  });

  test("leads from its first stage to every other, and from each to an end", () => {
    expect(unknown(reachable(adapter, adapter.initialStage), declared.stages)).toEqual([]);
    for (const stage of declared.stages) {
      expect(
        [...reachable(adapter, stage)].some((each) => declared.ends.includes(each)),
        stage,
      ).toBe(true);
    }
  });

  test("checks something on every way on, and asks for the reason of every other", () => {
    for (const { from, to, kind, when, requires } of adapter.transitions) {
      if (from === to) continue;
      expect(when, `${from} > ${to}`).not.toBe("");
      expect(requires.length, `${from} > ${to}`).toBeGreaterThan(0);
      const reasons = requires.filter((predicate) => "rationale" in predicate);
      if (kind !== "forward" && kind !== "terminal") expect(reasons, `${from} > ${to}`).toHaveLength(1);
    }
  });

  test("has a gate on a way on, and approvers or checks for every gate", () => {
    const forward = adapter.transitions.filter(({ kind }) => kind === "forward");
    expect(forward.flatMap(({ requires }) => requires.flatMap(gatesIn))).not.toEqual([]);
    for (const gate of adapter.gates) {
      const people = gate.approvers?.roles ?? [];
      expect(people.length + gate.checks.length, gate.id).toBeGreaterThan(0);
      expect(gate.covers?.length, gate.id).toBeGreaterThan(0);
      expect(gate.appliesWhen, gate.id).not.toBe("");
    }
  });

  test("has a gate that gives the permit of every action", () => {
    for (const { id, gates, permit, kind } of adapter.actions) {
      const given = adapter.gates.filter((gate) => gates.includes(gate.id)).flatMap(({ permits }) => permits);
      expect(given, id).toContain(permit);
      expect(kind, id).toBeDefined();
    }
  });

  test("numbers each type by a pattern of its own", () => {
    const prefixes = adapter.artifacts.map(({ idPattern }) => idPattern?.replace(/-\{yyyy\}-\{nnnn\}$/, ""));
    expect(prefixes.filter((prefix) => !/^[A-Z][A-Z0-9]*$/.test(prefix ?? ""))).toEqual([]);
    expect(new Set(prefixes).size).toBe(prefixes.length);
    expect(adapter.artifacts.filter(({ versionPolicy }) => versionPolicy === "")).toEqual([]);
  });

  test("lets each skill write what it owns and nothing else", () => {
    for (const [id, skill] of Object.entries(file.skills ?? {})) {
      const own = adapter.artifacts.filter(({ owner }) => owner === id);
      const paths = own.map(({ idPattern = "" }) => `engagements/**/${idPattern.replace("{yyyy}-{nnnn}", "*.md")}`);
      expect(new Set(skill.writes), id).toEqual(new Set(paths));
      expect(
        unknown(
          skill.outputs ?? [],
          own.map(({ type }) => type),
        ),
        id,
      ).toEqual([]);
    }
  });

  test("fills every column of the responsibility matrix", () => {
    for (const [id, skill] of Object.entries(file.skills ?? {})) {
      for (const column of reference.columns) expect(skill[column], `${id}.${column}`).toSatisfy(isFilled);
      expect(Object.keys(skill.gates_on ?? {}), id).toEqual(skill.gates);
      expect(skill.kind, id).toBeDefined();
      expect(skill.cost, id).toMatchObject({ estimate: expect.stringMatching(/^\d+\.\d\d$/) });
    }
  });

  test("knows the inputs of its skills as fields of the state, facts or artifacts", () => {
    const inputs = Object.values(file.skills ?? {}).flatMap((skill) => [
      ...(skill.required_inputs ?? []),
      ...(skill.optional_inputs ?? []),
    ]);
    expect(unknown([...Object.keys(stateFile.shape), ...declared.facts, ...declared.types], inputs)).toEqual([]);
  });

  test("gives facts values that its predicates can ask for", () => {
    const asked = [...adapter.transitions, ...adapter.actions].flatMap(({ requires }) => requires).flatMap(leavesOf);
    for (const leaf of asked) expect(valuesOf(leaf).filter((value) => !canBe(adapter, leaf, value))).toEqual([]);
  });

  test("has an owner for every stage, output and track", () => {
    expect(unknown(adapter.owners.keys(), [...declared.stages, ...(file.support_outputs ?? [])])).toEqual([]);
    expect(adapter.stages.filter(({ owner, purpose }) => owner === undefined || purpose === "")).toEqual([]);
    expect((file.tracks ?? []).filter(({ owner }) => owner === undefined)).toEqual([]);
  });

  test("names the ten states of a gate", () => {
    expect(file.approval_states).toEqual(gateStatuses);
  });

  test("keeps its lines short", () => {
    expect(text.split("\n").filter((line) => line.length > 120)).toEqual([]);
  });
});

function isFilled(column: unknown): boolean {
  return typeof column === "string" ? column !== "" : Array.isArray(column) && column.length > 0;
}

function valuesOf(leaf: Leaf): readonly string[] {
  if (!("fact" in leaf)) return [];
  return leaf.one_of ?? (leaf.equals === undefined ? [] : [leaf.equals]);
}

function canBe(adapter: Adapter, leaf: Leaf, value: string): boolean {
  const fact = "fact" in leaf ? adapter.facts.get(leaf.fact) : undefined;
  if (fact?.type === "boolean") return ["true", "false"].includes(value);
  return fact?.values?.includes(value) ?? false;
}

describe("completetech_services", () => {
  const adapter = loadBuiltIn("completetech_services");
  const gate = (id: string) => adapter.gates.find((each) => each.id === id);

  test("is the default", () => {
    const defaults = builtIns.filter(({ path, text }) => load(path, text).isDefault);
    expect(defaults.map(({ path }) => basename(path, ".yaml"))).toEqual([adapter.type]);
  });

  test("has the stages, support outputs and skills of the library", () => {
    expect(adapter.stages.map(({ id }) => id)).toEqual(reference.stages);
    expect(adapter.doc.value.support_outputs).toEqual(reference.supportOutputs);
    expect([...adapter.skills.keys()]).toEqual(reference.skills);
  });

  test("has every transition of the library", () => {
    const moves = adapter.transitions.map(({ from, to }) => `${from} > ${to}`);
    expect(unknown(moves, reference.transitions)).toEqual([]);
  });

  test("has every gate of the library and of the worked example", () => {
    const ids = adapter.gates.map(({ id }) => id);
    expect(unknown(ids, reference.gates)).toEqual([]);
    expect(unknown(ids, Object.keys(reference.exampleGates))).toEqual([]);
    for (const [id, label] of Object.entries(reference.exampleGates)) expect(gate(id)?.label).toBe(label);
  });

  test("asks of each stage what the worked example asks", () => {
    const guards = adapter.transitions.filter(({ kind }) => kind === "forward" || kind === "terminal");
    for (const [from, to, ...needed] of reference.stageGates) {
      const requires = guards.find((each) => each.from === from && each.to === to)?.requires ?? [];
      expect(requires.flatMap(guardsIn), `${from} > ${to}`).toEqual(expect.arrayContaining(needed));
    }
  });

  test("knows the documents of the worked example by their numbers", () => {
    for (const [type, id] of Object.entries(reference.documents)) {
      const pattern = adapter.artifacts.find((each) => each.type === type)?.idPattern ?? "";
      expect(id).toMatch(new RegExp(`^${pattern.replace("{yyyy}", "\\d{4}").replace("{nnnn}", "\\d{4}")}$`));
    }
  });

  test("opens security on conditions, for a launch alone", () => {
    expect(gate("security")).toMatchObject({ accepts: ["approved", "conditional"], permits: ["launch:*"] });
    expect(gate("client_signature")).toMatchObject({
      evidence: ["document"],
      approvers: { roles: ["client_sponsor"] },
    });
    expect(adapter.security.gate).toBe("security");
  });

  test("has the actions that leave the repository", () => {
    expect(
      unknown(
        adapter.actions.map(({ id }) => id),
        reference.actions,
      ),
    ).toEqual([]);
  });

  test("has a recovery for every way in which work gets stuck", () => {
    expect(
      unknown(
        adapter.recovery.flatMap(({ fits }) => fits),
        reference.failureModes,
      ),
    ).toEqual([]);
    expect(
      unknown(
        adapter.recovery.map(({ id }) => id),
        reference.recoveryActions,
      ),
    ).toEqual([]);
  });

  test("has the fields, ends, rules and routes of the library", () => {
    expect(adapter.requiredFields).toEqual(reference.requiredFields);
    expect(adapter.terminals.map(({ id }) => id)).toEqual(reference.terminals);
    expect(ruleIds(adapter.doc.value)).toEqual(reference.validationRules);
    expect(
      unknown(
        adapter.routing.map(({ id }) => id),
        reference.routingRules,
      ),
    ).toEqual([]);
  });

  test("leaves a stage out in two places only", () => {
    const skips = adapter.transitions.filter(({ kind }) => kind === "skip");
    expect(skips.map(({ from, to }) => `${from} > ${to}`)).toEqual(["discovery > contract", "proposal > delivery"]);
  });
});

function ruleIds(file: AdapterFile): string[] {
  return (file.validation_rules ?? []).map((rule) => (typeof rule === "string" ? rule : rule.id));
}

/** The gates and facts that a predicate asks for. */
function guardsIn(predicate: PredicateFile): string[] {
  return leavesOf(predicate).flatMap((leaf) => ("gate" in leaf ? [leaf.gate] : "fact" in leaf ? [leaf.fact] : []));
}

describe("the other domains", () => {
  test.each(Object.entries(reference.domains))("%s has everything that the seed names", (type, names) => {
    const adapter = loadBuiltIn(type);
    expect(adapter.stages.map(({ id }) => id)).toEqual(names.stages);
    expect(
      unknown(
        adapter.artifacts.map((each) => each.type),
        names.artifacts,
      ),
    ).toEqual([]);
    expect(
      unknown(
        adapter.gates.map(({ id }) => id),
        names.gates,
      ),
    ).toEqual([]);
    expect(
      unknown(
        adapter.routing.map(({ routeTo }) => routeTo ?? ""),
        names.routes,
      ),
    ).toEqual([]);
  });

  test("software_release keeps the reader of the code and the owner of the release apart", () => {
    const { gates } = loadBuiltIn("software_release");
    const approvers = (id: string) => gates.find((gate) => gate.id === id)?.approvers;
    expect(approvers("code_review")?.distinctFrom).toEqual(["release_owner_approval"]);
    expect(approvers("release_owner_approval")?.distinctFrom).toEqual(["code_review"]);
    expect(gates.find(({ id }) => id === "ci_status")).toMatchObject({ evidence: ["check"], approvers: undefined });
  });
});

test("the definition of the public library loads as it is", () => {
  const adapter = load(
    "adapters/completetech_services.yaml",
    readFileSync(`${import.meta.dirname}/public-library.yaml`, "utf8"),
  );
  expect(adapter.transitions.map(({ from, to }) => `${from} > ${to}`).toSorted()).toEqual(
    reference.transitions.toSorted(),
  );
  expect(adapter.gates.map(({ id }) => id)).toEqual(reference.gates);
});

test.each(reference.shortForms)("the short form of $type loads", ({ type, text }) => {
  const adapter = load(`adapters/${type}.yaml`, text);
  expect(adapter.transitions.some(({ kind, implied }) => kind === "forward" && implied)).toBe(true);
  expect(reachable(adapter, adapter.initialStage)).toContain("closed");
});
