import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { contract, proposal, stateAt } from "../approval-cases/repository.ts";
import { makeRepo, type TestRepo } from "../git/repo.ts";
import { edited, tracked } from "../render/docx/edited.ts";
import { World } from "../record/world.ts";
import { CONTRACT, PROPOSAL, STATE } from "../scenario/scenario.ts";
import { smallest } from "../scenario/smallest.ts";
import { approval, facts } from "./facts.ts";
import { run } from "./program.ts";

const ADAPTER = "adapters/mini.yaml";
const rendering = String(smallest[ADAPTER])
  .replace("owner: proposal, sources: [] }", "owner: proposal, sources: [], render: proposal }")
  .replace("sources: [proposal] }", "sources: [proposal], render: contract }");
const parties =
  "parties: [{ role: Provider, legal_name: CompleteTech LLC, signer: { name: Ada Byron, title: Member } }, { role: Client, legal_name: Acme Corp, signer: { name: Morgan Reyes, title: Counsel } }]\n";
const terms = "effective_date: 2026-06-01\n" + parties;
const agreement = (body: string) => contract({ more: terms, body });

interface Row {
  readonly artifact: string;
  readonly path: string;
  readonly sha256: string;
  readonly mark: string | null;
  readonly since?: string;
}

const rowsOf = (out: string) => JSON.parse(out) as Row[];

describe("the mark that a document gets", () => {
  let repo: TestRepo;
  let heads: Readonly<Record<"base" | "approved" | "changed", string>>;

  beforeAll(() => {
    repo = makeRepo();
    const base = repo.commit({ files: { ...smallest, [ADAPTER]: rendering, [STATE]: stateAt("contract") } });
    const topic = { branch: "topic", parents: [base], at: "2026-03-02T09:00:00Z" };
    const approved = repo.commit({ ...topic, files: { [CONTRACT]: agreement("## Fees\n\n1. Ten.\n") } });
    const changed = repo.commit({ branch: "topic", files: { [CONTRACT]: agreement("## Fees\n\n1. Two.\n") } });
    heads = { base, approved, changed };
  });
  afterAll(() => repo.dispose());

  /** Omar approved the text of the first commit. */
  const rendered = (head: string, ...words: string[]) => {
    const pr = join(repo.dir, ".git/facts.json");
    const review = approval(heads.approved, "2026-03-02T10:00:00Z", { login: "omar", id: 7, type: "User" });
    writeFileSync(pr, JSON.stringify(facts(heads.base, head, [review])));
    const change = ["--base", heads.base, "--head", head, "--pr", pr, "--now", "2026-03-02T12:00:00Z"];
    const out = join(repo.dir, ".git", `${head}${words.join("")}`);
    return run(["render", "acme-pilot/ADSA-2026-0001", "--json", "--out", out, ...change, ...words], { cwd: repo.dir });
  };

  it("is none once it is approved, although what the client signs is not signed yet", () => {
    const { code, out } = rendered(heads.approved, "--final");
    const rows = rowsOf(out);
    expect({ code, rows }).toMatchObject({ code: 0, rows: [{ artifact: "ADSA-2026-0001", mark: null }] });
    const bytes = readFileSync(rows[0]?.path ?? "");
    expect(createHash("sha256").update(bytes).digest("hex")).toBe(rows[0]?.sha256);
    expect(Object.keys(rows[0] ?? {})).toEqual(["artifact", "path", "sha256", "mark"]);
  });

  it("is DRAFT again once a byte changes, and then it is not made as final", () => {
    expect(rowsOf(rendered(heads.changed).out)).toMatchObject([{ mark: "DRAFT" }]);
    const { code, out, err } = rendered(heads.changed, "--final");
    expect({ code, rows: rowsOf(out) }).toEqual({ code: 1, rows: [] });
    expect(err).toMatch(/ADSA-2026-0001\.md:1:1 CS-DOC-010 .*is not final: it is DRAFT/);
    expect(err).toMatch(/fix: legal_or_contract waits for .*@omar/);
    expect(existsSync(join(repo.dir, ".git", `${heads.changed}--final`))).toBe(false);
  });
});

describe("a document against an earlier version, and in Word", () => {
  let w: World;
  const folder = () => join(w.repo.dir, ".git/out");
  const render = (...words: string[]) => w.run("render", "PRO-2026-0001", "--out", folder(), ...words);
  const first = proposal({ body: "Scope, and what it costs.\n" });
  const second = proposal({ version: "v2", body: "Scope, and what it costs: ten.\n" });

  beforeAll(() => {
    w = new World({ [ADAPTER]: rendering });
    w.keep(w.merge({ number: 7, files: { [STATE]: stateAt("contract"), [PROPOSAL]: first }, approve: { lena: "" } }));
    w.push({ [PROPOSAL]: second });
    w.repo.git("reset", "-q", "--hard", "main");
  });
  afterAll(() => w.repo.dispose());

  it("is compared with a version, with what was recorded as final, or with a commit", () => {
    const short = w.repo.git("rev-parse", "--short=7", "main~3").trim();
    const wanted = { v1: "v1", recorded: "v1", "main~3": `v1 of ${short}` };
    for (const [version, since] of Object.entries(wanted)) {
      const { code, out, err } = render("--redline", version, "--json");
      expect({ code, err, rows: rowsOf(out) }).toMatchObject({ code: 0, err: "", rows: [{ mark: "DRAFT", since }] });
      const path = join(folder(), "PRO-2026-0001-redline.pdf");
      expect(rowsOf(out)[0]?.path).toBe(path);
      expect(readFileSync(path, "latin1")).toContain(`changes since ${since})`);
    }
    expect(render("--redline", "v1").out).toMatch(/redline\.pdf {2}changes since v1\n$/);
  });

  const wrong: readonly [words: string[], said: RegExp][] = [
    [["--redline", "v9"], /There is no v9 of PRO-2026-0001\.\nThere is v1, v2\./],
    [["--redline", "nothing"], /"nothing" is no version of PRO-2026-0001, and no commit\.\nThere is v1, v2\./],
    [["--redline", "--all"], /--redline needs a value/],
    [["--redline", "v1", "--final"], /--redline and --final do not go together/],
    [["acme-pilot", "--redline", "v1"], /--redline needs an artifact/],
    [["--watch", "--json"], /--watch and --json do not go together/],
    [["--finale"], /Did you mean `--final`\?/],
    [["--out", ""], /--out needs a folder/],
    [["--out", "engagements/acme-pilot/rendered"], /is among the engagements/],
    [["--out", "countersign.yaml"], /there is a file of this name, and no folder/],
    [["--out", "countersign.yaml/below"], /there is a file where a folder is needed/],
  ];
  it("says what cannot be made: exit 2, nothing written", () => {
    for (const [words, said] of wrong) {
      const { code, out, err } = render(...words);
      expect({ words, code, out }).toEqual({ words, code: 2, out: "" });
      expect(err).toMatch(said);
    }
    expect(w.repo.git("status", "--porcelain", "-uall")).toBe("");
  });

  it("leaves links and files that are the same alone", () => {
    const target = join(w.repo.dir, ".git/target");
    const linked = join(w.repo.dir, ".git/linked");
    writeFileSync(target, "mine");
    mkdirSync(linked);
    symlinkSync(target, join(linked, "PRO-2026-0001.pdf"));
    const refused = render("--word", "--out", linked);
    expect(refused).toMatchObject({ code: 2, err: expect.stringContaining("is no regular file") as string });
    expect(readFileSync(target, "utf8")).toBe("mine");
    expect(readdirSync(linked)).toEqual(["PRO-2026-0001.pdf"]);

    const fresh = join(w.repo.dir, ".git/fresh");
    expect(render("--out", fresh).out).toMatch(/PRO-2026-0001\.pdf {2}DRAFT\n$/);
    const before = statSync(join(fresh, "PRO-2026-0001.pdf"), { bigint: true });
    expect(render("--out", fresh).out).toMatch(/PRO-2026-0001\.pdf {2}DRAFT {2}unchanged\n$/);
    const after = statSync(join(fresh, "PRO-2026-0001.pdf"), { bigint: true });
    expect([after.mtimeNs, after.ino]).toEqual([before.mtimeNs, before.ino]);
    expect(render("--out", fresh, "--quiet")).toEqual({ code: 0, out: "", err: "" });
  });

  it("goes to Word, and what comes back is shown and then written", () => {
    expect(rowsOf(render("--word", "--json").out).map(({ path, mark }) => [path, mark])).toEqual(
      ["pdf", "docx"].map((ending) => [join(folder(), `PRO-2026-0001.${ending}`), "DRAFT"]),
    );
    const sent = readFileSync(join(folder(), "PRO-2026-0001.docx"));
    const file = join(w.repo.dir, ".git/back.docx");
    writeFileSync(
      file,
      edited(sent, (xml) => tracked(xml, "ten", "twelve")),
    );
    const back = (...words: string[]) => w.run("import-docx", file, "--for", "PRO-2026-0001", ...words);

    const shown = back();
    expect(shown).toMatchObject({ code: 0, err: "" });
    expect(shown.out).toMatch(/^-Scope, and what it costs: ten\.\n\+Scope, and what it costs: twelve\.$/m);
    expect(shown.out).toMatch(/Tracked changes\n {2}- ten {2}Morgan Reyes, 2026-06-02\n {2}\+ twelve {2}Morgan Reyes/);
    expect(w.read(PROPOSAL)).toBe(second);

    const data = JSON.parse(back("--write", "--json").out) as object;
    expect(data).toMatchObject({ done: true, files: [PROPOSAL], comments: [], problems: [] });
    expect(w.read(PROPOSAL)).toBe(second.replace("ten", "twelve"));
    expect(back().out).toContain("nothing that came back changes the markdown");
    w.repo.write({ [PROPOSAL]: second });
  });

  it("is brought into a text that changed since, where the two do not meet", () => {
    render("--word", "--json");
    const file = join(w.repo.dir, ".git/late.docx");
    const sent = readFileSync(join(folder(), "PRO-2026-0001.docx"));
    writeFileSync(
      file,
      edited(sent, (xml) => tracked(xml, "ten", "nine")),
    );
    w.repo.write({ [PROPOSAL]: second.replace("v2", "v3") });
    const later = w.run("import-docx", file, "--for", "PRO-2026-0001");
    expect(later.out).toContain("It was made of v2; what changed here since is kept.");
    expect(later.out).toMatch(/^-.*ten\.\n\+.*nine\.$/m);
    expect(later.out).not.toContain("Not brought over");

    w.repo.write({ [PROPOSAL]: second.replace("ten.", "eleven.\n\nAnd more.") });
    const apart = w.run("import-docx", file, "--for", "PRO-2026-0001");
    expect(apart).toMatchObject({ code: 1, err: "" });
    expect(apart.out).toMatch(
      /PRO-2026-0001\.md:9:1 CS-DOC-031 This changed here too .* "Scope, and what it costs: nine\."/,
    );
    expect(apart.out).toContain("nothing that came back changes the markdown");

    w.repo.write({ [PROPOSAL]: second.replace("ten", "six") });
    render("--word", "--json");
    w.repo.write({ [PROPOSAL]: second });
    const unknown = w.run("import-docx", join(folder(), "PRO-2026-0001.docx"), "--for", "PRO-2026-0001");
    expect(unknown.out).toContain("a text that was never committed: what changed here since shows as taken back.");
    expect(unknown.out).toMatch(/^\+.*six\.$/m);
  });

  it("does not change what was recorded", () => {
    w.repo.write({ [PROPOSAL]: first });
    render("--word", "--json");
    const file = join(w.repo.dir, ".git/early.docx");
    const sent = readFileSync(join(folder(), "PRO-2026-0001.docx"));
    writeFileSync(
      file,
      edited(sent, (xml) => tracked(xml, "costs", "takes")),
    );
    const { code, out } = w.run("import-docx", file, "--for", "PRO-2026-0001", "--write");
    expect(code).toBe(1);
    expect(out).toMatch(/^\+.*takes\.$[\s\S]*CS-ART-003[\s\S]*Nothing changed\.\n$/m);
    expect(w.read(PROPOSAL)).toBe(first);
    w.repo.write({ [PROPOSAL]: second });
  });

  it("is no Word file: exit 2", () => {
    const files = {
      "old.docx": "\u00d0\u00cf\u0011\u00e0 and more",
      "text.docx": "text",
      "zip.docx": "PK\u0003\u0004",
    };
    for (const [name, text] of Object.entries(files)) writeFileSync(join(w.repo.dir, ".git", name), text, "latin1");
    const wrong: readonly [words: string[], code: number, said: RegExp][] = [
      [[], 2, /import-docx needs one file/],
      [[".git/none.docx", "--for", "PRO-2026-0001"], 2, /none\.docx is not there/],
      [[".git/old.docx", "--for", "PRO-2026-0001"], 2, /is a \.doc, or it has a password/],
      [[".git/text.docx", "--for", "PRO-2026-0001"], 2, /is no \.docx/],
      [[".git/text.docx"], 2, /It needs --for/],
      [[".git/late.docx", "--for", "PRO-2026-0002"], 2, /There is no artifact "PRO-2026-0002"/],
      [
        [".git/zip.docx", "--for", "PRO-2026-0001"],
        1,
        /CS-DOC-031 \.git\/zip\.docx cannot be read as a \.docx: it is no zip/,
      ],
    ];
    for (const [words, code, said] of wrong) {
      const ran = w.run("import-docx", ...words);
      expect({ words, code: ran.code }).toEqual({ words, code });
      expect(ran.err + ran.out).toMatch(said);
    }
  });
});

describe("files that would have one name", () => {
  it("are not written", () => {
    const repo = makeRepo();
    const twin = "engagements/beta-pilot/PRO-2026-0001.md";
    const other = { [twin]: proposal(), "engagements/beta-pilot/state.yaml": stateAt("proposal") };
    repo.commit({ files: { ...smallest, [ADAPTER]: rendering, ...other } });
    repo.git("checkout", "-q", "main");
    const { code, out, err } = run(["render", "--out", ".git/out"], { cwd: repo.dir });
    expect({ code, out }).toEqual({ code: 1, out: "Nothing was rendered.\n" });
    expect(err).toContain("CS-DOC-011 Two artifacts `PRO-2026-0001` would both be written as PRO-2026-0001.pdf");
    expect(existsSync(join(repo.dir, ".git/out"))).toBe(false);
    repo.dispose();
  });
});
