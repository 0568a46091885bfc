import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chartText } from "../../src/render/chart.ts";
import type { Block, Chart } from "../../src/render/document.ts";
import { htmlOf } from "../../src/render/html.ts";
import { plainTextOf } from "../../src/render/plain-text.ts";
import { readied, rendering } from "../../src/render/rendering.ts";
import { checkHealth } from "../../src/skills/customer-success/check.ts";
import type { Around } from "../../src/skills/skill.ts";
import { insideOf, requestFor } from "./rendered.ts";

const scorecard = (fields: string, language = "en") => `---
id: HLTH-2026-0001
type: health_scorecard
version: v1
status: current
title: Scorecard
language: ${language}
sources: []
${fields}
---
Text of it.
`;

const FIELDS = `scores:
  - { area: Use, score: "92", before: "81", trend: up }
  - { area: Commercial, score: TBD, trend: down }
overall: { score: "86.5", trend: steady }
figures:
  - { name: Emails, unit: a week, values: [{ at: 2026-07-06, value: "840" }, { at: 2026-07-13, value: "1012" }, { at: 2026-08-03, value: "1200" }] }
  - { name: Sent alone, values: [{ at: All, value: "0" }] }`;

async function chartsOf(text: string): Promise<Chart[]> {
  const { document } = (await readied(requestFor(text, "customer_success"))) ?? {};
  return (document?.blocks ?? []).filter((block: Block) => block.kind === "chart");
}

const faultsOf = (fields: string) =>
  checkHealth(requestFor(scorecard(fields), "customer_success").artifact, {} as Around);

describe("scores and figures", () => {
  it("are drawn before the text, and the words of each say all of it", async () => {
    const charts = await chartsOf(scorecard(FIELDS));
    expect(charts.map(chartText)).toEqual([
      "Scores: Use 92, before 81, up; Commercial TBD, down; Overall 86.5, steady",
      "Emails (a week): 6 July 2026 840; 13 July 2026 1,012; 3 August 2026 1,200",
      "Sent alone: All 0",
    ]);
    expect(charts.map(({ look }) => look)).toEqual(["bars", "line", "bars"]);
    expect(charts[0]?.most).toBe(100);
    expect(charts[1]?.points.map(({ at }) => at)).toEqual([0, 0.25, 1]);
  });

  it("are told in the language of the document", async () => {
    const [scores] = await chartsOf(scorecard(FIELDS, "de"));
    expect(scores && chartText(scores)).toBe(
      "Werte: Use 92, vorher 81, steigend; Commercial TBD, fallend; Insgesamt 86,5, gleichbleibend",
    );
  });

  it("stand in the file as figures with their words", async () => {
    const { files, problems } = await rendering(requestFor(scorecard(FIELDS), "customer_success"));
    expect(problems).toEqual([]);
    const inside = insideOf(files[0]?.bytes ?? new Uint8Array());
    expect(inside.match(/\/S \/Figure/g)).toHaveLength(3);
    expect(inside).toContain("(Sent alone: All 0)");
  });

  it("are a table where nothing is drawn", async () => {
    const [scores] = await chartsOf(scorecard(FIELDS));
    const blocks = scores ? [scores] : [];
    expect(plainTextOf(blocks, new Map())).toBe(
      "Scores\nUse         92    before 81  up\nCommercial  TBD              down\nOverall     86.5             steady\n",
    );
    expect(htmlOf({ title: "T", language: "en", blocks, notes: new Map() })).toContain(">before 81</td>");
  });

  it("are left out where there are none", async () => {
    expect(await chartsOf(scorecard("period: 2026-Q3"))).toEqual([]);
    expect(faultsOf("period: 2026-Q3")).toEqual([]);
    expect(faultsOf(FIELDS)).toEqual([]);
  });
});

describe("a score or a figure that cannot be drawn", () => {
  it.each([
    ['scores: [{ area: Use, score: "92 of 100" }]', "`92 of 100` is not a number."],
    ['scores: [{ area: Use, score: "92", trend: better }]', "`better` is no trend."],
    ['scores: [{ score: "92" }]', "There is no `area`."],
    ["scores: [Use]", 'This is no entry of a list such as `- { area: Use, score: "92", trend: up }`.'],
    ["scores: good", '`scores` is not a list such as `- { area: Use, score: "92", trend: up }`.'],
    ["figures: [{ name: Emails }]", "There is no `values`."],
    ['figures: [{ name: Emails, values: [{ value: "1" }] }]', "There is no `at`."],
    ["overall: { trend: up }", "There is no `score`."],
  ])("is told at its place: %s", (fields, message) => {
    const faults = faultsOf(fields);
    expect(faults.map((fault) => fault.message)).toEqual([message]);
    expect(faults[0]?.place.line).toBe(9);
    expect(faults[0]?.fix).toMatch(/\S/);
  });

  it("never stops the rest from being shown", async () => {
    const text = fc.constantFrom("92", "-3.5", "TBD", "", "1e9", "x".repeat(200), "999999999999999", "2026-07-06");
    const score = fc.record({ area: text, score: text, before: text, trend: text }, { requiredKeys: [] });
    const figure = fc.record({
      name: text,
      values: fc.array(fc.record({ at: text, value: text }, { requiredKeys: [] }), { maxLength: 14 }),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(score, { maxLength: 4 }),
        fc.array(figure, { maxLength: 2 }),
        async (scores, figures) => {
          const fields = `scores: ${JSON.stringify(scores)}\nfigures: ${JSON.stringify(figures)}`;
          const { files, problems } = await rendering(requestFor(scorecard(fields), "customer_success"));
          expect(problems).toEqual([]);
          expect(files).toHaveLength(1);
        },
      ),
      { numRuns: 25 },
    );
  });
});
