import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { examples, partOf } from "./told-all.ts";

const parts = readFileSync(new URL("told.txt", import.meta.url), "utf8").split(/\n(?=## )/);

describe("all that an example is told, as test/rules/told.txt has it", () => {
  it.each(examples())("%s", (name, judge) => {
    const part = parts.find((each) => each.startsWith(`## ${name}\n`));
    expect(partOf(name, judge()).trimEnd()).toBe(part?.trimEnd());
  });
});
