import { basename, join } from "node:path";
import { type FontInFile, fontsIn } from "../../render/page/coverage.ts";
import { Face } from "../../render/page/face.ts";
import type { Fonts } from "../../render/page/fonts.ts";
import type { World } from "../verb.ts";

interface Known {
  readonly path: string;
  readonly fonts: readonly FontInFile[];
}

/**
 * Finds a face for what no face of the program has: in the repository's own templates/fonts, then in installed packages of
 * @expo-google-fonts, then in the system's folders. Nothing is looked at before a document needs it, and each file once.
 */
export function standInsOf({ fonts: shelf }: Pick<World, "fonts">, repo: string): NonNullable<Fonts["standIn"]> {
  const folders = [join(repo, "templates/fonts"), join(repo, "node_modules/@expo-google-fonts"), ...shelf.folders];
  const shelves = folders.map((folder) => once(() => byPreference(shelf.list(folder))));
  const known = new Map<string, Known>();
  const faces = new Map<string, Face | undefined>();
  const look = (path: string): Known => {
    const found = known.get(path) ?? { path, fonts: fontsIn((from, length) => shelf.part(path, from, length)) };
    known.set(path, found);
    return found;
  };
  const find = (codePoints: readonly number[]): Face | undefined => {
    for (const list of shelves) {
      for (const path of list()) {
        const font = look(path).fonts.find((each) => codePoints.every((codePoint) => each.has(codePoint)));
        const face =
          font && opened(`${path} ${font.index}`, faces, () => tried(shelf.whole(path), font.index, codePoints));
        if (face) return face;
      }
    }
    return undefined;
  };
  const found = new Map<string, Face | undefined>();
  return (grapheme, codePoints) => {
    if (!found.has(grapheme)) found.set(grapheme, find(codePoints));
    return found.get(grapheme);
  };
}

/** A file that only looks like a font is passed over. */
function opened(key: string, faces: Map<string, Face | undefined>, open: () => Face): Face | undefined {
  if (faces.has(key)) return faces.get(key);
  let face: Face | undefined;
  try {
    face = open();
  } catch {
    face = undefined;
  }
  faces.set(key, face);
  return face;
}

/** Fonts that cannot draw what they say they have are found out here, and not in the middle of a document. */
function tried(bytes: Uint8Array, index: number, codePoints: readonly number[]): Face {
  const face = new Face(bytes, index);
  const { glyphs } = face.shape(String.fromCodePoint(...codePoints));
  face.program(glyphs.map(({ id }) => id));
  face.descriptor();
  return face;
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** Upright faces of usual weight before others, those that are made to go together with all scripts first. */
function byPreference(paths: readonly string[]): string[] {
  const rank = (path: string): number => {
    const name = basename(path);
    if (/thin|light|medium|bold|black|heavy|italic|oblique|condensed|mono/i.test(name)) return 3;
    if (!/regular/i.test(name)) return 2;
    return /^noto-?(sans|serif)/i.test(name) ? 0 : 1;
  };
  return paths.toSorted((one, other) => rank(one) - rank(other) || (one < other ? -1 : 1));
}
