import { defineConfig } from "rolldown";
import { leanPackages } from "./scripts/lean-packages.ts";
import { thirdPartyLicenses } from "./scripts/third-party-licenses.ts";

export default defineConfig({
  input: { cli: "src/cli.ts", index: "src/main.ts", "render-worker": "src/render-worker.ts" },
  platform: "node",
  transform: { target: "node20" },
  plugins: [leanPackages(), thirdPartyLicenses()],
  checks: {
    // gray-matter has an engine that evaluates JavaScript; src/parse replaces it by one that throws.
    eval: false,
    bundlerTimings: false,
  },
  // Comments with module paths would make dist/ depend on where node_modules is.
  experimental: { attachDebugInfo: "none" },
  output: {
    dir: "dist",
    cleanDir: true,
    format: "esm",
    // Names without hashes: a change of one module is a difference in one file.
    entryFileNames: "[name].js",
    chunkFileNames: "[name].js",
    // Reading the program is the largest part of a short run: shorter names and no comments take a twentieth off it.
    minify: true,
    sourcemap: false,
  },
});
