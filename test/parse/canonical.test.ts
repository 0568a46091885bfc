import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stringifyYaml } from "../../src/edit/yaml.ts";
import type { Data } from "../../src/model/doc.ts";
import { readCanonical } from "../../src/parse/canonical.ts";
import { parseYaml } from "../../src/parse/yaml.ts";

const bounds = { depth: 32, nodes: 20_000 };
const scalar = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc.string({ unit: fc.constantFrom("a", " ", "\n", ":", "-", "#", '"', "|", "{", "[", "\\", "é", "\u2028", "1") }),
  fc.constantFrom("{}", "[]", "|", "|-", "- a", "a: b", "a:", "? a", '"', '"a": b', "true", "", " ", "a\n\nb\n"),
);
const key = fc.oneof(scalar, fc.constantFrom("id", "a b", "a:b", "a: b", "-", "#"));
const { data } = fc.letrec<{ data: Data }>((tie) => ({
  data: fc.oneof(
    { maxDepth: 5 },
    scalar,
    fc.array(tie("data"), { maxLength: 4 }),
    fc.dictionary(key, tie("data"), { maxKeys: 4 }) as fc.Arbitrary<Data>,
  ),
}));

/** What the program would write; nothing where it writes no such data. */
function written(value: Data): string | undefined {
  try {
    return stringifyYaml({ top: value });
  } catch {
    return undefined;
  }
}

/** As an entry is read: what it says is believed where writing it again gives the text. */
function believed(text: string): Data | undefined {
  const read = readCanonical(text, bounds);
  return read !== undefined && written((read as { top?: Data }).top ?? "") === text ? read : undefined;
}

const strict = (text: string) => parseYaml("x.yaml", new TextEncoder().encode(text), { bounds }).doc?.value;

describe("what the program writes", () => {
  it("is read as the loader reads it, and is believed", () => {
    const holds = fc.property(data, (value) => {
      const text = written(value);
      if (text === undefined) return;
      expect(readCanonical(text, bounds)).toEqual({ top: value });
      expect(believed(text)).toEqual(strict(text));
    });
    fc.assert(holds, { numRuns: 500 });
  });

  it("is believed only where the loader reads the same, whatever became of the text", () => {
    const change = fc.tuple(
      fc.nat(),
      fc.constantFrom("", " ", "\n", ":", "-", "&", "*", "!", "#", '"', "\t", "\r", "a"),
    );
    const holds = fc.property(data, fc.array(change, { minLength: 1, maxLength: 3 }), (value, changes) => {
      let text = written(value) ?? "";
      for (const [at, by] of changes) {
        const place = at % (text.length + 1);
        text = text.slice(0, place) + by + text.slice(place + (by === "" ? 1 : at % 2));
      }
      const read = believed(text);
      if (read !== undefined) expect(read).toEqual(strict(text));
    });
    fc.assert(holds, { numRuns: 2000 });
  });

  it("is left to the loader where it is beyond the limits", () => {
    const deep = `${Array.from({ length: 40 }, (_, index) => `${"  ".repeat(index)}a:`).join("\n")} b\n`;
    const wide = stringifyYaml({ top: Array.from({ length: 30_000 }, () => "x") });
    const keys = stringifyYaml(Object.fromEntries(Array.from({ length: 2001 }, (_, index) => [`k${index}`, "x"])));
    for (const text of [deep, wide, keys])
      expect([readCanonical(text, bounds), strict(text)]).toEqual([undefined, undefined]);
    for (const text of ["", "a: b", "a: b\r\n", "a: b\n c: d\n", '"a\n', `${"- ".repeat(100_000)}a\n`])
      expect(believed(text), text.slice(0, 20)).toBeUndefined();
  });
});
