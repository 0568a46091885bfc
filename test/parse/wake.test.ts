import { describe, expect, it } from "vitest";
import { inMode } from "../../src/model/wake.ts";
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

  it("an issue may hold a form when it is opened, marked as one or accepted, and at no other time", () => {
    const issue = (action: string, more: object = {}) => parseWake("issues", { action, issue: { number: 7, ...more } });
    expect(issue("opened")).toEqual({ kind: "intake", number: 7 });
    for (const name of ["countersign: intake", "intake: accept"])
      expect(parseWake("issues", { action: "labeled", issue: { number: 7 }, label: { name } }).kind).toBe("intake");
    for (const name of ["bug", "intake: accept ", "Intake: accept", "countersign:intake"])
      expect(parseWake("issues", { action: "labeled", issue: { number: 7 }, label: { name } }).kind).toBe("none");
    for (const action of ["edited", "labeled", "unlabeled", "reopened", "closed", "transferred"])
      expect(issue(action).kind).toBe("none");
    expect(issue("opened", { pull_request: {} }).kind).toBe("none");
    expect(parseWake("issues", { action: "opened" }).kind).toBe("none");
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

  it("a new comment of a person on a pull request or an issue may hold commands, and no other", () => {
    const comment = (more: object) => ({
      action: "created",
      issue: { number: 12, pull_request: {} },
      comment: { node_id: "IC_5", user: { type: "User" } },
      ...more,
    });
    const command = { kind: "command", number: 12, onPull: true, comment: "IC_5" };
    expect(parseWake("issue_comment", comment({}))).toEqual(command);
    expect(parseWake("issue_comment", comment({ issue: { number: 12 } }))).toEqual({ ...command, onPull: false });
    for (const more of [
      { action: "edited" },
      { action: "deleted" },
      { comment: { node_id: "IC_5", user: { type: "Bot" } } },
      { comment: { node_id: "IC_5", user: null } },
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

  it("the clock asks for a tick", () => {
    for (const payload of [{ schedule: "17 0,12 * * *" }, {}, null])
      expect(parseWake("schedule", payload)).toEqual({ kind: "tick" });
  });

  it.each([
    ["countersign-check", { pull_request: 12 }, { kind: "check", number: 12 }],
    ["countersign-check", { pull_request: "#12" }, { kind: "check", number: 12 }],
    ["countersign-record", { since: A }, { kind: "record", since: undefined }],
    ["countersign-record", null, { kind: "record", since: undefined }],
    ["countersign-tick", {}, { kind: "tick" }],
    [
      "countersign-check",
      {},
      { kind: "none", why: "No pull request is named: its number goes into `client_payload.pull_request`." },
    ],
    ["countersign-check", { pull_request: 0 }, { kind: "none", why: "0 is no number of a pull request." }],
    ["countersign-check", { pull_request: -1 }, { kind: "none", why: "-1 is no number of a pull request." }],
    ["countersign-check", { pull_request: 1.5 }, { kind: "none", why: "1.5 is no number of a pull request." }],
    ["countersign-check", { pull_request: 1e300 }, { kind: "none", why: "1e+300 is no number of a pull request." }],
    ["countersign-check", { pull_request: [12] }, { kind: "none", why: "[12] is no number of a pull request." }],
    ["countersign-check", { pull_request: "12; x" }, { kind: "none", why: '"12; x" is no number of a pull request.' }],
    [
      "deposit",
      {},
      {
        kind: "none",
        why: 'Nothing is done on the type "deposit"; allowed are `countersign-check`, `countersign-record`, `countersign-tick`.',
      },
    ],
  ])("an application sends %s with %j", (action, client_payload, wake) => {
    expect(parseWake("repository_dispatch", { action, client_payload })).toEqual(wake);
  });

  it("says no more of what an application sent than fits in a line", () => {
    for (const payload of [
      { action: `${"x".repeat(5000)}\n::error::` },
      { action: "countersign-check", client_payload: { pull_request: "1".repeat(5000) } },
      { action: "countersign-check", client_payload: { pull_request: { a: "\n".repeat(5000) } } },
    ]) {
      const wake = parseWake("repository_dispatch", payload);
      const why = wake.kind === "none" ? wake.why : "";
      expect(why.length).toBeLessThan(300);
      expect(why).not.toContain("\n");
    }
  });

  it.each(["pull_request_target", "repository_dispatch", "merge_group", "workflow_run", "push", "workflow_dispatch"])(
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

describe("a job that is for one thing alone", () => {
  const check = { kind: "check", number: 12 } as const;

  it.each([
    ["auto", check, check],
    ["check", check, check],
    ["record", check, { kind: "record", since: undefined }],
    ["record", { kind: "record", since: "a".repeat(40) }, { kind: "record", since: "a".repeat(40) }],
    ["tick", { kind: "none", why: "Nothing." }, { kind: "tick" }],
    ["command", check, { kind: "none", why: "This job is for command alone. The event asks for check." }],
    ["check", { kind: "none", why: "Why." }, { kind: "none", why: "This job is for check alone. Why." }],
  ] as const)("%s does of an event what it is for", (mode, wake, done) => {
    expect(inMode(wake, mode)).toEqual(done);
  });
});
