import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const shim = fileURLToPath(new URL("shim.ts", import.meta.url));

/** The project's tests get a `vitest` that hands them over instead of running them. */
export default defineConfig({
  root: fileURLToPath(new URL("../", import.meta.url)),
  plugins: [
    {
      name: "collect-tests",
      enforce: "pre",
      resolveId: (id, importer) => (id === "vitest" && importer?.includes("/mutants/sandbox/test/") ? shim : null),
    },
  ],
  test: {
    include: ["mutants/harness.test.ts"],
    environment: "node",
    pool: "threads",
    testTimeout: 3_600_000,
    env: { TZ: "UTC", NO_COLOR: "1" },
  },
});
