export { expect } from "vitest";

/** A test that was handed over. */
export interface Handed {
  readonly name: string;
  readonly run: () => unknown;
}

export const handed: Handed[] = [];
const path: string[] = [];

export function describe(name: string, body: () => void): void {
  path.push(name);
  body();
  path.pop();
}

export function it(name: string, run: () => unknown): void {
  handed.push({ name: [...path, name].join(" > "), run });
}

type Row = readonly unknown[];

/** A row that is no list is the one argument. */
function rowOf(row: unknown): Row {
  return Array.isArray(row) ? row : [row];
}

/** What tells a row from others: its texts, or its id. */
function labelOf(row: unknown): string {
  const parts = rowOf(row).map((each) => (typeof each === "object" && each !== null && "id" in each ? each.id : each));
  return parts.filter((each) => typeof each === "string").join(" ");
}

describe.each = (rows: readonly unknown[]) => (name: string, body: (...row: Row) => void) => {
  for (const row of rows) describe(`${name} ${labelOf(row)}`, () => body(...rowOf(row)));
};

it.each = (rows: readonly unknown[]) => (name: string, run: (...row: Row) => unknown) => {
  for (const row of rows) it(`${name} ${labelOf(row)}`, () => run(...rowOf(row)));
};

export const test = it;
export const beforeAll = (prepare: () => unknown): unknown => prepare();
export const afterAll = (): void => undefined;
