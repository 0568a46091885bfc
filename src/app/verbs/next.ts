import { jsonText } from "../../report/json-text.ts";
import { stuckLines } from "../../report/recovery-text.ts";
import { visible } from "../../report/terminal.ts";
import { askAndEvaluate } from "../ask.ts";
import { changeOptions, commonOptions, exit, NO_ENGAGEMENT, type Verb } from "../verb.ts";

export const verb: Verb = {
  name: "next",
  summary: "Say the smallest useful next step, and whose it is.",
  usage: "countersign next [ID...]",
  examples: ["countersign next acme-pilot"],
  options: { ...commonOptions, ...changeOptions },
  async run(values, words, world) {
    const { verdict } = await askAndEvaluate({ ...values, all: words.length === 0 }, words, world);
    const wanted = verdict.engagements.filter(({ id }) => words.length === 0 || words.includes(id));
    if (values["json"] === true) world.print(jsonText(wanted.map(({ id, next }) => ({ engagement: id, ...next }))));
    else if (wanted.length === 0) world.print(NO_ENGAGEMENT);
    else {
      for (const { id, next, failures } of wanted) {
        const who = next.owner === "" ? "" : ` (${next.owner})`;
        world.print(`${visible(id)}: ${visible(next.action)}${visible(who)}\n${stuckLines({ id, failures })}`);
      }
    }
    return exit.fine;
  },
};
