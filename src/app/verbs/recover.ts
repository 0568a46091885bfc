import { jsonText } from "../../report/json-text.ts";
import { recoveryText } from "../../report/recovery-text.ts";
import { askAndEvaluate } from "../ask.ts";
import { chosenRecovery } from "../recovery.ts";
import { exit, NO_ENGAGEMENT, textOf, UsageError, type Values, type Verb, type World } from "../verb.ts";
import { work, workOptions } from "../workbench.ts";
import { splitWords } from "../words.ts";

export const verb: Verb = {
  name: "recover",
  summary: "Say in which ways work is stuck and what helps, and choose it.",
  usage: "countersign recover [ID] [ACTION] [--track ID] [--because TEXT] [--by LOGIN] [--owner LOGIN] [--scope NAME]",
  examples: [
    "countersign recover acme-pilot                                      what is stuck, and the commands that help",
    "countersign recover acme-pilot targeted_questions                   asks for what is missing, and records the choice",
    'countersign recover acme-pilot fallback_owner --owner nora --because "Lena is away until Monday"',
    "countersign recover acme-pilot open_change_order --scope refunds    a draft-only track for what is new",
  ],
  options: {
    ...workOptions,
    base: { type: "string", value: "REF", help: "What the work is compared with; without it, the last commit." },
    track: { type: "string", value: "ID", help: "Choose it for this track, and leave the others as they are." },
    because: { type: "string", value: "TEXT", help: "The reason; without it, what is wrong." },
    by: { type: "string", value: "LOGIN", help: "Who decided; without it, the owner of the engagement." },
    owner: { type: "string", value: "LOGIN", help: "A stand-in, or who answers for what is put up." },
    scope: { type: "string", value: "NAME", help: "The scope that is new, where nothing names it yet." },
  },
  async run(values, words, world) {
    const { id, rest } = await splitWords(words, 1, values, world);
    const [action, ...more] = rest;
    if (more.length > 0)
      throw new UsageError("Name one recovery action", "`countersign recover` lists those that fit.");
    if (action === undefined) return await listed(values, id, world);
    return await work(values, id, world, (bench) => chosenRecovery(bench, action, wishes(values)));
  },
};

function wishes(values: Values) {
  const of = (name: string) => textOf(values, name);
  return { track: of("track"), because: of("because"), by: of("by"), owner: of("owner"), scope: of("scope") };
}

/** Without an action it reads, and changes nothing. */
async function listed(values: Values, id: string | undefined, world: World): Promise<number> {
  const ids = id === undefined ? [] : [id];
  const { cases, verdict } = await askAndEvaluate({ ...values, all: id === undefined }, ids, world);
  const wanted = verdict.engagements.filter((each) => id === undefined || each.id === id);
  const told = wanted.map(({ id: engagement, failures, next }) => {
    const chosen = cases.find((each) => each.id === engagement)?.head.state?.value.rollback_or_recovery_action;
    return { engagement, chosen: chosen ?? "", recovery: next.recovery, failures };
  });
  if (values["json"] === true) world.print(jsonText(told));
  else world.print(told.length > 0 ? told.map((each) => recoveryText(each, world)).join("\n") : NO_ENGAGEMENT);
  return exit.fine;
}
