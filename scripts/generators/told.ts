import type { Generator } from "../generator.ts";

/** Plays the fixtures of all rules, so it is loaded when the list of rules is fresh. */
export const generator: Generator = {
  paths: ["test/rules/told.txt"],
  provedBy: "test/rules/told-all.test.ts",
  async make() {
    const { toldPage } = await import("../../test/rules/told-all.ts");
    return new Map([["test/rules/told.txt", toldPage()]]);
  },
};
