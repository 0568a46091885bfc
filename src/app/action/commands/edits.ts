import type { Account } from "../../../forge/forge.ts";
import type { Command, CommandVerb } from "../../../model/command.ts";
import { nextId } from "../../../model/id-pattern.ts";
import { chosenRecovery } from "../../recovery.ts";
import { UsageError } from "../../verb.ts";
import { advanced } from "../../verbs/advance.ts";
import { moved } from "../../verbs/back.ts";
import { blocked } from "../../verbs/block.ts";
import { decided } from "../../verbs/decide.ts";
import { renumbered } from "../../verbs/renumber.ts";
import type { Bench, Work } from "../../workbench.ts";
import { attestedFromEvidence } from "./attest.ts";

type Edit = (bench: Bench, command: Command, by: Account) => Work | Promise<Work>;

/** Commands that edit: each does what the verb of that name does on the command line. */
export const edits: Partial<Record<CommandVerb, Edit>> = {
  advance: (bench, { words, options }) => advanced(bench, words["stage"], options["reason"]),
  back: (bench, { words, options }) => moved(bench, words["stage"] ?? "", options["reason"] ?? ""),
  block: (bench, { words, options }) => blocked(bench, words["text"] ?? "", { ...options, on: listed(options["on"]) }),
  decide: (bench, { words, options }, { login }) =>
    decided(bench, words["text"] ?? "", { ...options, by: login, closes: listed(options["closes"]) }),
  recover: (bench, { words, options }, { login }) =>
    chosenRecovery(bench, words["action"] ?? "", { ...NOTHING_SAID, because: options["because"], by: login }),
  renumber: async (bench, { words }) => {
    const old = words["artifact"] ?? "";
    return await renumbered(bench, old, words["to"] ?? nextId(old, await bench.takenIds()));
  },
  attest: (bench, command) => attestedFromEvidence(bench, command),
};

const NOTHING_SAID = { track: undefined, owner: undefined, scope: undefined } as const;

function listed(text: string | undefined): string[] {
  return text === undefined ? [] : text.split(",").map((each) => each.trim());
}

export function isEdit(verb: CommandVerb): boolean {
  return verb in edits;
}

/** What a command makes of an engagement. */
export async function edit(bench: Bench, command: Command, by: Account): Promise<Work> {
  const make = edits[command.verb];
  if (!make) throw new UsageError(`/${command.verb} changes nothing`);
  return await make(bench, command, by);
}
