import { expect, it } from "vitest";
import { leavesOf } from "../../../src/render/docx/leaves.ts";
import { type Proposed, settle } from "../../../src/render/docx/settle.ts";

const text = "one\n\ntwo\n\nthree\n\nfour\n";
const leaves = leavesOf(text) ?? [];

function change(index: number, put: string, reads: string): Proposed {
  const leaf = leaves[index];
  const [from, to] = [leaf?.signs[0]?.from ?? 0, leaf?.signs.at(-1)?.to ?? 0];
  return { edits: [{ from, to, text: put }], told: put, ...(leaf && { leaf, reads: new Map([[leaf, reads]]) }) };
}

it("takes every change that reads as it has to", () => {
  const all = [change(0, "1", "1"), change(2, "**3**", "3")];
  expect(settle(text, leaves, all)).toEqual({ text: "1\n\ntwo\n\n**3**\n\nfour\n", refused: [] });
});

it("refuses those that do not, and takes the others", () => {
  const bad = [change(1, "<!-- 2", "<!-- 2"), change(3, "*4*", "*4*")];
  const all = [change(0, "1", "1"), bad[0], change(2, "3", "3"), bad[1]].filter((each) => each !== undefined);
  expect(settle(text, leaves, all)).toEqual({ text: "1\n\ntwo\n\n3\n\nfour\n", refused: bad });
});

it("changes nothing where nothing is proposed", () => {
  expect(settle(text, leaves, [])).toEqual({ text, refused: [] });
});
