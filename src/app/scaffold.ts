import { findScaffold, scaffoldPaths } from "../render/template/find.ts";
import type { Bench } from "./bench.ts";
import type { World } from "./verb.ts";

/** The parts that an artifact of this type begins with, where its skill has some: the repository's own, else the built-in ones. */
export async function scaffoldFor({ c, read }: Bench, type: string, world: World): Promise<string | undefined> {
  const skill = c.adapter.artifacts.find((each) => each.type === type)?.render;
  if (skill === undefined) return undefined;
  const own = new Map<string, string>();
  for (const path of scaffoldPaths({ skill, type })) {
    const file = await read(path);
    if (file) own.set(path, textOf(file.bytes));
  }
  const packaged = await world.packaged("templates");
  const builtin = new Map([...packaged].map(([path, bytes]) => [`templates/${path}`, textOf(bytes)]));
  return findScaffold({ own, builtin }, { skill, type })?.text;
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
