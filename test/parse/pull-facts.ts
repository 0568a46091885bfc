import type { Pull } from "../../src/model/pull.ts";
import { parsePull } from "../../src/parse/pull.ts";

export const A = "a".repeat(40);
export const B = "b".repeat(40);
export const T = "2026-03-02T09:00:00Z";
export const AT = Date.UTC(2026, 2, 2, 9);

export type Json = Record<string, unknown>;

export const user = (login: string, id: number, type = "User"): Json => ({
  login,
  id,
  type,
  node_id: `U_${id}`,
  site_admin: false,
});
export const omar = { login: "omar", id: 7, human: true };
export const dora = { login: "dora", id: 301, human: true };

export const request = (more: Json = {}): Json => ({
  url: "https://api.github.com/repos/acme/yard/pulls/7",
  html_url: "https://github.com/acme/yard/pull/7",
  number: 7,
  state: "open",
  title: '"; touch x; #',
  user: user("dora", 301),
  created_at: T,
  merged_at: null,
  draft: false,
  merged: false,
  labels: [{ id: 600, name: "approve:price", color: "ededed", description: null }],
  requested_reviewers: [user("omar", 7)],
  requested_teams: [{ id: 66, name: "Legal", slug: "Legal" }],
  head: { ref: "move-on", sha: B, repo: null },
  base: { ref: "main", sha: A, repo: { id: 8801, full_name: "acme/yard", private: true } },
  ...more,
});

export const review = (more: Json = {}): Json => ({
  id: 5001,
  user: user("omar", 7),
  body: "/approve price",
  state: "APPROVED",
  html_url: "https://evil.example/",
  author_association: "MEMBER",
  submitted_at: T,
  commit_id: B,
  ...more,
});

export const facts = (more: Json = {}, pull: Json = {}) => JSON.stringify({ pull_request: request(pull), ...more });

export function read(text: string): Pull {
  const parsed = parsePull(text);
  if ("error" in parsed) throw new Error(parsed.error);
  return parsed.pull;
}

export function errorOf(text: string): string {
  const parsed = parsePull(text);
  return "error" in parsed ? parsed.error : "";
}
