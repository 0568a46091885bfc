import { gateOf } from "../../model/adapter.ts";
import { nearest } from "../../model/nearest.ts";
import { howTo } from "../../plan/explain.ts";
import { formatExplanation } from "../../report/explanation-text.ts";
import { jsonText } from "../../report/json-text.ts";
import { visible } from "../../report/terminal.ts";
import { askAndEvaluate } from "../ask.ts";
import type { Evaluated } from "../evaluate.ts";
import { explained, ruleNamed } from "../explained.ts";
import { changeOptions, commonOptions, exit, textOf, UsageError, type Verb, type World } from "../verb.ts";

export const verb: Verb = {
  name: "explain",
  summary: "Say why a gate, an action, a move or a rule holds or does not.",
  usage: "countersign explain <gate|action|stage|rule|next> [ID] [--scope NAME]",
  examples: [
    "countersign explain commercial              who approved, who was not counted, who is missing",
    "countersign explain launch acme-pilot       what stands in the way of an action",
    "countersign explain next acme-pilot         how the next step is found, question by question",
    "countersign explain CS-STG-002              what a rule means, and what it finds here",
    "countersign explain --approve commercial    the line to paste into a review",
  ],
  options: {
    ...commonOptions,
    ...changeOptions,
    scope: { type: "string", value: "NAME", help: "Only this scope." },
    approve: { type: "string", value: "GATE", help: "Print the line that approves a gate. Nothing is approved here." },
  },
  async run(values, words, world) {
    const approve = textOf(values, "approve");
    const [subject = approve, ...ids] = approve === undefined ? words : [approve, ...words];
    if (subject === undefined)
      throw new UsageError(
        "explain needs a gate, an action, a stage or a rule",
        "For example `countersign explain commercial`.",
      );
    const rule = approve === undefined ? ruleNamed(subject) : undefined;
    const evaluated = await askAndEvaluate({ ...values, all: ids.length === 0 && rule === undefined }, ids, world);
    const scope = textOf(values, "scope");
    if (approve !== undefined) return pasteLines(evaluated, approve, scope, world);
    const answers = explained(evaluated, subject, scope);
    if (values["json"] === true) world.print(jsonText({ schema: "countersign/explanation@1", subject, answers }));
    else world.print(answers.map((each) => formatExplanation(each, world.color)).join("\n"));
    return exit.fine;
  },
};

function pasteLines({ cases }: Evaluated, gate: string, scope: string | undefined, world: World): number {
  const rows = cases.flatMap((c) =>
    c.gates
      .filter((each) => each.gate === gate && (scope === undefined || each.scope === scope))
      .map((each) => ({ c, each })),
  );
  if (rows.length === 0) throw unknownGate(cases, gate);
  for (const { c, each } of rows) {
    const owner = gateOf(c.adapter, gate)?.owner ?? "";
    world.print(
      `${c.id}: ${visible(howTo(c, each))}\n    It covers ${each.subject.artifacts.join(", ") || "nothing yet"} as it is now; a later change asks again. (${visible(owner)})\n`,
    );
  }
  return exit.fine;
}

function unknownGate(cases: Evaluated["cases"], gate: string): UsageError {
  const gates = [...new Set(cases.flatMap((c) => c.adapter.gates.map(({ id }) => id)))].toSorted();
  const near = nearest(gate, gates);
  const hint = near === undefined ? `Gates here: ${gates.join(", ") || "none"}.` : `Did you mean \`${near}\`?`;
  return new UsageError(`No engagement has a gate ${JSON.stringify(gate)}`, hint);
}
