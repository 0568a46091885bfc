import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { isAnswered } from "../../src/app/action/answers.ts";
import { type CommandVerb, commands, usageOf } from "../../src/model/command.ts";
import { isDerived } from "../../src/model/label.ts";
import { QUIET } from "../../src/report/publication.ts";

const page = readFileSync(new URL("../../docs/pull-requests.md", import.meta.url), "utf8");

describe("docs/pull-requests.md", () => {
  it("lists every command that is answered with its usage and what it does, and no other", () => {
    const rows = page.split("\n").filter((line) => line.startsWith("| `/"));
    const replies = Object.entries(commands).filter(([verb]) => isAnswered(verb as CommandVerb));
    expect(rows).toEqual(replies.map(([verb, { summary }]) => `| \`${usageOf(verb as CommandVerb)}\` | ${summary} |`));
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
