import { describe, expect, it } from "vitest";
import { routeOf } from "../../src/plan/route.ts";
import { statusText } from "../../src/report/status-text.ts";
import { play } from "../scenario/play.ts";
import { PROPOSAL, STATE } from "../scenario/scenario.ts";
import { smallest } from "../scenario/smallest.ts";
import { state, told } from "./told.ts";

/** A question that says what scope it is about stops nothing in any other, and is not told there. */

const SECOND = "engagements/acme-pilot/PRO-2026-0002.md";
const offer = (id: string, scope: string, status: string) =>
  String(smallest[PROPOSAL])
    .replace("PRO-2026-0001", id)
    .replace("current", status)
    .replace("title: Pilot", `title: ${scope}\nscope: ${scope}`);

const scopes = (refunds: string) => ({
  [PROPOSAL]: offer("PRO-2026-0001", "pilot", "current"),
  [SECOND]: offer("PRO-2026-0002", "refunds", refunds),
});
const asked = (scope: string, gate = "commercial") =>
  `missing_info: [{ id: MI-1, field: budget, gates: [${gate}], ${scope}question: Which budget?, owner: nora }]\n`;
const WAITS = ["CS-FCT-001 waiting: `budget` gates `commercial` and is TBD."];

describe("an open question", () => {
  it.each<[about: string, refunds: string, scope: string, expected: string[]]>([
    ["without a scope stops a move", "draft", "", WAITS],
    ["about every scope stops it", "draft", 'scope: "*", ', WAITS],
    ["about the scope that moves stops it", "draft", "scope: pilot, ", WAITS],
    ["about a scope of drafts does not", "draft", "scope: refunds, ", []],
    ["about one of two scopes that move stops it", "current", "scope: refunds, ", WAITS],
    ["about a scope that nothing has yet does not", "draft", "scope: reporting, ", []],
  ])("%s", (_, refunds, scope, expected) => {
    const after = state({ stage: "contract" }, asked(scope));
    expect(told("FCT-001", { base: scopes(refunds), after })).toEqual(expected);
  });

  it("does not stop a scope whose gate is excepted", () => {
    const excepted =
      "exceptions: [{ id: EX-1, gate: commercial, reason: r, by: lena, until: 2027-01-01, scope: pilot }]\n";
    const after = state({ stage: "contract" }, asked("scope: pilot, ") + excepted);
    expect(told("FCT-001", { base: scopes("draft"), before: state({}, excepted), after })).toEqual([]);
  });

  const missingFact = {
    "adapters/mini.yaml": String(smallest["adapters/mini.yaml"]).replace(
      "requires: [{ gate: commercial }, {",
      "requires: [{ fact: budget }, { gate: commercial }, {",
    ),
  };
  it.each([
    ["pilot", "Ask: Which budget? (owner nora)."],
    ["refunds", "Ask for it, and state `budget` under known_facts with its source."],
  ])("about %s is what to ask for a fact of pilot, or not", (scope, fix) => {
    const base = { ...missingFact, ...scopes("draft") };
    const after = state({ stage: "contract" }, asked(`scope: ${scope}, `));
    const { verdict } = play({ base, steps: [{ commit: { [STATE]: after } }] });
    const found = verdict.engagements[0]?.findings.filter(({ rule }) => rule === "CS-FCT-001");
    expect(found?.map((each) => each.fix)).toEqual([fix]);
  });

  it.each([
    ["scope: refunds, ", "  proposal, which is proposal's to make", "  question MI-1 for refunds: Which budget?"],
    ["", "  proposal: a draft at most, since MI-1 is not answered", "  question MI-1: Which budget?"],
  ])("with %j leaves what may be made in other scopes", (scope, request, question) => {
    const after = state({}, `requested: [proposal]\n${asked(scope)}`);
    const { cases, verdict } = play({ base: scopes("draft"), steps: [{ commit: { [STATE]: after } }] });
    const [c, judged] = [cases[0], verdict.engagements[0]];
    const lines =
      c && judged ? routeOf(c, judged).flatMap(({ children }) => children.map(({ text }) => `  ${text}`)) : [];
    expect(lines).toEqual(expect.arrayContaining([request, question]));
  });

  it("that is answered leaves an output to be made", () => {
    const after = state({ facts: "{ budget: { value: '5', source: mail } }" }, `requested: [proposal]\n${asked("")}`);
    const { cases, verdict } = play({ base: scopes("draft"), steps: [{ commit: { [STATE]: after } }] });
    const [c, judged] = [cases[0], verdict.engagements[0]];
    const request = c && judged ? routeOf(c, judged)[1] : undefined;
    expect(request?.holds).toBe(true);
  });
});

it("a question on the status text says its scope", () => {
  const after = state({}, asked("scope: refunds, "));
  const { cases, verdict } = play({ base: scopes("draft"), steps: [{ commit: { [STATE]: after } }] });
  const [c, judged] = [cases[0], verdict.engagements[0]];
  expect(c && judged ? statusText(c, judged, { color: false }) : "").toMatch(/MI-1 for refunds +Which budget\?/);
});

describe("a scope that is misspelt", () => {
  it.each([
    ["missing_info: [{ id: MI-1, field: budget, scope: refnds }]\n", "MI-1"],
    ["blockers: [{ id: BLK-1, text: t, owner: lena, blocks: [gate:commercial], scope: refnds }]\n", "BLK-1"],
    ["exceptions: [{ id: EX-1, gate: commercial, reason: r, by: lena, until: 2027-01-01, scope: refnds }]\n", "EX-1"],
  ])("is told: %s", (more, id) => {
    expect(told("WFL-002", { base: scopes("draft"), after: state({}, more) })).toEqual([
      `CS-WFL-002 warning: \`${id}\` is about the scope \`refnds\`, which no artifact or track has.`,
    ]);
    expect(told("WFL-002", { base: scopes("draft"), after: state({}, more.replace("refnds", "refunds")) })).toEqual([]);
    expect(told("WFL-002", { after: state({}, more.replace("refnds", "a")) })).toEqual([]);
  });
});
