import { describe, expect, it } from "vitest";
import { A, AT, B, dora, errorOf, facts, omar, read, review, T, user } from "./pull-facts.ts";

describe("the pull request itself", () => {
  it("is read from GitHub's own shape", () => {
    expect(read(facts())).toEqual({
      repository: "acme/yard",
      number: 7,
      author: dora,
      open: true,
      merged: false,
      mergedAt: undefined,
      draft: false,
      base: A,
      head: B,
      sameHead: [],
      labels: ["approve:price"],
      requestedPeople: [omar],
      requestedTeams: ["acme/legal"],
      reviews: [],
      timeline: [],
      commits: new Map(),
      pushes: [],
      checks: [],
      teams: new Map(),
    });
  });

  it("needs little", () => {
    const least = {
      number: 1,
      user: null,
      state: "closed",
      base: { sha: A },
      head: { sha: B },
      url: "https://api.github.com/repos/acme/yard/pulls/1",
    };
    expect(read(JSON.stringify({ pull_request: least }))).toMatchObject({
      author: null,
      open: false,
      draft: false,
      repository: "acme/yard",
    });
  });

  it("tells a review of another pull request from one of its own", () => {
    const given = (url?: string) => read(facts({ reviews: [review({ pull_request_url: url })] })).reviews[0];
    expect(given()?.elsewhere).toBeUndefined();
    expect(given("https://api.github.com/repos/Acme/yard/pulls/7")?.elsewhere).toBeUndefined();
    expect(given("https://api.github.com/repos/acme/yard/pulls/8")?.elsewhere).toBe("acme/yard/pulls/8");
    expect(given("https://api.github.com/repos/other/yard/pulls/7")?.elsewhere).toBe("other/yard/pulls/7");
  });

  it("may begin with a byte order mark", () => expect(read(`\ufeff${facts()}`).number).toBe(7));

  it.each([
    [
      { merged: true, merged_at: T, state: "closed" },
      { merged: true, mergedAt: AT, open: false },
    ],
    [
      { merged: undefined, merged_at: T, state: "closed" },
      { merged: true, mergedAt: AT, open: false },
    ],
    [{ state: "closed" }, { merged: false, open: false }],
    [{ draft: true }, { draft: true }],
    [
      { labels: null, requested_teams: null, requested_reviewers: undefined },
      { labels: [], requestedPeople: [] },
    ],
    [{ requested_reviewers: [null] }, { requestedPeople: [] }],
  ])("%j", (more, expected) => expect(read(facts({}, more))).toMatchObject(expected));
});

describe("the repository", () => {
  const base = (full_name: unknown) => ({ base: { sha: A, repo: { full_name } } });
  it.each([
    [base("Acme-Corp/yard.ts_2"), "Acme-Corp/yard.ts_2"],
    [base("emu_acme/yard"), "emu_acme/yard"],
    [base("acme/yard/../../x"), "acme/yard"],
    [base("acme/.."), "acme/yard"],
    [base("acme/yard)](https://evil.example"), "acme/yard"],
    [{ base: { sha: A, repo: null } }, "acme/yard"],
    [{ base: { sha: A, repo: null }, url: null }, "acme/yard"],
    [{ base: { sha: A, repo: null }, url: "https://ghe.example/api/v3/repos/corp/yard/pulls/7" }, "corp/yard"],
  ])("%j", (more, repository) => expect(read(facts({}, more)).repository).toBe(repository));

  it.each([
    { ...base("nonsense"), url: null, html_url: null },
    { ...base("a/b\n"), url: "https://example.com/x", html_url: "https://github.com/acme/yard" },
  ])("is an error where nothing names it: %j", (more) => expect(errorOf(facts({}, more))).toContain("full_name"));
});

describe("C19, C20, C21: who is a person", () => {
  it.each([
    [user("omar", 7), omar],
    [{ login: "omar", id: 7 }, omar],
    [null, null],
    [undefined, null],
    [user("renovate[bot]", 9, "Bot"), { login: "renovate[bot]", id: 9, human: false }],
    [user("renovate[bot]", 9), { login: "renovate[bot]", id: 9, human: false }],
    [user("Renovate[BOT]", 9), { login: "Renovate[BOT]", id: 9, human: false }],
    [user("lena", 12, "Bot"), { login: "lena", id: 12, human: false }],
    [user("lena", 12, "Mannequin"), { login: "lena", id: 12, human: false }],
    [user("acme", 12, "Organization"), { login: "acme", id: 12, human: false }],
    [user("lena", 12, "user"), { login: "lena", id: 12, human: false }],
  ])("%j", (account, person) => {
    expect(read(facts({ reviews: [review({ user: account })] })).reviews[0]?.person).toEqual(person);
  });
});

describe("reviews", () => {
  it.each([
    [{}, { id: 5001, state: "APPROVED", body: "/approve price", commit: B, submittedAt: AT, editedAt: undefined }],
    [
      { body: null, commit_id: null },
      { body: "", commit: undefined },
    ],
    [
      { state: "PENDING", submitted_at: undefined },
      { state: "PENDING", submittedAt: undefined },
    ],
    [{ last_edited_at: "2026-03-02T10:00:00+01:00" }, { editedAt: AT }],
    [{ last_edited_at: null }, { editedAt: undefined }],
    [{ body: "a\r\nb" }, { body: "a\r\nb" }],
  ])("%j", (more, expected) => expect(read(facts({ reviews: [review(more)] })).reviews[0]).toMatchObject(expected));
});

describe("the timeline", () => {
  const actor = { actor: user("dora", 301), created_at: T };
  const seen = { person: dora, at: AT };
  it.each([
    [
      { event: "committed", sha: B, author: { name: "x" } },
      { kind: "committed", sha: B },
    ],
    [
      { event: "reviewed", id: 5001, state: "approved", user: null },
      { kind: "reviewed", review: 5001 },
    ],
    [
      { event: "labeled", id: 8, ...actor, label: { name: "approve:law", color: "x" } },
      { kind: "labeled", id: 8, label: "approve:law", ...seen },
    ],
    [
      { event: "unlabeled", id: 9, ...actor, label: { name: "approve:law" } },
      { kind: "unlabeled", id: 9, label: "approve:law", ...seen },
    ],
    [
      { event: "head_ref_force_pushed", ...actor, commit_id: null },
      { kind: "force_pushed", ...seen },
    ],
    [
      { event: "base_ref_changed", ...actor },
      { kind: "retargeted", ...seen },
    ],
    [
      { event: "automatic_base_change_succeeded", ...actor, actor: null },
      { kind: "retargeted", person: null, at: AT },
    ],
    [
      { event: "review_requested", ...actor, requested_reviewer: user("omar", 7) },
      { kind: "review_requested", person: omar, by: dora, at: AT },
    ],
    [
      { event: "review_requested", ...actor, requested_team: { slug: "legal" } },
      { kind: "review_requested", person: null, by: dora, at: AT },
    ],
    [
      {
        event: "review_dismissed",
        ...actor,
        dismissed_review: { state: "approved", review_id: 5001, dismissal_message: null },
      },
      { kind: "review_dismissed", review: 5001, was: "approved", by: dora, message: "", at: AT },
    ],
  ])("%j", (event, expected) => expect(read(facts({ timeline: [event] })).timeline).toEqual([expected]));

  it("keeps the order and drops what decides nothing, whatever shape that has", () => {
    const timeline = [
      { event: "commented", body: 7 },
      { event: "committed", sha: A },
      { event: "toString" },
      { event: "mentioned" },
      { event: "committed", sha: B },
    ];
    expect(read(facts({ timeline })).timeline).toEqual([
      { kind: "committed", sha: A },
      { kind: "committed", sha: B },
    ]);
  });
});

describe("C27, C28: labels", () => {
  it.each([
    "approve:law ",
    "approve:law\u00a0",
    "Approve:Law",
    "approve:\u200dlaw",
    '"; touch x; #',
    "$(touch x)",
    "${{ x }}\n",
  ])("the name is kept as it is: %j", (name) => {
    const timeline = [{ event: "labeled", id: 8, actor: user("dora", 301), created_at: T, label: { name } }];
    const pull = read(facts({ timeline }, { labels: [{ name }] }));
    expect(pull.labels).toEqual([name]);
    expect(pull.timeline).toMatchObject([{ label: name, person: dora, at: AT }]);
  });
});

describe("commits, pushes, checks, teams", () => {
  it("maps commits to accounts; an empty object is none", () => {
    const commits = [
      { sha: A, author: user("dora", 301), committer: null, commit: { message: "x" } },
      { sha: B, author: {}, committer: user("web-flow", 19864447), co_authors: [{ login: "omar", id: 7 }, null] },
    ];
    const read2 = read(facts({ commits })).commits;
    expect(read2.get(A)).toEqual({ author: dora, committer: null, coAuthors: undefined });
    expect(read2.get(B)).toMatchObject({ author: null, committer: { id: 19864447 }, coAuthors: [omar, null] });
  });

  it("reads pushes", () => {
    expect(read(facts({ pushes: [{ before: A, head: B, user: user("omar", 7), at: T }] })).pushes).toEqual([
      { before: A, head: B, person: omar, at: AT },
    ]);
  });

  it("reads check runs, bare or as GitHub wraps them", () => {
    const run = {
      id: 1,
      name: "ci",
      head_sha: B,
      status: "completed",
      conclusion: "success",
      completed_at: T,
      app: { id: 15368, slug: "github-actions" },
    };
    const expected = {
      id: 1,
      name: "ci",
      app: "github-actions",
      appId: 15368,
      head: B,
      conclusion: "success",
      completedAt: AT,
    };
    expect(read(facts({ check_runs: [run] })).checks).toEqual([expected]);
    expect(read(facts({ check_runs: { total_count: 1, check_runs: [run] } })).checks).toEqual([expected]);
    expect(read(facts({ check_runs: [{ ...run, app: null, conclusion: null }] })).checks).toMatchObject([
      { app: "", conclusion: undefined },
    ]);
  });

  it("finds teams without regard to case; null is unreadable", () => {
    const teams = {
      "Acme/Legal": [{ login: "omar", id: 7 }],
      "acme/legal": [{ login: "dora", id: 301 }],
      "acme/empty": [],
      "acme/secret": null,
    };
    expect(read(facts({ teams })).teams).toEqual(
      new Map([
        ["acme/legal", [omar, dora]],
        ["acme/empty", []],
      ]),
    );
  });
});
