import { afterEach, describe, expect, it } from "vitest";
import { sha256Hex } from "../../src/model/digest.ts";
import { proposal, stateAt } from "../approval-cases/repository.ts";
import { PROPOSAL, STATE } from "../scenario/scenario.ts";
import { smallest } from "../scenario/smallest.ts";
import { forgedAfter, readEntry, written } from "./forge.ts";
import { type Files, moved, signedLater, World } from "./world.ts";

const SETTINGS = "countersign.yaml";
const owned = (owner: string) => ({ [STATE]: stateAt("contract").replace("owner: lena", `owner: ${owner}`) });
const saying = (text: string) => expect.stringContaining(text) as string;

const worlds: World[] = [];
function world(files: Files = {}): World {
  const made = new World(files);
  worlds.push(made);
  return made;
}
afterEach(() => worlds.splice(0).forEach(({ repo }) => repo.dispose()));

const pinned = (digest: string, id = "acme-pilot") =>
  String(smallest[SETTINGS]).replace("settings: {", `settings: { moved_records: { ${id}: "${digest}" },`);
const newestOf = (w: World) => sha256Hex(w.read(w.entries().at(-1) ?? ""));

/** What two merges left elsewhere: the engagement, its record, and the pages. */
function elsewhere(): {
  readonly files: Record<string, string>;
  readonly entries: readonly string[];
  readonly digest: string;
} {
  const w = world();
  w.keep(w.merge({ number: 7, files: moved, approve: { lena: "" } }));
  w.keep(w.merge({ number: 8, files: signedLater, approve: { omar: "" } }));
  const paths = w.repo.git("ls-files", "engagements").split("\n");
  const files = Object.fromEntries(paths.map((path) => [path, w.read(path)]));
  return { files, entries: w.entries(), digest: newestOf(w) };
}

/** A repository with a history of its own, to which an engagement came with its record. */
function arrived(change: (came: ReturnType<typeof elsewhere>) => Files = () => ({})) {
  const came = elsewhere();
  const w = world();
  const before = w.merge({ number: 1, files: { [PROPOSAL]: proposal({ body: "Something else.\n" }) } });
  // It came after all that it tells.
  for (let hour = 0; hour < 12; hour += 1) w.push({ "notes.md": String(hour) });
  w.push({ ...came.files, [SETTINGS]: pinned(came.digest), ...change(came) });
  w.repo.git("reset", "-q", "--hard", "main");
  return { w, came, before };
}

interface Told {
  readonly findings: readonly { readonly file: string; readonly line: number; readonly message: string }[];
  readonly [key: string]: unknown;
}
const proof = (w: World) => (JSON.parse(w.run("verify", "--json").out) as { records: Told[] }).records[0];

describe("a record that came from another history", () => {
  it("is proved but for its merges, and says so", () => {
    const { w } = arrived();
    const out =
      "acme-pilot: whole, 2 entries.\n  The first 2 entries came from another history (settings.moved_records).\n";
    expect(w.run("verify")).toMatchObject({ code: 0, out });
    expect(proof(w)).toMatchObject({ whole: true, entries: 2, moved: 2, unproved: [], findings: [] });
    expect(w.run("replay", "acme-pilot").code).toBe(0);
    expect(w.run("log", "acme-pilot")).toMatchObject({ code: 0, out: saying("made legal_or_contract approved") });
    expect(w.run("check", "--all").out).not.toContain("CS-EVT");
  });

  it("is no merge of this branch without the pin", () => {
    const { w } = arrived(() => ({ [SETTINGS]: String(smallest[SETTINGS]) }));
    expect(w.run("verify")).toMatchObject({ code: 1, out: saying("is no merge of this branch") });
  });

  it("goes on here, and what comes after the pin is proved as ever", () => {
    const { w } = arrived();
    const missed = w.merge({ number: 3, files: owned("nora") });
    const last = w.merge({ number: 4, files: owned("omar") });
    w.record(last, "--pr", missed.facts);
    expect(w.entries().map((path) => readEntry(w.read(path)).pull_request)).toEqual(["7", "8", "3", "4"]);
    w.commitAll();
    expect(proof(w)).toMatchObject({ whole: true, entries: 4, moved: 2 });
    w.keep(w.merge({ number: 5, files: owned("nora") }));
    expect(proof(w)).toMatchObject({ whole: true, entries: 5, moved: 2 });
    const forged = forgedAfter(w.read(w.entries().at(-1) ?? ""), { merge: "d".repeat(40), pull_request: "9" });
    w.repo.write({ [forged.path]: forged.text });
    expect(proof(w)?.findings.map(({ file, message }) => [file, message])).toContainEqual([
      forged.path,
      saying("is no merge of this branch"),
    ]);
  });

  it("takes no entry for what was merged here before it came", () => {
    const { w, before } = arrived();
    expect(w.record(before)).toMatchObject({ code: 1, out: saying("what was merged after it has an entry already") });
    expect(w.repo.git("status", "--porcelain", "-uall")).toBe("");
  });

  it("is broken by an entry before the pin that says something else, however well its followers are made to fit", () => {
    const { w } = arrived(({ files, entries: [one = "", two = ""] }) => {
      const first = written({ ...readEntry(files[one] ?? ""), engine: "9.9.9" });
      const second = written({ ...readEntry(files[two] ?? ""), prev: sha256Hex(first.text) });
      return { [one]: null, [two]: null, [first.path]: first.text, [second.path]: second.text };
    });
    const line =
      w
        .read(SETTINGS)
        .split("\n")
        .findIndex((each) => each.includes("moved_records")) + 1;
    expect(proof(w)?.findings[0]).toMatchObject({
      file: SETTINGS,
      line,
      message: saying("which no entry of the record"),
    });
  });

  it("is broken by one that was changed alone, at the entry that followed it", () => {
    const { w, came } = arrived(({ files, entries: [one = ""] }) => ({
      [one]: String(files[one]).replace(/^engine: .*$/m, "engine: 9.9.9"),
    }));
    const found = proof(w)?.findings.map(({ file, message }) => [file, message]);
    expect(found).toContainEqual([came.entries[1], saying("follows no entry that is here")]);
  });

  it.each([
    ["d".repeat(64), "acme-pilot"],
    ["d".repeat(64), "beta-pilot"],
  ])("is missed where nothing has the digest %s of %s, and nothing follows it", (digest, id) => {
    const { w } = arrived(() => ({ [SETTINGS]: pinned(digest, id) }));
    const said = `pins \`${"d".repeat(12)}\`, which no entry of the record of \`${id}\` has`;
    expect(w.run("verify", "--json")).toMatchObject({ code: 1, out: saying(said) });
    if (id !== "acme-pilot") return;
    expect(w.record(w.merge({ number: 3, files: owned("nora") }))).toMatchObject({ code: 1, err: saying(said) });
    expect(w.repo.git("status", "--porcelain", "-uall")).toBe("");
  });

  it("is pinned by the digest of an entry alone", () => {
    const { w } = arrived(() => ({ [SETTINGS]: pinned("the newest") }));
    expect(w.run("check", "--all")).toMatchObject({ code: 1, out: saying(`${SETTINGS}\n`) });
    expect(w.run("verify").code).toBe(1);
  });
});

describe("an engagement whose first merges were missed", () => {
  const BETA = "engagements/beta-pilot/state.yaml";
  const beta = (owner: string) => ({
    [BETA]: stateAt("proposal", "", "Beta").replace("owner: lena", `owner: ${owner}`),
  });
  const paths = (w: World) =>
    w.repo.git("ls-files", "-z", "--cached", "--others", "engagements/beta-pilot/record").split("\0");
  const entries = (w: World) =>
    paths(w)
      .filter((path) => /-(?:pr|push)-/.test(path))
      .toSorted()
      .map((path) => readEntry(w.read(path)));

  it.each(["merge", "squash", "rebase"] as const)("is recorded from the first on (%s)", (how) => {
    const w = world();
    const options = { how, more: [{ "notes.md": "x" }] };
    const first = w.merge({ number: 3, files: beta("lena"), ...options });
    w.push({ "README.md": "Nothing of ours.\n" });
    const second = w.merge({ number: 4, files: beta("nora"), ...options });
    const last = w.merge({ number: 5, files: beta("omar"), ...options });
    expect(w.record(last, "--pr", first.facts, "--pr", second.facts).code).toBe(0);
    expect(entries(w).map(({ pull_request: number, events }) => [number, events[0]?.["type"]])).toEqual([
      ["3", undefined],
      ["4", "owner_changed"],
      ["5", "owner_changed"],
    ]);
    expect(entries(w).map(({ merge }) => merge)).toEqual([first.merge, second.merge, last.merge]);
    expect(entries(w)[0]?.prev).toBe("none");
    w.commitAll();
    expect(w.run("verify")).toMatchObject({ code: 0, out: "beta-pilot: whole, 3 entries.\n" });
  });

  it("is recorded from the first on without facts too, and says that they are missing", () => {
    const w = world();
    w.merge({ number: 3, files: beta("lena") });
    w.record(w.merge({ number: 4, files: beta("nora") }));
    expect(entries(w).map(({ pull_request: number, facts }) => [number, facts])).toEqual([
      ["3", "missing"],
      ["4", undefined],
    ]);
  });

  it("begins with what was found where it was there before this was set up", () => {
    const w = world({ [SETTINGS]: null, "adapters/mini.yaml": null });
    w.push(Object.fromEntries(Object.entries(smallest).filter(([path]) => !path.startsWith("engagements/"))) as Files);
    w.keep(w.merge({ number: 3, files: moved, approve: { lena: "" } }));
    expect(w.entries().map((path) => readEntry(w.read(path)).pull_request)).toEqual(["3"]);
  });
});
