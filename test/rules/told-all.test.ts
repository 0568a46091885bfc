import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { examples, partOf } from "./told-all.ts";

const page = readFileSync(new URL("told.txt", import.meta.url), "utf8");

describe("all that an example is told, as test/rules/told.txt has it", () => {
  it.each(examples())("%s", (name, judge) => {
    const part = page.split(/\n(?=## )/).find((each) => each.startsWith(`## ${name}\n`));
    expect(partOf(name, judge()).trimEnd()).toBe(part?.trimEnd());
  });
});
