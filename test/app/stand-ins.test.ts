import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { standInsOf } from "../../src/app/render/stand-ins.ts";
import type { InstalledFonts } from "../../src/app/verb.ts";
import { fontShelf } from "../../src/forge/local/font-files.ts";
import { collectionOf, fixtureFont } from "../render/page/fixture-fonts.ts";
import { fontFile } from "../render/page/kit.ts";

const ALEF = "\u05d0";
const WATER = "\u6771";
const hebrew = fixtureFont("Hebrew-Regular");
const kanji = fixtureFont("Kanji-Regular");

/** Files by their paths, and which of them were looked at. */
function shelf(files: Readonly<Record<string, Buffer>>): InstalledFonts & { readonly read: string[] } {
  const read: string[] = [];
  return {
    read,
    folders: ["/system"],
    list: (folder) => Object.keys(files).filter((path) => path.startsWith(`${folder}/`)),
    part: (path, from, length) => {
      read.push(path);
      return files[path]?.subarray(from, from + length) ?? Buffer.alloc(0);
    },
    whole: (path) => {
      read.push(`all of ${path}`);
      return files[path] ?? Buffer.alloc(0);
    },
  };
}

function finder(fonts: InstalledFonts): (grapheme: string) => string | undefined {
  const find = standInsOf({ fonts }, "/repo");
  const codePoints = (grapheme: string): number[] => Array.from(grapheme, (each) => each.codePointAt(0) ?? 0);
  return (grapheme) => find(grapheme, codePoints(grapheme))?.postscriptName;
}

describe("a face for a character that the program's own faces lack", () => {
  test("is one of the repository before one of a package before one of the system", () => {
    const own = "/repo/templates/fonts/own.ttf";
    const installed = "/repo/node_modules/@expo-google-fonts/x/400Regular/X.ttf";
    const all = { "/system/z.ttf": hebrew, [installed]: hebrew, [own]: hebrew };
    for (const path of [own, installed, "/system/z.ttf"]) {
      const fonts = shelf(all);
      expect(finder(fonts)(ALEF)).toBe("NotoSansHebrew-Regular");
      expect(fonts.read.filter((each) => each.startsWith("all of"))).toEqual([`all of ${path}`]);
      delete (all as Record<string, Buffer>)[path];
    }
  });

  test("is found by what it has, in a file with several fonts too", () => {
    const find = finder(
      shelf({
        "/system/a.ttc": collectionOf([hebrew, kanji]),
        "/system/b.ttf": Buffer.from(fontFile("Inter-Regular")),
      }),
    );
    expect(find(WATER)).toMatch(/^MotoyaLCedar/);
    expect(find(ALEF)).toBe("NotoSansHebrew-Regular");
    expect(find("\u{13000}")).toBeUndefined();
  });

  test("is looked for once, and nowhere before it is needed", () => {
    const fonts = shelf({ "/system/a.ttf": hebrew, "/system/b.ttf": kanji });
    const find = finder(fonts);
    expect(fonts.read).toEqual([]);
    find(WATER);
    const { length } = fonts.read;
    find(WATER);
    find(ALEF);
    expect(fonts.read.slice(length)).toEqual(["all of /system/a.ttf"]);
  });

  test("is upright and of usual weight where there is one", () => {
    const fonts = shelf({
      "/system/A-Bold.ttf": hebrew,
      "/system/B-Italic.ttf": hebrew,
      "/system/C-Regular.ttf": hebrew,
    });
    finder(fonts)(ALEF);
    expect(fonts.read.at(-1)).toBe("all of /system/C-Regular.ttf");
  });

  test("is never one that may not be embedded, has no outlines or is no font", () => {
    const restricted = Buffer.from(hebrew);
    restricted.writeUInt16BE(2, tableOf(restricted, "OS/2") + 8);
    const noOutlines = Buffer.from(hebrew);
    noOutlines.write("xxxx", rowOf(noOutlines, "glyf"), "latin1");
    const broken = Buffer.from(hebrew);
    broken.fill(0xff, tableOf(broken, "loca"), tableOf(broken, "loca") + 40);
    const files: Record<string, Buffer> = {
      "/system/a.ttf": restricted,
      "/system/b.ttf": noOutlines,
      "/system/c.ttf": hebrew.subarray(0, 300),
      "/system/d.ttf": Buffer.from("no font at all"),
      "/system/e.ttf": Buffer.alloc(0),
      "/system/f.ttc": Buffer.from("ttcf\0\u0001\0\0\u00ff\u00ff\u00ff\u00ff", "latin1"),
    };
    expect(finder(shelf(files))(ALEF)).toBeUndefined();
    expect(finder(shelf({ ...files, "/system/g.ttf": hebrew }))(ALEF)).toBe("NotoSansHebrew-Regular");
  });
});

function rowOf(font: Buffer, tag: string): number {
  return font.indexOf(tag, 0, "latin1");
}

function tableOf(font: Buffer, tag: string): number {
  return font.readUInt32BE(rowOf(font, tag) + 8);
}

describe("font folders", () => {
  const made: string[] = [];
  afterEach(() => {
    for (const folder of made.splice(0)) rmSync(folder, { recursive: true });
  });

  test("are read in the order of their paths, other files and folders that are not there passed over", () => {
    const folder = mkdtempSync(join(tmpdir(), "fonts-"));
    made.push(folder);
    for (const name of ["b/x.TTF", "a/y.otf", "a/z.ttc", "a/readme.md"]) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), name);
    }
    const paths = ["a/y.otf", "a/z.ttc", "b/x.TTF"].map((name) => join(folder, name));
    expect(fontShelf.list(folder)).toEqual(paths);
    expect(Buffer.from(fontShelf.part(paths[0] ?? "", 2, 100)).toString()).toBe("y.otf");
    expect(fontShelf.part(join(folder, "none"), 0, 4)).toHaveLength(0);
    expect(fontShelf.list(join(folder, "none"))).toEqual([]);
  });
});
