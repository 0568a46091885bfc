import { describe, expect, test } from "vitest";
import { parseArtifact } from "../../src/parse/artifact.ts";

const good = "id: PRO-2026-0001\ntype: proposal\nversion: v1\nstatus: current\n";

function read(text: string, name = "PRO-2026-0001.md") {
  const bytes = new TextEncoder().encode(text);
  return parseArtifact({ path: `engagements/x/${name}`, mode: "100644", oid: "b1", bytes });
}

function told(text: string, name?: string): string[] {
  return read(text, name).problems.map(
    ({ code, place, message }) => `${place.line}:${place.column} ${code} ${message}`,
  );
}

describe("an artifact", () => {
  test("keeps its own fields and its body", () => {
    const text = `---\n${good}sources: [DISC-1@v1]\nprice: { total: "1.10" }\n---\nScope\n`;
    const { artifact, problems } = read(text);
    expect(problems).toEqual([]);
    expect(artifact).toMatchObject({
      id: "PRO-2026-0001",
      type: "proposal",
      version: "v1",
      status: "current",
      sources: ["DISC-1@v1"],
      scope: "*",
      file: "engagements/x/PRO-2026-0001.md",
      blob: "b1",
      body: { text: "Scope\n", line: 9 },
    });
    expect(artifact?.fields.price).toEqual({ total: "1.10" });
    expect(artifact?.matter.at(["price", "total"])).toMatchObject({ line: 7, column: 17 });
  });

  test("may lie in a subfolder", () => {
    expect(read(`---\n${good}---\n`, "phase-1/PRO-2026-0001.md").artifact?.id).toBe("PRO-2026-0001");
  });

  const rows: readonly [row: string, text: string, told: string[]][] = [
    [
      "other id",
      `---\n${good.replace("0001", "0002")}---\n`,
      ["2:5 CS-ART-010 `PRO-2026-0002` is not the name of its file; pattern is `<id>.md`"],
    ],
    ["no id", "---\ntype: a\nstatus: draft\n---\n", ["2:1 CS-SCH-003 `id` is required by every artifact"]],
    [
      "B9 id",
      "---\nid: 0146\ntype: a\nstatus: draft\n---\n",
      ["2:5 CS-SCH-004 `id` is `0146`; allowed: an id such as PRO-2026-0188"],
    ],
    [
      "status",
      `---\n${good.replace("current", "curent")}---\n`,
      [
        "5:9 CS-SCH-004 `status` is `curent`; allowed: `draft`, `current`, `superseded`, `archived`, `forked`; did you mean `current`?",
      ],
    ],
    ["A1 language", `---js\n${good}---\n`, ["1:1 CS-SCH-001 The front matter language `js` is not allowed"]],
    ["A8 none", "# Proposal\n", ["1:1 CS-SCH-001 The file has no front matter"]],
  ];
  test.each(rows)("%s", (_row, text, expected) => {
    expect(told(text)).toEqual(expected);
    expect(read(text).artifact).toBeUndefined();
  });

  test.each(["approvals", "approved_by", "approval", "approved_at"])("C1 `%s` is a claim, taken out", (key) => {
    const text = `---\n${good}${key}: { security: approved }\n---\n`;
    expect(told(text)).toEqual([
      `6:1 CS-APR-001 \`${key}\` claims an approval; approvals come from reviews, labels, checks and attestations, and live in record/`,
    ]);
    const { artifact } = read(text);
    expect(Object.keys(artifact?.fields ?? {})).toEqual(["id", "type", "version", "status"]);
    expect(artifact?.matter.value).not.toHaveProperty(key);
  });
});

describe("other markdown files", () => {
  test.each([
    ["plain text", "# Notes\n"],
    ["front matter without an id", "---\ntitle: Notes\n---\n"],
    ["a rule as its first line", "---\ntext\n"],
    ["broken front matter", "---\n- a: b: c\n---\n"],
    ["nothing", ""],
  ])("are notes: %s", (_name, text) => {
    expect(read(text, "notes.md")).toEqual({ artifact: undefined, problems: [] });
  });

  test("claim an id under a name that is none", () => {
    expect(told(`\uFEFF---\n${good}---\n`, "proposal.md")).toEqual([
      "2:5 CS-ART-010 The front matter has an id, but the name of the file is none; pattern is `<id>.md`",
    ]);
  });

  test("A1 name a language", () => {
    expect(told("---js\n{}\n---\n", "proposal.md")).toEqual([
      "1:1 CS-SCH-001 The front matter language `js` is not allowed",
    ]);
  });
});
