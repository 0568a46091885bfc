import type { PartialClone } from "../../git/partial-clone.ts";
import { parseCommands } from "../../parse/command.ts";
import { answerTo } from "./answers.ts";
import { judgePull, type ToJudge } from "./judge-pull.ts";

export interface ToAnswer extends ToJudge {
  readonly comment: number;
  readonly newClone: () => Promise<PartialClone>;
}

/** What became of a comment: nothing where it holds no command. */
export type Answered = "no command" | "edited" | "answered" | "not understood";

/** Answers the commands of a comment, in one reply. What was written first counts: a comment that was edited is left alone. */
export async function answerComment(asked: ToAnswer): Promise<Answered> {
  const { forge, number, comment: id } = asked;
  const comment = await forge.readComment(id);
  const lines = parseCommands(comment.body);
  if (lines.length === 0) return "no command";
  if (comment.edited) return "edited";
  await forge.react(id, "eyes");
  const clone = await asked.newClone();
  try {
    const { evaluated } = await judgePull(clone, asked);
    const answers = lines.map((line) => answerTo(line, evaluated));
    await forge.reply(number, answers.map(({ text }) => text).join("\n"));
    const isDone = answers.every(({ done }) => done);
    await forge.react(id, isDone ? "+1" : "-1");
    return isDone ? "answered" : "not understood";
  } finally {
    await clone.dispose();
  }
}
