import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { visible } from "../../src/report/terminal.ts";
import { rules } from "../../src/rules/index.ts";
import { foundBy, hasFixture, playBad, playGood, readFixture } from "./fixture.ts";

const page = readFileSync(new URL("../../docs/rules.md", import.meta.url), "utf8");

describe("every rule", () => {
  it("has a code and an id of its own", () => {
    expect(new Set(rules.map((rule) => rule.code)).size).toBe(rules.length);
    expect(new Set(rules.map((rule) => rule.id)).size).toBe(rules.length);
  });

  it("has a fixture folder of its name, and no folder is left over", () => {
    const folders = readdirSync(new URL("./", import.meta.url), { withFileTypes: true }).filter((each) =>
      each.isDirectory(),
    );
    expect(folders.map((each) => each.name).toSorted()).toEqual(rules.map((rule) => rule.id).toSorted());
  });
});

describe.each(rules.filter((rule) => hasFixture(rule.id)))("$code $id", (rule) => {
  const fixture = readFixture(rule.id);

  it("finds what is wrong, where it is", () => {
    expect(foundBy(rule.code, playBad(fixture))).toEqual([...fixture.bad.expect].toSorted());
    expect(fixture.bad.expect.length).toBeGreaterThan(0);
  });

  it("says what is wrong and how to fix it", () => {
    const verdict = playBad(fixture);
    const found = [...verdict.findings, ...verdict.engagements.flatMap((each) => each.findings)].filter(
      (each) => each.rule === rule.code,
    );
    for (const { message, fix } of found) {
      expect(message).toMatch(/^[^\s].*[.?!]$/s);
      expect(fix).toMatch(/[.?!]$/);
    }
  });

  it("is told in docs/rules.md in the words of the engine", () => {
    const section = page.split(`\n### ${rule.code} `)[1]?.split("\n### ")[0] ?? "";
    const verdict = playBad(fixture);
    const found = [...verdict.findings, ...verdict.engagements.flatMap((each) => each.findings)];
    for (const { message, fix, severity } of found.filter((each) => each.rule === rule.code)) {
      expect(section).toContain(
        ` ${severity} ${rule.code} ${rule.id}\n  ${visible(message)}\n  Fix: ${visible(fix)}\n`,
      );
    }
    expect(section).toContain(rule.summary);
    expect(section).toContain(rule.why);
  });

  it("is silent once the fix is applied, and nothing else is wrong then", () => {
    const verdict = playGood(fixture);
    expect(foundBy(rule.code, verdict)).toEqual([]);
    const findings = [...verdict.findings, ...verdict.engagements.flatMap((each) => each.findings)];
    expect(findings.filter((each) => each.severity === "error")).toEqual([]);
  });
});
