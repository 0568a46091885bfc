import { describe, expect, it } from "vitest";
import { evidencePathProblem } from "../../src/rules/aspects/evidence-path.ts";
import { headingsOf, plainName } from "../../src/rules/aspects/headings.ts";
import { matchesPattern, nearestId, nextId } from "../../src/model/id-pattern.ts";
import { digestOf } from "../../src/model/digest.ts";
import { CONTRACT, PROPOSAL, type Scenario, STATE } from "../scenario/scenario.ts";
import { play } from "../scenario/play.ts";
import { smallest } from "../scenario/smallest.ts";
import { foundBy } from "./fixture.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);
const text = (path: string) => String(smallest[path]);
const proposal = (change: (from: string) => string) => change(text(PROPOSAL));
const second = "engagements/acme-pilot/PRO-2026-0002.md";
const numbered = (id: string) => text(PROPOSAL).replace("PRO-2026-0001", id);
const agreement = (more: string) =>
  `---\nid: ADSA-2026-0001\ntype: contract\nversion: v1\nstatus: draft\n${more}---\nTerms ...\n`;

function found(code: string, scenario: Scenario): string[] {
  return foundBy(code, play(scenario).verdict);
}

describe("the path of an attested file", () => {
  it.each(["evidence/a.pdf", "evidence/2026/signed copy.pdf", "evidence/..a.pdf"])("may be %j", (path) => {
    expect(evidencePathProblem(path)).toBeUndefined();
  });

  it.each(
    [
      [
        "../x",
        "/etc/passwd",
        "a/../../b",
        "..\\..",
        "C:\\x",
        "file:///x",
        "~",
        "~/x",
        "",
        ".",
        "evidence",
        "evidence/",
      ],
      [
        "evidence/../state.yaml",
        "evidence/./a",
        "evidence//a",
        "evidence/a\0.pdf",
        "evidence/a\n",
        "evidence/a.",
        "evidence/a ",
      ],
      [
        "evidence/~/a",
        "evidence/a./b",
        "evidence-x/a",
        "EVIDENCE/a",
        "evidence/a:b",
        "engagements/acme-pilot/evidence/a",
        " evidence/a",
      ],
    ].flat(),
  )("may not be %j", (path) => {
    expect(evidencePathProblem(path)).toBeTypeOf("string");
  });
});

describe("an id pattern", () => {
  it.each([
    ["PRO-2026-0188", true],
    ["PRO-2026-10000", true],
    ["PRO-2026-188", false],
    ["PRO-2026-00188", false],
    ["PRO-26-0188", false],
    ["PROP-2026-0188", false],
    ["PRO-2026-0188-A", false],
  ])("PRO-{yyyy}-{nnnn}: %s is %s", (id, fits) => {
    expect(matchesPattern(id, "PRO-{yyyy}-{nnnn}")).toBe(fits);
  });

  it("names the id that was meant, and the next free one", () => {
    expect(nearestId("PRO-2026-188", "PRO-{yyyy}-{nnnn}", "2027")).toBe("PRO-2026-0188");
    expect(nearestId("PROP-7", "PRO-{yyyy}-{nnnn}", "2027")).toBe("PRO-2027-0007");
    expect(nextId("PRO-2026-0188", ["PRO-2026-0190", "INV-2026-0300"])).toBe("PRO-2026-0191");
  });
});

describe("headings", () => {
  it("are read in both forms, and not in fenced blocks", () => {
    const body = { text: "# One\n\n```\n# Two\n```\n\nThree\n---\n\n## 4. **Four:** ##\n", line: 9 };
    expect(headingsOf(body).map(({ text: name, line }) => `${line} ${plainName(name)}`)).toEqual([
      "9 one",
      "15 three",
      "18 four",
    ]);
  });
});

describe("a version", () => {
  it.each([
    ["v1", "v2", undefined, 0],
    ["v2", "v2", undefined, 0],
    ["v2", "v1", undefined, 1],
    ["v1", "v3", undefined, 1],
    ["v1", "v2", "PRO-2026-0001@v1", 0],
    ["v1", "v2", "PRO-2026-0001@v2", 1],
    ["v1", "v2", "PRO-2026-0001", 1],
    ["v1", "v2", "PRO-2026-0009@v1", 1],
    ["v1", "v2", "the first one", 1],
    [undefined, "v2", undefined, 1],
    [undefined, "v2", "PRO-2026-0001@v1", 0],
  ])("%s to %s, superseding %s: %i found", (before, after, supersedes, count) => {
    const at = (version: string, more = "") =>
      proposal((from) => from.replace("version: v1\n", `version: ${version}\n${more}`));
    const base = { [PROPOSAL]: before === undefined ? null : at(before) };
    const change = { [PROPOSAL]: at(after, supersedes === undefined ? "" : `supersedes: ${supersedes}\n`) };
    expect(found("CS-ART-005", { base, steps: [{ commit: change }] })).toHaveLength(count);
  });

  it("does not supersede in a circle, which is told once", () => {
    const of = (id: string, target: string) => numbered(id).replace("title", `supersedes: ${target}@v1\ntitle`);
    const change = { [PROPOSAL]: of("PRO-2026-0001", "PRO-2026-0002"), [second]: of("PRO-2026-0002", "PRO-2026-0001") };
    expect(found("CS-ART-005", { steps: [{ commit: change }] })).toEqual([`${PROPOSAL}:6:13`]);
  });
});

describe("content that an approval of the record is for", () => {
  const digest = digestOf(["PRO-2026-0001", "proposal", utf8(text(PROPOSAL))]);
  const approved = (of: string) => `schema: countersign/entry@1
engagement: acme-pilot
pull_request: 3
merge: ${"a".repeat(40)}
merged_at: 2026-03-01T00:00:00Z
prev: none
adapter: { type: mini, version: 2.0.0 }
engine: 0.1.0
events: []
approvals:
  - gate: commercial
    scope: "*"
    verdict: approved
    permits: ["gate:commercial"]
    conditions: []
    approver: { id: 12, login: lena, role: engagement_lead }
    evidence: { kind: review, url: https://github.com/acme/work/pull/3#pullrequestreview-1 }
    digest: ${of}
    submitted_at: 2026-02-28T09:00:00Z
artifacts: []
uses: []
`;
  const reworded = proposal((from) => from.replace("Scope ...", "Another scope ..."));

  it.each([
    ["changes without its version", digest, reworded, 1],
    ["changes with its version", digest, reworded.replace("v1", "v2"), 0],
    ["only gets other line ends", digest, text(PROPOSAL).replaceAll("\n", "\r\n"), 0],
    ["is archived", digest, text(PROPOSAL).replace("current", "archived"), 0],
    ["was already different in the base", "b".repeat(64), reworded, 0],
  ])("%s", (_about, of, content, count) => {
    expect(found("CS-ART-003", { entry: approved(of), steps: [{ commit: { [PROPOSAL]: content } }] })).toHaveLength(
      count,
    );
  });

  it("may be edited while nothing is recorded", () => {
    expect(found("CS-ART-003", { steps: [{ commit: { [PROPOSAL]: reworded } }] })).toEqual([]);
  });
});

describe("sources", () => {
  it("are proposed without the artifact itself, and the type has the right article", () => {
    const of = String(smallest["adapters/mini.yaml"]).replace("sources: [proposal]", "sources: [contract, proposal]");
    const base = { "adapters/mini.yaml": of.replaceAll("contract", "agreement") };
    const content = agreement("").replace("type: contract", "type: agreement");
    const { verdict } = play({ base, steps: [{ commit: { [CONTRACT]: content } }] });
    const [finding] = verdict.engagements.flatMap((each) => each.findings).filter(({ rule }) => rule === "CS-ART-001");
    expect(finding?.message).toContain("an agreement is made from");
    expect(finding?.fix).toContain("such as PRO-2026-0001@v1.");
  });

  it.each([
    ["[PRO-2026-0001@v1]", []],
    ["[acme-pilot/PRO-2026-0001@v1]", []],
    ["[beta-pilot/PRO-2026-0777@v9]", ["error"]],
    ["[pier/PRO-2026-0777@v1]", []],
    ["[pier/PRO-2026-0777@v9]", ["error"]],
    ["[pier/PRO-2026-0777]", ["warning"]],
    ["[pier/PRO-2026-0778@v9]", ["error"]],
    ["[pier/PRO-2026-0001@v1]", ["error"]],
    ["[ADSA-2026-0001@v1]", ["error"]],
    ["[acme-pilot/ADSA-2026-0001@v1]", ["error"]],
    ["[TBD]", []],
    ["[PRO-2026-0001]", ["warning"]],
    ["[PRO-2026-0001@v2]", ["error"]],
    ["[PRO-2026-0010@v1]", ["error"]],
    ["[the offer]", ["error"]],
  ])("%s: %j", (sources, severities) => {
    const base = { "engagements/pier/PRO-2026-0777.md": numbered("PRO-2026-0777") };
    const { verdict } = play({ base, steps: [{ commit: { [CONTRACT]: agreement(`sources: ${sources}\n`) } }] });
    const findings = verdict.engagements.flatMap((each) => each.findings).filter((each) => each.rule === "CS-ART-009");
    expect(findings.map((each) => each.severity)).toEqual(severities);
  });

  it("that are superseded are no error where the artifact says why, nor in a draft that stays as it is", () => {
    const revised = { [PROPOSAL]: proposal((from) => from.replace("v1", "v2")) };
    const draft = { [CONTRACT]: agreement("sources: [PRO-2026-0001@v1]\n") };
    expect(found("CS-ART-009", { base: draft, steps: [{ commit: revised }] })).toEqual([]);
    const kept = { [CONTRACT]: agreement("sources: [PRO-2026-0001@v1]\nrationale: Signed before the revision\n") };
    const { verdict } = play({ base: draft, steps: [{ commit: { ...revised, ...kept } }] });
    const findings = verdict.engagements.flatMap((each) => each.findings).filter((each) => each.rule === "CS-ART-009");
    expect(findings.map((each) => each.severity)).toEqual(["notice"]);
  });
});

describe("an artifact that was merged", () => {
  it("may move inside its engagement", () => {
    const moved = { [PROPOSAL]: null, "engagements/acme-pilot/offers/PRO-2026-0001.md": text(PROPOSAL) };
    for (const code of ["CS-ART-004", "CS-ART-010", "CS-ART-013"])
      expect(found(code, { steps: [{ commit: moved }] })).toEqual([]);
  });

  it("may not move to another engagement, and that is told once", () => {
    const there = "engagements/beta-pilot/PRO-2026-0001.md";
    const base = { "engagements/beta-pilot/state.yaml": text(STATE) };
    const scenario = { base, steps: [{ commit: { [PROPOSAL]: null, [there]: text(PROPOSAL) } }] };
    expect(found("CS-ART-013", scenario)).toEqual([`${PROPOSAL}:1:1`]);
    expect(found("CS-ART-004", scenario)).toEqual([]);
  });

  it("keeps its id, and losing it is told once", () => {
    const scenario = { steps: [{ commit: { [PROPOSAL]: null, [second]: numbered("PRO-2026-0002") } }] };
    expect(found("CS-ART-010", scenario)).toEqual([`${second}:2:5`]);
    expect(found("CS-ART-013", scenario)).toEqual([]);
  });

  it("keeps the meaning of its id", () => {
    const change = { [PROPOSAL]: proposal((from) => from.replace("type: proposal", "type: contract")) };
    expect(found("CS-ART-010", { steps: [{ commit: change }] })).toEqual([`${PROPOSAL}:3:7`]);
  });

  it("is found twice in one engagement while it is read", () => {
    const twice = "engagements/acme-pilot/copies/PRO-2026-0001.md";
    expect(found("CS-ART-004", { steps: [{ commit: { [twice]: text(PROPOSAL) } }] })).toHaveLength(1);
  });
});

describe("a type", () => {
  it("is one that the adapter declares", () => {
    const change = { [second]: numbered("PRO-2026-0002").replace("type: proposal", "type: propsal") };
    expect(found("CS-ART-011", { steps: [{ commit: change }] })).toEqual([`${second}:3:7`]);
  });
});
