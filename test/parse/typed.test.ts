import { describe, expect, test } from "vitest";
import * as z from "zod";
import { predicateFile } from "../../src/model/predicate.ts";
import { decimal, name, version } from "../../src/model/scalars.ts";
import { settingsFile } from "../../src/model/settings.ts";
import { stateFile } from "../../src/model/state.ts";
import { typed } from "../../src/parse/typed.ts";
import { parseYaml } from "../../src/parse/yaml.ts";

function read<S extends z.ZodType>(text: string, schema: S, required?: string) {
  const { doc, problems } = parseYaml("f.yaml", new TextEncoder().encode(text));
  if (!doc) throw new Error(problems[0]?.message);
  return typed(doc, schema, { noun: "this file", ...(required === undefined ? {} : { required }) });
}

function told(text: string, schema: z.ZodType): string[] {
  return read(text, schema).problems.map(
    ({ code, place, message }) => `${place.line}:${place.column} ${code} ${message}`,
  );
}

const state = "client: a\nworkflow: b\nowner: c\nstage: d\n";

describe("unknown keys", () => {
  test("are named with the one that was meant, and left out", () => {
    const { doc, problems } = read(`${state}blokers: []\nurgency: normal\n`, stateFile);
    expect(problems).toEqual([
      {
        code: "CS-SCH-002",
        place: { file: "f.yaml", line: 5, column: 1 },
        message: "Unknown key `blokers`; did you mean `blockers`?",
        fix: "Rename the key, or declare it under `extensions`.",
      },
    ]);
    expect(doc?.value).toEqual({ client: "a", workflow: "b", owner: "c", stage: "d", urgency: "normal" });
  });

  test("without a near name list what is allowed", () => {
    expect(told("a: 1\nqqqqqq: 2", z.strictObject({ a: z.string(), b: z.string().optional() }))).toEqual([
      "2:1 CS-SCH-002 Unknown key `qqqqqq`; allowed: `a`, `b`",
    ]);
  });

  test("inside lists and choices too", () => {
    const text = `${state}exceptions: [{ id: a, reason: b, by: c, until: 2026-01-01, scoope: x }]\nassumptions:\n  - { text: a, stagee: b }\n`;
    expect(told(text, stateFile)).toEqual([
      "5:60 CS-SCH-002 Unknown key `scoope`; did you mean `scope`?",
      "7:16 CS-SCH-002 Unknown key `stagee`; did you mean `stage`?",
    ]);
    expect(read(text, stateFile).doc?.value.assumptions).toEqual([{ text: "a" }]);
  });
});

describe("wrong values", () => {
  const rows: readonly [text: string, schema: z.ZodType, told: string[]][] = [
    [
      "s: actve",
      z.object({ s: z.enum(["draft", "active"]) }),
      ["1:4 CS-SCH-004 `s` is `actve`; allowed: `draft`, `active`; did you mean `active`?"],
    ],
    ["a:\n  b: 1", z.object({ a: z.string() }), ["2:3 CS-SCH-004 `a` is a map of `b`; allowed: text"]],
    ["a: [1]", z.object({ a: z.string() }), ["1:4 CS-SCH-004 `a` is a list; allowed: text"]],
    ["a:", z.object({ a: version }), ["1:3 CS-SCH-004 `a` is empty; allowed: a version such as v1"]],
    ["a: x", z.object({ a: z.array(name) }), ["1:4 CS-SCH-004 `a` is `x`; allowed: a list"]],
    ["a: []", z.object({ a: z.array(name).min(1) }), ["1:4 CS-SCH-004 `a` is a list; allowed: at least 1 entries"]],
    [
      `${state}due_dates: { x: 2026-02-30 }`,
      stateFile,
      ["5:17 CS-SCH-004 `due_dates.x` is `2026-02-30`; allowed: `TBD`, or a date such as 2026-06-15"],
    ],
    [
      `${state}urgency: hihg`,
      stateFile,
      ["5:10 CS-SCH-004 `urgency` is `hihg`; allowed: `TBD`, `normal`, `elevated`, `urgent`"],
    ],
    [
      "'a b': 1",
      z.record(name, z.string()),
      ["1:1 CS-SCH-004 The key `a b` of this file must be a name of letters, digits, `-`, `_` and `.`"],
    ],
    ["roles: { x: y }", settingsFile, ["1:13 CS-SCH-004 `roles.x` is `y`; allowed: a list, or a map"]],
  ];
  test.each(rows)("%j", (text, schema, expected) => {
    expect(told(text, schema)).toEqual(expected);
    expect(read(text, schema).doc).toBeUndefined();
  });

  test.each(["-0", "NaN", ".nan", "1e309", "1e21", '"1,000.50"', "１２", '""', "null", "true", "1."])(
    "B16 J2 %s",
    (text) => {
      const [problem] = read(`amount: ${text}`, z.object({ amount: decimal })).problems;
      expect(problem).toMatchObject({ code: "CS-SCH-004", place: { line: 1, column: 9 } });
      expect(problem?.message).toContain('allowed: an amount such as "28000.00"');
    },
  );

  const dates = ["2026-02-30", "2023-02-29", "2026-13-01", "0000-01-01", "2026-1-1", "03/04/2026", '"2026-01-01\\n"'];
  const instants = ["2026-01-01T24:00:00Z", "2026-01-01T00:60:00Z", "2026-01-01T00:00:00+99:99"];
  test.each([...dates, ...instants])("J4 %s", (text) => {
    const problems = told(`${state}exceptions:\n- { id: a, reason: b, by: c, until: ${text} }`, stateFile);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(/^6:37 CS-SCH-004 .* allowed: a date such as/);
  });

  test("long and invisible text is cut and made visible", () => {
    const [problem] = read(`a: "\\e[31m\\u202E${"x".repeat(500)}"`, z.object({ a: z.enum(["b"]) })).problems;
    expect(problem?.message).toContain("`a` is `\\u{1B}[31m\\u{202E}xxx");
    expect(problem?.message.length).toBeLessThan(140);
  });
});

describe("missing values", () => {
  test("stand at the parent and say who needs them", () => {
    expect(read("a:\n  b: 1", z.object({ a: z.object({ c: z.string() }) }), "every artifact").problems).toEqual([
      {
        code: "CS-SCH-003",
        place: { file: "f.yaml", line: 2, column: 3 },
        message: "`a.c` is required by every artifact",
        fix: "Add the value, or TBD where the adapter allows it.",
      },
    ]);
  });

  test("a missing choice is missing, not wrong", () => {
    expect(told("a: 1", z.object({ b: z.union([z.string(), z.array(z.string())]) }))).toEqual([
      "1:1 CS-SCH-003 `b` is required by this file",
    ]);
  });
});

describe("choices tell the branch that was meant", () => {
  const rows: readonly [text: string, told: string[]][] = [
    ["gate: x\nscpe: y", ["2:1 CS-SCH-002 Unknown key `scpe`; did you mean `scope`?"]],
    ["fact: x\nequal: 1", ["2:1 CS-SCH-002 Unknown key `equal`; did you mean `equals`?"]],
    ["blocker: a\nstate: open", ["2:8 CS-SCH-004 `state` is `open`; allowed: `none_open`, `closed`"]],
    [
      "all:\n  - { any: [{ not: { gate: x, scpe: y } }] }",
      ["2:31 CS-SCH-002 Unknown key `scpe`; did you mean `scope`?"],
    ],
    ["all: x", ["1:6 CS-SCH-004 `all` is `x`; allowed: a list"]],
  ];
  test.each(rows)("%j", (text, expected) => {
    expect(told(text, predicateFile)).toEqual(expected);
  });

  test("where none was, the keys that would do", () => {
    const [problem] = told("roles: { legal: [{ login: omar }, {}] }", settingsFile);
    expect(problem).toBe("1:35 CS-SCH-004 `roles.legal[1]` is an empty map; allowed: a map with `login` or `team`");
  });
});

test("same input, same problems, in the order of their places", () => {
  const text = "stage: { a: b }\nzzz: 1\nactive_tracks: [{ id: a, status: actve }]\nclient: x\n";
  const first = told(text, stateFile);
  expect(first.map((line) => line.split(" ")[0])).toEqual(["1:1", "1:1", "1:8", "2:1", "3:34"]);
  expect(told(text, stateFile)).toEqual(first);
});
