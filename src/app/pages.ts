import type { Objects } from "../git/objects.ts";
import type { Problem } from "../model/finding.ts";
import type { EntryFile } from "../model/record-file.ts";
import { PORTFOLIO } from "../record/place.ts";
import { portfolioPage } from "../report/portfolio.ts";
import { skillRegisters } from "../skills/index.ts";
import { differs } from "./differs.ts";
import { textAt } from "./text-at.ts";

/** A file over all engagements. It follows from the newest entry of each. */
export interface Page {
  readonly path: string;
  /** With what these entries say anew, and everything else as it was; empty where there is to be no such file. */
  readonly text: (previous: string, newest: readonly EntryFile[]) => string;
}

export const pages: readonly Page[] = [
  { path: PORTFOLIO, text: portfolioPage },
  ...skillRegisters.map(({ path, update }) => ({
    path,
    text: (previous: string, newest: readonly EntryFile[]) =>
      update(previous, new Map(newest.map((entry) => [entry.engagement, rowsOf(entry, path)]))),
  })),
];

function rowsOf({ registers = [] }: EntryFile, path: string): readonly string[] {
  return registers.find(({ file }) => file === path)?.rows ?? [];
}

/** Where a page differs from what the newest entries give; of some of them, their lines alone. */
export async function pageBreaks(
  objects: Objects,
  tree: string,
  newest: readonly EntryFile[],
  isAll: boolean,
): Promise<Problem[]> {
  const [first] = newest.map(({ engagement }) => engagement).toSorted();
  if (first === undefined) return [];
  const breaks = pages.map(async (page) => {
    const now = await textAt(objects, tree, page.path);
    return pageDiffers(page, page.text(isAll ? "" : (now ?? ""), newest), now, first);
  });
  return (await Promise.all(breaks)).flat();
}

/** A page that is to be empty is none. */
export function pageDiffers({ path }: Page, wanted: string, now: string | undefined, id: string): Problem[] {
  return wanted === "" && now === undefined ? [] : differs(path, wanted, now, id);
}
