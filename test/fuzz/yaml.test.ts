import fc from "fast-check";
import { expect, test } from "vitest";
import type { Data } from "../../src/model/doc.ts";
import { stateFile } from "../../src/model/state.ts";
import { stringifyYaml } from "../../src/edit/yaml.ts";
import { splitFrontMatter } from "../../src/parse/front-matter.ts";
import { typed } from "../../src/parse/typed.ts";
import { parseYaml } from "../../src/parse/yaml.ts";

const encode = (text: string) => new TextEncoder().encode(text);

/** Pieces from which syntax, valid and broken, is likely to arise. */
// oxfmt-ignore
const pieces = fc.constantFrom(
  "a", "b: ", "key", ": ", ":", "- ", "? ", ", ", "[", "]", "{", "}", "'", '"', "|", ">-", "\n", "\n  ", "\n    ", "\r\n",
  "\r", "\t", "# c", " #", "&a ", "*a", "!t ", "!!str ", "<<: ", "---", "...", "%YAML 1.2\n", "\\", "\\u0000", "~", "0146",
  "\u2028", "\uFEFF", "\0", "__proto__: ", "constructor: ", "blockers:\n  - ", "id: A\n", "stage: x\n", "client: ", "é",
  "e\u0301", "😀",
);
const text = fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join(""));
const input = fc.oneof(text.map(encode), fc.uint8Array({ maxLength: 200 }));

function isPlain(data: Data): boolean {
  if (typeof data === "string") return true;
  const prototype: unknown = Object.getPrototypeOf(data);
  return (prototype === Object.prototype || prototype === Array.prototype) && Object.values(data).every(isPlain);
}

test("any bytes give data or problems, the same twice, and never an exception", () => {
  fc.assert(
    fc.property(input, (bytes) => {
      const { doc, problems } = parseYaml("f", bytes);
      expect(doc === undefined).toBe(problems.length > 0);
      expect(parseYaml("f", bytes).problems).toEqual(problems);
      for (const { place } of problems) expect(Math.min(place.line, place.column)).toBeGreaterThan(0);
      if (doc) expect(isPlain(doc.value)).toBe(true);
    }),
    { numRuns: 2000 },
  );
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
});

test("what was read is written and read again", () => {
  fc.assert(
    fc.property(text, (source) => {
      const { doc } = parseYaml("f", encode(source));
      if (doc) expect(parseYaml("f", encode(stringifyYaml(doc.value))).doc?.value).toEqual(doc.value);
    }),
    { numRuns: 2000 },
  );
});

test("any data is typed or told what is wrong", () => {
  fc.assert(
    fc.property(text, (source) => {
      const { doc } = parseYaml("f", encode(`stage: x\n${source}`));
      if (!doc) return;
      const first = typed(doc, stateFile, { noun: "f" });
      expect(first.doc !== undefined || first.problems.length > 0).toBe(true);
      expect(typed(doc, stateFile, { noun: "f" }).problems).toEqual(first.problems);
      for (const { message } of first.problems) expect(message).not.toMatch(/Invalid input|[\p{Cc}\u2028]/u);
    }),
    { numRuns: 2000 },
  );
});

test("any markdown is split or refused", () => {
  fc.assert(
    fc.property(text, fc.constantFrom("---\n", "---", "--- ", "---js\n", "\uFEFF---\n", ""), (source, start) => {
      const { parsed, body } = splitFrontMatter("f", encode(`${start}${source}\n---\nbody`));
      expect(parsed.doc === undefined).toBe(parsed.problems.length > 0);
      if (parsed.doc) expect(body).toBeDefined();
    }),
    { numRuns: 2000 },
  );
});
