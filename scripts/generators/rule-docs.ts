import type { Generator } from "../generator.ts";

/** Plays the fixtures of all rules, so it is loaded when the list of rules is fresh. */
export const generator: Generator = {
  paths: ["docs/rules.md"],
  async make() {
    const { rulePage } = await import("../rule-page.ts");
    return new Map([["docs/rules.md", rulePage()]]);
  },
};
