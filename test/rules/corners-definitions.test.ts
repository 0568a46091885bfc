import { describe, expect, it } from "vitest";
import { referencesOf } from "../../src/rules/aspects/adapter-references.ts";
import { elsewhere } from "../../src/rules/aspects/source-elsewhere.ts";
import { play } from "../scenario/play.ts";
import { artifact, change } from "../odd/lists.ts";

describe("the names that a definition uses (adapter-references)", () => {
  const least = { workflow_type: "other", stages: ["one"] };
  it("are none where it has nothing but stages", () => {
    expect(referencesOf(least)).toEqual([]);
  });

  it("are none where its parts name nothing", () => {
    const parts = {
      stages: ["one", { id: "two" }],
      allowed_transitions: [{ from: "one", to: "two", requires: [{ fact: "budget" }] }],
      artifacts: ["paper", { artifact_type: "note", owner: "skill" }],
      gates: ["bare", { gate_id: "go", owner: "lead" }],
      tracks: [{ id: "side" }],
      facts: { fee: {} },
      boundaries: [{ id: "b", text: "x" }],
      security: {},
      cost: { gate: ["go"] },
    };
    expect(referencesOf({ ...least, ...parts })).toEqual([
      { kind: "stage or end", name: "one", path: ["allowed_transitions", 0, "from"] },
      { kind: "stage or end", name: "two", path: ["allowed_transitions", 0, "to"] },
      { kind: "skill", name: "skill", path: ["artifacts", 1, "owner"] },
    ]);
  });
});

describe("a source in another engagement (source-elsewhere)", () => {
  const [c] = play({ steps: change(artifact("ADSA-2026-0001", "contract")) }).cases;
  const ask = (idFiles: ReadonlyMap<string, readonly string[]>) => {
    const of = c?.head.artifacts[0];
    if (!c || !of) throw new Error("nothing was judged");
    const asked = { ...c, repository: { ...c.repository, change: { ...c.repository.change, idFiles } } };
    return elsewhere(asked, of, { engagement: "beta-pilot", id: "PRO-2026-0002", version: "v1" });
  };

  it("is not looked up where the ids of all engagements are not at hand", () => {
    expect(ask(new Map())).toEqual([]);
    expect(ask(new Map([["NOTE-1", ["notes/NOTE-1.md"]]]))).toHaveLength(1);
  });
});
