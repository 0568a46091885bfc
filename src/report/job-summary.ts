import type { CheckRunDraft } from "../model/publication.ts";
import { headLines } from "./fenced.ts";

/** The runner takes a mebibyte; more is an error and nothing is shown. */
const MOST = 900_000;

/**
 * The summary of the job's run: the same text for people who cannot see the check, and for a fork, whose run may not write a
 * comment.
 */
export function jobSummary(comment: string | undefined, { output }: Pick<CheckRunDraft, "output">): string {
  const opening = comment ?? `### ${output.title}\n`;
  return headLines([opening, output.summary, output.text].filter((part) => part !== "").join("\n\n"), MOST);
}
