import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formsOf, type IntakeForm } from "../../src/model/intake.ts";
import { parseAdapter } from "../../src/parse/adapter.ts";
import {
  findingsAnswer,
  isPullTold,
  isSaid,
  problemsAnswer,
  pullBody,
  pullTitle,
  refusedAnswer,
  takenAnswer,
  toldAgain,
  waitingAnswer,
} from "../../src/report/intake-answer.ts";
import { harmful, hostile, LIVE, parsed, textOf } from "./read-back.ts";

const definition = `workflow_type: mini
stages: [plan]
artifacts: [change]
intake: [{ id: change, label: "Change @lena #1 [skip ci]", artifact: change }]
required_fields: [notes]
facts: { notes: {} }
`;
const { adapter } = parseAdapter(
  { path: "adapters/mini.yaml", mode: "100644", oid: "0", bytes: new TextEncoder().encode(definition) },
  new Map(),
);
const [begin, change] = adapter ? formsOf(adapter) : [];

function understood(form: IntakeForm | undefined, values: Readonly<Record<string, string>>) {
  if (!form) throw new Error("no form");
  return { form, values: new Map(Object.entries(values)), issue: 7 };
}

const plain = understood(begin, {
  form: "mini/engagement",
  engagement: "acme-new",
  client: "Acme Corp",
  workflow: "Support triage",
});

describe("what is said of a form", () => {
  it("lists what was understood, what is open, and where it goes on", async () => {
    await expect(takenAnswer(plain, 12)).toMatchFileSnapshot("forms/taken.md");
    await expect(pullBody(plain)).toMatchFileSnapshot("forms/pull.md");
    expect(pullTitle(plain)).toBe("New engagement acme-new");
    expect(pullTitle(understood(change, { engagement: "acme-pilot" }))).toBe("Change lena 1 skip ci for acme-pilot");
  });

  it("tells who takes it on", () => {
    expect(waitingAnswer("submitted")).toBe(
      "<!-- countersign:intake v1 -->\nThis is received. Somebody with write access takes it on by adding the label `intake: accept`.\n",
    );
    expect(waitingAnswer("edited since")).toContain("edited after it was taken on");
    expect(waitingAnswer("edited by others")).toContain("Submit the form anew");
  });

  it("tells every problem, up to a number of them", () => {
    const problems = Array.from({ length: 50 }, (_, at) => `The field \`F${at}\` is missing.`);
    const text = problemsAnswer(problems);
    expect(text).toContain("- The field `F39` is missing.\n- and 10 more\n");
    expect(text).not.toContain("F40");
    const finding = { rule: "CS-ART-006", name: "x", severity: "error", file: "a.md", line: 3, column: 1 } as const;
    const told = findingsAnswer("CHG-2026-0001 is a draft.", [
      { ...finding, message: "It is there.", fix: "Revise it." },
    ]);
    expect(told).toContain("```\na.md:3:1 CS-ART-006 It is there.\n  fix: Revise it.\n```\n");
    expect(refusedAnswer("GitHub refused `x`.")).toContain("could not be done: GitHub refused `x`.");
  });

  it("is not said twice in a row, and never taken for what somebody else says", () => {
    const [first, second] = [waitingAnswer("submitted"), takenAnswer(plain, 12)];
    expect(isSaid([], first)).toBe(false);
    expect(isSaid([`${first.trim()}\r\n`], first)).toBe(true);
    expect(isSaid([first, "Recorded."], first)).toBe(true);
    expect(isSaid([first, second], first)).toBe(false);
    expect(isPullTold([first, second], 12)).toBe(true);
    expect(isPullTold([toldAgain(12)], 12)).toBe(true);
    expect(isPullTold([toldAgain(12)], 1)).toBe(false);
    expect(isPullTold(["This became the pull request #12."], 12)).toBe(false);
  });
});

/** The kinds of what a page is made of, and its text without the numbers that we name ourselves. */
function read(page: string) {
  const nodes = parsed(page);
  const kinds = nodes.map(({ type }) => type).filter((type) => type !== "text" && type !== "inlineCode");
  return { kinds, text: textOf(nodes.filter(({ type }) => type === "text")).replaceAll(/#(?:7|12)\b/g, "") };
}

describe("what people typed", () => {
  const filled = (text: string) => understood(change, { engagement: "acme-pilot", title: text, details: text });
  const calm = [takenAnswer(filled("calm"), 12), pullBody(filled("calm"))].map((page) => read(page).kinds);

  it("is shown and does nothing", () => {
    fc.assert(
      fc.property(fc.oneof(fc.constantFrom(...harmful), hostile), (text) => {
        const pages = [takenAnswer(filled(text), 12), pullBody(filled(text))].map(read);
        expect(pages.map(({ kinds }) => kinds)).toEqual(calm);
        for (const page of pages) expect(page.text).not.toMatch(LIVE);
      }),
      { numRuns: 200 },
    );
  });

  it("is cut where it is long", () => {
    const long = "x".repeat(5000);
    expect(takenAnswer(filled(long), 12).length).toBeLessThan(1500);
    expect(problemsAnswer([`\`F\`: ${long}`]).length).toBeLessThan(1000);
  });
});
