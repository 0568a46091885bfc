import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parsePull } from "../../src/parse/pull.ts";
import { A, B, dora, errorOf, facts, type Json, read, review, T } from "./pull-facts.ts";

describe("what cannot be read is one error with its path", () => {
  const rows: [string, string][] = [
    ["", "The facts are not JSON."],
    ["{", "The facts are not JSON."],
    ["null", "facts: "],
    ["[]", "facts: "],
    ["{}", "pull_request: "],
    ['{"pull_request": null}', "pull_request: "],
    [facts({}, { user: { login: "x" } }), "pull_request.user.id: "],
    [facts({}, { number: "7" }), "pull_request.number: "],
    [facts({}, { number: 7.5 }), "pull_request.number: "],
    [facts({}, { state: "OPEN" }), "pull_request.state: "],
    [facts({}, { draft: "false" }), "pull_request.draft: "],
    [facts({}, { merged_at: "yesterday" }), "pull_request.merged_at: "],
    [facts({}, { head: { sha: "HEAD" } }), "pull_request.head.sha: "],
    [facts({}, { head: { sha: `${A}\n` } }), "pull_request.head.sha: "],
    [facts({ reviews: {} }), "reviews: "],
    [facts({ reviews: [null] }), "reviews[0]: "],
    [facts({ reviews: [review(), review({ state: "approved" })] }), "reviews[1].state: "],
    [facts({ reviews: [review({ state: "APPROVED " })] }), "reviews[0].state: "],
    [facts({ reviews: [review({ user: { login: "x", id: "7" } })] }), "reviews[0].user.id: "],
    [facts({ reviews: [review({ user: { login: "x", id: -1 } })] }), "reviews[0].user.id: "],
    [facts({ reviews: [review({ user: "omar" })] }), "reviews[0].user: "],
    [facts({ reviews: [review({ user: [] })] }), "reviews[0].user: "],
    [facts({ reviews: [review({ submitted_at: 5 })] }), "reviews[0].submitted_at: "],
    [facts({ reviews: [review({ body: ["/approve law"] })] }), "reviews[0].body: "],
    [facts({ timeline: ["labeled"] }), "timeline[0]"],
    [facts({ timeline: [{ event: 7 }] }), "timeline[0]"],
    [facts({ timeline: [{}] }), "timeline[0]"],
    [facts({ timeline: [{ event: "labeled", id: 1, actor: null, created_at: T }] }), "timeline[0].label: "],
    [facts({ timeline: [{ event: "committed", sha: null }] }), "timeline[0].sha: "],
    [facts({ commits: [{ sha: A, author: { login: "x" }, committer: null }] }), "commits[0].author.id: "],
    [facts({ pushes: [{ before: A, head: B, user: null }] }), "pushes[0].at: "],
    [facts({ teams: { "acme/legal": "omar" } }), 'teams["acme/legal"]: '],
    [facts({ teams: { "acme/legal": [null] } }), 'teams["acme/legal"][0]: '],
    [facts({ check_runs: [{ id: 1 }] }), "check_runs[0].name: "],
  ];
  it.each(rows)("%s", (text, start) => expect(errorOf(text).slice(0, start.length)).toBe(start));

  it("C32: states are spelled as GitHub spells them", () => {
    for (const state of ["Approved", "approved ", "approv\u0435d", true, ["APPROVED"]]) {
      expect(errorOf(facts({ reviews: [review({ state })] }))).toContain("reviews[0].state");
    }
  });

  it.each([
    "2026-02-30T00:00:00Z",
    "2026-13-01T00:00:00Z",
    "0000-01-01T00:00:00Z",
    "2026-1-1",
    "03/04/2026",
    "2026-03-01T24:00:00Z",
    "2026-03-01T00:60:00Z",
    "2026-03-01T00:00:00+99:99",
    `${T}\n`,
    "",
  ])("J4: %j is no instant", (submitted_at) =>
    expect(errorOf(facts({ reviews: [review({ submitted_at })] }))).toContain("reviews[0].submitted_at"),
  );

  it("refuses more than 20 MB", () => expect(errorOf(" ".repeat(20 * 1024 * 1024 + 1))).toContain("20 MB"));

  it("survives deep nesting", () => {
    const deep = `${"[".repeat(200_000)}${"]".repeat(200_000)}`;
    expect(read(facts().replace("{", `{"x":${deep},`)).number).toBe(7);
    expect(errorOf(facts().replace("{", `{"reviews":${deep},`))).toContain("reviews[0]");
  });
});

describe("hostile keys", () => {
  it("`__proto__` and its like are data", () => {
    const text = facts({ teams: { "acme/legal": [] } })
      .replace("{", '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},')
      .replace('"teams":{', '"teams":{"__proto__":[{"login":"zed","id":90}],"constructor":[],')
      .replace('"login":"dora"', '"__proto__":{"human":false,"login":"zed"},"login":"dora"');
    const pull = read(text);
    expect(pull.author).toEqual(dora);
    expect([...pull.teams.keys()]).toEqual(["constructor", "acme/legal"]);
    expect(({} as Json)["polluted"]).toBeUndefined();
  });

  it("no JSON throws", () => {
    const piece = fc.oneof(fc.jsonValue(), fc.constant(review()));
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom("reviews", "timeline", "commits", "teams", "check_runs", "pull_request"), piece),
        (some) => {
          expect(Object.keys(parsePull(facts(some)))).toHaveLength(1);
        },
      ),
    );
  });
});
