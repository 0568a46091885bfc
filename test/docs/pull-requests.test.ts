import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type CommandVerb, commands, usageOf } from "../../src/model/command.ts";
import { isDerived } from "../../src/model/label.ts";
import { QUIET } from "../../src/report/publication.ts";

const page = readFileSync(new URL("../../docs/pull-requests.md", import.meta.url), "utf8");

describe("docs/pull-requests.md", () => {
  it("lists every command with its usage and what it does, and no other", () => {
    const rows = page.split("\n").filter((line) => line.startsWith("| `/"));
    expect(rows).toHaveLength(Object.keys(commands).length);
    for (const [index, [verb, { summary }]] of Object.entries(commands).entries()) {
      expect(rows[index]).toContain(`\`${usageOf(verb as CommandVerb).replaceAll("|", String.raw`\|`)}\``);
      expect(rows[index]).toContain(`| ${summary} |`);
    }
  });

  it("names the labels as they are", () => {
    const named = [...page.matchAll(/^\| `([^`]+)` \| Countersign /gm)].map(([, label = ""]) =>
      label.replaceAll(/[<>]/g, "").replace("status", "blocked"),
    );
    expect(named).toEqual(["stage: stage", "gate: gate: blocked", "waiting: @who"]);
    expect(named.every(isDerived)).toBe(true);
    expect(page).toContain(`\`${QUIET}\``);
  });
});
