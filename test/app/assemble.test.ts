import { describe, expect, it } from "vitest";
import { play } from "../scenario/play.ts";
import { STATE } from "../scenario/scenario.ts";
import { smallest } from "../scenario/smallest.ts";

const MINI = "adapters/mini.yaml";
const BAY = "engagements/bay/state.yaml";
const state = String(smallest[STATE]);
const mini = String(smallest[MINI]);
const nameless = state.replace("workflow_type: mini\n", "");

describe("which adapter judges an engagement", () => {
  it.each(["default: true  # ours", '"default": "true"', "default: true"])("a default written as `%s`", (line) => {
    const base = { [MINI]: `${mini}${line}\n`, [STATE]: nameless };
    const { verdict } = play({ base, steps: [{ commit: { [STATE]: `${nameless}urgency: urgent\n` } }] });
    expect(verdict.engagements[0]?.workflow_type).toBe("mini");
  });

  it("without one, a state that names no type is judged by the built-in default", () => {
    const { verdict } = play({
      steps: [{ commit: { [BAY]: nameless.replace("stage: proposal", "stage: discovery") } }],
    });
    expect(verdict.engagements[0]).toMatchObject({ workflow_type: "completetech_services", findings: [] });
  });

  it("two defaults leave it open, and the change that makes the second is told so", () => {
    const [second, other] = ["adapters/second.yaml", mini.replace("workflow_type: mini", "workflow_type: second")];
    const base = { [MINI]: `${mini}default: true\n`, [STATE]: nameless };
    const { verdict: making } = play({ base, steps: [{ commit: { [second]: `${other}default: true\n` } }] });
    expect(making.findings).toEqual([
      expect.objectContaining({
        rule: "CS-SCH-004",
        severity: "error",
        file: second,
        message: "`default: true` stands here and in `adapters/mini.yaml`; one definition alone can be the default.",
      }),
      expect.objectContaining({ rule: "CS-WFL-006", severity: "warning" }),
    ]);
    const both = { ...base, [second]: `${other}default: true\n` };
    const { verdict } = play({ base: both, steps: [{ commit: { [STATE]: `${nameless}urgency: urgent\n` } }] });
    expect(verdict.engagements[0]).toMatchObject({ workflow_type: "", gates: [] });
    expect(verdict.engagements[0]?.findings.map(({ message }) => message)).toEqual([
      "It names no workflow_type, and no definition, or more than one, says it is the default.",
    ]);
  });

  it("a state with a mistake elsewhere is still judged by the type it names, with every gate shut", () => {
    const { verdict } = play({ steps: [{ commit: { [BAY]: `${state}urgency: veryurgent\n` } }] });
    const [bay] = verdict.engagements;
    expect(bay?.workflow_type).toBe("mini");
    expect(bay?.gates.map((each) => [each.gate, each.status])).toEqual([
      ["client_signature", "blocked"],
      ["commercial", "blocked"],
      ["legal_or_contract", "blocked"],
    ]);
  });

  it("a state that cannot be read at all is judged by none", () => {
    const { verdict } = play({ steps: [{ commit: { [BAY]: "stage: [\n" } }] });
    expect(verdict).toMatchObject({
      conclusion: "failure",
      engagements: [{ id: "bay", workflow_type: "", gates: [], actions: [] }],
    });
    expect(verdict.engagements[0]?.findings.map((each) => each.rule)).toEqual(["CS-SCH-001"]);
  });
});

describe("files beside the engagements", () => {
  it("are anybody's, but for the portfolio page", () => {
    const { verdict } = play({ steps: [{ commit: { "engagements/.gitkeep": "", "engagements/notes.txt": "a" } }] });
    expect(verdict).toMatchObject({ conclusion: "success", findings: [], engagements: [] });
  });
});

describe("an exception for a rule", () => {
  const withRule = (rule: string) =>
    `${state}exceptions: [{ id: EX-1, rule: ${rule}, reason: Trade fair, by: lena, until: "2026-04-01" }]\n`;
  const findingsFor = (rule: string) =>
    play({ steps: [{ commit: { [STATE]: withRule(rule) } }] }).verdict.engagements[0]?.findings.map(
      ({ rule: code, message, fix }) => ({ code, message, fix }),
    );

  it.each(["CS-BLK-004", "blocker-too-old"])("names one by code or name: %s", (rule) => {
    expect(findingsFor(rule)).toEqual([]);
  });

  it("that there is not lifts nothing, and is told so", () => {
    expect(findingsFor("CS-BLK-040")).toEqual([
      {
        code: "CS-WFL-002",
        message: "The exception `EX-1` names the rule `CS-BLK-040`, which there is not; it lifts nothing.",
        fix: "Write `CS-BLK-004`.",
      },
    ]);
    expect(findingsFor("whatever")?.[0]?.fix).toBe("Name a rule of docs/rules.md by its code, or remove it.");
  });
});
