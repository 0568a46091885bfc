import { defineConfig } from "vitest/config";

/** The tests that look at gates and rules, without those that start processes. */
export default defineConfig({
  test: {
    include: ["rules", "approval-cases", "attacks", "northwind", "gates"].map((folder) => `test/${folder}/**/*.test.ts`),
    environment: "node",
    testTimeout: 20_000,
    env: { TZ: "UTC", NO_COLOR: "1" },
  },
});
