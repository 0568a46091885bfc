import { readFileSync } from "node:fs";

const readme = readFileSync(new URL("../../README.md", import.meta.url), "utf8");

/** The README's repository: each block that names its file in the first line. */
export function filesOf(): Readonly<Record<string, string>> {
  const blocks = readme.matchAll(/```(?:yaml|markdown)\n(?:# (\S+\.yaml)|<!-- (\S+\.md) -->)\n([\s\S]*?)```/g);
  return Object.fromEntries([...blocks].map((match) => [match[1] ?? match[2] ?? "", match[3] ?? ""]));
}
