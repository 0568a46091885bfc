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

/** Who did something: by login, as an account of its own, or null for one that was deleted. */
export type Who = string | Person | null;

/** The account of a test person. A login ending in [bot] is no person. */
export function person(who: Who): Person | null {
  if (who === null || typeof who === "object") return who;
  const login = who;
  return { login, id: ids[login] ?? 5000 + login.length, human: !login.endsWith("[bot]") };
}

export function emailOf(login: string): string {
  return login === "web-flow" ? "noreply@github.com" : `${ids[login] ?? 0}+${login}@users.noreply.github.com`;
}
