import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sha256Hex } from "../../src/model/digest.ts";
import { eventIdOf } from "../../src/record/events.ts";
import { stateAt } from "../approval-cases/repository.ts";
import { largeRecord } from "../record/large.ts";
import { readEntry, written } from "../record/forge.ts";
import { type Files, moved, signedLater, World } from "../record/world.ts";
import { STATE } from "../scenario/scenario.ts";
import { run } from "../cli/program.ts";

/** Rows of group K that `verify` answers; K1, K2 and K5 in a pull request are in test/record/bookkeeping.test.ts. */

let w: World;
let paths: string[];
let texts: string[];

beforeAll(() => {
  w = new World();
  w.keep(w.merge({ number: 7, files: moved, approve: { lena: "" } }));
  w.keep(w.merge({ number: 8, files: signedLater, approve: { omar: "" } }));
  const owned = { [STATE]: stateAt("contract").replace("owner: lena", "owner: nora") };
  w.keep(w.merge({ number: 9, files: owned }));
  paths = w.entries();
  texts = paths.map((path) => w.read(path));
});
afterAll(() => w.repo.dispose());

const path = (index: number) => paths[index] ?? "";
const text = (index: number) => texts[index] ?? "";

interface Found {
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

/** What `verify` finds where files of the work tree are others, and with what exit code. */
function found(files: Files, ...words: string[]): { code: number | null; all: Found[] } {
  w.repo.write(files);
  const { code, out, err } = w.run("verify", "--json", ...words);
  expect(err).toBe("");
  w.repo.git("checkout", "-q", "-f", "main");
  w.repo.git("clean", "-q", "-f", "-d", "engagements");
  const { records } = JSON.parse(out) as { records: { findings: Found[] }[] };
  return { code, all: records.flatMap(({ findings }) => findings) };
}

const lineOf = (all: string, part: string) => all.split("\n").findIndex((line) => line.includes(part)) + 1;
const at = (file: string, line: unknown, message: RegExp) =>
  expect.objectContaining({ file, line, message: expect.stringMatching(message) as string }) as Found;

describe("K3. an entry that is not just as the recorder writes it", () => {
  const last = () => readEntry(text(2));
  const entry = (changes: Partial<ReturnType<typeof last>>) => written({ ...last(), ...changes });
  const replaced = (forged: { path: string; text: string }): Files => ({ [path(2)]: null, [forged.path]: forged.text });

  it.each(["as it was", "in capitals"])("has an event of another, %s", (how) => {
    const { events, engagement, merge } = last();
    const [known] = readEntry(text(1)).events;
    const id = String(known?.["id"]);
    const again = { ...known, id: how === "as it was" ? id : id.toUpperCase().replace("EV-", "ev-") };
    const forged = entry({ events: [...events, again] });
    expect(eventIdOf(engagement, merge, again)).not.toBe(again.id);
    const { code, all } = found(replaced(forged));
    expect(code).toBe(1);
    expect(all).toContainEqual(at(forged.path, expect.any(Number), /is recorded twice/));
  });

  it("is older than the one it follows", () => {
    const forged = entry({ merged_at: "2026-03-01T00:00:00Z" });
    expect(found(replaced(forged)).all).toContainEqual(at(forged.path, 1, /merged before/));
  });

  it("is dated in the future", () => {
    const forged = entry({ merged_at: "2027-03-01T00:00:00Z" });
    expect(found(replaced(forged)).all).toContainEqual(at(forged.path, 1, /still to come/));
  });

  it("is dated TBD", () => {
    const changed = text(2).replace(/^merged_at: .*$/m, "merged_at: TBD");
    expect(found({ [path(2)]: changed }).all).toContainEqual(at(path(2), lineOf(changed, "merged_at:"), /merged_at/));
  });

  it("follows another digest", () => {
    const forged = entry({ prev: sha256Hex("another") });
    expect(found(replaced(forged)).all).toContainEqual(
      at(forged.path, lineOf(forged.text, "prev:"), /follows no entry that is here/),
    );
  });

  const forms: readonly (readonly [name: string, change: (text: string) => string, line: (text: string) => number])[] =
    [
      ["lacks its last line end", (all) => all.slice(0, -1), (all) => all.split("\n").length],
      ["has a key twice", (all) => all.replace(/^engine: .*$/m, "$&\n$&"), (all) => lineOf(all, "engine:") + 1],
      ["has keys in another order", (all) => all.replace(/^(engagement: .*\n)(.*\n)/m, "$2$1"), () => 2],
      [
        "has a number for a text",
        (all) => all.replace(/^engine: .*$/m, "engine: 1.0"),
        (all) => lineOf(all, "engine:"),
      ],
    ];
  it.each(forms)("%s", (_, change, line) => {
    const changed = change(text(2));
    expect(changed).not.toBe(text(2));
    const { code, all } = found({ [path(2)]: changed });
    expect(code).toBe(1);
    const own = all.filter(({ file }) => file === path(2));
    expect(own.length).toBeGreaterThan(0);
    // What only fits no more, such as the name, has no line of its own.
    expect(own.map((each) => each.line).filter((each) => each > 1)).toEqual(
      line(changed) > 1 && own.some((each) => each.line > 1) ? expect.arrayContaining([line(changed)]) : [],
    );
  });

  it("has line ends of another system", () => {
    const { code, all } = found({ [path(2)]: text(2).replaceAll("\n", "\r\n") });
    expect(code).toBe(1);
    expect(all.some(({ file }) => file === path(2))).toBe(true);
  });
});

describe("K4. a history that was rewritten", () => {
  it("is found against a commit that is trusted, at the first entry that is another", () => {
    const anchor = w.head;
    const second = written({ ...readEntry(text(1)), engine: "9.9.9" });
    const third = written({ ...readEntry(text(2)), prev: sha256Hex(second.text) });
    const files = { [path(1)]: null, [path(2)]: null, [second.path]: second.text, [third.path]: third.text };
    const { code, all } = found(files, "--anchor", anchor);
    expect(code).toBe(1);
    expect(all[0]).toEqual(at(path(1), 1, /at the anchor and no more here/));
  });

  it("is found where the end was cut off", () => {
    const { code, all } = found({ [path(2)]: null }, "--anchor", "main");
    expect(code).toBe(1);
    expect(all).toContainEqual(at(path(2), 1, /at the anchor and no more here/));
  });
});

describe("K5. two entries that follow the same one", () => {
  it("are both named", () => {
    const twin = written({ ...readEntry(text(2)), engine: "9.9.9" });
    const { code, all } = found({ [twin.path]: twin.text });
    expect(code).toBe(1);
    expect(all).toEqual(
      expect.arrayContaining([
        at(path(2), lineOf(text(2), "prev:"), /follow the same entry/),
        at(twin.path, lineOf(twin.text, "prev:"), /follow the same entry/),
      ]),
    );
  });
});

describe("K7. a large record", () => {
  it("is proved whole, and twice as much takes about twice as long", () => {
    const took = [250, 500].map((merges) => {
      const repo = largeRecord(merges, 10);
      try {
        const runs = [1, 2].map(() => {
          const began = performance.now();
          const ran = run(["verify", "--now", "2027-01-01T00:00:00Z"], { cwd: repo.dir });
          expect(ran).toMatchObject({ code: 0, out: `acme-pilot: whole, ${merges + 1} entries.\n` });
          return performance.now() - began;
        });
        return Math.min(...runs);
      } finally {
        repo.dispose();
      }
    });
    const [half = 0, whole = 0] = took;
    // The machine may be busy: what grows with the square would take four times as long.
    expect(whole / half).toBeLessThan(3.5);
  }, 120_000);
});
