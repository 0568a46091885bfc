import type { Case } from "../model/case.ts";
import { type Explanation, explain, remark } from "../model/explanation.ts";
import { nearest } from "../model/nearest.ts";
import type { EngagementVerdict } from "../model/verdict.ts";
import { explainAction, explainGate } from "../plan/explain.ts";
import { routeOf } from "../plan/route.ts";
import { rules } from "../rules/index.ts";
import type { Evaluated } from "./evaluate.ts";
import { UsageError } from "./verb.ts";
import { stageAnswers, stagesOf } from "./stage-answers.ts";

/** Why a gate, an action, a move or a rule holds or does not, in each engagement and scope where it means something. */
export function explained(evaluated: Evaluated, subject: string, scope: string | undefined): Explanation[] {
  const rule = ruleNamed(subject);
  if (rule) return [ruleAnswer(evaluated, rule)];
  const answers = evaluated.cases.flatMap((c) => answersIn(evaluated, c, subject, scope));
  if (answers.length === 0) throw unknown(evaluated, subject);
  return answers;
}

export function ruleNamed(subject: string) {
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
