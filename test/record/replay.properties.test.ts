import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { derivedFiles, entriesInView } from "../../src/app/derived.ts";
import { differs } from "../../src/app/differs.ts";
import { stringifyYaml } from "../../src/edit/yaml.ts";
import { sha256Hex } from "../../src/model/digest.ts";
import { dataOf } from "../../src/model/doc.ts";
import { parseEntry } from "../../src/parse/record.ts";
import { chainOf, entryBreaks, linkOf, type Standing } from "../../src/record/chain.ts";
import { projectState } from "../../src/record/project-state.ts";
import { sourceFile } from "../scenario/files.ts";
import { forgedAfter, written } from "./forge.ts";
import { recordOf, rounds } from "./histories.ts";

const NOW = Date.UTC(2027, 0, 1);

/** What a reader finds in files, whose bytes may be anything. */
function read(files: readonly { readonly path: string; readonly text: string | Uint8Array }[]) {
  const parsed = files.map(({ path, text }) => ({ path, text, ...parseEntry(sourceFile(path, text)) }));
  const standing = parsed.flatMap(({ path, text, entry }): Standing[] => {
    const said = typeof text === "string" ? text : new TextDecoder().decode(text);
    return entry ? [{ path, text: said, entry, canonical: stringifyYaml(dataOf(entry)) }] : [];
  });
  const chain = chainOf(standing.map(linkOf));
  const ordered = chain.ordered.flatMap(({ path }) => standing.filter((each) => each.path === path));
  const own = standing.flatMap((each) => entryBreaks("acme-pilot", each, NOW));
  return { ordered, breaks: [...parsed.flatMap(({ problems }) => problems), ...own, ...chain.breaks] };
}

const view = (all: readonly Standing[]) => stringifyYaml(projectState(all.map(({ entry }) => entry)));

/** A record and places in it. */
const records = fc
  .record({
    history: rounds,
    at: fc.nat(),
    flips: fc.array(fc.tuple(fc.nat(), fc.nat(7)), { minLength: 10, maxLength: 10 }),
  })
  .map(({ history, at, flips }) => {
    const all = recordOf(history);
    return { all, at: at % all.length, flips };
  });
type Tried = typeof records extends fc.Arbitrary<infer T> ? T : never;

const check = (runs: number, holds: (tried: Tried) => void) =>
  fc.assert(fc.property(records, holds), { numRuns: runs });

describe("a record of any history", () => {
  it("is whole, in whatever order its files are listed, and gives the view", () => {
    check(25, ({ all, at }) => {
      const { ordered, breaks } = read([...all.slice(at), ...all.slice(0, at)]);
      expect(breaks).toEqual([]);
      expect(ordered.map(({ path }) => path)).toEqual(all.map(({ path }) => path));
      expect(view(ordered)).toBe(view(all));
    });
  });

  it("is the same when it is derived again, ids and all", () => {
    const again = fc.property(rounds, (history) => {
      expect(recordOf(history)).toEqual(recordOf(history));
    });
    fc.assert(again, { numRuns: 8 });
  });

  it("says in its newest entry and view what was merged last", () => {
    check(15, ({ all }) => {
      const { state, events } = all.at(-1)?.entry ?? {};
      const told = projectState(all.map(({ entry }) => entry));
      expect([told["stage"], told["owner"], told["intent"]]).toEqual([
        state?.["stage"],
        state?.["owner"],
        state?.["intent"],
      ]);
      const ids = (told["events"] as { event_id: string }[]).map((event) => event.event_id);
      expect(ids).toEqual(expect.arrayContaining((events ?? []).map(({ id }) => id)));
      expect(new Set(ids).size).toBe(ids.length);
    });
  });
});

describe("the pages and the view", () => {
  const pages = (all: readonly Standing[]) => [...derivedFiles(entriesInView(all), all.length)];

  it("follow from the entries alone, in whatever order these are listed", () => {
    check(12, ({ all, at }) => {
      expect(pages(all).map(([path]) => path)).toEqual([
        "engagements/acme-pilot/record/project_state.yaml",
        "engagements/acme-pilot/README.md",
      ]);
      expect(pages(read([...all.slice(at), ...all.slice(0, at)]).ordered)).toEqual(pages(all));
    });
  });

  it("are others once the newest entry is gone or another follows it", () => {
    check(12, ({ all }) => {
      const forged = forgedAfter(all.at(-1)?.text ?? "", { merge: "d".repeat(40) });
      const more = read([...all, forged]).ordered;
      expect(more).toHaveLength(all.length + 1);
      for (const other of [all.slice(0, -1), more])
        for (const [index, [path, text]] of pages(all).entries()) expect(pages(other)[index]?.[1], path).not.toBe(text);
    });
  });

  it("are known by every byte, at its line", () => {
    check(12, ({ all, flips }) => {
      for (const [path, text] of pages(all)) {
        expect(differs(path, text, text, "acme-pilot")).toEqual([]);
        for (const [byte] of flips) {
          const place = byte % text.length;
          const changed = `${text.slice(0, place)}${text[place] === "x" ? "y" : "x"}${text.slice(place + 1)}`;
          const line = text.slice(0, place).split("\n").length;
          expect(differs(path, text, changed, "acme-pilot")).toMatchObject([{ code: "CS-EVT-005", place: { line } }]);
        }
      }
    });
  });
});

describe("a record that was tampered with", () => {
  it("breaks by any bit", () => {
    check(15, ({ all, at, flips }) => {
      for (const [byte, bit] of flips) {
        const bytes = new TextEncoder().encode(all[at]?.text);
        const place = byte % bytes.length;
        bytes[place] = (bytes[place] ?? 0) ^ (1 << bit);
        const files = all.map(({ path, text }, index) => ({ path, text: index === at ? bytes : text }));
        expect(read(files).breaks, `bit ${bit} of byte ${place}`).not.toEqual([]);
      }
    });
  });

  it("breaks by any entry that is missing, or leaves the view behind", () => {
    check(12, ({ all, at }) => {
      const { ordered, breaks } = read(all.toSpliced(at, 1));
      if (at < all.length - 1) expect(breaks).not.toEqual([]);
      else expect(view(ordered)).not.toBe(view(all));
    });
  });

  it("breaks by contents that changed places, also with the names that fit them", () => {
    check(12, ({ all, at }) => {
      const [one, other] = [all[at], all[(at + 1) % all.length]];
      if (!one || !other || one === other) return;
      const swapped = all.map((each) =>
        each === one ? { ...each, text: other.text } : each === other ? { ...each, text: one.text } : each,
      );
      expect(read(swapped).breaks).not.toEqual([]);
      const [a, b] = [one.entry.prev, other.entry.prev];
      const renamed = [written({ ...one.entry, prev: b }), written({ ...other.entry, prev: a })];
      const rest = all.filter((each) => each !== one && each !== other);
      expect(read([...rest, ...renamed]).breaks).not.toEqual([]);
    });
  });

  it("breaks by an entry that was put in, or leaves the view behind", () => {
    check(12, ({ all, at }) => {
      const forged = forgedAfter(all[at]?.text ?? "", { merge: "d".repeat(40) });
      const { ordered, breaks } = read([...all, forged]);
      if (at < all.length - 1) expect(breaks).not.toEqual([]);
      else expect(view(ordered)).not.toBe(view(all));
      const stray = written({ ...(all[at]?.entry as Standing["entry"]), prev: sha256Hex("stray") });
      expect(read([...all, stray]).breaks).not.toEqual([]);
    });
  });
});
