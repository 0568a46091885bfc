import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    environment: "node",
    // Worker threads cannot change directory or handle signals, and tests start git: use processes.
    pool: "forks",
    // One more than the cores of the machines that run this: tests wait for git and for the program a fifth of the time.
    maxWorkers: 3,
    // A fifth of the time. A test that stubs something takes it back itself.
    isolate: false,
    testTimeout: 20_000,
    hookTimeout: 30_000,
    restoreMocks: true,
    // Dates in what users see must not depend on where the tests run.
    env: { TZ: "UTC", NO_COLOR: "1" },
    coverage: { provider: "v8", include: ["src/**/*.ts"], reporter: ["text-summary", "html"] },
  },
});
