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

describe.each = (rows: readonly unknown[]) => (name: string, body: (...row: Row) => void) => {
  for (const [index, row] of rows.entries()) describe(`${name} #${index}`, () => body(...rowOf(row)));
};

it.each = (rows: readonly unknown[]) => (name: string, run: (...row: Row) => unknown) => {
  for (const [index, row] of rows.entries()) it(`${name} #${index}`, () => run(...rowOf(row)));
};

export const test = it;
export const beforeAll = (prepare: () => unknown): unknown => prepare();
export const afterAll = (): void => undefined;
