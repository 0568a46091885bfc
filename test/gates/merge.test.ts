import { describe, expect, it } from "vitest";
import type { Step } from "../scenario/scenario.ts";
import { shown } from "./shown.ts";

describe("what happens in the very second of the merge", () => {
  it("was before it", () => {
    const label = "approve:commercial";
    const steps: Step[] = [{ label, by: "lena" }, { merged: true }, { unlabel: label, by: "dora" }];
    const then = Date.parse("2026-03-02T09:40:00Z");
    expect(shown({ steps })).toEqual(["commercial: approved by lena"]);
    expect(shown({ steps, told: () => ({ mergedAt: then }) })).toEqual(["commercial: superseded; lena WITHDRAWN"]);
  });
});
