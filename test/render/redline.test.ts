import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { numberClauses } from "../../src/render/clauses.ts";
import type { Block, Cell, Document } from "../../src/render/document.ts";
import { redline } from "../../src/render/redline.ts";
import { runsOf } from "../../src/render/spans.ts";
import { tokensOf } from "../../src/render/words.ts";
import { documentOf } from "./blocks.ts";

/** Each run as text, with what was added as {+text+} and what was removed as [-text-]. */
function told(before: Document, after: Document): string[] {
  const { blocks, notes } = redline(before, after);
  return runsOf([...blocks, ...[...notes.values()].flat()]).map((run) =>
    run
      .map(({ text, note = "", change }) => {
        const all = text + (note && `^${note}`);
        return change === "added" ? `{+${all}+}` : change === "removed" ? `[-${all}-]` : all;
      })
      .join(""),
  );
}

const compared = (before: string, after: string) => told(documentOf(before), documentOf(after));

describe("words", () => {
  it.each([
    ["the fee is due", "the fee is paid", "the fee is [-due-]{+paid+}"],
    ["pay USD 28,000.00 now", "pay USD 28,500.00 now", "pay USD [-28,000.00-]{+28,500.00+} now"],
    ["within 30 days", "within 300 days", "within [-30-]{+300+} days"],
    [
      "a non-exclusive licence to run it",
      "an exclusive licence to run it",
      "[-a non-exclusive-]{+an exclusive+} licence to run it",
    ],
    ["Client's data", "Provider's data", "[-Client's-]{+Provider's+} data"],
    ["pay it in full", "pay in full", "pay [-it -]in full"],
    ["ends here.", "ends here; soon.", "ends here{+; soon+}."],
    ["it is **due** now", "it is due now", "it is [-due-]{+due+} now"],
    ["see [a](#a) now", "see [a](#b) now", "see [-a-]{+a+} now"],
    [
      "word**ing**s stay put",
      "word**ed**s stay put",
      "[-wordings-]{+wordeds+} stay put".replace("wordings", "word-][-ing-][-s").replace("wordeds", "word+}{+ed+}{+s"),
    ],
  ])("%s, then %s", (before, after, reads) => {
    expect(compared(before, after)).toEqual([reads]);
  });

  it("are never cut in two, nor are numbers and signs of currencies", () => {
    expect(tokensOf("Pay €1.234,50 (i.e. 19%) by 2026-06-01 to a@b.example, non-stop; 渡辺")).toEqual(
      [
        "Pay",
        " ",
        "€1.234,50",
        " ",
        "(",
        "i.e",
        ".",
        " ",
        "19%",
        ")",
        " ",
        "by",
        " ",
        "2026-06-01",
        " ",
        "to",
        " ",
      ].concat(["a@b.example", ",", " ", "non-stop", ";", " ", "渡", "辺"]),
    );
  });

  it("are all there in tokens", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(tokensOf(text).join("")).toBe(text);
      }),
      { numRuns: 200 },
    );
  });
});

describe("blocks", () => {
  it("shows clauses that are new or gone as a whole, and words within those that stayed", () => {
    const before =
      "## Term\n\n1. It ends in May.\n1. Notice is in writing.\n\n## Law\n\n1. The law of Wyoming applies.";
    const after =
      "## Term\n\n1. It ends in June.\n\n## Data\n\n1. Data stays with Client.\n\n## Law\n\n1. The law of Wyoming applies.";
    expect(compared(before, after)).toEqual([
      "Term",
      "It ends in [-May-]{+June+}.",
      "[-Notice is in writing.-]",
      "{+Data+}",
      "{+Data stays with Client.+}",
      "Law",
      "The law of Wyoming applies.",
    ]);
  });

  it("shows what was moved as removed and added", () => {
    const [a, b] = ["## One\n\nFirst thing of all.", "## Two\n\nAnother matter here."];
    expect(compared(`${a}\n\n${b}`, `${b}\n\n${a}`)).toEqual([
      "[-One-]",
      "[-First thing of all.-]",
      "Two",
      "Another matter here.",
      "{+One+}",
      "{+First thing of all.+}",
    ]);
  });

  it("knows a list that grew a lot", () => {
    const after = "- first thing\n- another matter of weight\n- a third one with many words\n- and a fourth one";
    expect(compared("- first thing", after)[0]).toBe("first thing");
  });

  it("goes through tables row by row", () => {
    const head = "| Item | Amount |\n| --- | ---: |\n";
    expect(
      compared(
        `${head}| Prototype work | 11,200.00 |\n| Test set | 2,400.00 |\n| Total | 13,600.00 |`,
        `${head}| Prototype work | 11,500.00 |\n| Total | 11,500.00 |\n| Support hours | 9.00 |`,
      ),
    ).toEqual([
      "Item",
      "Amount",
      "Prototype work",
      "[-11,200.00-]{+11,500.00+}",
      "[-Test set-]",
      "[-2,400.00-]",
      "Total",
      "[-13,600.00-]{+11,500.00+}",
      "{+Support hours+}",
      "{+9.00+}",
    ]);
  });

  it("keeps what sums up together with what summed up before", () => {
    const cell = (text: string): Cell => ({ spans: [{ text }] });
    const table = (...rows: string[]): Document => ({
      ...documentOf(""),
      blocks: [
        {
          kind: "table",
          columns: [{ align: "left" }],
          head: [cell("h")],
          rows: rows.map((row) => [cell(row)]),
          sums: 1,
        },
      ],
    });
    const { blocks } = redline(table("one", "Sum 1"), table("one", "two", "Altogether"));
    expect(runsOf(blocks).map((run) => run.map(({ text, change }) => `${change}: ${text}`).join())).toEqual([
      "undefined: h",
      "undefined: one",
      "added: two",
      "removed: Sum 1",
      "added: Altogether",
    ]);
    expect(blocks[0]).toMatchObject({ sums: 2 });
  });

  it("shows a table with other columns as another table", () => {
    expect(compared("| a |\n| --- |\n| same words |", "| a | b |\n| --- | --- |\n| same words | x |")).toEqual([
      "[-a-]",
      "[-same words-]",
      "{+a+}",
      "{+b+}",
      "{+same words+}",
      "{+x+}",
    ]);
  });

  it("names pictures, code and signers that changed, since they have no spans", () => {
    const blocks = (path: string, name: string): Block[] => [
      { kind: "picture", path, alt: "Plan" },
      { kind: "code", text: `run ${path} now please` },
      { kind: "signatures", parties: [{ role: "Client", organization: "Acme", name, title: "Counsel" }] },
    ];
    const of = (...args: [string, string]): Document => ({ ...documentOf(""), blocks: blocks(...args) });
    expect(told(of("a.png", "Ann"), of("b.png", "Bo"))).toEqual([
      "Picture: Plan ([-a.png-]{+b.png+})",
      "run [-a.png-]{+b.png+} now please",
      "Signature: Client, Acme, [-Ann-]{+Bo+}, Counsel",
    ]);
    expect(redline(of("a.png", "Ann"), of("a.png", "Ann")).blocks).toEqual(of("a.png", "Ann").blocks);
  });

  it("shows a box with another title as another box, and a fact with another label as another fact", () => {
    const box = (title: string): Document => ({
      ...documentOf(""),
      blocks: [
        { kind: "box", title, blocks: [{ kind: "paragraph", spans: [{ text: "x y z" }] }] },
        { kind: "facts", rows: [{ label: title, spans: [{ text: "x y z" }] }] },
      ],
    });
    expect(told(box("GO"), box("NO-GO"))).toEqual(["[-x y z-]", "{+x y z+}", "[-x y z-]", "{+x y z+}"]);
  });

  it("compares footnotes, and keeps those that are gone", () => {
    expect(compared("a[^1] b[^2]\n\n[^1]: one two three\n[^2]: gone", "a[^1] b\n\n[^1]: one two four")).toEqual([
      "a^1 b[-^2-]",
      "one two [-three-]{+four+}",
      "[-gone-]",
    ]);
  });

  it("gives what stayed its new number, and takes no number for a change", () => {
    const before = { ...documentOf(""), blocks: numberClauses(documentOf("## A\n\n## B\n\n1. x").blocks) };
    const after = { ...documentOf(""), blocks: numberClauses(documentOf("## New\n\n## A\n\n## B\n\n1. x").blocks) };
    const { blocks } = redline(before, after);
    expect(blocks.map((block) => (block.kind === "heading" ? block.mark : block.kind))).toEqual([
      "1.",
      "2.",
      "3.",
      "list",
    ]);
    expect(blocks.slice(1)).toEqual(after.blocks.slice(1));
  });
});

describe("time", () => {
  const sentence = (seed: number) =>
    Array.from({ length: 60 }, (_, index) => `w${(seed * 31 + index * 7) % 997}`).join(" ");
  const pages = (count: number, shift: number): Document => ({
    ...documentOf(""),
    blocks: Array.from({ length: count * 8 }, (_, index) => ({
      kind: "paragraph",
      spans: [{ text: sentence(index + shift) }],
    })),
  });

  it.each([
    ["60 pages with a word changed in each paragraph", pages(60, 0), documentOf("")],
    [
      "60 pages against 60 others that are half alike",
      pages(60, 0),
      JSON.parse(JSON.stringify(pages(60, 300)).replaceAll(/w(\d+[02468])\b/g, "v$1")),
    ],
    [
      "one paragraph of 40,000 words against another",
      documentOf(Array.from({ length: 40_000 }, (_, i) => `a${i}`).join(" ")),
      documentOf(Array.from({ length: 40_000 }, (_, i) => `b${i}`).join(" ")),
    ],
  ])("is bounded for %s", (name: string, before: Document, other: Document) => {
    const after = name.startsWith("60 pages with")
      ? (JSON.parse(JSON.stringify(before).replaceAll(/w(\d+) w/g, "w$1 and w")) as Document)
      : other;
    const start = performance.now();
    redline({ ...before, notes: new Map() }, { ...after, notes: new Map() });
    expect(performance.now() - start).toBeLessThan(15_000);
  });
});
