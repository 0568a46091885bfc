import type { EventVerdict } from "../../model/verdict.ts";
import { jsonText } from "../../report/json-text.ts";
import { deedOf } from "../../report/story.ts";
import { visible } from "../../report/terminal.ts";
import { askAndEvaluate } from "../ask.ts";
import { changeOptions, commonOptions, exit, type Verb } from "../verb.ts";

export const verb: Verb = {
  name: "plan",
  summary: "Say what a merge of the change would record.",
  usage: "countersign plan [ID...] [--base REF --head REF] [--pr FACTS.json]",
  examples: ["countersign plan --base main --head my-branch"],
  options: { ...commonOptions, ...changeOptions },
  async run(values, words, world) {
    const { verdict } = await askAndEvaluate(values, words, world);
    const wanted = verdict.engagements.filter(({ id }) => words.length === 0 || words.includes(id));
    const found = wanted.map(({ id, stage, events }) => ({ engagement: id, stage, events }));
    if (values["json"] === true) world.print(jsonText(found));
    else for (const { engagement, events } of found) world.print(linesOf(engagement, events));
    if (values["json"] !== true && found.length === 0) world.print("The change touches no engagement.\n");
    return exit.fine;
  },
};

function linesOf(id: string, events: readonly EventVerdict[]): string {
  const lines = events.map((event) => `  ${visible(deedOf(event))}\n`);
  return `${visible(id)}\n${lines.length > 0 ? lines.join("") : "  nothing\n"}`;
}
