import { type Account, type Comment, LookAgain, type PullOnForge, Unsettled } from "../../../forge/forge.ts";
import { ForgeProblem } from "../../../forge/forge-problem.ts";
import type { PartialClone } from "../../../git/partial-clone.ts";
import type { CommandLine } from "../../../model/command.ts";
import { commitFor } from "../../../model/commit.ts";
import { parseCommands } from "../../../parse/command.ts";
import { headLines, LONGEST_COMMENT } from "../../../report/fenced.ts";
import { prose } from "../../../report/markdown.ts";
import { looked } from "../looked.ts";
import { publishEdits, type ToPublish } from "./publish-edits.ts";
import { groundOf, type ToStand } from "../ground.ts";
import { takeLines } from "./take-lines.ts";

export interface ToAnswer extends Omit<ToStand, "newBranch"> {
  readonly comment: string;
  readonly newClone: () => Promise<PartialClone>;
}

/** What became of a comment, and the pull request that is another now. */
export interface Answered {
  readonly said: "no command" | "answered before" | "edited" | "answered" | "refused";
  readonly changed?: number | undefined;
}

/** What our answers begin with: one that is followed by another is outdated. */
const REPLY = "<!-- countersign-answer -->\n";

const EDITED =
  "This comment was edited, and a command counts as it was written first. Write it anew in a comment of its own.\n";
const FAILED =
  "The run that was to carry this out failed. Its log under Actions says why; once that is mended, start it again there.\n";
const MOVES = "The branch moved while this was looked at. Nothing was changed; write the command again.\n";

/** Carries out the commands of a comment: all of them, or none where one is refused. One reply, and a reaction as the receipt. */
export async function answerComment(asked: ToAnswer): Promise<Answered> {
  const { forge, number } = asked;
  const comment = await forge.readComment(asked.comment);
  const lines = parseCommands(comment.body);
  if (lines.length === 0 || !comment.author) return { said: "no command" };
  if (comment.answered) return { said: "answered before" };
  // Without this mark a later run could not tell that one has begun, so nothing is done where it is refused.
  await forge.react(comment.id, "eyes");
  const { isDone, text, changed, found }: Reply = comment.edited
    ? { isDone: false, text: EDITED }
    : await answered(asked, comment, comment.author, lines).catch((error: unknown) => failed(asked, error));
  // The receipt first: it keeps a second run from doing it all again. Where it is refused, the answer is there all the same.
  await forge.react(comment.id, isDone ? "+1" : "-1").catch(() => undefined);
  await forge.reply(number, headLines(REPLY + text, LONGEST_COMMENT));
  await found?.hideOwn(REPLY);
  return { said: comment.edited ? "edited" : isDone ? "answered" : "refused", changed };
}

/** Without a receipt, so that the run can be started again; without an answer, whoever waits for one would see nothing. */
async function failed({ forge, number }: ToAnswer, error: unknown): Promise<never> {
  await forge.reply(number, REPLY + FAILED).catch(() => undefined);
  throw error;
}

interface Reply {
  readonly isDone: boolean;
  readonly text: string;
  readonly changed?: number | undefined;
  readonly found?: PullOnForge | undefined;
}

async function answered(
  asked: ToAnswer,
  { id, begun }: Comment,
  author: Account,
  lines: readonly CommandLine[],
): Promise<Reply> {
  const toDo = { ...asked, comment: id, newBranch: `countersign/comment-${id}` };
  let isAgain = begun;
  try {
    return await looked(asked.newClone, async (clone) => {
      const before = isAgain ? await doneBefore(clone, toDo) : undefined;
      if (before) return before;
      return await tried(clone, toDo, author, lines).catch((error: unknown) => {
        // Nobody answered: the next look finds out whether it was done.
        isAgain ||= error instanceof Unsettled;
        throw error;
      });
    });
  } catch (error) {
    if (error instanceof LookAgain) return { isDone: false, text: MOVES };
    if (error instanceof ForgeProblem) return { isDone: false, text: `${prose(error.message)}\n` };
    throw error;
  }
}

async function tried(
  clone: PartialClone,
  asked: ToPublish,
  author: Account,
  lines: readonly CommandLine[],
): Promise<Reply> {
  const taken = await takeLines(clone, asked, author, lines);
  const text = taken.answers.map((each) => each.text).join("\n");
  const { place } = taken.ground;
  const found = place.kind === "pull" ? place.found : undefined;
  if (!taken.answers.every(({ done }) => done)) {
    const nothing = taken.works.length > 0 ? "\nNothing was changed.\n" : "";
    return { isDone: false, text: text + nothing, found };
  }
  return { isDone: true, ...(await publishEdits(asked, author, taken, text)), found };
}

/** What an earlier try came to whose end nobody saw: a second one would decide or move a second time. */
async function doneBefore(clone: PartialClone, asked: ToPublish): Promise<Reply | undefined> {
  const { place, question } = await groundOf(clone, asked, []);
  if (place.kind === "new") {
    const made = await asked.forge.pullOfBranch(place.branch);
    return made === undefined ? undefined : { isDone: true, text: `This is done; it is in #${made}.\n`, changed: made };
  }
  const commit = commitFor(asked.comment, question.change.commits);
  if (!commit) return undefined;
  const text = `This is done; it is in ${commit.sha} on this branch.\n`;
  return { isDone: true, text, changed: asked.number, found: place.found };
}
