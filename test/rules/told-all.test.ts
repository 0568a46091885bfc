import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { examples, partOf } from "./told-all.ts";

const parts = readFileSync(new URL("told.txt", import.meta.url), "utf8").split(/\n(?=## )/);

describe("all that an example is told, as test/rules/told.txt has it", () => {
  it.each(examples())("%s", (name, judge) => {
    const part = parts.find((each) => each.startsWith(`## ${name}\n`));
    expect(partOf(name, judge()).trimEnd()).toBe(part?.trimEnd());
  });

  it("in the order of their names, and of nothing else", () => {
    const told = parts.flatMap((each) => /^## (.*)$/m.exec(each)?.[1] ?? []);
    expect(told).toEqual(examples().map(([name]) => name));
  });
});
