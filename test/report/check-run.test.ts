import { describe, expect, it } from "vitest";
import { jobSummary } from "../../src/report/job-summary.ts";
import { fenced, headLines } from "../../src/report/fenced.ts";
import { contract, proposal, settings, stateAt } from "../approval-cases/repository.ts";
import { CONTRACT, STATE } from "../scenario/scenario.ts";
import { smallest } from "../scenario/smallest.ts";
import { publish } from "./pages.ts";
import { parsed } from "./read-back.ts";

const toContract = { commit: { [STATE]: stateAt("contract") } };
const toDelivery = {
  base: { [STATE]: stateAt("contract"), [CONTRACT]: contract() },
  steps: [{ commit: { [STATE]: stateAt("delivery").replace("TBD", '"true"') } }],
};

describe("the check run", () => {
  it("says in its title what is missing and from whom", () => {
    expect(publish(toDelivery).check.output.title).toBe(
      "2 waiting: client_signature (@lena, @nora), legal_or_contract (@omar, @acme/legal)",
    );
    expect(publish({ steps: [toContract] }).check.output.title).toBe("1 waiting: commercial (@lena, @nora)");
    expect(publish({ steps: [toContract, { review: "approve", by: "lena" }] }).check.output.title).toBe("Can merge");
    expect(publish({ steps: [{ commit: { [STATE]: stateAt("delivery") } }] }).check.output.title).toBe("2 errors");
  });

  it("D10 has the verdict's conclusion, and never one that counts as passing by being none", () => {
    const conclusions = [
      publish({ steps: [toContract] }),
      publish({ steps: [toContract, { review: "approve", by: "lena" }] }),
      publish({ steps: [{ commit: { [STATE]: stateAt("delivery") } }] }),
    ].map(({ check }) => check.conclusion);
    expect(conclusions).toEqual(["action_required", "success", "failure"]);
  });

  it("tells the whole of it", async () => {
    const { check } = publish({ ...toDelivery, steps: [...toDelivery.steps, { review: "approve", by: "dora" }] });
    await expect(`${check.output.summary}\n\n---\n\n${check.output.text}`).toMatchFileSnapshot("comments/check.md");
  });

  it("explains no gate while a repository is set up, when nobody can open one", () => {
    const gone = Object.fromEntries(Object.keys(smallest).map((path) => [path, null]));
    const { output } = publish({ base: gone, steps: [{ commit: smallest }] }).check;
    expect(output.summary).toMatch(/^\*\*Can merge\.\*\* This sets Countersign up: nothing can be approved before/);
    expect(output.summary).not.toContain("Policy changes");
    expect(output.text).toContain("artifact_created PRO-2026-0001");
    expect(output.text).not.toContain("/approve");
  });

  it("D5 marks each finding at its line, where the pull request has that file", () => {
    const { check } = publish({ steps: [{ commit: { [STATE]: stateAt("delivery") } }] });
    expect(check.annotations[0]?.[0]).toEqual({
      path: STATE,
      start_line: 5,
      end_line: 5,
      start_column: expect.any(Number),
      end_column: expect.any(Number),
      annotation_level: "failure",
      title: "CS-STG-001",
      message: expect.stringContaining("is not in allowed_transitions"),
      raw_details: expect.stringContaining("Set stage to contract"),
    });
    const elsewhere = publish({ base: settings({}, "oops: 1\n"), steps: [toContract] }).check;
    expect(elsewhere.output.summary).toContain("countersign.yaml:");
    expect(elsewhere.annotations.flat().map(({ path }) => path)).not.toContain("countersign.yaml");
  });

  it("E5 sends annotations by fifty, two hundred at most, and says what is left out", () => {
    const bad = Object.fromEntries(
      Array.from({ length: 260 }, (_, index) => [
        `engagements/acme-pilot/PRO-2026-${1000 + index}.md`,
        proposal({ id: `PRO-2026-${1000 + index}`, status: "odd" }),
      ]),
    );
    const { check } = publish({ steps: [{ commit: bad }] });
    expect(check.annotations.map(({ length }) => length)).toEqual([50, 50, 50, 50]);
    expect(check.output.summary).toMatch(
      /\d+ more findings are not in this table. \d+ more findings are not marked at their lines/,
    );
    expect(new TextEncoder().encode(check.output.summary).length).toBeLessThanOrEqual(65_000);
  });

  it("is the same check for the same verdict, whenever it is given, and another one for another", () => {
    const id = (now: string, stage = "contract") =>
      publish({ now, steps: [{ commit: { [STATE]: stateAt(stage) } }] }).check.external_id;
    expect(id("2026-03-02T10:00:00Z")).toBe(id("2026-03-05T10:00:00Z"));
    expect(id("2026-03-02T10:00:00Z")).not.toBe(id("2026-03-02T10:00:00Z", "delivery"));
    expect(id("2026-03-02T10:00:00Z", "delivery")).toMatch(/^countersign\/1 [0-9a-f]{64} CS-STG-001$/);
  });

  it("shows what people wrote and does nothing of it", () => {
    const evil = JSON.stringify("x\n```\n@acme/all <img src=x> ![a](https://evil.example) #12 | \u202E");
    const { check } = publish({
      steps: [
        {
          commit: {
            [STATE]: stateAt("delivery", `blockers: [{ id: BLK-1, text: ${evil}, blocks: [gate:commercial] }]\n`),
          },
        },
      ],
    });
    for (const text of [check.output.summary, check.output.text]) {
      const nodes = parsed(text);
      expect(nodes.filter(({ type }) => type === "image" || type === "html" || type === "link")).toEqual([]);
      const prose = nodes
        .filter(({ type }) => type === "text")
        .map(({ value }) => value)
        .join("\n");
      expect(prose).not.toMatch(/@acme|#12|\u202E/);
    }
    expect(JSON.stringify(check.annotations)).not.toContain("\u202E");
  });
});

describe("the job summary", () => {
  it("says what the comment and the check say", () => {
    const { comment, check } = publish({ steps: [toContract] });
    const summary = jobSummary(comment, check);
    for (const part of [comment, check.output.summary, check.output.text]) expect(summary).toContain(part);
  });

  it("says it where there is no comment", () => {
    const { comment, check } = publish({ steps: [{ commit: { "a.txt": "a\n" } }] });
    expect(jobSummary(comment, check)).toBe(
      "### Nothing of Countersign's changed\n\n\nThis pull request changes no engagement, workflow definition, template or setting.",
    );
  });

  it("stays below what the runner takes", () => {
    const text = "ä".repeat(99).concat("\n").repeat(20_000);
    expect(
      new TextEncoder().encode(jobSummary(undefined, { output: { title: "a", summary: text, text } })).length,
    ).toBeLessThan(1_048_576);
  });
});

describe("a block that is shown as it is", () => {
  it("has a fence that its text cannot close", () => {
    expect(fenced("a\n````\nb\n")).toBe("`````\na\n````\nb\n`````\n");
    expect(fenced("a")).toBe("```\na\n```\n");
  });

  it("is closed where the text around it is cut", () => {
    const text = `one\n${fenced("x\n".repeat(500))}`;
    expect(headLines(text, 10_000)).toBe(text);
    const cut = headLines(text, 600);
    expect(cut).toMatch(/x\n```\n\n\d+ more lines were left out.\n$/);
    expect(new TextEncoder().encode(cut).length).toBeLessThanOrEqual(600);
    expect(parsed(cut).filter(({ type }) => type === "code")).toHaveLength(1);
    expect(headLines("a\n".repeat(900), 600)).not.toContain("```");
  });
});
