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
