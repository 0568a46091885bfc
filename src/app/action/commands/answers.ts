import type { PartialClone } from "../../../git/partial-clone.ts";
import { type Command, type CommandVerb, commands, givers, usageOf } from "../../../model/command.ts";
import { approvalLine } from "../../../gates/approval-line.ts";
import { formatExplanation } from "../../../report/explanation-text.ts";
import { fenced } from "../../../report/fenced.ts";
import { code, md, table } from "../../../report/markdown.ts";
import { formatVerdict } from "../../../report/verdict-text.ts";
import type { Evaluated } from "../../evaluate.ts";
import { explained } from "../../explained.ts";
import type { Ground } from "../ground.ts";
import { isEdit } from "./edits.ts";
import type { Giver } from "./may.ts";
import { caseMeant } from "./meant.ts";
import { requests } from "./requests.ts";

/** What a command of a comment is answered; `done` where it was carried out. */
export interface Answer {
  readonly done: boolean;
  readonly text: string;
  /** Labels that it puts on the pull request. */
  readonly labels?: readonly string[];
}

type Answering = (command: Command, ground: Ground, giver: Giver, clone: PartialClone) => Answer | Promise<Answer>;

/** Commands that change no file. Nothing that a comment says approves anything. */
const answers: Partial<Record<CommandVerb, Answering>> = {
  status,
  explain: ({ words, options }, { evaluated }) => {
    const all = explained(evaluated, words["what"] ?? "next", options["scope"]);
    return { done: true, text: fenced(all.map((each) => formatExplanation(each, false)).join("\n")) };
  },
  help: () => ({ done: true, text: help() }),
  approve: (_, { evaluated }) => howTo(evaluated, "Approve", "/approve"),
  reject: (_, { evaluated }) => howTo(evaluated, "Request changes", "/reject"),
  ...requests,
};

/** Answers a command that changes nothing. */
export async function answerTo(command: Command, ground: Ground, giver: Giver, clone: PartialClone): Promise<Answer> {
  const answer = answers[command.verb];
  return answer ? await answer(command, ground, giver, clone) : elsewhere(command.verb);
}

/** Whether a command is carried out from a comment. */
export function isTaken(verb: CommandVerb): boolean {
  return verb in answers || isEdit(verb);
}

function status(command: Command, ground: Ground): Answer {
  const { evaluated, place } = ground;
  // Where an engagement is named that is not there, or none on an issue, nothing would be told to stand well.
  const isAboutNothing = place.kind === "new" && evaluated.cases.length === 0;
  if (isAboutNothing || command.options["engagement"] !== undefined) caseMeant(command, ground);
  return { done: true, text: fenced(formatVerdict(evaluated.verdict, { color: false, quiet: false })) };
}

function help(): string {
  const rows = Object.keys(commands)
    .filter((verb): verb is CommandVerb => isTaken(verb as CommandVerb))
    .map((verb) => [code(usageOf(verb)), givers[commands[verb].who], md(commands[verb].summary)]);
  return table(["Command", "Who", "What it does"], rows, "");
}

/** The lines to paste for the gates that this pull request needs and that are shut. */
function howTo({ cases }: Evaluated, state: string, verb: string): Answer {
  const lines = cases.flatMap((c) =>
    c.gates.filter(({ required, open }) => required && !open).map((gate) => approvalLine(c, gate)),
  );
  const reason = verb === "/reject" ? ' because="..."' : "";
  const paste = lines.map((line) => `${line.replace("/approve", verb)}${reason}`);
  const intro = `A comment decides nothing. Submit a review with **${state}**`;
  if (paste.length === 0) return { done: true, text: `${intro}; no gate that this pull request needs is shut.\n` };
  return { done: true, text: `${intro} and a line of these in its text:\n\n${fenced(paste.join("\n"))}` };
}

function elsewhere(verb: CommandVerb): Answer {
  const text = `${code(`/${verb}`)} is not carried out from a comment. Change the files on the branch of this pull request; ${code("countersign --help")} lists the commands that do it.\n`;
  return { done: false, text };
}
