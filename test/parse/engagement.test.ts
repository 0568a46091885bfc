import { describe, expect, test } from "vitest";
import { derivedKeys } from "../../src/model/state.ts";
import { parseEngagement } from "../../src/parse/engagement.ts";

const state = "workflow_type: mini\nclient: Acme\nworkflow: Pilot\nowner: lena\nstage: proposal\n";
const artifact = (id: string) => `---\nid: ${id}\ntype: proposal\nstatus: draft\n---\n`;

interface Tree {
  readonly [path: string]: string | { readonly mode: string };
}

function read(tree: Tree, id = "x") {
  const entries = Object.entries(tree).map(([name, value]) => ({
    path: `engagements/${id}/${name}`,
    mode: typeof value === "string" ? "100644" : value.mode,
    oid: "0",
    bytes: new TextEncoder().encode(typeof value === "string" ? value : "target"),
  }));
  return parseEngagement(id, entries, entries);
}

function told(tree: Tree, id = "x"): string[] {
  return read(tree, id).problems.map(({ code, place, message }) => {
    const file = place.file.slice(`engagements/${id}/`.length);
    return `${file}:${place.line}:${place.column} ${code} ${message}`;
  });
}

describe("a good engagement", () => {
  test("has its state, artifacts and evidence", () => {
    const tree = {
      "state.yaml": state,
      "b/PRO-2.md": artifact("PRO-2"),
      "PRO-1.md": artifact("PRO-1"),
      "notes.md": "# Notes",
      "README.md": "---\nid: X-1\n---\n",
      "docs/README.md": "# Docs",
      "evidence/scan.pdf": "%PDF",
      "evidence/letter.md": "---\nid: anything\n---\n",
      "evidence/ATT-1.md": artifact("ATT-1"),
      "record/PRO-1.md": "---js",
      "rendered/PRO-1.md": "x",
    };
    const found = read(tree);
    expect(found.problems).toEqual([]);
    expect(found.state?.value.client).toBe("Acme");
    expect(found.artifacts.map(({ id }) => id)).toEqual(["PRO-1", "PRO-2", "ATT-1"]);
    expect([...found.evidence.keys()].map((path) => path.slice(14))).toEqual([
      "evidence/ATT-1.md",
      "evidence/letter.md",
      "evidence/scan.pdf",
    ]);
    expect(found.files).toHaveLength(11);
  });

  test("does not depend on the order of its files", () => {
    const tree = { "state.yaml": state, "a/PRO-1.md": artifact("PRO-1"), "b/PRO-1.md": artifact("PRO-2") };
    const reversed = Object.fromEntries(Object.entries(tree).reverse());
    expect(told(reversed)).toEqual(told(tree));
    expect(read(reversed).artifacts.map(({ file }) => file)).toEqual(read(tree).artifacts.map(({ file }) => file));
  });
});

describe("files and names", () => {
  const nfc = "caf\u00e9.txt";
  const nfd = "cafe\u0301.txt";
  const link = { mode: "120000" };
  const start = "state.yaml:1:1 CS-SCH-001";
  const rows: readonly [row: string, tree: Tree, told: string[]][] = [
    ["no state", {}, [`${start} The engagement \`x\` has no state.yaml`]],
    ["state a link", { "state.yaml": link }, [`${start} The file is a symbolic link; only regular files are read`]],
    [
      "artifact a link",
      { "state.yaml": state, "PRO-1.md": link },
      ["PRO-1.md:1:1 CS-SCH-001 The file is a symbolic link; only regular files are read"],
    ],
    [
      "submodule",
      { "state.yaml": state, lib: { mode: "160000" } },
      ["lib:1:1 CS-SCH-001 The file is a submodule; only regular files are read"],
    ],
    [
      "F3 case",
      { "state.yaml": state, "State.yaml": state },
      [`${start} \`engagements/x/State.yaml\` and \`engagements/x/state.yaml\` are one name on some machines`],
    ],
    [
      "F3 normal form",
      { "state.yaml": state, [nfc]: "", [nfd]: "" },
      [`${nfc}:1:1 CS-SCH-001 \`engagements/x/${nfd}\` and \`engagements/x/${nfc}\` are one name on some machines`],
    ],
    [
      "F3 folders",
      { "state.yaml": state, "Record/a": "", "record/b": "" },
      ["record:1:1 CS-SCH-001 `engagements/x/Record` and `engagements/x/record` are one name on some machines"],
    ],
    [
      "F4 newline",
      { "state.yaml": state, "a\nb": "" },
      ["a\nb:1:1 CS-SCH-001 The name `engagements/x/a\\nb` holds a control character"],
    ],
    [
      "one id twice",
      { "state.yaml": state, "a/PRO-1.md": artifact("PRO-1"), "b/PRO-1.md": artifact("PRO-1") },
      ["b/PRO-1.md:1:1 CS-ART-004 `PRO-1` is in `engagements/x/a/PRO-1.md` and `engagements/x/b/PRO-1.md`"],
    ],
  ];
  test.each(rows)("%s", (_row, tree, expected) => {
    expect(told(tree)).toEqual(expected);
  });

  test("F4 a long name, an ordinary one in its place", () => {
    expect(told({ "state.yaml": state, [`${"é".repeat(127)}x`]: "", ["é".repeat(128)]: "" })).toHaveLength(1);
  });

  test.each([".g\u200cit/config", ".GIT/config", "git~1", ".git. /x", ".git::$INDEX_ALLOCATION/x", "a/.Git"])(
    "F5 %j",
    (name) => {
      const [problem, ...more] = told({ "state.yaml": state, [name]: "" });
      expect(problem).toContain("stands for `.git` on some file systems");
      expect(more).toEqual([]);
    },
  );

  test.each([".github/x", ".gitignore", ".gitkeep", "git"])("F5 %s is allowed", (name) => {
    expect(told({ "state.yaml": state, [name]: "" })).toEqual([]);
  });

  test("the engine's files do not count, people's do", () => {
    const many = (folder: string, count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, n) => [`${folder}/${n}`, ""]));
    expect(told({ "state.yaml": state, ...many("record", 3000), ...many("docs", 1999) })).toEqual([]);
    expect(told({ "state.yaml": state, ...many("docs", 2000) })).toEqual([
      "state.yaml:1:1 CS-SCH-001 The engagement has 2001 files; at most 2000 are allowed",
    ]);
  });

  test.each(["X", "-x", "a_b", "é", "x".repeat(64), "x y"])("F7 engagement id %s", (id) => {
    expect(told({ "state.yaml": state }, id)).toHaveLength(1);
    expect(told({ "state.yaml": state }, id)[0]).toContain("is not an engagement id");
  });
});

describe("state.yaml", () => {
  test.each(derivedKeys)("`%s` is the engine's", (key) => {
    const found = read({ "state.yaml": `${state}${key}: { a: b }\n` });
    const claim = key.startsWith("approval");
    expect(found.problems).toHaveLength(1);
    expect(found.problems[0]).toMatchObject({
      code: claim ? "CS-APR-001" : "CS-SCH-002",
      place: { line: 6, column: 1 },
    });
    expect(found.problems[0]?.message).toContain(claim ? "claims an approval" : "belongs to the engine's record");
    expect(found.state?.value).not.toHaveProperty(key);
    expect(found.raw).toHaveProperty(key);
  });

  const entries: readonly [list: string, entry: string][] = [
    ["blockers", "text: a"],
    ["decision_log", "decision: a"],
    ["active_tracks", "status: active"],
    ["conflicts", "between: []"],
    ["missing_info", "field: a"],
    ["exceptions", "reason: a, by: b, until: 2026-01-01"],
    ["assumptions", "text: a"],
  ];
  test.each(entries)("ids of `%s` are used once", (list, entry) => {
    const text = `${state}${list}:\n  - { id: A-1, ${entry} }\n  - { id: A-2, ${entry} }\n  - { id: A-1, ${entry} }\n`;
    expect(told({ "state.yaml": text })).toEqual(["state.yaml:9:11 CS-SCH-005 `A-1` is used at line 7 and line 9"]);
  });

  test("one id in two lists is no conflict", () => {
    const text = `${state}blockers: [{ id: A, text: a }]\nconflicts: [{ id: A, between: [] }]\n`;
    expect(told({ "state.yaml": text })).toEqual([]);
  });

  test("B6 hostile keys leave nothing behind", () => {
    const text = `${state}known_facts: { __proto__: { polluted: "1" } }\n`;
    const found = read({ "state.yaml": text });
    expect(found.state).toBeUndefined();
    expect(({} as { polluted?: string }).polluted).toBeUndefined();
  });

  test("B9 reads as typed in every loader", () => {
    const fact = "{ a: 0146, b: NO, c: 1.10, d: 12:30:45, e: 1_000, f: 1234e5 }";
    const found = read({
      "state.yaml": `${state}known_facts: ${fact}\n`,
      "PRO-1.md": artifact("PRO-1").replace("---\n", `---\nfacts: ${fact}\n`),
    });
    const typed = { a: "0146", b: "NO", c: "1.10", d: "12:30:45", e: "1_000", f: "1234e5" };
    expect(found.state?.value.known_facts).toEqual(typed);
    expect(found.artifacts[0]?.fields.facts).toEqual(typed);
  });
});
