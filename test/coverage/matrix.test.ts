import { describe, expect, it } from "vitest";
import { artifactText } from "../../src/app/new-work.ts";
import { matchesGlob } from "../../src/model/glob.ts";
import { type DataMap, valueAt } from "../../src/model/doc.ts";
import { NORTHWIND, type State, draft } from "../northwind/files.ts";
import type { Edit } from "../scenario/files.ts";
import { matrix, type MatrixRow } from "./matrix.ts";
import { handoffTo, having, judge, mainTypeOf, sample, says, services, skill, step } from "./services.ts";

/** Eleven skills, eleven columns: what the definition says of each, and what the engine makes of it. */

const nothingKnown: State = { client: "TBD", workflow: "TBD", known_facts: {} };

const isType = (name: string) => services.artifacts.some(({ type }) => type === name);
const pathOf = (type: string) => `engagements/${NORTHWIND}/${sample(type).id}.md`;
const isSkill = (name: string | RegExp): name is string => typeof name === "string";

/** Facts at their paths, as known_facts nests them. */
function nested(paths: readonly string[], value: (path: string) => string): DataMap {
  const facts: Record<string, Record<string, string>> = {};
  for (const path of paths) {
    const [group = "", name = ""] = path.split(".");
    facts[group] = { ...facts[group], [name]: value(path) };
  }
  return facts;
}

/** Where the main artifact of every skill is there. */
const everything = having([...[...services.skills.keys()].map(mainTypeOf), "evaluation_report"]);
const full = says({}, everything);
const packages = new Map([...services.skills.keys()].map((id) => [id, handoffTo(id, full)]));

/** Whether a skill is handed another one's main artifact. */
function isHanded(to: string, from: string): boolean {
  const { artifact_versions: versions = [] } = packages.get(to)?.project_state ?? {};
  return Object.values(versions).some((each) => (each as DataMap)["artifact"] === sample(mainTypeOf(from)).id);
}

/** Tracks of support skills, as somebody opens them to be on the safe side. */
const support = ["email", "envelope", "case_study"];
const active_tracks = support.map((type) => ({
  id: `extra-${type}`,
  type,
  status: "draft" as const,
  owner: "dora",
  output_state: "draft" as const,
  dependencies: [],
  blockers: [],
  due_date: "TBD",
  approval_limits: [],
}));
const idle = says({ active_tracks });
const busy = says({ active_tracks, requested: support.map(mainTypeOf) });

const asked = judge({ steps: services.gates.map(({ id }) => ({ label: `request:${id}`, by: "dora" })) });

/** What `countersign new artifact` writes, in a scope of its own, with ids that follow each other. */
function scaffolds(id: string, makes: MatrixRow["makes"]): { readonly ids: readonly string[]; readonly writes: Edit } {
  const made = makes.map(([type, fields = {}], index) => {
    const name = sample(type).id.replace("0900", `080${index}`);
    const text = artifactText(full.judged, name, type, { scope: "second" });
    const filled = Object.entries(fields).reduce(
      (all, [key, value]) => all.replace(`${key}: TBD`, `${key}: ${value}`),
      text,
    );
    for (const value of Object.values(fields)) expect(filled, id).toContain(value);
    return [name, filled] as const;
  });
  const writes = made.map(([name, text]) => [`engagements/${NORTHWIND}/${name}.md`, text] as const);
  return { ids: made.map(([name]) => name), writes: Object.fromEntries(writes) };
}

describe.each(Object.entries(matrix))("%s", (id, row) => {
  const own = skill(id);
  const file = services.doc.value.skills?.[id];
  const packed = handoffTo(id, says(nothingKnown));

  it("says what it is for, also to the specialist", () => {
    for (const word of row.purpose) expect(own.purpose).toMatch(word);
    expect(packed.skill.purpose).toBe(own.purpose);
  });

  it("is called for its work, and found by it", () => {
    for (const words of row.calls) expect(own.invokeWhen).toContainEqual(expect.stringMatching(words));
    const stage = services.stages.find(({ owner }) => owner === id);
    if (stage) expect(says({ stage: stage.id }).engagement.next.skill).toBe(id);
    const type = mainTypeOf(id);
    const wanted = says({ requested: [type] }, everything);
    const missing = services.artifacts.find((each) => each.type === type)?.sources ?? [];
    const isFounded =
      missing.length === 0 || wanted.judged.head.artifacts.some((there) => missing.includes(there.type));
    const lines = step(2, wanted).join("\n");
    expect(lines).toContain(
      isFounded ? `${type}, which is ${id}'s to make` : `${type}: a draft at most, since there is no`,
    );
    if (own.kind === "support") expect(step(6, wanted)).toContain(`${id} for ${type}`);
  });

  it("asks for every input that it needs", () => {
    expect(own.requiredInputs).toEqual(row.needs);
    expect(packed.missing.map(({ input }) => input)).toEqual(row.needs);
    for (const { question, owner } of packed.missing) expect([question, owner]).not.toContain("");
  });

  it("takes what else there is, and does not ask for it", () => {
    expect(own.optionalInputs).toEqual(row.welcomes);
    const facts = row.welcomes.filter((each) => !isType(each));
    const known_facts = nested(facts, (path) => `about ${path}`) as NonNullable<State["known_facts"]>;
    const given = handoffTo(id, says({ known_facts }, having(row.welcomes.filter(isType))));
    const optional = given.inputs.filter(({ required }) => required === "false");
    expect(optional.map(({ input }) => input)).toEqual(row.welcomes);
    for (const { input, status } of optional) {
      // What is confidential is named, and not shown.
      expect(status, input).toBe(services.security.classes.has(input) ? "withheld" : "given");
      if (!isType(input) && status === "given")
        expect(valueAt(given.project_state["known_facts"], input)).toBe(`about ${input}`);
    }
  });

  it("makes a draft of each of its outputs", () => {
    const { ids, writes } = scaffolds(id, row.makes);
    const made = judge({ says: { security_flags: ["credentials"] }, writes }, everything);
    expect(made.problems).toEqual([]);
    const created = made.engagement.events.filter(({ type }) => type === "artifact_created");
    expect(created.map(({ artifact }) => artifact)).toEqual(ids.toSorted());
    for (const [type] of row.makes) expect(services.artifacts.find((each) => each.type === type)?.owner).toBe(id);
  });

  it("is handed what the skills before it made", () => {
    for (const word of row.after)
      expect(own.upstream).toContainEqual(isSkill(word) ? word : expect.stringMatching(word));
    for (const from of row.after.filter(isSkill)) expect(isHanded(id, from), from).toBe(true);
  });

  it("hands what it made to the skills after it", () => {
    for (const word of row.before)
      expect(own.downstream).toContainEqual(isSkill(word) ? word : expect.stringMatching(word));
    for (const to of row.before.filter(isSkill)) expect(isHanded(to, id), to).toBe(true);
    expect(packed.skill.downstream).toEqual(own.downstream);
  });

  it("shares other skills for a job only", () => {
    for (const words of row.shares) expect(own.shared).toContainEqual(expect.stringMatching(words));
    for (const other of support.filter((each) => own.shared.join(" ").includes(each))) {
      const told = [idle, busy].map(({ engagement }) =>
        engagement.findings.some(({ rule, message }) => rule === "CS-BND-005" && message.includes(`\`${other}\``)),
      );
      expect(told, other).toEqual([true, false]);
    }
  });

  it("meets its gates, and says what raises each", () => {
    expect(own.gates.toSorted()).toEqual(Object.keys(row.gates).toSorted());
    expect(packed.skill.gates).toEqual(expect.arrayContaining([...own.gates]));
    for (const [gate, words] of Object.entries(row.gates)) {
      expect(file?.gates_on?.[gate], gate).toMatch(words);
      expect(asked.gate(gate).status, gate).toBe("requested");
      expect(asked.gate(gate).waiting_for, gate).not.toEqual([]);
    }
  });

  it("does not write what belongs to others", () => {
    for (const words of row.leaves) expect(own.mustNotOwn).toContainEqual(expect.stringMatching(words));
    expect(packed.skill.must_not_own).toEqual(expect.arrayContaining([...own.mustNotOwn]));
    const crossed = judge({
      writes: Object.assign({}, ...row.foreign.map((type) => draft(sample(type, { skill: id })))) as Edit,
    });
    const refused = crossed.engagement.findings.filter(({ rule }) => rule === "CS-BND-001");
    expect(refused.map(({ file }) => file).toSorted()).toEqual(row.foreign.map(pathOf).toSorted());
    for (const type of row.foreign)
      expect(
        own.writes.some((glob) => matchesGlob(pathOf(type), glob)),
        type,
      ).toBe(false);
  });

  it("leaves to one place what all would do", () => {
    for (const words of row.central) expect(file?.centralize).toContainEqual(expect.stringMatching(words));
    const elsewhere = [
      "state.yaml",
      "README.md",
      "record/project_state.yaml",
      ...(id === "email" ? [] : ["EML-2026-0001.md"]),
    ];
    const packing = id === "envelope" ? [] : ["ENV-2026-0001.md", "PKG-2026-0001.md"];
    for (const name of [...elsewhere, ...packing])
      expect(
        own.writes.some((glob) => matchesGlob(`engagements/${NORTHWIND}/${name}`, glob)),
        name,
      ).toBe(false);
  });
});

it("the matrix has the skills of the definition, and no others", () => {
  expect(Object.keys(matrix)).toEqual([...services.skills.keys()]);
});
