import { Buffer } from "node:buffer";
import { describe, expect, it } from "vitest";
import { at, base, openHouse } from "./house.ts";

/** Documents that nobody can take over, each refused with its place and what is allowed. */

const house = openHouse();

type Refused = [about: string, content: string | Uint8Array, code: number, said: string];

const refused: Refused[] = [
  ["nothing", "", 2, "/state.yaml:1:1 CS-SCH-001 The document is empty"],
  ["a comment alone", "# nothing\n", 2, "/state.yaml:1:1 CS-SCH-001 The document is empty"],
  ["a list", "- a\n", 2, "/state.yaml:1:1 CS-SCH-001 The document must be a mapping"],
  ["a text", "hello\n", 2, "/state.yaml:1:1 CS-SCH-001 The document must be a mapping"],
  [
    "another document",
    "name: x\n",
    2,
    "/state.yaml:1:1 CS-SCH-003 This holds no project_state.\nIt has at least one of client, workflow, stage",
  ],
  ["keys in capitals", "Client: x\nStage: y\n", 2, "keys are written in small letters"],
  ["a list below project_state", "project_state:\n  - client: a\n", 2, "/state.yaml:2:3 CS-SCH-003"],
  ["a state in a state", "project_state: { project_state: { client: a } }\n", 2, "/state.yaml:1:16 CS-SCH-003"],
  [
    "an anchor and its alias",
    `${base}x: &a { b: c }\ny: *a\n`,
    2,
    "/state.yaml:6:4 CS-SCH-001 An anchor (`&`) is not allowed.\nRemove it",
  ],
  [
    "a tag",
    `${base}due_dates: { a: !!timestamp 2026-01-01 }\n`,
    2,
    "/state.yaml:6:17 CS-SCH-001 A tag (`!`) is not allowed.",
  ],
  [
    "a key twice",
    `${base}client: Other\n`,
    2,
    "/state.yaml:6:1 CS-SCH-001 The key `client` is here twice.\nKeep one of the two.",
  ],
  [
    "a key that programs know",
    `${base}constructor: { prototype: 1 }\n`,
    2,
    "/state.yaml:6:1 CS-SCH-001 The key `constructor` is not allowed.",
  ],
  ["two documents", `${base}---\n${base}`, 2, "/state.yaml:6:1 CS-SCH-001 A second document is not allowed."],
  ["front matter", `---\n${base}---\n# Body\n`, 2, "/state.yaml:7:1 CS-SCH-001 A second document is not allowed."],
  ["a directive", `%YAML 1.2\n---\n${base}`, 2, "/state.yaml:1:1 CS-SCH-001 A directive (`%`) is not allowed."],
  ["tabs", "client: A\nknown_facts:\n\tx: y\n", 2, "/state.yaml:3:1 CS-SCH-001 YAML: Tabs are not allowed"],
  ["markdown", `# State\n\n\`\`\`yaml\n${base}\`\`\`\n`, 2, "/state.yaml:3:1 CS-SCH-001 YAML:"],
  [
    "Windows-1252",
    Buffer.from(at("client", "M\u00FCller"), "latin1"),
    2,
    "/state.yaml:2:10 CS-SCH-001 The file is not UTF-8 text.\nSave the file as UTF-8.",
  ],
  ["UTF-16", Buffer.from(`\uFEFF${base}`, "utf16le"), 2, "/state.yaml:1:1 CS-SCH-001 The file is not UTF-8 text."],
  [
    "too much",
    `${base}notes: ${"x".repeat(300_000)}\n`,
    2,
    "/state.yaml:1:1 CS-SCH-001 The file has 300105 bytes; at most 262144 are allowed.",
  ],
  [
    "a workflow that nobody defines",
    at("workflow_type", "unheard_of"),
    2,
    "/state.yaml:1:1 CS-WFL-001 There is no workflow definition `unheard_of`.\nThere are mini, completetech_services",
  ],
  [
    "a workflow that is misspelt",
    at("workflow_type", "minni"),
    2,
    "Did you mean mini? `countersign new adapter TYPE` makes one.",
  ],
  [
    "a workflow by its label",
    at("workflow_type", "Mini services"),
    2,
    "There is no workflow definition `Mini services`.",
  ],
  ["a workflow that is a list", at("workflow_type", "[mini]"), 2, 'There is no workflow definition `["mini"]`.'],
  [
    "a secret",
    `${base}weather: fine\nknown_facts: { key: AKIAIOSFODNN7EXAMPLE }\n`,
    1,
    "/state.yaml:7:16 error CS-SEC-001",
  ],
  [
    "a need that is not here",
    `${base}active_tracks: [{ id: a, status: draft, dependencies: ["track:nowhere"] }]\n`,
    1,
    "/state.yaml:6:56 error CS-TRK-003",
  ],
];

describe("import refuses", () => {
  it.each(refused)("%s, and writes nothing", async (_, content, status, said) => {
    const { code, out, err } = await house.take(content);
    expect(code).toBe(status);
    expect(out + err).toContain(said);
    if (status === 2) expect(err).toMatch(/Then run `countersign import` again\.\n$/);
    expect(house.status()).toBe("");
  });
});
