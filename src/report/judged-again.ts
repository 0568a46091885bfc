import type { JudgedAgain } from "../model/judged-again.ts";
import { plural } from "./comment/details.ts";
import { md, short } from "./markdown.ts";

/** One line about what was judged again, for the log. */
export function judgedAgainNote({ judged, changed, left, leftFor }: JudgedAgain): string {
  const counted = `${plural(judged.length, "open pull request")} judged again`;
  const other = changed.length === 0 ? "nothing on them changed" : `changed: ${numbersOf(changed)}`;
  const rest = leftFor === undefined ? "" : ` ${left} left for another run: ${REASONS[leftFor]}.`;
  return `${counted}, ${other}.${rest}`;
}

const REASONS = {
  number: "this one has judged as many as a run does",
  allowance: "few of the hour's requests to the forge are left",
} as const;

/** The same for the summary of the job, with those that could not be judged. */
export function judgedAgainSummary(again: JudgedAgain): string {
  const failed = again.failed.map(({ number, why }) => `- #${number} could not be judged: ${md(short(why, 500))}\n`);
  return [`### Open pull requests\n`, `${judgedAgainNote(again)}\n`, ...failed].join("\n");
}

function numbersOf(all: readonly number[]): string {
  return all
    .toSorted((a, b) => a - b)
    .map((number) => `#${number}`)
    .join(", ");
}
