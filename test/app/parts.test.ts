import { describe, expect, it } from "vitest";
import { evaluate } from "../../src/app/evaluate.ts";
import { type Asked, gather, gatherInParts } from "../../src/app/gather.ts";
import type { Verdict } from "../../src/model/verdict.ts";
import { joinVerdicts } from "../../src/plan/verdict.ts";
import { makeRepo } from "../git/repo.ts";
import { PROPOSAL, STATE } from "../scenario/scenario.ts";
import { smallest } from "../scenario/smallest.ts";

/** Five engagements, of which the branch moves one and breaks another. */
function fiveEngagements() {
  const names = ["a", "b", "c", "d", "e"];
  const files = Object.fromEntries(
    names.flatMap((name, index) => [
      [`engagements/${name}/state.yaml`, String(smallest[STATE])],
      [`engagements/${name}/PRO-2026-000${index}.md`, String(smallest[PROPOSAL]).replace("0001", `000${index}`)],
    ]),
  );
  const policy = {
    "countersign.yaml": smallest["countersign.yaml"] ?? "",
    "adapters/mini.yaml": smallest["adapters/mini.yaml"] ?? "",
  };
  const repo = makeRepo({ commits: [{ files: { ...policy, ...files } }] });
  const moved = String(smallest[STATE]).replace("stage: proposal", "stage: contract");
  repo.commit({
    branch: "topic",
    parents: [repo.git("rev-parse", "main")],
    files: { "engagements/b/state.yaml": moved, "engagements/d/state.yaml": "stage: [\n" },
  });
  return repo;
}

describe("a question about all engagements", () => {
  it.each([1, 2, 10])("has the same answer in parts of %i", async (size) => {
    const repo = fiveEngagements();
    const asked: Asked = {
      repo: repo.dir,
      base: "main",
      head: "topic",
      ids: [],
      all: true,
      record: undefined,
      pull: undefined,
      now: 0,
      builtin: new Map(),
    };
    const parts: Verdict[] = [];
    for await (const question of gatherInParts(asked, size)) parts.push(evaluate(question).verdict);
    const whole = evaluate(await gather(asked)).verdict;
    repo.dispose();
    const [first, ...rest] = parts;
    expect(whole.engagements.map((each) => each.id)).toEqual(["a", "b", "c", "d", "e"]);
    expect(whole.conclusion).toBe("failure");
    expect(first && joinVerdicts([first, ...rest])).toEqual(whole);
    expect(parts).toHaveLength(1 + Math.ceil(3 / size));
  });
});
