import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { gateStatuses, ignoredReasons } from "../../src/model/approval.ts";

const page = readFileSync(new URL("../../docs/approvals.md", import.meta.url), "utf8");

const firstCells = (heading: string): string[] => {
  const section = page.split(`## ${heading}\n`)[1]?.split("\n## ")[0] ?? "";
  return [...section.matchAll(/^\| ([A-Za-z_]+) \|/gm)].map((match) => match[1] ?? "").slice(1);
};

describe("docs/approvals.md", () => {
  it("explains every reason code, and no other", () => {
    expect(firstCells("Reasons").toSorted()).toEqual(Object.keys(ignoredReasons).toSorted());
  });

  it("explains every state", () => {
    expect(firstCells("The ten states").toSorted()).toEqual([...gateStatuses].toSorted());
  });
});
