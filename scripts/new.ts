// Starts a new rule, evidence source or adapter from the texts in scripts/templates/.
import { spawnSync } from "node:child_process";
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { badName } from "./names.ts";

const usage = `usage: npm run new rule <id> [CS-XXX-000]
       npm run new evidence <id>
       npm run new adapter <id>`;

interface Kind {
  readonly style: "kebab" | "snake";
  /** Template in scripts/templates/ and the file made from it. */
  readonly files: (id: string) => Readonly<Record<string, string>>;
}

const kinds = new Map<string, Kind>([
  ["rule", { style: "kebab", files: (id) => withFixtures("rule.ts", `src/rules/${id}.ts`, `test/rules/${id}`) }],
  [
    "evidence",
    {
      style: "kebab",
      files: (id) => withFixtures("evidence.ts", `src/gates/evidence/${id}.ts`, `test/gates/evidence/${id}`),
    },
  ],
  [
    "adapter",
    { style: "snake", files: (id) => withFixtures("adapter.yaml", `adapters/${id}.yaml`, `test/adapters/${id}`) },
  ],
]);

process.chdir(`${import.meta.dirname}/..`);
const [kindName = "", id = "", code, ...rest] = process.argv.slice(2);
const kind = kinds.get(kindName);
if (kind === undefined || id === "" || rest.length > 0 || (code !== undefined && kindName !== "rule")) fail(usage);

const problem = badName(id, kind.style) ?? (code === undefined ? undefined : badCode(code));
if (problem !== undefined) fail(problem);

const files = Object.entries(kind.files(id));
for (const [, path] of files) {
  if (existsSync(path)) fail(`${path} exists already: choose another id, or edit that file.`);
}
for (const [template, path] of files) {
  const text = readFileSync(`scripts/templates/${template}.template`, "utf8");
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text.replaceAll("{{id}}", id).replaceAll("{{code}}", code ?? "CS-XXX-000"));
  console.log(`wrote ${path}`);
}
const generated = spawnSync(process.execPath, ["scripts/generate.ts"], { stdio: "inherit" });
process.exitCode = generated.status ?? 1;

function withFixtures(template: string, path: string, fixtures: string): Record<string, string> {
  const [name = ""] = template.split(".");
  return {
    [template]: path,
    [`${name}.bad.yaml`]: `${fixtures}/bad.yaml`,
    [`${name}.good.yaml`]: `${fixtures}/good.yaml`,
  };
}

function badCode(wanted: string): string | undefined {
  if (!/^CS-[A-Z]{3}-\d{3}$/.test(wanted)) return `"${wanted}" is not a rule code: CS-, three capitals, three digits.`;
  const owner = globSync("src/rules/*.ts").find((path) => readFileSync(path, "utf8").includes(`"${wanted}"`));
  return owner === undefined ? undefined : `${wanted} is the code of ${owner}: choose another.`;
}

function fail(message: string): never {
  console.error(message);
  process.exit(2);
}
