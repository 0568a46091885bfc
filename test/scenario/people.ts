import type { Person } from "../../src/model/approval.ts";
import { WEB_FLOW } from "../../src/model/pull.ts";

const ids: Readonly<Record<string, number>> = {
  lena: 12,
  nora: 13,
  omar: 7,
  otto: 8,
  finn: 21,
  dora: 301,
  bea: 302,
  zed: 90,
  keeper: 900,
  "web-flow": WEB_FLOW,
};

/** The account of a test person; null is an account that was deleted. Any other login ending in [bot] is no person. */
export function person(login: string | null): Person | null {
  if (login === null) return null;
  return { login, id: ids[login] ?? 5000 + login.length, human: !login.endsWith("[bot]") };
}

export function emailOf(login: string): string {
  return login === "web-flow" ? "noreply@github.com" : `${ids[login] ?? 0}+${login}@users.noreply.github.com`;
}
