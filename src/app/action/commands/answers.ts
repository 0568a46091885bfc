import { type Command, type CommandVerb, commands, givers, usageOf } from "../../../model/command.ts";
import { approvalLine } from "../../../gates/approval-line.ts";
import { formatExplanation } from "../../../report/explanation-text.ts";
import { fenced } from "../../../report/fenced.ts";
import { code, md, table } from "../../../report/markdown.ts";
import { formatVerdict } from "../../../report/verdict-text.ts";
import type { Evaluated } from "../../evaluate.ts";
import { explained } from "../../explained.ts";
import { isEdit } from "./edits.ts";
import { requests } from "./requests.ts";
import { UsageError } from "../../verb.ts";

/** What a command of a comment is answered; `done` where it was carried out. */
export interface Answer {
  readonly done: boolean;
  readonly text: string;
}

/** Answers a command that changes nothing. Nothing that a comment says approves anything. */
export function answerTo(command: Command, evaluated: Evaluated): Answer {
  const answer = answers[command.verb];
  return answer ? answer(command, evaluated) : elsewhere(command.verb);
}

const answers: Partial<Record<CommandVerb, (command: Command, evaluated: Evaluated) => Answer>> = {
  status: (_, { verdict }) => ({ done: true, text: fenced(formatVerdict(verdict, { color: false, quiet: false })) }),
  explain,
  help: () => ({ done: true, text: help() }),
  approve: (_, evaluated) => howTo(evaluated, "Approve", "/approve"),
  reject: (_, evaluated) => howTo(evaluated, "Request changes", "/reject"),
};

/** Whether a command is carried out from a comment. */
export function isTaken(verb: CommandVerb): boolean {
  return verb in answers || verb in requests || isEdit(verb);
}

function explain({ words, options }: Command, evaluated: Evaluated): Answer {
  try {
    const all = explained(evaluated, words["what"] ?? "next", options["scope"]);
    return { done: true, text: fenced(all.map((each) => formatExplanation(each, false)).join("\n")) };
  } catch (error) {
    if (error instanceof UsageError) return { done: false, text: `${md(error.message)}. ${md(error.hint ?? "")}\n` };
    throw error;
  }
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
