import { execFileSync } from "node:child_process";
import { rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { verifyRecords } from "../../src/app/verify.ts";
import type { EntryFile } from "../../src/model/record-file.ts";
import { sha256Hex } from "../../src/model/digest.ts";
import { parseInstant } from "../../src/model/time.ts";
import { run } from "../cli/program.ts";
import { testEnv } from "../git/environment.ts";
import { stateAt } from "../approval-cases/repository.ts";
import { STATE } from "../scenario/scenario.ts";
import { type Forged, forgedAfter, readEntry, written } from "./forge.ts";
import { type Files, moved, signedLater, World } from "./world.ts";

const RECORD = "engagements/acme-pilot/record/";
const VIEW = `${RECORD}project_state.yaml`;
const PAGE = "engagements/acme-pilot/README.md";
const PORTFOLIO = "engagements/README.md";
const derived = [PAGE, VIEW, PORTFOLIO];
const owned = { [STATE]: stateAt("contract").replace("owner: lena", "owner: nora") };

let w: World;
let paths: string[];
let texts: string[];
/** A commit of the branch that touches no engagement. */
let other: string;

beforeAll(() => {
  w = new World();
  w.keep(w.merge({ number: 7, files: moved, approve: { lena: "" } }));
  w.keep(w.merge({ number: 8, files: signedLater, approve: { omar: "" } }));
  w.keep(w.merge({ number: 9, files: owned }));
  other = w.push({ "README.md": "Nothing of ours.\n" });
  w.repo.git("reset", "-q", "--hard", "main");
  paths = w.entries();
  texts = paths.map((path) => w.read(path));
});
afterAll(() => w.repo.dispose());

const path = (index: number) => paths.at(index) ?? "";
const text = (index: number) => texts.at(index) ?? "";

interface Break {
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

/** What breaks where some files of the work tree are changed. */
async function breaks(files: Files, anchor?: string): Promise<Break[]> {
  const before = Object.keys(files).map((each) => [each, [...paths, ...derived].includes(each) ? w.read(each) : null]);
  w.repo.write(files);
  try {
    const now = parseInstant(w.now) ?? 0;
    const { proofs, breaks: others } = await verifyRecords({ repo: w.repo.dir, ids: [], anchor, now });
    const all = [...proofs.flatMap((each) => each.breaks), ...others];
    return all.map(({ place, message }) => ({ file: place.file, line: place.line, message }));
  } finally {
    w.repo.write(Object.fromEntries(before) as Files);
  }
}

const put = (...forged: readonly Forged[]): Files => Object.fromEntries(forged.map((each) => [each.path, each.text]));
const of = (file: string, what: string | RegExp, line: unknown = expect.any(Number)) => ({
  file,
  line,
  message: expect.stringMatching(what) as string,
});

describe("a whole record", () => {
  it("is said to be whole, for people and for programs", () => {
    expect(w.run("verify")).toMatchObject({ code: 0, out: "acme-pilot: whole, 3 entries.\n", err: "" });
    const { records } = JSON.parse(w.run("verify", "acme-pilot", "--json").out) as { records: unknown[] };
    expect(records).toEqual([
      { engagement: "acme-pilot", whole: true, entries: 3, moved: 0, unproved: [], findings: [] },
    ]);
  });

  it("is whole against a commit of its past, and no record is a fault of whoever names one", () => {
    expect(w.run("verify", "--anchor", "HEAD~3")).toMatchObject({ code: 0 });
    for (const anchor of ["none", "d".repeat(40), "d".repeat(64), w.repo.git("rev-parse", "HEAD^{tree}").trim()])
      expect(w.run("verify", "--anchor", anchor), anchor).toMatchObject({ code: 2 });
    expect(w.run("verify", "beta-pilot")).toMatchObject({ code: 2 });
  });
});

describe("a changed entry", () => {
  it("is found whatever byte is another", async () => {
    for (const index of [0, 1, 2]) {
      const file = path(index);
      const size = text(index).length;
      for (const at of [0, 30, ...[3, 5, 7, 9].map((part) => Math.floor((size * part) / 10)), size - 1]) {
        const was = text(index).charCodeAt(at);
        const changed = `${text(index).slice(0, at)}${String.fromCharCode(was ^ 1)}${text(index).slice(at + 1)}`;
        const found = await breaks({ [file]: changed });
        expect(
          found.map((each) => each.file),
          `byte ${at}`,
        ).toContain(file);
      }
    }
  });

  it("is found where only its form changed, at the line", async () => {
    const crlf = text(1).replaceAll("\n", "\r\n");
    expect(await breaks({ [path(1)]: crlf })).toContainEqual(of(path(1), /written|read/));
    expect(await breaks({ [path(1)]: text(1).slice(0, -1) })).toContainEqual(of(path(1), "not written as"));
    const spaced = text(1).replace("engine: ", "engine:  ");
    const line =
      text(1)
        .split("\n")
        .findIndex((each) => each.startsWith("engine:")) + 1;
    expect(await breaks({ [path(1)]: spaced })).toContainEqual(
      of(path(1), "It is not written as the recorder writes it.", line),
    );
  });

  it("is found in the middle by its own name and by the entry that follows it", async () => {
    const forged = written({ ...readEntry(text(1)), engine: "9.9.9" });
    expect(await breaks({ [path(1)]: forged.text })).toEqual([
      of(path(1), "name does not fit"),
      of(path(2), "follows no entry"),
      ...derived.map((each) => of(each, "The record gives")),
    ]);
    expect(await breaks({ [path(1)]: null, ...put(forged) })).toContainEqual(of(path(2), "follows no entry"));
  });

  it("is found where an event has another id, at its line", async () => {
    const id = readEntry(text(2)).events[0]?.["id"] ?? "";
    const forged = written(readEntry(text(2).replaceAll(id, "EV-000000000000")));
    const line = forged.text.split("\n").findIndex((each) => each.includes("EV-000000000000")) + 1;
    expect(await breaks({ [path(2)]: null, ...put(forged) })).toContainEqual(
      of(forged.path, "The id of event `EV-000000000000` does not follow from what it says.", line),
    );
  });
});

describe("an entry that is no regular file", () => {
  it("is not followed, but found", () => {
    const elsewhere = join(w.repo.dir, ".git/elsewhere");
    writeFileSync(elsewhere, text(1));
    rmSync(join(w.repo.dir, path(1)));
    symlinkSync(elsewhere, join(w.repo.dir, path(1)));
    const ran = w.run("verify", "--json");
    rmSync(join(w.repo.dir, path(1)));
    w.repo.write({ [path(1)]: text(1) });
    expect(ran).toMatchObject({ code: 1, out: expect.stringContaining(path(1)) as string });
  });
});

describe("an entry that is not where it belongs", () => {
  it.each([0, 1])("is missed when it is deleted (%i)", async (index) => {
    expect(await breaks({ [path(index)]: null })).toContainEqual(of(path(index + 1), "follows no entry that is here"));
  });

  it("is missed in what is derived when it was the newest", async () => {
    expect(await breaks({ [path(2)]: null })).toEqual(derived.map((each) => of(each, "The record gives")));
  });

  it("is found under another name", async () => {
    const renamed = path(1).replace("-pr-8-", "-pr-80-");
    expect(await breaks({ [path(1)]: null, [renamed]: text(1) })).toEqual([of(renamed, "name does not fit")]);
    const moved = path(1).replace("/02/", "/03/");
    expect(await breaks({ [path(1)]: null, [moved]: text(1) })).toEqual([of(moved, "name does not fit")]);
  });

  it("is found twice, and with the content of another", async () => {
    const copy = path(1).replace("-pr-8-", "-pr-80-");
    expect(await breaks({ [copy]: text(1) })).toEqual(
      expect.arrayContaining([
        of(copy, "follow the same entry"),
        of(copy, "name does not fit"),
        of(copy, "recorded twice"),
      ]),
    );
    expect(await breaks({ [path(0)]: text(1), [path(1)]: text(0) })).toEqual(
      expect.arrayContaining([of(path(0), "name does not fit"), of(path(1), "name does not fit")]),
    );
  });

  it("is found among those of another engagement", async () => {
    const strange = path(0).replace("acme-pilot", "beta-pilot");
    expect(await breaks({ [strange]: text(0) })).toContainEqual(of(strange, "an entry of `acme-pilot`"));
  });
});

describe("a forged entry", () => {
  const later = { merged_at: "2026-03-02T11:00:01Z", pull_request: "10" };

  it("is found where its merge never happened", async () => {
    const forged = forgedAfter(text(2), { ...later, merge: "d".repeat(40) });
    expect(await breaks(put(forged))).toContainEqual(of(forged.path, "is no merge of this branch"));
  });

  it.each(["10", undefined])(
    "is found where a commit of the branch is no merge of this engagement (#%s)",
    async (pull) => {
      const forged = forgedAfter(text(2), { ...later, pull_request: pull, merge: other });
      expect(await breaks(put(forged))).toContainEqual(of(forged.path, "did not change this engagement"));
      const bookkeeping = forgedAfter(text(2), {
        ...later,
        pull_request: pull,
        merge: w.repo.git("rev-parse", "HEAD~1"),
      });
      expect(await breaks(put(bookkeeping))).toContainEqual(of(bookkeeping.path, "did not change this engagement"));
    },
  );

  it("is found where it records a merge once more, or one before the last", async () => {
    const again = forgedAfter(text(2), { ...later, merge: readEntry(text(2)).merge });
    expect(await breaks(put(again))).toContainEqual(of(again.path, "once more"));
    const first = w.repo.git("rev-list", "--max-parents=0", "HEAD");
    const state = parse(w.repo.git("show", `${first}:${STATE}`), { schema: "failsafe" }) as EntryFile["state"];
    const old = { ...later, pull_request: undefined, merge: first, state, artifacts: [] };
    const backwards = forgedAfter(text(2), old);
    expect(await breaks(put(backwards))).toContainEqual(of(backwards.path, "before that of"));
  });

  it("is found where its state or artifacts are not what the merge left", async () => {
    const { state, artifacts } = readEntry(text(2));
    const other = written({ ...readEntry(text(2)), state: { ...state, owner: "eve" } });
    expect(await breaks({ [path(2)]: null, ...put(other) })).toContainEqual(of(other.path, "state is not what"));
    const blobs = artifacts.map((each) => ({ ...each, blob: "e".repeat(40) }));
    const swapped = written({ ...readEntry(text(2)), artifacts: blobs });
    expect(await breaks({ [path(2)]: null, ...put(swapped) })).toContainEqual(
      of(swapped.path, "is not what the merge left"),
    );
  });

  it("is found where it follows the same entry as another", async () => {
    const fork = written({ ...readEntry(text(2)), engine: "9.9.9" });
    expect(await breaks(put(fork))).toEqual(
      expect.arrayContaining([of(path(2), "follow the same entry"), of(fork.path, "follow the same entry")]),
    );
    const first = written({ ...readEntry(text(2)), prev: "none" });
    expect(await breaks(put(first))).toContainEqual(of(first.path, "follow the same entry"));
  });

  it("is found where it is dated before the one it follows, or in the future", async () => {
    const early = written({ ...readEntry(text(2)), merged_at: "2026-03-01T00:00:00Z" });
    expect(await breaks({ [path(2)]: null, ...put(early) })).toContainEqual(of(early.path, "merged before"));
    const late = written({ ...readEntry(text(2)), merged_at: "2027-03-01T00:00:00Z" });
    expect(await breaks({ [path(2)]: null, ...put(late) })).toContainEqual(of(late.path, "still to come"));
  });
});

describe("what stands beside the entries", () => {
  it("is found where it was edited, at the line, or is missing", async () => {
    const view = w.read(VIEW);
    const line = view.split("\n").findIndex((each) => each.startsWith("owner:")) + 1;
    expect(await breaks({ [VIEW]: view.replace("owner: nora", "owner: eve") })).toEqual([
      of(VIEW, "The record gives `owner: nora`; the file says `owner: eve`.", line),
    ]);
    expect(await breaks({ [VIEW]: `${view}\n` })).toHaveLength(1);
    expect(await breaks({ [VIEW]: null })).toEqual([of(VIEW, "missing")]);
  });

  it.each(["notes.md", "2026-03/02/more.yaml", "2026-03/02/093000-pr-7-0000000G.yaml", "a b'\"c.yaml"])(
    "is found where the recorder writes no such file: %s",
    async (name) => {
      expect(await breaks({ [`${RECORD}${name}`]: "x: y\n" })).toEqual([of(`${RECORD}${name}`, "no such file")]);
    },
  );
});

describe("the pages", () => {
  it.each([
    [PAGE, "`nora`", "`eve`"],
    [PORTFOLIO, "nora", "eve"],
  ])("are found where they were edited, at the line, or are missing: %s", async (page, was, is) => {
    const text = w.read(page);
    const line = text.split("\n").findIndex((each) => each.includes(was)) + 1;
    expect(await breaks({ [page]: text.replace(was, is) })).toEqual([of(page, /The record gives .*nora.*eve/, line)]);
    expect(await breaks({ [page]: `\uFEFF${text}` })).toEqual([of(page, "The record gives", 1)]);
    expect(await breaks({ [page]: null })).toEqual([of(page, "missing")]);
  });

  it("are proved whatever became of the workflow definition since", () => {
    const adapter = "adapters/mini.yaml";
    const text = w.read(adapter);
    w.repo.write({ [adapter]: text.replace("id: delivery,", "id: delivery, label: Carrying out,") });
    const ran = w.run("verify");
    w.repo.write({ [adapter]: text });
    expect(text).toContain("id: delivery,");
    expect(ran).toMatchObject({ code: 0 });
  });

  it("tell of no engagement that has no record", async () => {
    const row = "| [zeta](zeta/) | Zeta | Pilot | `contract` | active | lena | - |\n";
    const added = `${w.read(PORTFOLIO)}${row}`;
    expect(await breaks({ [PORTFOLIO]: added })).toEqual([of(PORTFOLIO, "zeta", added.split("\n").length - 1)]);
    w.repo.write({ [PORTFOLIO]: added });
    const [named, all] = [w.run("verify", "acme-pilot"), w.run("verify", "--json")];
    w.repo.git("checkout", "-q", "--", PORTFOLIO);
    expect(named).toMatchObject({ code: 0 });
    expect(all.code).toBe(1);
    expect(JSON.parse(all.out)).toMatchObject({ findings: [{ rule: "CS-EVT-005", file: PORTFOLIO }] });
  });

  it("are named where something was rendered that no entry tells of", async () => {
    const file = "engagements/acme-pilot/rendered/PRO-2026-0001.pdf";
    expect(await breaks({ [file]: "%PDF" })).toEqual([of(file, "No entry of the record accounts for it")]);
    const alone = "engagements/beta-pilot/rendered/PRO-2026-0002.pdf";
    expect(await breaks({ [alone]: "%PDF" })).toEqual([of(alone, "No entry of the record accounts for it")]);
  });
});

describe("a clone that was cut off", () => {
  it("is not held against the record, but told", () => {
    const clone = join(w.repo.dir, ".git/shallow");
    execFileSync("git", ["clone", "-q", "--depth", "2", `file://${w.repo.dir}`, clone], { env: testEnv });
    const [text, json] = [["verify"], ["verify", "--json"]].map((words) =>
      run([...words, "--now", w.now], { cwd: clone }),
    );
    const why =
      "that its merges are those of this branch, in their order, and what 3 of its 3 merges changed: this clone is shallow (fetch-depth: 0)";
    expect(text).toMatchObject({
      code: 0,
      out: `acme-pilot: whole as far as this clone goes, 3 entries.\n  Not proved: ${why}.\n`,
    });
    expect(JSON.parse(json?.out ?? "")).toMatchObject({ records: [{ whole: true, unproved: [why] }] });
    const first = w.repo.git("rev-list", "--max-parents=0", "HEAD").trim();
    expect(run(["verify", "--anchor", first], { cwd: clone })).toMatchObject({ code: 2 });
  });
});

describe("a record that was rewritten", () => {
  /** The record as somebody would leave it who wants the last two merges to look otherwise. */
  const rewritten = (): Files => {
    const second = written({ ...readEntry(text(1)), engine: "9.9.9" });
    const third = written({ ...readEntry(text(2)), prev: sha256Hex(second.text) });
    return { [path(1)]: null, [path(2)]: null, ...put(second, third) };
  };

  it("is found against a commit that had it as it was", async () => {
    expect(await breaks(rewritten())).toEqual([]);
    expect(await breaks(rewritten(), w.head)).toEqual([of(path(1), "no more here"), of(path(2), "no more here")]);
    expect(await breaks({ [path(2)]: null }, w.head)).toContainEqual(of(path(2), "no more here"));
  });

  it("is found where nothing is left of it", async () => {
    const gone = Object.fromEntries([...paths, ...derived].map((each) => [each, null]));
    expect(await breaks(gone, w.head)).toEqual(paths.map((each) => of(each, "no more here")));
  });
});

describe("what is found", () => {
  it("is told with its place and how to mend it, and the rest with --json", () => {
    w.repo.write({ [VIEW]: "stage: closed\n" });
    const { code, out } = w.run("verify");
    const { records } = JSON.parse(w.run("verify", "--json").out) as { records: unknown[] };
    w.repo.git("checkout", "-q", "--", VIEW);
    expect({ code, out }).toMatchObject({
      code: 1,
      out: expect.stringContaining(`${VIEW}:1:1 error CS-EVT-005`) as string,
    });
    expect(out).toContain("Fix: Run `countersign replay acme-pilot --write`.");
    expect(records).toMatchObject([
      { whole: false, findings: [{ rule: "CS-EVT-005", severity: "error", file: VIEW }] },
    ]);
  });
});
