import type { CheckRunDraft } from "../model/publication.ts";
import { formatInstant, type Instant } from "../model/time.ts";
import { md, short } from "./markdown.ts";

/** The check where no verdict could be had: what was said before of this commit holds no longer. */
export function unjudgedCheck(name: string, head: string, why: string, now: Instant): CheckRunDraft {
  const summary = `No verdict could be had, so none that was given before counts.\n\n${md(short(why))}\n\nRun the job again; the README of Countersign tells what stops it.\n`;
  return {
    name,
    head_sha: head,
    external_id: "unjudged",
    conclusion: "failure",
    completed_at: formatInstant(now),
    output: { title: "Blocked: could not be judged", summary, text: "" },
    annotations: [],
  };
}
