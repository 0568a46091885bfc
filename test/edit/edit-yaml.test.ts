import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Change, editYaml } from "../../src/edit/edit-yaml.ts";
import { parseYaml } from "../../src/parse/yaml.ts";

const STATE = `# Acme, first pilot
workflow_type: mini        # built in
client: "Acme Corp"
stage: proposal

# What is in the way
blockers:
  - { id: BLK-1, text: No policy }   # asked
  - id: BLK-2
    text: No badge
decision_log: []
known_facts: { deposit: TBD }
tracks: [{ id: a }]
`;

const read = (text: string) => parseYaml("f", new TextEncoder().encode(text)).doc?.value;

describe("editing YAML keeps every byte that is not meant", () => {
  it.each<[string, Change, string, string]>([
    ["a value", { set: ["stage"], to: "contract" }, "stage: proposal", "stage: contract"],
    ["a value in quotes", { set: ["client"], to: "Acme: Sons" }, '"Acme Corp"', '"Acme: Sons"'],
    ["a value with a comment after it", { set: ["workflow_type"], to: "x" }, "mini        #", "x        #"],
    ["a value inside", { set: ["known_facts", "deposit"], to: "true" }, "deposit: TBD", 'deposit: "true"'],
    [
      "an entry of a block list",
      { add: ["blockers"], item: { id: "BLK-3", blocks: ["gate:a"] } },
      "    text: No badge\n",
      "    text: No badge\n  - id: BLK-3\n    blocks:\n      - gate:a\n",
    ],
    [
      "an entry of an empty list",
      { add: ["decision_log"], item: { id: "DEC-1" } },
      "decision_log: []",
      "decision_log:\n  - id: DEC-1",
    ],
    [
      "an entry of a list in brackets",
      { add: ["tracks"], item: { id: "b", on: "x, y" } },
      "[{ id: a }]",
      '[{ id: a }, { id: b, "on": "x, y" }]',
    ],
    [
      "a key that is not there",
      { set: ["owner"], to: "lena" },
      "tracks: [{ id: a }]\n",
      "tracks: [{ id: a }]\nowner: lena\n",
    ],
    [
      "a list that is not there",
      { add: ["more"], item: "x" },
      "tracks: [{ id: a }]\n",
      "tracks: [{ id: a }]\nmore:\n  - x\n",
    ],
    [
      "a value below what is not there",
      { set: ["known_facts", "client", "city"], to: "Ulm" },
      "{ deposit: TBD }",
      "{ deposit: TBD, client: { city: Ulm } }",
    ],
    ["a key that goes", { remove: ["decision_log"] }, "decision_log: []\n", ""],
    [
      "an entry that goes, with its comment",
      { remove: ["blockers", "0"] },
      "  - { id: BLK-1, text: No policy }   # asked\n",
      "",
    ],
    [
      "an entry that goes, with all its lines",
      { remove: ["blockers", "1"] },
      "  - id: BLK-2\n    text: No badge\n",
      "",
    ],
    [
      "a text that becomes a map",
      { set: ["known_facts", "deposit"], to: { value: "true", source: "lena, MI-1" } },
      "deposit: TBD",
      'deposit: { value: "true", source: "lena, MI-1" }',
    ],
  ])("%s", (_name, change, before, after) => {
    expect(STATE).toContain(before);
    const expected = STATE.replace(before, after).replace('"on":', "on:");
    const edited = editYaml(STATE, [change]);
    expect(edited.replace('"on":', "on:")).toBe(expected);
    expect(read(edited)).toBeDefined();
  });

  it.each([
    ["0", "list: [{ id: b }, c] # two\n"],
    ["1", "list: [a, c] # two\n"],
    ["2", "list: [a, { id: b }] # two\n"],
  ])("entry %s of a list in brackets goes with one comma", (index, left) => {
    expect(editYaml("list: [a, { id: b }, c] # two\n", [{ remove: ["list", index] }])).toBe(left);
  });

  it.each<[string, Change, string, string]>([
    [
      "a key of an entry in braces",
      { set: ["blockers", "0", "status"], to: "closed" },
      "text: No policy }",
      "text: No policy, status: closed }",
    ],
    [
      "a key of an entry in lines",
      { set: ["blockers", "1", "status"], to: "closed" },
      "    text: No badge\n",
      "    text: No badge\n    status: closed\n",
    ],
    ["a value of an entry", { set: ["blockers", "1", "text"], to: "No key" }, "No badge", "No key"],
  ])("%s", (_name, change, before, after) => {
    expect(editYaml(STATE, [change])).toBe(STATE.replace(before, after));
  });

  it("a shape that has no place for it is written anew, with its comments", () => {
    const edited = editYaml("a: { b: c } # why\n", [{ set: ["a", "d", "e"], to: "f" }]);
    expect(read(edited)).toEqual({ a: { b: "c", d: { e: "f" } } });
    expect(edited).toContain("# why");
  });

  const entry = { add: ["list"], item: { id: "B" } } as const;
  it.each<[string, string, Change, string]>([
    [
      "a map in braces as the whole",
      "{ a: b,   c: [] } # end\n",
      { set: ["d"], to: "e" },
      "{ a: b,   c: [], d: e } # end\n",
    ],
    ["an entry of a whole in braces", "{ a: b, list: [] }\n", entry, "{ a: b, list: [{ id: B }] }\n"],
    [
      "a list over several lines",
      "list: [\n  { id: A },   # one\n]\n",
      entry,
      "list: [\n  { id: A },   # one\n  { id: B },\n]\n",
    ],
    [
      "one without a last comma",
      "list: [\n  { id: A }   # one\n]\n",
      entry,
      "list: [\n  { id: A },   # one\n  { id: B }\n]\n",
    ],
    ["a list with a comma behind", "list: [{ id: A },]\n", entry, "list: [{ id: A }, { id: B },]\n"],
    ["a key without a value", "a:   b\nlist:   # none\nc: d\n", entry, "a:   b\nlist:   # none\n  - id: B\nc: d\n"],
    ["an empty list", "a:   b\nlist: []   # none\nc: d\n", entry, "a:   b\nlist:   # none\n  - id: B\nc: d\n"],
    ["single quotes", "a: 'b'   # c\n", { set: ["a"], to: "it's" }, "a: 'it''s'   # c\n"],
    ["double quotes", 'a: "b"   # c\n', { set: ["a"], to: "d" }, 'a: "d"   # c\n'],
    [
      "a key that goes, not what stands before the next",
      "a:\n  - b\n# on c\nc: d\n",
      { remove: ["a"] },
      "# on c\nc: d\n",
    ],
    ["the last key that goes, not the comment below", "a: b\nc: d # e\n# end\n", { remove: ["c"] }, "a: b\n# end\n"],
    ["a mark of the byte order", "\uFEFFa: b\n", { set: ["a"], to: "c" }, "\uFEFFa: c\n"],
  ])("keeps %s, with either kind of line ends", (_name, before, change, after) => {
    expect(editYaml(before, [change])).toBe(after);
    const windows = (text: string) => text.replaceAll("\n", "\r\n");
    expect(editYaml(windows(before), [change])).toBe(windows(after));
  });

  it("several changes, one after another", () => {
    const edited = editYaml(STATE, [
      { set: ["stage"], to: "contract" },
      { add: ["blockers"], item: { id: "BLK-3" } },
      { remove: ["known_facts"] },
    ]);
    expect(read(edited)).toMatchObject({ stage: "contract", blockers: [{}, {}, { id: "BLK-3" }] });
    expect(edited.split("\n").filter((line) => line.includes("#"))).toHaveLength(4);
  });

  it("any text as a value, in any of these places", () => {
    const place = fc.constantFrom<Change>(
      { set: ["stage"], to: "" },
      { set: ["known_facts", "deposit"], to: "" },
      { add: ["blockers"], item: "" },
      { add: ["tracks"], item: "" },
      { set: ["new"], to: "" },
    );
    fc.assert(
      fc.property(place, fc.string({ unit: "grapheme" }), (change, value) => {
        const meant: Change = "add" in change ? { ...change, item: { id: value } } : { ...change, to: value };
        const data = read(editYaml(STATE, [meant])) as Readonly<Record<string, unknown>>;
        const found = "add" in meant ? (data[meant.add[0] ?? ""] as object[]).at(-1) : undefined;
        if ("add" in meant) expect(found).toEqual({ id: value });
        else if ("set" in meant)
          expect(meant.set.reduce<unknown>((at, key) => (at as Readonly<Record<string, unknown>>)[key], data)).toBe(
            value,
          );
      }),
      { numRuns: 300 },
    );
  });
});
