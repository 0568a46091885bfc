import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { BETA_PROPOSAL, BETA_STATE, proposal, stateAt } from "../approval-cases/repository.ts";
import { run } from "../cli/program.ts";
import { testEnv } from "../git/environment.ts";
import { PROPOSAL, STATE } from "../scenario/scenario.ts";
import { readEntry } from "./forge.ts";
import { agreed, type Merged, moved, signedLater, World } from "./world.ts";

const worlds: World[] = [];
function world(...args: ConstructorParameters<typeof World>): World {
  const made = new World(...args);
  worlds.push(made);
  return made;
}
afterEach(() => worlds.splice(0).forEach(({ repo }) => repo.dispose()));

const owned = (owner: string) => ({ [STATE]: stateAt("contract").replace("owner: lena", `owner: ${owner}`) });
const entries = (w: World) => w.entries().map((path) => readEntry(w.read(path)));
const newest = (w: World) => entries(w).at(-1);
const types = (w: World) => newest(w)?.events.map((event) => event["type"]);
const whole = { code: 0, out: expect.stringMatching(/^acme-pilot: whole/) as string };
const saying = (text: string) => expect.stringContaining(text) as string;

/** The facts with some of them changed. */
function patch(
  { merge, facts }: Merged,
  change: (pull: Record<string, unknown>, all: Record<string, unknown[]>) => void,
) {
  const all = JSON.parse(readFileSync(facts, "utf8")) as Record<string, unknown[]>;
  change(all["pull_request"] as unknown as Record<string, unknown>, all);
  writeFileSync(facts, JSON.stringify(all));
  return { merge, facts };
}

/** Lands on the branch instead of the merge, as what the pull request became. */
function instead(w: World, merged: Merged, parents: readonly string[], files: Record<string, string>): Merged {
  const [tree, at] = [`${merged.merge}^{tree}`, `${merged.merge}`];
  const merge = w.repo.commit({
    parents,
    tree: w.repo.git("rev-parse", tree),
    files,
    at: Number(w.repo.git("show", "-s", "--format=%ct", at)),
    message: "All (#7)",
  });
  w.repo.git("reset", "-q", "--hard", "main");
  return patch({ ...merged, merge }, (pull) => (pull["merge_commit_sha"] = merge));
}

describe("C38. a merge of something else than was approved", () => {
  it.each(["squash", "merge"])("by %s counts no approval, and says that a gate was passed", (how) => {
    const w = world();
    const merged = w.merge({ number: 7, files: moved, approve: { lena: "" } });
    const [base = "", head = ""] = w.repo.git("rev-parse", `${merged.merge}^1`, "topic-7").split("\n");
    const twice = { [PROPOSAL]: proposal({ body: "Twice the price.\n" }) };
    w.keep(instead(w, merged, how === "squash" ? [base] : [base, head], twice));
    expect(types(w)).toEqual(["stage_changed", "artifact_revised", "gate_bypassed"]);
    expect(newest(w)?.approvals).toEqual([]);
    expect(newest(w)?.gates?.find(({ gate }) => gate === "commercial")?.status).toBe("superseded");
    expect(w.run("verify")).toMatchObject(whole);
  });

  it("by hand, where the two sides were in conflict, counts no approval of what lost", () => {
    const w = world();
    const base = w.head;
    const merged = w.merge({ number: 7, files: moved, approve: { lena: "" } });
    const main = w.repo.commit({ parents: [base], files: { [PROPOSAL]: proposal({ body: "Scope and more.\n" }) } });
    const resolved = { [PROPOSAL]: proposal({ body: "Scope and more, and what it costs.\n" }) };
    w.keep(instead(w, merged, [main, w.repo.git("rev-parse", "topic-7")], resolved));
    const entry = entries(w).find((each) => each.pull_request === "7");
    expect(entry).toMatchObject({ approvals: [], bypasses: [{ gate: "commercial" }] });
  });

  it("counts no review that was dismissed before, and one that was dismissed afterwards", () => {
    for (const [at, count] of [
      ["2026-03-02T09:20:00Z", 0],
      ["2026-03-02T09:31:00Z", 1],
    ] as const) {
      const w = world();
      const merged = w.merge({ number: 7, files: moved, approve: { lena: "" } });
      patch(merged, (_, all) => {
        Object.assign(all["reviews"]?.[0] ?? {}, { state: "DISMISSED" });
        const dismissed = { dismissed_review: { review_id: 70, state: "approved" } };
        const actor = { login: "nora", id: 13, type: "User" };
        all["timeline"]?.push({ event: "review_dismissed", id: 99, created_at: at, actor, ...dismissed });
      });
      w.record(merged);
      expect(newest(w)?.approvals).toHaveLength(count);
      expect(newest(w)?.bypasses).toHaveLength(1 - count);
    }
  });
});

describe("facts that do not say when it was merged", () => {
  it("count nothing that was said after the commit", () => {
    const w = world();
    const merged = w.merge({ number: 7, files: moved, approve: { lena: "" }, late: 3 });
    w.record(patch(merged, (pull) => delete pull["merged_at"]));
    expect(newest(w)).toMatchObject({ approvals: [], bypasses: [{ gate: "commercial" }] });
  });
});

describe("the time of an entry", () => {
  it("is never before that of the entry before it, nor to come, whatever a commit says", () => {
    const w = world();
    w.keep(w.merge({ number: 7, files: moved, approve: { lena: "" } }));
    for (const [owner, year] of [
      ["nora", 2020],
      ["lena", 2030],
    ] as const) {
      const merge = w.repo.commit({ files: owned(owner), at: Date.UTC(year, 0) / 1000 });
      w.repo.git("reset", "-q", "--hard", "main");
      w.keep({ merge });
      expect(types(w)).toEqual(["owner_changed"]);
    }
    w.keep(w.merge({ number: 8, files: owned("nora") }));
    expect(w.run("verify")).toMatchObject({ code: 0, out: "acme-pilot: whole, 4 entries.\n" });
  });

  it("may be that of others, which their order does not follow from", () => {
    const w = world();
    for (const number of [9, 10, 11, 12]) {
      const merged = w.merge({ number, files: number === 9 ? moved : owned(number % 2 === 0 ? "nora" : "lena") });
      patch(merged, (pull) => (pull["merged_at"] = `2026-03-02T09:30:00${number === 11 ? ".500" : ""}Z`));
      w.keep(merged);
    }
    expect(w.run("verify")).toMatchObject({ code: 0, out: "acme-pilot: whole, 4 entries.\n" });
  });
});

describe("merges that were missed", () => {
  it("are one entry each where a pull request was rebased, given its facts", () => {
    const w = world();
    w.keep(w.merge({ number: 7, files: moved, approve: { lena: "" } }));
    const more = [owned("nora"), { "notes.md": "x" }];
    const missed = w.merge({ number: 8, files: signedLater, more, how: "rebase", approve: { omar: "" } });
    w.record(w.merge({ number: 9, files: owned("lena") }), "--pr", missed.facts);
    expect(entries(w).map((entry) => entry.pull_request)).toEqual(["7", "8", "9"]);
    expect(entries(w)[1]?.events.map((event) => event["type"])).toEqual([
      "artifact_created",
      "owner_changed",
      "approval_changed",
    ]);
    w.commitAll();
    expect(w.run("verify")).toMatchObject({ code: 0, out: "acme-pilot: whole, 3 entries.\n" });
  });

  it("are recorded in their order, whichever engagement they changed", () => {
    const w = world({ [BETA_STATE]: stateAt("proposal"), [BETA_PROPOSAL]: proposal({ id: "PRO-2026-0002" }) });
    const beta = (owner: string) => ({ [BETA_STATE]: stateAt("proposal").replace("owner: lena", `owner: ${owner}`) });
    w.keep(w.merge({ number: 7, files: { ...moved, ...beta("nora") }, approve: { lena: "" } }));
    const first = w.merge({ number: 8, files: beta("lena") });
    w.keep(w.merge({ number: 9, files: owned("nora") }));
    const both = w.merge({ number: 10, files: { ...owned("lena"), ...beta("omar") } });
    const last = w.merge({ number: 11, files: { ...owned("omar"), ...beta("nora") } });
    expect(w.record(last, "--pr", both.facts, "--pr", first.facts).code).toBe(0);
    w.commitAll();
    expect(w.run("verify").out).toBe("acme-pilot: whole, 4 entries.\nbeta-pilot: whole, 4 entries.\n");
  });

  it("are found by the next run where one was told to skip, whatever that commit says", () => {
    const w = world();
    w.keep(w.merge({ number: 7, files: moved, approve: { lena: "" } }));
    const at = Date.UTC(2026, 2, 2, 11) / 1000;
    const skipped = w.repo.commit({ files: owned("nora"), message: "Hand over [skip ci] (#8)", at });
    w.repo.git("reset", "-q", "--hard", "main");
    w.push({ "README.md": "x" });
    w.keep(w.merge({ number: 9, files: owned("omar") }));
    expect(entries(w).map(({ pull_request: number, facts }) => [number, facts])).toEqual([
      ["7", undefined],
      ["8", "missing"],
      ["9", undefined],
    ]);
    expect(entries(w)[1]?.merge).toBe(skipped);
  });

  it("are not put between entries when they come late", () => {
    const w = world();
    const merge = w.head;
    w.keep(w.merge({ number: 7, files: moved, approve: { lena: "" } }));
    expect(w.record({ merge })).toMatchObject({
      code: 1,
      out: saying("what was merged after it has an entry already"),
    });
    expect(w.repo.git("status", "--porcelain", "-uall")).toBe("");
  });

  it("must be there to be found: a clone that is too shallow is refused", () => {
    const w = world();
    w.keep(w.merge({ number: 7, files: moved, approve: { lena: "" } }));
    const { merge, facts } = w.merge({ number: 8, files: owned("nora") });
    const last = w.merge({ number: 9, files: owned("lena") });
    const clone = join(w.repo.dir, ".git/clone");
    for (const [depth, sha, pr] of [
      ["1", last.merge, last.facts],
      ["3", last.merge, last.facts],
      ["20", merge, facts],
    ] as const) {
      const from = ["clone", "-q", "--depth", depth, `file://${w.repo.dir}`, `${clone}-${depth}`];
      execFileSync("git", from, { env: testEnv });
      const ran = run(["record", "--merge", sha, "--pr", pr, "--now", w.now], { cwd: `${clone}-${depth}` });
      if (depth === "20") expect(ran.code).toBe(0);
      else expect(ran).toMatchObject({ code: 2, err: saying("this clone is shallow") });
    }
  });
});

describe("recording is refused", () => {
  it("with the facts of another pull request, which may be given again for what has an entry", () => {
    const w = world();
    const first = w.merge({ number: 7, files: moved, approve: { lena: "" } });
    const second = w.merge({ number: 8, files: signedLater });
    const ran = w.record({ merge: first.merge, facts: second.facts });
    expect(ran).toMatchObject({ code: 2, err: saying("The facts of #8 are of another merge") });
    expect(w.repo.git("status", "--porcelain", "-uall")).toBe("");
    w.keep(first);
    expect(w.record({ merge: second.merge, facts: first.facts }).code).toBe(2);
    expect(w.record(second, "--pr", first.facts).code).toBe(0);
    expect(w.record({ merge: second.merge, facts: first.facts }).code).toBe(0);
  });

  it("for a commit that is not on the branch that is checked out", () => {
    const w = world();
    const merge = w.repo.commit({ branch: "topic", parents: [w.head], files: moved });
    expect(w.record({ merge })).toMatchObject({ code: 2, err: saying("not on the branch that is checked out") });
  });

  it.each([
    ["record/", "engagements/acme-pilot/record/"],
    ["project_state.yaml", "engagements/acme-pilot/record/project_state.yaml"],
    ["/engagements/README.md", "engagements/README.md"],
    ["engagements/*/record\n!README.md", "engagements/acme-pilot/record/"],
  ])("where git would leave out what is written (%j), also on a dry run", (pattern, path) => {
    const w = world();
    w.push({ ".gitignore": `# what is made\n${pattern}\n` });
    w.repo.git("reset", "-q", "--hard", "main");
    const merged = w.merge({ number: 7, files: moved });
    for (const words of [[], ["--dry-run"]]) {
      const { code, err } = w.record(merged, ...words);
      expect([code, err]).toEqual([2, saying(`git ignores ${path}`)]);
      expect(err).toContain(`by \`${pattern.split("\n")[0]}\` in .gitignore:2; nothing was written`);
    }
    expect(w.repo.git("status", "--porcelain", "-uall", "--ignored")).toBe("");
  });

  it("where git would leave out all engagements", () => {
    const w = world();
    w.push({ ".gitignore": "engagements\n" });
    w.repo.git("reset", "-q", "--hard", "main");
    const ran = w.record(w.merge({ number: 7, files: moved }));
    expect(ran).toMatchObject({
      code: 2,
      err: "countersign: git ignores engagements; nothing was written. Take that out of .gitignore.\n",
    });
  });

  it("by nothing that git leaves out elsewhere, and takes in again here", () => {
    const w = world();
    w.push({ ".gitignore": "record/\n*.pdf\n!/engagements/*/record/\n" });
    w.repo.git("reset", "-q", "--hard", "main");
    expect(w.keep(w.merge({ number: 7, files: moved })).code).toBe(0);
    expect(w.run("verify")).toMatchObject(whole);
  });

  it("where a link would lead it out of the record", () => {
    const w = world();
    const outside = join(w.repo.dir, ".git/outside");
    mkdirSync(outside);
    const text = outside;
    w.repo.commit({ files: { "engagements/acme-pilot/record": { mode: "120000", text } } });
    w.repo.git("reset", "-q", "--hard", "main");
    expect(w.record(w.merge({ number: 7, files: moved }))).toMatchObject({ code: 2, err: saying("is no folder") });
    expect(readdirSync(outside)).toEqual([]);
    expect(w.run("verify")).toMatchObject({ code: 1, out: saying("engagements/acme-pilot/record:1:1") });
  });

  it("does not write through a link beside the file", () => {
    const w = world();
    const outside = join(w.repo.dir, ".git/outside");
    const beside = "engagements/acme-pilot/record/project_state.yaml.countersign-tmp";
    w.repo.commit({ files: { [beside]: { mode: "120000", text: outside } } });
    w.repo.git("reset", "-q", "--hard", "main");
    expect(w.record(w.merge({ number: 7, files: moved })).code).toBe(0);
    expect(existsSync(outside)).toBe(false);
  });

  it("after entries that do not follow one another", () => {
    const w = world();
    w.keep(w.merge({ number: 7, files: moved, approve: { lena: "" } }));
    w.keep(w.merge({ number: 8, files: signedLater }));
    w.push({ [w.entries()[0] ?? ""]: null });
    w.repo.git("reset", "-q", "--hard", "main");
    const ran = w.record(w.merge({ number: 9, files: owned("nora") }));
    expect(ran).toMatchObject({ code: 1, err: saying("do not follow one another") });
  });

  it("where nothing was ever committed, and readers find nothing", () => {
    const { repo } = world();
    const dir = join(repo.dir, ".git/empty");
    execFileSync("git", ["init", "-q", dir], { env: testEnv });
    const codes = ["record --merge HEAD", "verify", "log", "replay acme-pilot"].map((words) =>
      run(words.split(" "), { cwd: dir }),
    );
    expect(codes.map(({ code }) => code)).toEqual([2, 0, 0, 2]);
    expect(codes.map(({ out }) => out)).toEqual([
      "",
      "Nothing is recorded here yet.\n",
      "Nothing is recorded here yet.\n",
      "",
    ]);
  });

  it.each(["record --merge HEAD", "verify", "log", "replay acme-pilot"])("without working files: %s", (words) => {
    const bare = world().repo;
    const dir = join(bare.dir, ".git/bare");
    execFileSync("git", ["clone", "-q", "--bare", bare.dir, dir], { env: testEnv });
    expect(run(words.split(" "), { cwd: dir })).toMatchObject({ code: 2, err: saying("no working files") });
  });
});

describe("what a merge leaves of an engagement", () => {
  it("may be nothing, or another folder", () => {
    const w = world();
    w.keep(w.merge({ number: 7, files: moved, approve: { lena: "" } }));
    const two = {
      "engagements/acme-two/state.yaml": stateAt("contract"),
      "engagements/acme-two/PRO-2026-0001.md": agreed,
    };
    const ran = w.keep(w.merge({ number: 8, files: { [STATE]: null, [PROPOSAL]: null, ...two } }));
    expect(ran).toMatchObject({ code: 0, out: saying("acme-pilot: its files are gone; there is nothing to record.") });
    expect(ran.out).toContain("acme-two: artifact_created.");
    expect(w.run("verify").out).toBe("acme-pilot: whole, 1 entry.\nacme-two: whole, 1 entry.\n");
  });

  it.each(["a: &x [", "- list\n", "x".repeat(300_000), "\u0000"])("may be a state that nobody can read", (state) => {
    const w = world();
    w.keep(w.merge({ number: 7, files: moved, approve: { lena: "" } }));
    w.keep(w.merge({ number: 8, files: { [STATE]: state } }));
    expect(newest(w)?.state).toEqual(entries(w)[0]?.state);
    w.keep(w.merge({ number: 9, files: owned("nora") }));
    expect(w.run("verify")).toMatchObject({ code: 0, out: "acme-pilot: whole, 3 entries.\n" });
  });

  it("may be more than people write in one file", () => {
    const many = Array.from({ length: 1500 }, (_, index) => `PRO-2026-${1000 + index}`);
    const artifacts = many.map((id) => [`engagements/acme-pilot/${id}.md`, proposal({ id })]);
    const deep = `${"[".repeat(31)}x${"]".repeat(31)}`;
    const state = stateAt("contract").replace("{ deposit_received: TBD }", deep);
    const w = world(Object.fromEntries(artifacts) as Record<string, string>);
    w.keep(w.merge({ number: 7, files: { ...moved, [STATE]: state } }));
    expect(newest(w)?.artifacts).toHaveLength(1501);
    expect(w.run("verify")).toMatchObject(whole);
    expect(w.record(w.merge({ number: 8, files: owned("nora") })).code).toBe(0);
  }, 60_000);

  it("is told of a number that no pull request can have as of a push", () => {
    const w = world();
    const merge = w.repo.commit({ files: moved, message: `Fix (#${"9".repeat(40)})` });
    w.repo.git("reset", "-q", "--hard", "main");
    expect(w.record({ merge }).code).toBe(0);
    expect(newest(w)?.pull_request).toBeUndefined();
  });

  it("may stand beside folders and files with any name", () => {
    const w = world();
    const odd = {
      "engagements/my client/state.yaml": stateAt("proposal"),
      "engagements/é\"'\n/state.yaml": stateAt("proposal"),
      "engagements/acme-pilot/evidence/a b \"c' \n.pdf": "x",
      "engagements/acme-pilot/a b'.md": proposal({ id: "bad id" }),
    };
    expect(w.keep(w.merge({ number: 7, files: { ...moved, ...odd }, approve: { lena: "" } })).code).toBe(0);
    expect(w.run("verify")).toMatchObject({ code: 0, out: "acme-pilot: whole, 1 entry.\n" });
  });

  it("is judged by the rules before it, and follows from all that an octopus brings", () => {
    const w = world();
    const lax = readFileSync(join(w.repo.dir, "adapters/mini.yaml"), "utf8").replace("count: 1,", "count: 0,");
    w.keep(w.merge({ number: 7, files: { ...moved, "adapters/mini.yaml": lax } }));
    expect(newest(w)?.bypasses).toMatchObject([{ gate: "commercial" }]);
    const base = w.head;
    const one = w.repo.commit({ branch: "one", parents: [base], files: owned("nora") });
    const two = w.repo.commit({ branch: "two", parents: [base], files: signedLater });
    const merge = w.repo.commit({ parents: [base, one, two], files: { ...owned("nora"), ...signedLater } });
    w.repo.git("reset", "-q", "--hard", "main");
    w.keep({ merge });
    expect(types(w)).toEqual(expect.arrayContaining(["owner_changed", "artifact_created"]));
    expect(w.run("verify")).toMatchObject({ code: 0, out: "acme-pilot: whole, 2 entries.\n" });
  });
});
