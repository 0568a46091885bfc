import { resolve } from "node:path";
import type { HyphenationFunctionSync } from "hyphen";
import { Face } from "../../render/page/face.ts";
import type { Fonts } from "../../render/page/fonts.ts";
import { type Hyphenate, hyphenation, noHyphens } from "../../render/page/hyphenation.ts";
import type { Packaged } from "../packaged.ts";
import { textOf, type Values, type World } from "../verb.ts";
import { standInsOf } from "./stand-ins.ts";

export function repoOf(values: Values, world: World): string {
  return resolve(world.cwd, textOf(values, "repo") ?? ".");
}

const parsed = new WeakMap<Packaged, Promise<Fonts>>();

/** The faces that come with the program; each is parsed when a text first asks for it. */
export function builtinFonts(packaged: Packaged): Promise<Fonts> {
  const fonts = parsed.get(packaged) ?? readFonts(packaged);
  parsed.set(packaged, fonts);
  return fonts;
}

/** The same, with those of the repository and the machine where a character asks for them. */
export async function fontsHere(values: Values, world: World): Promise<Fonts> {
  return { ...(await builtinFonts(world.packaged)), standIn: standInsOf(world, repoOf(values, world)) };
}

type Cuts = Fonts["faces"][keyof Fonts["faces"]];

async function readFonts(packaged: Packaged): Promise<Fonts> {
  const files = await packaged("templates/fonts");
  const faces = new Map<string, Face>();
  const face = (name: string): Face => {
    const known = faces.get(name);
    if (known) return known;
    const bytes = files.get(`${name}.ttf`);
    if (bytes === undefined) throw new Error(`templates/fonts/${name}.ttf is missing`);
    const made = new Face(bytes);
    faces.set(name, made);
    return made;
  };
  const family = (regular: string, italic = regular, bold = regular, boldItalic = bold): Cuts => ({
    get regular() {
      return face(regular);
    },
    get italic() {
      return face(italic);
    },
    get bold() {
      return face(bold);
    },
    get "bold-italic"() {
      return face(boldItalic);
    },
  });
  return {
    faces: {
      serif: family(
        "SourceSerif4-Regular",
        "SourceSerif4-Italic",
        "SourceSerif4-SemiBold",
        "SourceSerif4-SemiBoldItalic",
      ),
      sans: family("Inter-Regular", "Inter-Italic", "Inter-SemiBold"),
      mono: family("JetBrainsMono-Regular"),
    },
    fallbacks: [],
  };
}

interface Patterns {
  readonly default: { readonly hyphenateSync: HyphenationFunctionSync };
}

/** Languages whose words can be divided; each loads its patterns when a document asks for it. */
const patterns: Readonly<Record<string, () => Promise<Patterns>>> = {
  "en-us": () => import("hyphen/en-us/index.js"),
  "en-gb": () => import("hyphen/en-gb/index.js"),
  de: () => import("hyphen/de/index.js"),
  es: () => import("hyphen/es/index.js"),
  fr: () => import("hyphen/fr/index.js"),
  it: () => import("hyphen/it/index.js"),
  nl: () => import("hyphen/nl/index.js"),
  pl: () => import("hyphen/pl/index.js"),
  pt: () => import("hyphen/pt/index.js"),
  sv: () => import("hyphen/sv/index.js"),
};

const loaded = new Map<string, Hyphenate>();

export async function hyphenationFor(language: string): Promise<Hyphenate> {
  const wanted = language.toLowerCase();
  const [short = ""] = wanted.split("-");
  const name = [wanted, short, `${short}-us`].find((each) => Object.hasOwn(patterns, each));
  if (name === undefined) return noHyphens;
  const known = loaded.get(name);
  if (known) return known;
  const divide = (await patterns[name]?.())?.default.hyphenateSync;
  const hyphenate = divide ? hyphenation(divide) : noHyphens;
  loaded.set(name, hyphenate);
  return hyphenate;
}
