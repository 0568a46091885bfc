import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import type { Verdict } from "../../src/model/verdict.ts";
import { sha256Hex } from "../../src/model/digest.ts";
import { stateAt } from "../approval-cases/repository.ts";
import { STATE } from "../scenario/scenario.ts";
import { smallest } from "../scenario/smallest.ts";
import { forgedAfter, readEntry, written } from "./forge.ts";
import { type Files, type Merged, moved, signedLater, World } from "./world.ts";

const PAGE = "engagements/acme-pilot/README.md";
const VIEW = "engagements/acme-pilot/record/project_state.yaml";
const PORTFOLIO = "engagements/README.md";
const owned = (owner: string) => ({ [STATE]: stateAt("contract").replace("owner: lena", `owner: ${owner}`) });

const worlds: World[] = [];
function world(): World {
  const made = new World();
  worlds.push(made);
  return made;
}
afterEach(() => worlds.splice(0).forEach(({ repo }) => repo.dispose()));

/** Errors about the record, as `rule file`. */
function errorsOf(out: string): string[] {
  const verdict = JSON.parse(out) as Verdict;
  const all = [...verdict.findings, ...verdict.engagements.flatMap((each) => each.findings)];
  return all.filter(({ severity }) => severity === "error").map(({ rule, file }) => `${rule} ${file}`);
}

const local = (w: World) => errorsOf(w.run("check", "--json").out);

/** What the recorder has written into the work tree and nobody has committed. */
function pending(w: World): Files {
  const paths = w.repo.git("ls-files", "-z", "--modified", "--others", "--exclude-standard").split("\0");
  return Object.fromEntries(paths.filter(Boolean).map((path) => [path, w.read(path)]));
}

/** Proposes files as a pull request, and says what a check of it finds wrong. */
function proposed(w: World, files: Files, ...recorded: readonly Merged[]): { errors: string[]; code: number | null } {
  const head = w.repo.commit({ branch: "records", parents: [w.head], files });
  const facts = join(w.repo.dir, ".git/facts-own.json");
  const sha = w.head;
  const user = { login: "github-actions[bot]", id: 41898282, type: "Bot" };
  const base = { sha, repo: { full_name: "acme/work" } };
  const pull = { number: 50, user, state: "open", merged: false, base, head: { sha: head } };
  writeFileSync(facts, JSON.stringify({ pull_request: pull, reviews: [], timeline: [], commits: [], check_runs: [] }));
  const more = recorded.flatMap((each) => ["--pr", each.facts]);
  const ran = w.run("check", "--base", "main", "--head", head, "--pr", facts, ...more, "--json");
  return { errors: errorsOf(ran.out), code: ran.code };
}

describe("the working files right after `record`", () => {
  it("are clean, and what was recorded counts already", () => {
    const w = world();
    w.keep(w.merge({ number: 7, files: moved, approve: { lena: "" } }));
    w.record(w.merge({ number: 8, files: signedLater, approve: { omar: "" } }));
    const { out, code } = w.run("check", "--json");
    expect([code, errorsOf(out)]).toEqual([0, []]);
    const [only] = (JSON.parse(out) as Verdict).engagements;
    expect(only?.gates.find(({ gate }) => gate === "legal_or_contract")).toMatchObject({
      status: "approved",
      approvals: [{ login: "omar", pull_request: 8 }],
    });
  });

  it("are clean after the first entry, and after a page was written anew", () => {
    const w = world();
    w.record(w.merge({ number: 7, files: moved, approve: { lena: "" } }));
    expect(local(w)).toEqual([]);
    w.commitAll();
    w.push({ [PAGE]: "# Old\n" });
    w.repo.git("reset", "-q", "--hard", "main");
    w.run("replay", "acme-pilot", "--write");
    expect(local(w)).toEqual([]);
  });

  it.each([
    [PAGE, "# All approved\n", "CS-EVT-005"],
    [VIEW, "stage: closed\n", "CS-EVT-005"],
    [PORTFOLIO, "# None\n", "CS-EVT-005"],
    ["engagements/acme-pilot/record/notes.md", "x\n", "CS-EVT-003"],
    ["engagements/acme-pilot/rendered/x.pdf", "%PDF", "CS-EVT-005"],
  ])("are refused with anything else in %s", (path, text, rule) => {
    const w = world();
    w.record(w.merge({ number: 7, files: moved, approve: { lena: "" } }));
    w.repo.write({ [path]: text });
    expect(local(w)).toEqual(expect.arrayContaining([`CS-EVT-001 ${path}`, `${rule} ${path}`]));
  });
});

describe("a pull request that brings what the recorder wrote", () => {
  it.each(["merge", "squash", "rebase"] as const)("passes with the facts of what was merged (%s)", (how) => {
    const w = world();
    const first = w.merge({ number: 7, files: moved, approve: { lena: "" }, how });
    const second = w.merge({ number: 8, files: signedLater, approve: { omar: "" }, how });
    w.record(second, "--pr", first.facts);
    const files = pending(w);
    w.repo.git("clean", "-q", "-f", "-d", "engagements");
    expect(proposed(w, files, first, second)).toEqual({ errors: [], code: 0 });
    expect(proposed(w, files).errors).toContainEqual(expect.stringContaining("CS-EVT-001"));
    expect(proposed(w, files, first).errors).toContainEqual(expect.stringMatching(/CS-EVT-001 .*-pr-8-/));
  });

  it("passes where the forge has nothing to say", () => {
    const w = world();
    w.keep(w.merge({ number: 7, files: moved, approve: { lena: "" } }));
    const merge = w.push(owned("nora"));
    w.repo.git("reset", "-q", "--hard", "main");
    w.record({ merge });
    expect(proposed(w, pending(w))).toEqual({ errors: [], code: 0 });
  });

  it("brings a record from another history that the settings of the base pin", () => {
    const elsewhere = world();
    elsewhere.keep(elsewhere.merge({ number: 7, files: moved, approve: { lena: "" } }));
    const paths = elsewhere.repo.git("ls-files", "engagements").split("\n");
    const files = Object.fromEntries(paths.map((path) => [path, elsewhere.read(path)]));
    const digest = sha256Hex(elsewhere.read(elsewhere.entries()[0] ?? ""));
    const settings = String(smallest["countersign.yaml"]);
    const pinned = settings.replace("settings: {", `settings: { moved_records: { acme-pilot: "${digest}" },`);
    const w = world();
    w.push({ ...moved, "notes.md": "later" });
    for (let hour = 0; hour < 6; hour += 1) w.push({ "notes.md": String(hour) });
    const both = proposed(w, { ...files, "countersign.yaml": pinned }).errors;
    expect(both).toContainEqual(expect.stringContaining("CS-EVT-001"));
    w.push({ "countersign.yaml": pinned });
    expect(proposed(w, files)).toEqual({ errors: [], code: 0 });
  });
});

describe("a pull request that writes the record itself", () => {
  const recorded = () => {
    const w = world();
    w.keep(w.merge({ number: 7, files: moved, approve: { lena: "" } }));
    w.keep(w.merge({ number: 8, files: signedLater, approve: { omar: "" } }));
    return { w, texts: w.entries().map((path) => w.read(path)), paths: w.entries() };
  };

  it("K1. that edits, deletes, reorders or re-hashes what is there is refused", () => {
    const { w, paths, texts } = recorded();
    const [[one = "", two = ""], [first = "", second = ""]] = [paths, texts];
    const again = written({ ...readEntry(first), engine: "9.9.9" });
    const next = written({ ...readEntry(second), prev: sha256Hex(again.text) });
    const attacks: readonly Files[] = [
      { [one]: first.replace("engine: ", "engine: 9") },
      { [two]: null },
      { [one]: second, [two]: first },
      { [one]: null, [two]: null, [again.path]: again.text, [next.path]: next.text },
    ];
    for (const files of attacks) {
      const { errors, code } = proposed(w, files);
      expect(code).toBe(1);
      for (const path of Object.keys(files)) expect(errors).toContain(`CS-EVT-001 ${path}`);
      expect(errors.some((each) => each.startsWith("CS-EVT-003"))).toBe(true);
    }
  });

  it("K2. that appends an entry which follows in every respect is refused, also with an approval that nobody gave", () => {
    const { w, texts } = recorded();
    const merged = w.merge({ number: 9, files: owned("nora"), approve: { finn: "" } });
    w.record(merged);
    const files = pending(w);
    w.repo.git("clean", "-q", "-f", "-d", "engagements");
    w.repo.git("checkout", "-q", "-f", "main");
    const [path = ""] = Object.keys(files).filter((each) => /-pr-9-/.test(each));
    const genuine = readEntry(String(files[path]));
    const approvals = genuine.approvals.map((each) => ({ ...each, verdict: "approved" as const, permits: ["launch"] }));
    const forged = written({ ...genuine, approvals });
    const { errors } = proposed(w, { ...files, [path]: null, [forged.path]: forged.text }, merged);
    expect(errors).toContain(`CS-EVT-001 ${forged.path}`);
    const fresh = forgedAfter(texts.at(-1) ?? "", { merge: "d".repeat(40) });
    expect(proposed(w, { [fresh.path]: fresh.text }).errors).toEqual(
      expect.arrayContaining([`CS-EVT-001 ${fresh.path}`, `CS-EVT-003 ${fresh.path}`]),
    );
  });

  it("K5. that follows the same entry as one merged meanwhile is refused, and verify names both", () => {
    const { w } = recorded();
    const [merged, other] = [w.merge({ number: 9, files: owned("nora") }), readEntry(w.read(w.entries().at(-1) ?? ""))];
    w.record(merged);
    const files = pending(w);
    w.commitAll();
    const twin = written({
      ...readEntry(readFileSync(join(w.repo.dir, w.entries().at(-1) ?? ""), "utf8")),
      engine: "9.9.9",
    });
    expect(other.pull_request).toBe("8");
    expect(proposed(w, { [twin.path]: twin.text }).errors).toContain(`CS-EVT-003 ${twin.path}`);
    w.repo.write({ [twin.path]: twin.text });
    const { out } = w.run("verify", "--json");
    const own = Object.keys(files).find((each) => /-pr-9-/.test(each)) ?? "";
    expect(out).toContain(`It and \`${own}\` follow the same entry`);
    expect(out).toContain(`It and \`${twin.path}\` follow the same entry`);
  });
});
