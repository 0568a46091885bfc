import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { makeRepo, type TestRepo } from "../git/repo.ts";
import { PROPOSAL, STATE } from "../scenario/scenario.ts";
import { smallest } from "../scenario/smallest.ts";
import { runIn } from "./world.ts";

const A = "a".repeat(40);
const RAGGED = "workflow_type: mini\r\nknown_facts:\r\n\ta: TBD # open\r\nclient: Acme\r\n";
const TIDY = "workflow_type: mini\nknown_facts:\n  a: TBD # open\nclient: Acme\n";
const LOOSE = String(smallest[PROPOSAL]).replace("sources: []", "sources:\n- DISC-1@v1");
const FIRM = String(smallest[PROPOSAL]).replace("sources: []", "sources:\n  - DISC-1@v1");

let repo: TestRepo;
beforeEach(() => {
  repo = makeRepo({ commits: [{ files: smallest }] });
  repo.git("checkout", "--quiet", "--force", "main");
});
afterEach(() => repo.dispose());

const fmt = (...words: readonly string[]) => runIn(repo.dir, ["fmt", ...words]);
const read = (path: string) => readFileSync(join(repo.dir, path), "utf8");

test("what is in form stays untouched", async () => {
  const before = statSync(join(repo.dir, STATE)).mtimeMs;
  const { code, out, err } = await fmt();
  expect({ code, out, err }).toEqual({ code: 0, out: "", err: "0 of 4 files changed.\n" });
  expect(statSync(join(repo.dir, STATE)).mtimeMs).toBe(before);
});

test("every file of ours is formatted, tracked or new, and no other", async () => {
  const untouched = { "other.yaml": "a:\n    b: 1\n", "engagements/acme-pilot/notes.md": "---\na:\n    b: 1\n---\n" };
  const engine = {
    "engagements/acme-pilot/record/project_state.yaml": "a:\n    b: 1\n",
    "templates/x/y.yaml": "a:\n    b: 1\n",
  };
  const evidence = { "engagements/acme-pilot/evidence/ATT-1.md": "---\na:\n    b: 1\n---\n" };
  repo.write({
    ...untouched,
    ...engine,
    ...evidence,
    [STATE]: RAGGED,
    [PROPOSAL]: LOOSE,
    "adapters/own.yaml": "a:\n- b\n",
  });
  const { code, out } = await fmt();
  expect(code).toBe(0);
  expect(out.trim().split("\n").toSorted()).toEqual(["adapters/own.yaml", PROPOSAL, STATE].toSorted());
  expect([read(STATE), read(PROPOSAL), read("adapters/own.yaml")]).toEqual([TIDY, FIRM, "a:\n  - b\n"]);
  for (const [path, text] of Object.entries({ ...untouched, ...engine, ...evidence })) expect(read(path)).toBe(text);
  expect((await fmt("--check")).code).toBe(0);
});

test("ignored files are not", async () => {
  repo.write({ ".gitignore": "adapters/own.yaml\n", "adapters/own.yaml": "a:\n- b\n" });
  expect((await fmt()).err).toBe("0 of 4 files changed.\n");
});

describe("--check and --dry-run", () => {
  beforeEach(() => repo.write({ [STATE]: RAGGED }));

  test("write nothing", async () => {
    const check = await fmt("--check");
    expect(check).toEqual({ code: 1, out: `${STATE}\n`, err: "1 of 4 files would change.\n" });
    const dry = await fmt("--dry-run");
    expect(dry.code).toBe(0);
    expect(dry.out).toBe(`${STATE}\n  3 - \\u{9}a: TBD # open\n  3 +   a: TBD # open\n`);
    expect(read(STATE)).toBe(RAGGED);
  });

  test("as data", async () => {
    const { code, out } = await fmt("--check", "--json");
    expect(code).toBe(1);
    expect(JSON.parse(out)).toEqual({ changed: [STATE], problems: [], kept: [] });
  });
});

describe("what cannot be read", () => {
  test("is told with its place, left as it is, and the others are formatted", async () => {
    repo.write({ [STATE]: "client: Acme\nstage: *x\n", [PROPOSAL]: LOOSE });
    const { code, out } = await fmt();
    expect(code).toBe(1);
    expect(out).toContain(`${STATE}:2:8  An alias`);
    expect(read(STATE)).toBe("client: Acme\nstage: *x\n");
    expect(read(PROPOSAL)).toBe(FIRM);
    expect(JSON.parse((await fmt("--json")).out)).toMatchObject({
      changed: [],
      problems: [{ file: STATE, line: 2, column: 8 }],
    });
  });

  test("terminal controls in it are shown, not sent", async () => {
    repo.write({ [STATE]: 'client: "\u001b]0;x\u0007"\nstage:\n    *x\n' });
    expect((await fmt()).out).not.toContain("\u001b");
    expect((await fmt("--dry-run")).out).not.toContain("\u0007");
  });
});

describe("files by name", () => {
  beforeEach(() => repo.write({ [STATE]: RAGGED, [PROPOSAL]: LOOSE }));

  test("only those", async () => {
    expect((await fmt(STATE)).out).toBe(`${STATE}\n`);
    expect(read(PROPOSAL)).toBe(LOOSE);
  });

  test("folders, from where one stands", async () => {
    const { code, out } = await runIn(join(repo.dir, "engagements"), ["fmt", "acme-pilot"]);
    expect(code).toBe(0);
    expect(out.trim().split("\n")).toHaveLength(2);
  });

  test.each(["..", "/etc/passwd", "README.md", "engagements/acme-pilot/record", "missing.yaml"])(
    "%s is refused",
    async (path) => {
      expect(await fmt(path)).toMatchObject({ code: 2, out: "" });
      expect(read(STATE)).toBe(RAGGED);
    },
  );
});

describe("links", () => {
  let outside: string;
  beforeEach(() => {
    outside = mkdtempSync(join(tmpdir(), "countersign-outside-"));
    writeFileSync(join(outside, "state.yaml"), RAGGED);
  });
  afterEach(() => rmSync(outside, { recursive: true }));

  test("a file that is one is told, and what it points to stays", async () => {
    repo.write({ [STATE]: null });
    symlinkSync(join(outside, "state.yaml"), join(repo.dir, STATE));
    const { code, out } = await fmt();
    expect(code).toBe(1);
    expect(out).toContain(`${STATE}:1:1`);
    expect(readFileSync(join(outside, "state.yaml"), "utf8")).toBe(RAGGED);
  });

  test("a folder that is one is not entered", async () => {
    repo.write({ "engagements/acme-pilot": null });
    symlinkSync(outside, join(repo.dir, "engagements/acme-pilot"));
    await fmt();
    expect(readFileSync(join(outside, "state.yaml"), "utf8")).toBe(RAGGED);
    expect(readdirSync(outside)).toEqual(["state.yaml"]);
  });
});

describe("an artifact that the record has as final", () => {
  const entry = (final: string) => `schema: countersign/entry@1
engagement: acme-pilot
merge: ${A}
merged_at: 2026-06-09T10:15:00Z
prev: none
adapter: { type: mini, version: 2.0.0 }
engine: 0.1.0
events: []
approvals: []
artifacts: [{ id: PRO-2026-0001, version: v1, blob: ${A}, status: current, final: ${final} }]
uses: []
`;
  const recorded = (final: string) =>
    repo.write({
      [PROPOSAL]: LOOSE,
      "engagements/acme-pilot/record/2026-06/09/101500-pr-7-0123abcd.yaml": entry(final),
    });

  test("keeps its bytes: its approvals are for those", async () => {
    recorded("true");
    const { code, err } = await fmt();
    expect(code).toBe(0);
    expect(err).toMatch(/PRO-2026-0001\.md is recorded as final/);
    expect(read(PROPOSAL)).toBe(LOOSE);
    expect(JSON.parse((await fmt("--json", "--check")).out)).toEqual({ changed: [], problems: [], kept: [PROPOSAL] });
  });

  test("is formatted where it is named, or is a new version", async () => {
    recorded("true");
    await fmt(PROPOSAL);
    expect(read(PROPOSAL)).toBe(FIRM);
    repo.write({ [PROPOSAL]: LOOSE.replace("version: v1", "version: v2") });
    await fmt();
    expect(read(PROPOSAL)).toBe(FIRM.replace("version: v1", "version: v2"));
  });

  test("is formatted like any other while it is none", async () => {
    recorded("false");
    await fmt();
    expect(read(PROPOSAL)).toBe(FIRM);
  });
});

test("the mode of a file stays, and nothing is left beside it", async () => {
  repo.write({ [STATE]: RAGGED });
  const before = statSync(join(repo.dir, STATE)).mode;
  await fmt();
  expect(statSync(join(repo.dir, STATE)).mode).toBe(before);
  expect(readdirSync(join(repo.dir, "engagements/acme-pilot")).toSorted()).toEqual(["PRO-2026-0001.md", "state.yaml"]);
});

test("outside a repository: exit 2", async () => {
  expect((await runIn("/", ["fmt"])).code).toBe(2);
});
