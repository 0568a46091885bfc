import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { proposal, stateAt } from "../approval-cases/repository.ts";
import { PROPOSAL, STATE } from "../scenario/scenario.ts";
import { smallest } from "../scenario/smallest.ts";
import { run } from "../cli/program.ts";
import { agreed, moved, signedLater, World } from "./world.ts";

const VIEW = "engagements/acme-pilot/record/project_state.yaml";
const owned = (owner: string) => ({ [STATE]: stateAt("contract").replace("owner: lena", `owner: ${owner}`) });

const worlds: World[] = [];
function world(): World {
  const made = new World();
  worlds.push(made);
  return made;
}
afterEach(() => worlds.splice(0).forEach(({ repo }) => repo.dispose()));

interface Entry {
  readonly events: readonly Readonly<Record<string, string>>[];
  readonly approvals: readonly {
    readonly gate: string;
    readonly verdict: string;
    readonly approver: { readonly login: string };
    readonly pull_request: string;
    readonly evidence: Readonly<Record<string, string>>;
  }[];
  readonly bypasses: readonly unknown[];
  readonly facts?: string;
  readonly prev: string;
  readonly [key: string]: unknown;
}

const read = (w: World, path: string) => parse(w.read(path)) as Entry;
const newest = (w: World) => read(w, w.entries().at(-1) ?? "");
const types = ({ events }: Entry) => events.map((event) => event["type"]);
const answers = ({ approvals }: Entry) =>
  approvals.map(({ gate, verdict, approver }) => `${gate} ${verdict} ${approver.login}`);

describe("recording a merge", () => {
  it.each(["merge", "squash", "rebase"] as const)("by %s says what changed and who approved what", (how) => {
    const w = world();
    const more = [{ "notes.md": "x" }];
    const { code, out } = w.record(w.merge({ number: 7, files: moved, more, approve: { lena: "" }, how }));
    expect({ code, out }).toMatchObject({
      code: 0,
      out: expect.stringContaining("stage_changed, artifact_revised") as string,
    });
    const [path = "", ...others] = w.entries();
    expect(others).toEqual([]);
    expect(path).toMatch(/^engagements\/acme-pilot\/record\/2026-03\/02\/\d{6}-pr-7-[0-9a-f]{8}\.yaml$/);
    const entry = newest(w);
    expect(types(entry)).toEqual(["stage_changed", "artifact_revised", "approval_changed"]);
    expect(answers(entry)).toEqual(["commercial approved lena"]);
    expect(entry.approvals[0]?.evidence).toMatchObject({
      kind: "review",
      url: "https://github.com/acme/work/pull/7#pullrequestreview-70",
      review: "70",
    });
    expect(entry).toMatchObject({ engagement: "acme-pilot", pull_request: "7", prev: "none", bypasses: [] });
    expect(w.read("engagements/acme-pilot/README.md")).toContain("| Commercial | - | **approved** | [lena (review)](");
    expect(w.read("engagements/README.md")).toContain("| [acme-pilot](acme-pilot/) | Acme Corp |");
    expect(parse(w.read(VIEW))).toMatchObject({
      stage: "contract",
      approvals: { commercial: { status: "approved", approved_by: "lena" } },
      state_transitions: [{ from: "proposal", to: "contract" }],
    });
  });

  it("twice changes nothing, before and after it is committed", () => {
    const w = world();
    const merged = w.merge({ number: 7, files: moved, approve: { lena: "" } });
    w.record(merged);
    const before = w.repo.git("status", "--porcelain", "-uall");
    expect(w.record(merged)).toMatchObject({ code: 0, out: "acme-pilot: recorded before.\n" });
    expect(w.repo.git("status", "--porcelain", "-uall")).toBe(before);
    w.commitAll();
    expect(w.record(merged).code).toBe(0);
    expect(w.repo.git("status", "--porcelain", "-uall")).toBe("");
  });

  it("writes nothing on a dry run", () => {
    const w = world();
    const { out } = w.record(w.merge({ number: 7, files: moved, approve: { lena: "" } }), "--dry-run");
    expect(out).toContain("Would write:\n  engagements/acme-pilot/record/2026-03/02/");
    expect(w.repo.git("status", "--porcelain", "-uall")).toBe("");
  });

  it("follows the entry before it, and keeps what is in force", () => {
    const w = world();
    w.keep(w.merge({ number: 7, files: moved, approve: { lena: "" } }));
    w.keep(w.merge({ number: 8, files: signedLater, approve: { omar: "/approve legal_or_contract" } }));
    expect(w.entries()).toHaveLength(2);
    expect(answers(newest(w))).toEqual(["commercial approved lena", "legal_or_contract approved omar"]);
    expect(newest(w).approvals.map((each) => each.pull_request)).toEqual(["7", "8"]);
    expect(w.run("verify")).toMatchObject({ code: 0, out: "acme-pilot: whole, 2 entries.\n" });
  });

  it("leaves an approval in force in later pull requests, and everything says which one it came from", () => {
    const w = world();
    w.keep(w.merge({ number: 7, files: moved, approve: { lena: "" } }));
    w.keep(w.merge({ number: 8, files: signedLater, approve: { omar: "" } }));
    const [page, row] = [w.read("engagements/acme-pilot/README.md"), (json: string) => JSON.parse(json) as unknown];
    expect(page).toMatch(
      /\| Commercial \| - \| \*\*approved\*\* \| \[lena \(review\)\]\([^)]*\/pull\/7#[^)]*\) in #7 until 2026/,
    );
    expect(page).toMatch(/\[omar \(review\)\]\([^)]*\) \|/);
    expect(w.run("status", "acme-pilot").out).toMatch(/commercial +approved +Approved by @lena in #7\./);
    const gates = {
      gates: expect.arrayContaining([
        expect.objectContaining({
          gate: "commercial",
          approvals: [expect.objectContaining({ login: "lena", pull_request: 7 })],
        }),
      ]) as unknown,
    };
    expect(row(w.run("status", "acme-pilot", "--json").out)).toMatchObject([gates]);
    const head = w.repo.commit({ branch: "more", parents: [w.head], files: owned("nora") });
    const check = ["check", "--base", "main", "--head", head];
    expect(w.run(...check).out).toMatch(/commercial +approved +Approved by @lena in #7\./);
    expect(row(w.run(...check, "--json").out)).toMatchObject({ engagements: [gates] });
    const why = w.run("explain", "commercial", "acme-pilot", "--base", "main", "--head", head).out;
    expect(why).toMatch(/approved by @lena as engagement_lead.*, given in #7 https:.*\/pull\/7#/);
  });

  it("does not count what was said after the merge, and says that a gate was passed", () => {
    const w = world();
    w.keep(w.merge({ number: 7, files: moved, approve: { lena: "" }, late: 3 }));
    expect(types(newest(w))).toContain("gate_bypassed");
    expect(newest(w)).toMatchObject({ approvals: [], bypasses: [{ gate: "commercial", scope: "*" }] });
    w.keep(w.merge({ number: 8, files: owned("nora") }));
    expect(newest(w).bypasses).toHaveLength(1);
    expect(w.run("check", "acme-pilot").out).toContain("CS-STG-003");
  });

  it("keeps a no until who said it says otherwise", () => {
    const w = world();
    w.keep(w.merge({ number: 7, files: { [PROPOSAL]: agreed }, reject: "nora" }));
    expect(answers(newest(w))).toEqual(["commercial rejected nora"]);
    w.keep(w.merge({ number: 8, files: { [PROPOSAL]: proposal({ body: "Other.\n" }) }, approve: { nora: "" } }));
    expect(answers(newest(w))).toEqual(["commercial approved nora"]);
  });

  it("keeps no approval that was taken back, and counts one that is given later", () => {
    const w = world();
    w.keep(w.merge({ number: 7, files: moved, approve: { lena: "" } }));
    const back = `${stateAt("contract")}revocations: [{ id: REV-1, gate: commercial, by: lena, reason: The fee, at: 2026-03-02T10:00:00Z }]\n`;
    w.keep(w.merge({ number: 8, files: { [STATE]: back } }));
    expect(types(newest(w))).toEqual(["approval_changed", "approval_revoked"]);
    expect(answers(newest(w))).toEqual([]);
    expect(read(w, VIEW)).toMatchObject({ approvals: { commercial: { status: "superseded", approved_by: "TBD" } } });
    w.keep(w.merge({ number: 9, files: { [PROPOSAL]: proposal({ version: "v2" }) }, approve: { lena: "" } }));
    expect(read(w, VIEW)).toMatchObject({ approvals: { commercial: { status: "approved", approved_by: "lena" } } });
  });

  it("is a checkpoint to go back to", () => {
    const w = world();
    w.keep(w.merge({ number: 6, files: { [PROPOSAL]: agreed } }));
    w.keep(w.merge({ number: 7, files: moved, approve: { lena: "" } }));
    expect(w.run("rollback", "pr-6", "--reason", "Too early")).toMatchObject({ code: 0, err: "" });
    expect(parse(w.read(STATE))).toMatchObject({
      stage: "proposal",
      state_transition: { rationale: "Back to pr-6 (proposal, 2026-03-02): Too early" },
    });
  });

  it("keeps an approval of content that was changed and is put back later", () => {
    const w = world();
    w.keep(w.merge({ number: 7, files: moved, approve: { lena: "" } }));
    w.keep(w.merge({ number: 8, files: { [PROPOSAL]: proposal({ body: "Other.\n", version: "v2" }) } }));
    expect(read(w, VIEW)).toMatchObject({ approvals: { commercial: { status: "superseded" } } });
    expect(types(newest(w))).toEqual(["artifact_revised", "approval_changed"]);
    w.keep(w.merge({ number: 9, files: { [PROPOSAL]: agreed } }));
    expect(read(w, VIEW)).toMatchObject({ approvals: { commercial: { status: "approved", approved_by: "lena" } } });
  });

  it("records first what an earlier run missed, and says where facts were missing", () => {
    const w = world();
    w.keep(w.merge({ number: 7, files: moved, approve: { lena: "" } }));
    const missed = w.merge({ number: 8, files: signedLater, approve: { omar: "" } });
    w.push({ "README.md": "Nothing of ours.\n" });
    w.push(owned("nora"));
    const last = w.merge({ number: 9, files: owned("lena") });
    const { out, code } = w.record(last);
    expect({ out, code }).toMatchObject({
      code: 0,
      out: expect.stringContaining("No facts of its pull request") as string,
    });
    const entries = w.entries().map((path) => read(w, path));
    expect(entries.map((entry) => [entry["pull_request"], entry.facts, entry["merge"]])).toEqual([
      ["7", undefined, expect.anything()],
      ["8", "missing", missed.merge],
      [undefined, undefined, expect.anything()],
      ["9", undefined, last.merge],
    ]);
    expect(w.entries()[2]).toMatch(/-push-[0-9a-f]{8}\.yaml$/);
    w.commitAll();
    expect(w.run("verify").code).toBe(0);
  });

  it("makes a portfolio page that is missing of every record there is", () => {
    const w = world();
    const other = "engagements/beta-pilot/state.yaml";
    w.keep(w.merge({ number: 7, files: { [other]: stateAt("proposal", "", "Beta") } }));
    w.push({ "engagements/README.md": null });
    w.record(w.merge({ number: 8, files: moved, approve: { lena: "" } }));
    expect(w.read("engagements/README.md")).toMatch(/\[acme-pilot\].*Acme Corp.*\n.*\[beta-pilot\].*Beta/);
  });

  it("takes the facts of what was missed too", () => {
    const w = world();
    w.keep(w.merge({ number: 7, files: moved, approve: { lena: "" } }));
    const missed = w.merge({ number: 8, files: signedLater, approve: { omar: "" } });
    const last = w.merge({ number: 9, files: owned("nora") });
    w.record(last, "--pr", missed.facts);
    expect(answers(newest(w))).toContain("legal_or_contract approved omar");
  });

  it("has nothing to record where no engagement was touched", () => {
    const w = world();
    const sha = w.push({ "README.md": "x" });
    expect(w.record({ merge: sha })).toMatchObject({
      code: 0,
      out: expect.stringContaining("nothing to record") as string,
    });
    expect(w.entries()).toEqual([]);
  });
});

describe("recording refuses", () => {
  it("a commit that there is not, facts of an open pull request, and words it does not know", () => {
    const w = world();
    const { merge, facts } = w.merge({ number: 7, files: moved });
    expect(w.run("record")).toMatchObject({ code: 2, err: expect.stringContaining("record needs --merge") as string });
    expect(w.run("record", "--merge", "none").code).toBe(2);
    const open = w
      .read(".git/facts-7.json")
      .replace('"state":"closed","merged":true', '"state":"open","merged":false')
      .replace(/"merged_at":"[^"]*",/, "");
    writeFileSync(facts, open);
    expect(w.record({ merge, facts })).toMatchObject({
      code: 2,
      err: expect.stringContaining("#7 is not merged") as string,
    });
    expect(w.run("record", "--merge", merge, "more").code).toBe(2);
  });

  it("to follow an entry that cannot be read, and writes nothing", () => {
    const w = world();
    w.keep(w.merge({ number: 7, files: moved, approve: { lena: "" } }));
    const [path = ""] = w.entries();
    w.push({ [path]: `${w.read(path)}strange: key\n` });
    const ran = w.record(w.merge({ number: 8, files: signedLater }));
    expect(ran).toMatchObject({
      code: 1,
      err: expect.stringMatching(/Nothing was written.*countersign verify/) as string,
    });
    expect(w.repo.git("status", "--porcelain", "-uall")).toBe("");
  });
});

describe("a run that was killed", () => {
  const list = (w: World) => join(w.repo.dir, ".git/countersign/pending.json");
  const half = (w: World) => {
    const merged = w.merge({ number: 7, files: moved, approve: { lena: "" } });
    w.record(merged);
    const paths = [...w.entries(), VIEW];
    const pending = paths.map((path) => ({ path, text: w.read(path) }));
    writeFileSync(list(w), JSON.stringify(pending));
    w.repo.write({ [VIEW]: null, [`${paths[0]}.countersign-tmp`]: "half" });
    return merged;
  };

  it("counts as done once it had put down what it would write", () => {
    const w = world();
    half(w);
    expect(w.run("verify")).toMatchObject({ code: 0, out: "acme-pilot: whole, 1 entry.\n" });
  });

  it("is finished by the next", () => {
    const w = world();
    const merged = half(w);
    expect(w.record(merged).code).toBe(0);
    expect(existsSync(list(w))).toBe(false);
    expect(existsSync(join(w.repo.dir, VIEW))).toBe(true);
  });

  it("leaves the other work trees of the repository alone", () => {
    const w = world();
    half(w);
    const other = join(w.repo.dir, ".git/other");
    w.repo.git("worktree", "add", "-q", "--detach", other);
    expect(run(["verify"], { cwd: other })).toMatchObject({ code: 0, out: "Nothing is recorded here yet.\n" });
    expect(w.run("verify").out).toBe("acme-pilot: whole, 1 entry.\n");
  });

  it("does not keep others out by its lock", () => {
    const w = world();
    const merged = w.merge({ number: 7, files: moved, approve: { lena: "" } });
    w.record(merged);
    writeFileSync(join(w.repo.dir, ".git/countersign/lock"), "4194304");
    expect(w.record(merged).code).toBe(0);
  });
});

describe("120. a merge that is taken back", () => {
  it("leaves what was recorded, and the approval is one of other content", () => {
    const w = world();
    w.keep(w.merge({ number: 7, files: moved, approve: { lena: "" } }));
    const [first = ""] = w.entries();
    const before = w.read(first);
    const old = Object.fromEntries([STATE, PROPOSAL].map((path) => [path, String(smallest[path])]));
    w.keep(w.merge({ number: 8, files: old }));
    expect(w.read(first)).toBe(before);
    expect(newest(w)["gates"]).toContainEqual(expect.objectContaining({ gate: "commercial", status: "superseded" }));
    expect(w.run("verify")).toMatchObject({ code: 0, out: "acme-pilot: whole, 2 entries.\n" });
  });
});
