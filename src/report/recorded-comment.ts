import { compareText } from "../model/finding.ts";
import type { EntryFile } from "../model/record-file.ts";
import { plural } from "./comment/details.ts";
import { type Block, fit, KEPT } from "./comment/fit.ts";
import { marker } from "./comment/section.ts";
import { titleOf } from "./comment/words.ts";
import { COMMENT_LIMIT } from "./comment.ts";
import { code, link } from "./markdown.ts";

/** An entry that a merge wrote, and where people read on. */
export interface Recorded {
  readonly entry: EntryFile;
  readonly page: string;
  readonly handoff: string | undefined;
}

/** Events whose ids are told; the entry has all of them. */
const MOST = 20;

/** What the comment becomes once the merge is recorded. */
export function recordedComment(all: readonly Recorded[]): string {
  const sections = all
    .toSorted((a, b) => compareText(a.entry.engagement, b.entry.engagement))
    .map((each) => [section(each)]);
  return `${fit(sections, COMMENT_LIMIT, (missing) => `Left out: ${missing.join(", ")}.`).trimEnd()}\n`;
}

function section({ entry, page, handoff }: Recorded): Block {
  const ids = entry.events.map(({ id }) => id ?? "").filter((id) => id !== "");
  const more = ids.length > MOST ? ` and ${ids.length - MOST} more` : "";
  const told =
    ids.length > 0 ? `${plural(ids.length, "event")}: ${ids.slice(0, MOST).map(code).join(", ")}${more}.` : "No event.";
  const links = [link("Status page", page), ...(handoff === undefined ? [] : [link("Handoff", handoff)])];
  const heading = `${marker(entry.engagement)}\n### ${titleOf(entry.engagement, entry.state)}: recorded`;
  const trial = entry.trial === undefined ? "" : " **TRIAL**: nothing of it is an approval in earnest.";
  return {
    rank: KEPT,
    name: "",
    text: `${heading}\n${told}${trial}\n<sub>Merge ${entry.merge.slice(0, 7)}. ${links.join(" · ")}</sub>`,
  };
}
