import { describe, expect, it } from "vitest";
import { referencesOf } from "../../src/rules/aspects/adapter-references.ts";

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
      intake: [{ id: "ask", artifact: "letter" }],
    };
    expect(referencesOf({ ...least, ...parts })).toEqual([
      { kind: "stage or end", name: "one", path: ["allowed_transitions", 0, "from"] },
      { kind: "stage or end", name: "two", path: ["allowed_transitions", 0, "to"] },
      { kind: "skill", name: "skill", path: ["artifacts", 1, "owner"] },
      { kind: "artifact type", name: "letter", path: ["intake", 0, "artifact"] },
    ]);
  });
});
