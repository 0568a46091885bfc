import { describe, expect, test } from "vitest";
import { inTurn, judgeAgain, MOST, RESERVE, type ToJudgeAgain } from "../../../src/app/action/judge-again.ts";
import { isReached, reachOf } from "../../../src/app/action/reach.ts";
import type { Forge, OpenPull } from "../../../src/forge/forge.ts";
import { judgedAgainNote, judgedAgainSummary } from "../../../src/report/judged-again.ts";

const open = (number: number, paths: readonly string[] | undefined, isIntoDefault = true): OpenPull => ({
  number,
  isIntoDefault,
  paths,
});

describe("how far a change of the default branch reaches", () => {
  const acme = "engagements/acme-pilot";
  const pulls = [
    open(1, [`${acme}/state.yaml`]),
    open(2, ["engagements/other/state.yaml", "notes.md"]),
    open(3, ["notes.md"]),
    open(4, undefined),
    open(5, undefined, false),
  ];
  test.each([
    ["files of an engagement", [`${acme}/PRO-1.md`, "notes.md"], [1, 4]],
    ["files of two", [`${acme}/PRO-1.md`, "engagements/other/x"], [1, 2, 4]],
    ["settings", ["countersign.yaml"], [1, 2, 3, 4]],
    ["a workflow definition", ["adapters/mini.yaml"], [1, 2, 3, 4]],
    ["a template", ["templates/a/b.md"], [1, 2, 3, 4]],
    ["nobody knows what", undefined, [1, 2, 3, 4]],
  ])("%s", (_, paths, reached) => {
    const reach = reachOf(paths);
    expect(pulls.filter((pull) => isReached(reach, pull)).map(({ number }) => number)).toEqual(reached);
  });

  test.each([
    ["what the engine writes", [`${acme}/record/2026-01/x.yaml`, `${acme}/README.md`, "engagements/README.md"]],
    ["rendered files", [`${acme}/rendered/a.pdf`]],
    ["nothing of ours", ["notes.md", "src/countersign.yaml", "adapters"]],
    ["nothing", []],
  ])("%s reaches nobody", (_, paths) => {
    expect(reachOf(paths)).toEqual(new Set());
  });
});

describe("which are judged again", () => {
  const many = Array.from({ length: MOST + 10 }, (_, index) => open(index + 1, []));

  /** A forge on which no pull request can be read. */
  function asked(remaining: () => number | undefined): ToJudgeAgain & { readonly read: number[] } {
    const read: number[] = [];
    const forge: Pick<Forge, "readOpen" | "readPull" | "remaining"> = {
      readOpen: () => Promise.resolve(many),
      readPull: (number) => (read.push(number), Promise.reject(new Error("It broke."))),
      remaining,
    };
    const newClone = () => Promise.resolve({ dispose: () => Promise.resolve() });
    return { forge, newClone, now: 0, builtin: new Map(), comments: true, read } as unknown as ReturnType<typeof asked>;
  }

  test("no more than a run does; one that fails keeps no other from it", async () => {
    const of = asked(() => undefined);
    const again = await judgeAgain(of, "whatever is open", undefined);
    expect(of.read).toEqual(inTurn(many, 0).slice(0, MOST));
    expect(again).toMatchObject({ judged: [], left: 10, leftFor: "number" });
    expect(again.failed).toEqual(of.read.map((number) => ({ number, why: "It broke." })));
    expect(judgedAgainNote(again)).toContain("10 left for another run: this one has judged as many as a run does.");
  });

  test("none once few requests are left, and none that is judged elsewhere", async () => {
    let left = RESERVE + 2;
    const of = asked(() => (left -= 1));
    const [first = 0, second = 0, ...rest] = inTurn(many, 0);
    const again = await judgeAgain(of, "whatever is open", first);
    expect(of.read).toEqual([second, rest[0]]);
    expect(again).toMatchObject({ left: many.length - 3, leftFor: "allowance" });
    expect(judgedAgainNote(again)).toContain("few of the hour's requests to the forge are left");
  });

  test("others come first every hour, so that none is always left", () => {
    const hours = Array.from({ length: 24 }, (_, hour) => inTurn(many, hour * 3_600_000));
    expect(new Set(hours.map(String)).size).toBe(24);
    expect(inTurn(many, 3_600_000)).toEqual(inTurn(many.toReversed(), 3_599_999 + 3_600_000));
    const judged = new Set(hours.flatMap((each) => each.slice(0, MOST)));
    expect(judged.size).toBe(many.length);
  });

  test("what is said of them says numbers in order, and shows what a forge said", () => {
    const why = "No.\n# <img src=x> @all";
    const again = { judged: [3, 20, 1], changed: [20, 3], failed: [{ number: 7, why }], left: 0, leftFor: undefined };
    expect(judgedAgainNote(again)).toBe("3 open pull requests judged again, changed: #3, #20.");
    const summary = judgedAgainSummary(again);
    expect(summary).toContain(String.raw`- #7 could not be judged: No. \# \<img src=x\> @&#8203;all`);
    expect(judgedAgainNote({ ...again, changed: [] })).toBe(
      "3 open pull requests judged again, nothing on them changed.",
    );
  });
});
