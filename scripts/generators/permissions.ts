import { readFileSync } from "node:fs";
import { isMap, isScalar, type Pair, parseDocument } from "yaml";
import type { Generator } from "../generator.ts";

const PAGE = "README.md";
const BETWEEN = /(<!-- permissions: generated -->\n).*?(\n<!-- end of permissions -->)/s;

const textOf = (node: unknown): string => (isScalar(node) ? String(node.value) : "");
const pairs = (node: unknown): readonly Pair[] => (isMap(node) ? node.items : []);

/** What each job of the shipped workflow may do, and why: the words beside each permission. */
function rows(): string[] {
  const { contents } = parseDocument(readFileSync("templates/github/countersign.yml", "utf8"));
  const jobs = pairs(isMap(contents) ? contents.get("jobs", true) : undefined);
  return jobs.flatMap(({ key: job, value }) =>
    pairs(isMap(value) ? value.get("permissions", true) : undefined).map(
      ({ key, value: level }) =>
        `| \`${textOf(job)}\` | \`${textOf(key)}: ${textOf(level)}\` | ${isScalar(level) ? (level.comment ?? "").trim() : ""} |`,
    ),
  );
}

/** The table of permissions of README.md, between two comments of that page. */
export const generator: Generator = {
  paths: [],
  make() {
    const page = readFileSync(PAGE, "utf8");
    if (!BETWEEN.test(page)) throw new Error(`${PAGE} has no place for the permissions`);
    const table = ["| job | permission | what for |", "| --- | --- | --- |", ...rows()].join("\n");
    return new Map([[PAGE, page.replace(BETWEEN, (_, start: string, end: string) => `${start}${table}${end}`)]]);
  },
};
