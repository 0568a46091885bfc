import { type Account, type Comment, LookAgain, type PullOnForge } from "../../../forge/forge.ts";
import { ForgeProblem } from "../../../forge/forge-problem.ts";
import type { PartialClone } from "../../../git/partial-clone.ts";
import type { CommandLine } from "../../../model/command.ts";
import { parseCommands } from "../../../parse/command.ts";
import { prose } from "../../../report/markdown.ts";
import { publishEdits } from "./publish-edits.ts";
import type { ToStand } from "./ground.ts";
import { takeLines } from "./take-lines.ts";

export interface ToAnswer extends Omit<ToStand, "comment"> {
  readonly comment: string;
  readonly newClone: () => Promise<PartialClone>;
}

/** What became of a comment, and the pull request that is another now. */
export interface Answered {
  readonly said: "no command" | "answered before" | "edited" | "answered" | "refused";
  readonly changed?: number | undefined;
}

/** How often the branch may move between looking and committing. */
const TRIES = 3;

/** What our answers begin with: one that is followed by another is outdated. */
const REPLY = "<!-- countersign-answer -->\n";

const EDITED =
  "This comment was edited, and a command counts as it was written first. Write it anew in a comment of its own.\n";
const MOVES = "The branch moved while this was looked at. Nothing was changed; write the command again.\n";

/** Carries out the commands of a comment: all of them, or none where one is refused. One reply, and a reaction as the receipt. */
export async function answerComment(asked: ToAnswer): Promise<Answered> {
  const { forge, number } = asked;
  const comment = await forge.readComment(asked.comment);
  const lines = parseCommands(comment.body);
  if (lines.length === 0 || !comment.author) return { said: "no command" };
  if (comment.answered) return { said: "answered before" };
  await forge.react(comment.id, "eyes");
  const { isDone, text, changed, found }: Reply = comment.edited
    ? { isDone: false, text: EDITED }
    : await answered(asked, comment, comment.author, lines);
  // The receipt first: it keeps a second run from doing it all again.
  await forge.react(comment.id, isDone ? "+1" : "-1");
  await forge.reply(number, REPLY + text);
  await found?.hideOwn(REPLY);
  return { said: comment.edited ? "edited" : isDone ? "answered" : "refused", changed };
}

interface Reply {
  readonly isDone: boolean;
  readonly text: string;
  readonly changed?: number | undefined;
  readonly found?: PullOnForge | undefined;
}

async function answered(
  asked: ToAnswer,
  { id }: Comment,
  author: Account,
  lines: readonly CommandLine[],
): Promise<Reply> {
  for (let tried = 1; tried <= TRIES; tried += 1) {
    const reply = await once({ ...asked, comment: id }, author, lines, asked.newClone);
    if (reply) return reply;
  }
  return { isDone: false, text: MOVES };
}

/** Nothing where the branch has moved meanwhile. */
async function once(
  asked: ToStand,
  author: Account,
  lines: readonly CommandLine[],
  newClone: ToAnswer["newClone"],
): Promise<Reply | undefined> {
  const clone = await newClone();
  try {
    const taken = await takeLines(clone, asked, author, lines);
    const text = taken.answers.map((each) => each.text).join("\n");
    const { place } = taken.ground;
    const found = place.kind === "pull" ? place.found : undefined;
    if (!taken.answers.every(({ done }) => done)) {
      const nothing = taken.works.length > 0 ? "\nNothing was changed.\n" : "";
      return { isDone: false, text: text + nothing, found };
    }
    return { isDone: true, ...(await publishEdits(asked, author, taken, text)), found };
  } catch (error) {
    if (error instanceof LookAgain) return undefined;
    if (error instanceof ForgeProblem) return { isDone: false, text: `${prose(error.message)}\n` };
    throw error;
  } finally {
    await clone.dispose();
  }
}
