import { describe, expect, it } from "vitest";
import { parseWake } from "../../src/parse/wake.ts";

const A = "a".repeat(40);
const B = "b".repeat(40);

const pull = (action: string) => ({ action, pull_request: { number: 12 } });
const run = (more: object) => ({ workflow_run: { event: "pull_request_review", repository: { id: 1 }, ...more } });
const push = (more: object) => ({
  ref: "refs/heads/main",
  before: A,
  deleted: false,
  repository: { default_branch: "main" },
  ...more,
});
const group = (more: object) => ({
  action: "checks_requested",
  merge_group: { head_sha: A, base_sha: B, head_ref: `refs/heads/gh-readonly-queue/main/pr-12-${B}`, ...more },
});

describe("what an event asks for", () => {
  it.each(["opened", "synchronize", "reopened", "edited", "ready_for_review", "converted_to_draft", "labeled"])(
    "a pull request that is %s is judged",
    (action) => {
      expect(parseWake("pull_request_target", pull(action))).toEqual({ kind: "check", number: 12 });
      for (const event of ["pull_request", "pull_request_review"])
        expect(parseWake(event, pull(action))).toEqual({ kind: "check", number: 12, untrusted: true });
    },
  );

  it.each(["assigned", "locked", "enqueued", "closed"])("a pull request that is %s is left alone", (action) => {
    expect(parseWake("pull_request_target", pull(action))).toEqual({
      kind: "none",
      why: `Nothing changes when a pull request is ${action}.`,
    });
  });

  it("a merge group is judged as its last pull request, on what it is tried on", () => {
    expect(parseWake("merge_group", group({}))).toEqual({ kind: "check", number: 12, queued: { base: B, head: A } });
    expect(parseWake("merge_group", group({ head_ref: "refs/heads/mine" })).kind).toBe("none");
    expect(parseWake("merge_group", { ...group({}), action: "destroyed" }).kind).toBe("none");
  });

  it.each([
    ["its own list", { pull_requests: [{ number: 7, base: { repo: { id: 1 } } }] }, { kind: "check", number: 7 }],
    [
      "its own list, whatever the branch wrote into the title",
      { pull_requests: [{ number: 7, base: { repo: { id: 1 } } }], display_title: "Review of #31" },
      { kind: "check", number: 7 },
    ],
    ["the title of the run", { pull_requests: [], display_title: "Review of #31" }, { kind: "check", number: 31 }],
  ])("D11 114 a run that a review woke names the pull request in %s", (_, more, wake) => {
    expect(parseWake("workflow_run", run(more))).toEqual(wake);
  });

  it.each([
    [{ pull_requests: [{ number: 7, base: { repo: { id: 2 } } }] }],
    [{ pull_requests: [], display_title: "#31 is mine" }],
    [{ pull_requests: [], display_title: "fix#31" }],
    [{ pull_requests: [], display_title: "Review of #0" }],
    [{ pull_requests: [] }],
  ])("D11 a run that names none wakes nothing: %j", (more) => {
    expect(parseWake("workflow_run", run(more)).kind).toBe("none");
  });

  it("what reaches the default branch is recorded, and nothing else", () => {
    expect(parseWake("push", push({}))).toEqual({ kind: "record", since: A });
    expect(parseWake("push", push({ before: "0".repeat(40) }))).toEqual({ kind: "record", since: undefined });
    expect(parseWake("push", push({ ref: "refs/heads/other" })).kind).toBe("none");
    expect(parseWake("push", push({ ref: "refs/tags/main" })).kind).toBe("none");
    expect(parseWake("push", push({ deleted: true })).kind).toBe("none");
  });

  it("a new comment of a person on a pull request may hold commands, and no other", () => {
    const comment = (more: object) => ({
      action: "created",
      issue: { number: 12, pull_request: {} },
      comment: { id: 5, user: { type: "User" } },
      ...more,
    });
    expect(parseWake("issue_comment", comment({}))).toEqual({ kind: "command", number: 12, comment: 5 });
    for (const more of [
      { action: "edited" },
      { action: "deleted" },
      { issue: { number: 12 } },
      { comment: { id: 5, user: { type: "Bot" } } },
      { comment: { id: 5, user: null } },
    ])
      expect(parseWake("issue_comment", comment(more)).kind).toBe("none");
  });

  it.each([
    [{ inputs: { "pull-request": "12" } }, { kind: "check", number: 12 }],
    [{ inputs: { "pull-request": "#12" } }, { kind: "check", number: 12 }],
    [{ inputs: { "pull-request": "" } }, { kind: "record", since: undefined }],
    [{ inputs: null }, { kind: "record", since: undefined }],
    [{}, { kind: "record", since: undefined }],
    [{ inputs: { "pull-request": "twelve" } }, { kind: "none", why: '"twelve" is no number of a pull request.' }],
  ])("started by hand with %j", (payload, wake) => {
    expect(parseWake("workflow_dispatch", payload)).toEqual(wake);
  });

  it.each(["pull_request_target", "merge_group", "workflow_run", "push", "workflow_dispatch"])(
    "a payload of %s that cannot be read wakes nothing",
    (event) => {
      for (const payload of [null, "", [], { pull_request: { number: "12" }, action: 1 }, { inputs: 3 }])
        expect(["none", "record"]).toContain(parseWake(event, payload).kind);
    },
  );

  it.each(["watch", "__proto__", "toString", ""])("nothing is done on %j", (event) => {
    expect(parseWake(event, {})).toEqual({ kind: "none", why: `Nothing is done on \`${event}\`.` });
  });
});
