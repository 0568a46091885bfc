import { globSync, readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { splitFrontMatter } from "../../src/parse/front-matter.ts";
import { parsePull } from "../../src/parse/pull.ts";
import { type JsonSchema, type SchemaName, schemaNames, schemaOf } from "../../src/report/schema.ts";
import { approval, facts } from "../cli/facts.ts";
import { play } from "../scenario/play.ts";
import { PROPOSAL, STATE } from "../scenario/scenario.ts";
import { smallest } from "../scenario/smallest.ts";
import { runIn } from "./world.ts";

/** Unknown keywords and misplaced ones are faults of a schema, except that a draft-07 reader allows several types. */
const ajv = new Ajv({ strict: true, allowUnionTypes: true, allErrors: true });
const validators = new Map(schemaNames.map((name) => [name, ajv.compile(schemaOf(name))]));

function faults(name: SchemaName, data: unknown): string[] {
  const validate = validators.get(name);
  if (!validate) throw new Error(`no schema ${name}`);
  return validate(data) ? [] : (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message}`);
}

/** As an editor reads it: by the core schema of YAML 1.2, which finds numbers and truth values. */
const asEditor = (text: unknown): unknown => parse(String(text));

function matterOf(text: unknown): string {
  return String(text).split("\n---\n")[0]?.slice("---\n".length) ?? "";
}

describe("valid files", () => {
  test("of the smallest repository", () => {
    expect(faults("settings", asEditor(smallest["countersign.yaml"]))).toEqual([]);
    expect(faults("adapter", asEditor(smallest["adapters/mini.yaml"]))).toEqual([]);
    expect(faults("state", asEditor(smallest[STATE]))).toEqual([]);
    expect(faults("artifact", asEditor(matterOf(smallest[PROPOSAL])))).toEqual([]);
  });

  test.each(globSync(["adapters/*.yaml", "test/fixtures/*.yaml", "test/adapters/*.yaml"]))("%s", (path) => {
    expect(faults("adapter", asEditor(readFileSync(path, "utf8")))).toEqual([]);
  });

  test.each(globSync("engagements/*/state.yaml"))("%s", (path) => {
    expect(faults("state", asEditor(readFileSync(path, "utf8")))).toEqual([]);
  });

  test.each(globSync("engagements/*/**/*-*.md").filter((path) => !/\/(?:record|rendered|evidence)\//.test(path)))(
    "%s",
    (path) => {
      const { parsed } = splitFrontMatter(path, readFileSync(path));
      if (parsed.doc) expect(faults("artifact", asEditor(matterOf(readFileSync(path, "utf8"))))).toEqual([]);
    },
  );

  const state = String(smallest[STATE]);
  test.each([
    "urgency: TBD",
    "requested: [proposal, 12]",
    "next_decision_needed:",
    "due_dates: { kickoff: 2026-06-15, other: TBD }",
    "exceptions: [{ id: 1, reason: yes, by: lena, until: 2026-06-15T09:30:00Z }]",
    "blockers: [{ id: BLK-1, text: 12, blocks: [gate:commercial], opened: TBD }]",
    "assumptions: [text, { text: more, expects: true }]",
    "extensions: { anything: { at: [all, 1, null] } }",
  ])("a state with %s", (line) => {
    expect(faults("state", asEditor(`${state}${line}\n`))).toEqual([]);
  });

  test.each([
    "roles: { legal: [{ login: 007, id: 12 }], outside: { external: true, confirmed_by: [legal] } }",
    'roles: { legal: [{ login: omar, id: "12" }], outside: { external: "true", confirmed_by: [legal] } }',
    "gates: { commercial: { approvers: { roles: [legal], count: 1, not_author: true }, valid_for: P90D } }",
    "gates: [{ gate_id: commercial, approvers: { count: 2 } }]",
    "organization: { legal_name: 3, address: { postal_code: 82801, country: US } }",
    "settings: { trial: true, policy_approvers: legal }",
    "settings: { trial: false, policy_approvers: [legal] }",
  ])("settings with %s", (line) => {
    expect(faults("settings", asEditor(line))).toEqual([]);
  });
});

describe("what the loader refuses", () => {
  const state = String(smallest[STATE]);
  test.each<[SchemaName, string]>([
    ["state", state.replace("stage:", "stgae:")],
    ["state", state.replace("owner: lena\n", "")],
    ["state", `${state}urgency: soon\n`],
    ["state", `${state}blockers: [{ id: B-1, text: x, blcoks: [] }]\n`],
    ["state", `${state}due_dates: { kickoff: tomorrow }\n`],
    ["state", `${state}approvals: []\n`],
    ["settings", "rolse: {}\n"],
    ["settings", "roles: { legal: [{ login: omar, id: twelve }] }\n"],
    ["settings", "roles: { legal: [{ login: omar, id: 1.5 }] }\n"],
    ["settings", "settings: { trial: maybe }\n"],
    ["settings", "settings: { trial: 1 }\n"],
    ["settings", "settings: { record: everywhere }\n"],
    ["settings", "delegates: [{ from: a, to: b, gates: [c], since: 2026-06-01, until: soon }]\n"],
    ["adapter", String(smallest["adapters/mini.yaml"]).replace("gate_id:", "gateid:")],
    ["adapter", String(smallest["adapters/mini.yaml"]).replace("valid_for: P90D", "valid_for: 90 days")],
    ["adapter", String(smallest["adapters/mini.yaml"]).replace("{ gate: commercial }", "{ gtae: commercial }")],
    ["artifact", "id: pro-1\ntype: proposal\nstatus: draft\n"],
    ["artifact", "id: PRO-1\ntype: proposal\nstatus: final\n"],
    ["artifact", "id: PRO-1\ntype: proposal\nstatus: draft\nversion: 1\n"],
  ])("%s: %j", (name, text) => {
    expect(faults(name, asEditor(text))).not.toEqual([]);
  });
});

describe("JSON", () => {
  const data = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
  const moved = { [STATE]: String(smallest[STATE]).replace("stage: proposal", "stage: contract") };

  test.each([
    ["nothing changed", {}],
    ["a move that waits", { steps: [{ commit: moved }] }],
    ["one that is approved", { steps: [{ commit: moved }, { review: "approve", by: "lena" }] }],
    ["approvals that do not count", { steps: [{ commit: moved }, { review: "approve", by: "dora" }] }],
    ["a broken state", { steps: [{ commit: { [STATE]: "stage: [\n" } }] }],
    ["a set-up", { base: { "countersign.yaml": null, "adapters/mini.yaml": null }, steps: [{ commit: moved }] }],
    ["a trial", { base: { "countersign.yaml": "settings: { trial: true }\n" }, steps: [{ commit: moved }] }],
  ] as const)("the verdict of %s", (_, scenario) => {
    expect(faults("verdict", data(play(scenario).verdict))).toEqual([]);
  });

  test("a verdict with a field too many, or one missing, is none", () => {
    const verdict = data(play({ steps: [{ commit: moved }] }).verdict) as object;
    expect(faults("verdict", { ...verdict, more: 1 })).not.toEqual([]);
    expect(faults("verdict", { ...verdict, engagements: undefined })).not.toEqual([]);
  });

  test.each<[string, object, boolean]>([
    [
      "as the forge gives them",
      facts("a".repeat(40), "b".repeat(40), [approval("b".repeat(40), "2026-03-01T10:00:00Z")]),
      true,
    ],
    ["an account of nothing", { commits: [{ sha: "a".repeat(40), co_authors: [{ login: null, id: null }] }] }, true],
    ["an account that is gone", { commits: [{ sha: "a".repeat(40), author: {}, committer: null }] }, true],
    ["an event of no matter", { timeline: [{ event: "subscribed", id: "x" }] }, true],
    ["check runs in their envelope", { check_runs: { total_count: 0, check_runs: [] } }, true],
    ["an event that matters, half", { timeline: [{ event: "labeled", id: 1 }] }, false],
    ["a review in no state", { reviews: [{ id: 1, state: "MAYBE" }] }, false],
  ])("facts: %s", (_, more, fits) => {
    const whole = { ...facts("a".repeat(40), "b".repeat(40)), ...more };
    expect(faults("facts", whole).length === 0).toBe(fits);
    expect("pull" in parsePull(JSON.stringify(whole))).toBe(fits);
  });
});

describe("the schemas", () => {
  test.each(schemaNames)("%s is generated, and says which draft it is", (name) => {
    const file: unknown = JSON.parse(readFileSync(`schemas/${name}.schema.json`, "utf8"));
    expect(file).toEqual(JSON.parse(JSON.stringify(schemaOf(name))));
    expect(file).toMatchObject({ $schema: "http://json-schema.org/draft-07/schema#", title: /\S/ });
  });

  test.each(["state", "settings", "adapter", "artifact"] as const)("every key of %s says what it means", (name) => {
    expect(undescribed(schemaOf(name), name)).toEqual([]);
  });
});

function undescribed(json: JsonSchema | boolean | undefined, at: string): string[] {
  if (typeof json !== "object") return [];
  const own = Object.entries(json.properties ?? {}).flatMap(([key, value]) => [
    ...(typeof value === "object" && value.description === undefined ? [`${at}.${key}`] : []),
    ...undescribed(value, `${at}.${key}`),
  ]);
  const below = [json.items, json.additionalProperties, json.anyOf, Object.values(json.definitions ?? {})].flat();
  return [...own, ...below.flatMap((each: JsonSchema | boolean | undefined) => undescribed(each, at))];
}

describe("countersign schema", () => {
  test("lists the names", async () => {
    const { code, out } = await runIn("/", ["schema"]);
    expect(code).toBe(0);
    expect(out.split("\n").map((line) => line.trim().split(" ")[0])).toEqual([...schemaNames, ""]);
    expect(JSON.parse((await runIn("/", ["schema", "--json"])).out)).toEqual(schemaNames);
  });

  test("prints one", async () => {
    const { code, out } = await runIn("/", ["schema", "state"]);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ title: "state.yaml of an engagement", additionalProperties: false });
  });

  test.each([["stat"], ["state", "settings"], ["../x"]])("refuses %s", async (...words) => {
    const { code, out } = await runIn("/", ["schema", ...words]);
    expect({ code, out }).toEqual({ code: 2, out: "" });
  });
});
