import { fileURLToPath } from "node:url";
import { rolldown } from "rolldown";
import { expect, it } from "vitest";
import { leanPackages } from "../../scripts/lean-packages.ts";

it("leaves everything out of the program that could read or send something for a message", async () => {
  const bundle = await rolldown({
    input: fileURLToPath(new URL("../../src/render/skills/email.ts", import.meta.url)),
    platform: "node",
    plugins: [leanPackages()],
    checks: { eval: false },
  });
  const { output } = await bundle.generate({ format: "esm" });
  await bundle.close();
  const imported = output.flatMap((chunk) => (chunk.type === "chunk" ? chunk.imports : []));
  expect(imported.toSorted()).toEqual(["node:crypto", "node:path", "node:stream", "node:url", "node:util"]);
});
