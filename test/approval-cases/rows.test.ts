import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const here = new URL("./", import.meta.url);
const read = (file: string) => readFileSync(new URL(file, here), "utf8");
const numbers = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map((match) => Number(match[1]));

describe("the table of approval cases", () => {
  it("has every row tested, or named as one that something else has to meet", () => {
    const files = readdirSync(here).filter((file) => file.endsWith(".test.ts"));
    const tested = files.flatMap((file) => numbers(read(file), /(?:name: |it\(\s*)"(\d+)\. /g));
    const later = numbers(read("README.md"), /\{ row: (\d+),/g);
    const rows = Array.from({ length: 128 }, (_, index) => index + 1);
    expect([...new Set([...tested, ...later])].toSorted((a, b) => a - b)).toEqual(rows);
    expect(later.filter((row) => tested.includes(row))).toEqual([]);
  });
});
