import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, it } from "vitest";
import type { Recording } from "../../src/app/record-merge.ts";
import { sha256Hex } from "../../src/model/digest.ts";
import type { EntryFile } from "../../src/model/record-file.ts";
import { runIn } from "../app/world.ts";
import { proposal, stateAt } from "../approval-cases/repository.ts";
import { PROPOSAL, STATE } from "../scenario/scenario.ts";
import { smallest } from "../scenario/smallest.ts";
import { readEntry, written } from "./forge.ts";
import { type Files, type Merged, World } from "./world.ts";

const ADAPTER = "adapters/mini.yaml";
const TEMPLATE = "templates/proposal/document.md";
const FILE = "engagements/acme-pilot/rendered/PRO-2026-0001.pdf";
const rendering = {
  [ADAPTER]: String(smallest[ADAPTER]).replace("sources: [] }", "sources: [], render: proposal }"),
};
const FIELDS = 'price: { currency: USD, total: "100.00" }\nvalid_until: 2026-06-15\n';
const offer = (matter: Parameters<typeof proposal>[0] = {}) =>
  proposal({ more: FIELDS, body: "# Scope\n\nWhat it costs.\n", ...matter });

const worlds: World[] = [];
function world(): World {
  const made = new World(rendering);
  worlds.push(made);
  return made;
}
afterEach(() => worlds.splice(0).forEach(({ repo }) => repo.dispose()));

interface Kept {
  readonly code: number;
  readonly err: string;
  readonly recording: Recording;
  readonly entry: EntryFile;
}

/** Records a merge as the program does, and commits what it wrote. */
async function keep(w: World, { merge, facts }: Merged): Promise<Kept> {
  const ran = await runIn(w.repo.dir, ["record", "--merge", merge, "--pr", facts, "--now", w.now, "--json"]);
  const recording = JSON.parse(ran.out) as Recording;
  const entry = readEntry(w.read(recording.recorded.at(-1)?.entry ?? ""));
  w.commitAll();
  return { code: ran.code, err: ran.err, recording, entry };
}

async function errors(w: World): Promise<string[]> {
  const { out } = await runIn(w.repo.dir, ["verify", "--json", "--now", w.now]);
  const { records } = JSON.parse(out) as { records: { findings: { rule: string; file: string }[] }[] };
  return records.flatMap(({ findings }) => findings.map(({ rule, file }) => `${rule} ${file}`));
}

async function said(w: World, ...words: string[]): Promise<[number, string]> {
  const { code, out } = await runIn(w.repo.dir, [...words, "--now", w.now]);
  return [code, out];
}

const told = ({ entry }: Kept) =>
  entry.events.filter(({ type }) => type?.startsWith("render")).map(({ type, version, mark }) => [type, version, mark]);
const owner = (name: string): Files => ({ [STATE]: stateAt("contract").replace("owner: lena", `owner: ${name}`) });

it("renders what a merge changed, and keeps what was final whatever becomes of its template", async () => {
  const w = world();
  const first = await keep(w, w.merge({ number: 7, files: { [PROPOSAL]: offer() } }));
  const draft = w.bytes(FILE);
  expect(draft.subarray(0, 5).toString()).toBe("%PDF-");
  expect(told(first)).toEqual([["rendered", "v1", "DRAFT"]]);
  expect(first.entry.outputs).toMatchObject([
    { artifact: "PRO-2026-0001", version: "v1", file: FILE, sha256: sha256Hex(draft), mark: "DRAFT" },
  ]);
  expect(w.read("engagements/acme-pilot/README.md")).toContain("[PDF](rendered/PRO-2026-0001.pdf) (DRAFT)");
  expect(w.read("engagements/acme-pilot/record/project_state.yaml")).toContain(`path: ${FILE}`);

  const other = await keep(w, w.merge({ number: 8, files: { [STATE]: stateAt("proposal").replace("lena", "nora") } }));
  expect([told(other), other.recording.files.includes(FILE), other.entry.outputs]).toEqual([
    [],
    false,
    first.entry.outputs,
  ]);

  const last = await keep(w, w.merge({ number: 9, files: { [STATE]: stateAt("contract") }, approve: { lena: "" } }));
  const final = w.bytes(FILE);
  expect([told(last), final.equals(draft)]).toEqual([[["rendered", "v1", "none"]], false]);
  expect(last.entry.outputs?.[0]).not.toHaveProperty("mark");

  w.push({ [TEMPLATE]: "::title\n\nAnother face.\n\n::body\n" });
  const later = await keep(w, w.merge({ number: 10, files: owner("nora") }));
  expect([told(later), w.bytes(FILE).equals(final)]).toEqual([[], true]);
  expect(await errors(w)).toEqual([]);
});

const FINAL = { files: { [PROPOSAL]: offer(), [STATE]: stateAt("contract") }, approve: { lena: "" } };

it("is found by its code, and known by every byte", async () => {
  const w = world();
  const last = await keep(w, w.merge({ number: 7, ...FINAL }));
  const final = w.bytes(FILE);
  const code = last.entry.outputs?.[0]?.source.slice(0, 12) ?? "";
  expect(await said(w, "verify", code)).toEqual([
    0,
    expect.stringContaining("PRO-2026-0001 v1 of acme-pilot: current;"),
  ]);
  expect(await said(w, "render", "--check")).toEqual([0, expect.anything()]);

  const next = await keep(w, w.merge({ number: 8, files: { [PROPOSAL]: offer({ version: "v2" }) } }));
  expect([told(next), w.bytes(FILE).equals(final)]).toEqual([[["rendered", "v2", "DRAFT"]], false]);
  const [status, text] = await said(w, "verify", code);
  expect([status, text]).toEqual([0, expect.stringContaining("v1 of acme-pilot: superseded;")]);
  expect(text).toContain(last.recording.recorded[0]?.entry);
  expect(await said(w, "verify", "0000000000000000")).toEqual([1, expect.stringContaining("No document here")]);
  expect(await said(w, "render", "--check")).toEqual([0, expect.anything()]);
  const drafted = w.bytes(FILE);
  w.repo.write({ [FILE]: Buffer.concat([drafted, Buffer.from("x")]), [`${FILE}.old`]: "x" });
  expect(await errors(w)).toEqual([`CS-EVT-005 ${FILE}`, `CS-EVT-005 ${FILE}.old`]);
  const [wrong, lines] = await said(w, "render", "--check");
  expect([wrong, lines.trim().split("\n")]).toEqual([
    1,
    [expect.stringContaining(`${FILE}: different;`), expect.stringContaining(`${FILE}.old: too much;`)],
  ]);
  w.repo.write({ [FILE]: null, [`${FILE}.old`]: null });
  expect(await said(w, "render", "--check", "acme-pilot")).toEqual([1, expect.stringContaining(`${FILE}: missing;`)]);
  const outputs = next.entry.outputs?.map((each) => ({ ...each, source: "0".repeat(64) }));
  const forged = written({ ...next.entry, ...(outputs && { outputs }) });
  w.repo.write({ [FILE]: drafted, [next.recording.recorded[0]?.entry ?? ""]: null, [forged.path]: forged.text });
  expect(await errors(w)).toEqual([`CS-EVT-005 ${FILE}`]);
});

it("keeps no draft, marks what is void, and takes away what is gone", async () => {
  const w = world();
  const draft = await keep(w, w.merge({ number: 7, files: { [PROPOSAL]: offer({ status: "draft" }) } }));
  expect([told(draft), draft.entry.outputs, existsSync(join(w.repo.dir, FILE))]).toEqual([[], undefined, false]);
  await keep(w, w.merge({ number: 8, ...FINAL }));
  const final = w.bytes(FILE);
  const begun = await keep(w, w.merge({ number: 9, files: { [PROPOSAL]: offer({ version: "v2", status: "draft" }) } }));
  expect([told(begun), begun.entry.outputs?.[0]?.version, w.bytes(FILE).equals(final)]).toEqual([[], "v1", true]);
  const archived = await keep(w, w.merge({ number: 10, files: { [PROPOSAL]: offer({ status: "archived" }) } }));
  expect(told(archived)).toEqual([["rendered", "v1", "VOID"]]);
  const gone = await keep(w, w.merge({ number: 11, files: { [PROPOSAL]: null } }));
  expect([gone.entry.outputs, existsSync(join(w.repo.dir, FILE)), await errors(w)]).toEqual([undefined, false, []]);
});

it("records a merge whose document cannot be rendered, says so, and tries again with the next", async () => {
  const w = world();
  const glyph = await keep(w, w.merge({ number: 7, files: { [PROPOSAL]: offer({ body: "# Scope\n\n\u{1F9EA}\n" }) } }));
  expect([glyph.code, told(glyph), existsSync(join(w.repo.dir, FILE))]).toEqual([
    0,
    [["rendering_failed", "v1", undefined]],
    false,
  ]);
  expect(glyph.err).toMatch(/PRO-2026-0001\.md:\d+:\d+ warning CS-DOC-.* Not rendered: .*U\+1F9EA/);
  expect(glyph.recording.warnings).toHaveLength(1);
  const mended = await keep(w, w.merge({ number: 8, files: { [PROPOSAL]: offer() } }));
  expect([told(mended), mended.recording.warnings, await errors(w)]).toEqual([[["rendered", "v1", "DRAFT"]], [], []]);
});

it("passes as a pull request byte for byte, and no other way", async () => {
  const w = world();
  const merged = w.merge({ number: 7, files: { [PROPOSAL]: offer() } });
  await runIn(w.repo.dir, ["record", "--merge", merged.merge, "--pr", merged.facts, "--now", w.now]);
  const paths = w.repo
    .git("ls-files", "-z", "--modified", "--others", "--exclude-standard")
    .split("\0")
    .filter(Boolean);
  const files = Object.fromEntries(paths.map((path) => [path, w.bytes(path)]));
  w.repo.git("clean", "-q", "-f", "-d", "engagements");
  const check = async (changed: Readonly<Record<string, Buffer>>) => {
    const head = w.repo.commit({
      branch: `records-${Object.keys(changed).length}`,
      parents: [w.head],
      files: { ...files, ...changed },
    });
    const own = join(w.repo.dir, ".git/own.json");
    const base = { sha: w.head, repo: { full_name: "acme/work" } };
    const pull = {
      number: 50,
      user: { login: "bot", id: 9, type: "Bot" },
      state: "open",
      merged: false,
      base,
      head: { sha: head },
    };
    writeFileSync(own, JSON.stringify({ pull_request: pull, reviews: [], timeline: [], commits: [], check_runs: [] }));
    const words = [
      "check",
      "--base",
      "main",
      "--head",
      head,
      "--pr",
      own,
      "--pr",
      merged.facts,
      "--now",
      w.now,
      "--json",
    ];
    const { out } = await runIn(w.repo.dir, words);
    return [...out.matchAll(/"rule": "(CS-EVT-\d+)"/g)].map(([, rule]) => rule);
  };
  expect(await check({})).toEqual([]);
  const forged = Buffer.concat([files[FILE] ?? Buffer.alloc(0), Buffer.from("\n")]);
  expect(await check({ [FILE]: forged })).toEqual(expect.arrayContaining(["CS-EVT-001", "CS-EVT-005"]));
  const entry = paths.find((path) => path.includes("-pr-7-")) ?? "";
  const told = files[entry]?.toString().replaceAll(sha256Hex(files[FILE] ?? ""), sha256Hex(forged)) ?? "";
  expect(await check({ [FILE]: forged, [entry]: Buffer.from(told) })).toContain("CS-EVT-001");
});

it("completes a file that a killed run had decided to write, byte for byte", async () => {
  const w = world();
  const bytes = Buffer.from(Uint8Array.from({ length: 256 }, (_, index) => index));
  const folder = join(w.repo.dir, ".git/countersign");
  mkdirSync(folder, { recursive: true });
  const pending = [{ path: FILE, text: bytes.toString("base64"), encoding: "base64" }];
  writeFileSync(join(folder, "pending.json"), JSON.stringify(pending));
  await keep(w, w.merge({ number: 7, files: { [PROPOSAL]: offer({ status: "draft" }) } }));
  expect(readFileSync(join(w.repo.dir, FILE)).equals(bytes)).toBe(true);
});
