import { gateOf } from "../../model/adapter.ts";
import type { Case } from "../../model/case.ts";
import { type Explanation, explain, remark } from "../../model/explanation.ts";
import { nearest } from "../../model/nearest.ts";
import { routeOf } from "../../plan/route.ts";
import { explainAction, explainGate, howTo } from "../../plan/explain.ts";
import { formatExplanation } from "../../report/explanation-text.ts";
import type { EngagementVerdict } from "../../model/verdict.ts";
import { jsonText } from "../../report/json-text.ts";
import { visible } from "../../report/terminal.ts";
import { rules } from "../../rules/index.ts";
import { askAndEvaluate } from "../ask.ts";
import type { Evaluated } from "../evaluate.ts";
import { changeOptions, commonOptions, exit, textOf, UsageError, type Verb, type World } from "../verb.ts";
import { stageAnswers, stagesOf } from "./stage-answers.ts";

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
    const answers = rule
      ? [ruleAnswer(evaluated, rule)]
      : evaluated.cases.flatMap((c) => answersIn(evaluated, c, subject, scope));
    if (answers.length === 0) throw unknown(evaluated, subject);
    if (values["json"] === true) world.print(jsonText({ schema: "countersign/explanation@1", subject, answers }));
    else world.print(answers.map((each) => formatExplanation(each, world.color)).join("\n"));
    return exit.fine;
  },
};

function ruleNamed(subject: string) {
  return rules.find((rule) => rule.code === subject.toUpperCase() || rule.id === subject);
}

/** What a rule is for, and what it finds in the change at hand. */
function ruleAnswer({ verdict }: Evaluated, rule: (typeof rules)[number]): Explanation {
  const found = [...verdict.findings, ...verdict.engagements.flatMap((each) => each.findings)].filter(
    (each) => each.rule === rule.code,
  );
  const findings = found.map((each) =>
    explain(false, `${each.file}:${each.line}:${each.column} ${each.message} ${each.fix}`),
  );
  const about = [`${rule.severity}, blocks ${rule.blocks}${rule.locked ? ", locked" : ""}`, rule.summary, rule.why];
  return explain(found.length === 0, `${rule.code} ${rule.id}`, [...about.map(remark), ...findings]);
}

/** One explanation per engagement and scope in which the subject means something. */
function answersIn({ verdict }: Evaluated, c: Case, subject: string, scope: string | undefined): Explanation[] {
  const judged = verdict.engagements.find((each) => each.id === c.id);
  if (subject === "next") return judged ? [route(c, judged)] : [];
  const here = (row: { readonly scope: string }) => scope === undefined || row.scope === scope;
  const gates = c.gates.filter((each) => each.gate === subject && here(each)).map((each) => explainGate(c, each));
  const action = c.adapter.actions.find((each) => each.id === subject);
  const rows = judged?.actions.filter((each) => each.action === subject && here(each)) ?? [];
  const actions = action ? rows.map((each) => explainAction(c, action, each)) : [];
  const answers = [...gates, ...actions, ...stageAnswers(c, subject)];
  return answers.map((each) => ({ ...each, text: `${c.id}: ${each.text}` }));
}

/** The eleven questions by which the next step is found. */
function route(c: Case, judged: EngagementVerdict): Explanation {
  return { ...remark(`${c.id}: ${judged.next.action}`), children: routeOf(c, judged) };
}

function unknown({ cases }: Evaluated, subject: string): UsageError {
  if (/^cs-/i.test(subject)) return unknownRule(subject);
  const names = cases.flatMap((c) => [
    ...c.adapter.gates.map((each) => each.id),
    ...c.adapter.actions.map((each) => each.id),
    ...stagesOf(c),
  ]);
  const near = nearest(subject, [...names, ...rules.map((rule) => rule.code)]);
  const hint =
    near === undefined
      ? `Known here: ${[...new Set(names)].toSorted().join(", ") || "no engagement was found"}.`
      : `Did you mean \`${near}\`?`;
  return new UsageError(`There is nothing called ${JSON.stringify(subject)} to explain`, hint);
}

/** The codes that are near, those of the same family, or the first of each. */
function unknownRule(subject: string): UsageError {
  const codes = rules.map((rule) => rule.code).toSorted();
  const family = (code: string) => code.toUpperCase().slice(0, "CS-STG-".length);
  const near = nearest(subject, codes);
  const kin = codes.filter((code) => family(code) === family(subject));
  const firsts = codes.filter((code, index) => codes.findIndex((each) => family(each) === family(code)) === index);
  const hint =
    near === undefined
      ? `Rules are called such as ${(kin.length > 0 ? kin : firsts).join(", ")}.`
      : `Did you mean \`${near}\`?`;
  return new UsageError(`There is no rule ${JSON.stringify(subject)}`, hint);
}

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
