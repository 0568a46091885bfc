import { endOf } from "../../gates/exceptions.ts";
import { nearest } from "../../model/nearest.ts";
import type { Rule } from "../../model/rule.ts";
import { parseDate } from "../../model/time.ts";
import { rules } from "../../rules/index.ts";
import { personCalled, scopeCalled, sentenceIn } from "../called.ts";
import { textOf, UsageError, type Values, type Verb } from "../verb.ts";
import { type Bench, nextNumber, type Work } from "../bench.ts";
import { textOption, work, workOptions } from "../workbench.ts";
import { splitWords } from "../words.ts";

export const verb: Verb = {
  name: "waive",
  summary: "Make an exception for a rule or a gate, for a time.",
  usage: "countersign waive [ID] RULE|GATE --until DAY --reason TEXT --by LOGIN [--second LOGIN] [--scope NAME]",
  examples: [
    'countersign waive CS-BLK-004 --until 2026-06-30 --reason "The owner is away" --by lena     a rule by its code or name',
    'countersign waive commercial --until 2026-06-30 --reason "Trade fair" --by lena --scope pilot     a gate',
  ],
  options: {
    ...workOptions,
    until: { type: "string", value: "DAY", help: "The last day on which it holds." },
    reason: { type: "string", value: "TEXT", help: "Why it is needed." },
    by: { type: "string", value: "LOGIN", help: "Who makes it." },
    second: { type: "string", value: "LOGIN", help: "The second person that a locked rule takes." },
    scope: { type: "string", value: "NAME", help: "Only for this scope." },
  },
  async run(values, words, world) {
    const { id, rest } = await splitWords(words, 1, values, world);
    const [name, ...more] = rest;
    if (name === undefined || more.length > 0) throw new UsageError("Name one rule or gate", "Such as CS-BLK-004.");
    textOption(values, "until", "An exception ends; name the last day on which it holds.");
    textOption(values, "reason", "Say in a sentence why it is needed.");
    textOption(values, "by", "Name who makes it.");
    return await work(values, id, world, (bench) => waived(bench, name, values));
  },
};

export async function waived(bench: Bench, name: string, values: Values): Promise<Work> {
  const { exceptions = [] } = bench.c.head.state?.value ?? {};
  const what = exceptedCalled(bench, name);
  const scope = scopeFor(bench, what, textOf(values, "scope"));
  const until = untilFor(bench, textOf(values, "until") ?? "");
  const people = peopleFor(bench, what.rule, values);
  const target = what.rule ? { rule: what.rule.code } : { gate: what.gate };
  const twin = exceptions.find(
    (each) =>
      each.gate === target.gate &&
      (target.rule === undefined || [what.rule?.code, what.rule?.id].includes(each.rule)) &&
      (each.scope ?? "*") === scope &&
      endOf(each.until) >= endOf(until),
  );
  if (twin) throw new UsageError(`${twin.id} says that already, until ${twin.until}`, "One exception is enough.");
  const ids = exceptions.map((each) => each.id);
  const id = nextNumber(ids, "EX");
  const reason = sentenceIn("reason", textOf(values, "reason") ?? "");
  const item = { id, ...target, reason, ...people, until, ...(scope === "*" ? {} : { scope }) };
  return {
    writes: [await bench.state([{ add: ["exceptions"], item }])],
    said: `${bench.id}: ${id} is an exception for ${what.rule?.code ?? what.gate} until ${until}.`,
    next: { told: "it counts once that is merged, and not in the pull request itself." },
  };
}

type Excepted =
  | { readonly rule: Rule; readonly gate?: undefined }
  | { readonly gate: string; readonly rule?: undefined };

function exceptedCalled({ c }: Bench, name: string): Excepted {
  const gates = c.adapter.gates.map(({ id }) => id);
  const rule = rules.find(({ code, id }) => code === name || id === name);
  if (rule) return { rule: exceptable(rule) };
  if (gates.includes(name)) return { gate: name };
  const near = nearest(name, [...gates, ...rules.flatMap(({ code, id }) => [code, id])]);
  throw new UsageError(
    `There is no rule and no gate ${JSON.stringify(name)}`,
    near === undefined
      ? `The gates are ${gates.join(", ")}; docs/rules.md lists the rules.`
      : `Did you mean \`${near}\`?`,
  );
}

/** Exceptions belong to an engagement, and are looked at when its rules are. */
function exceptable(rule: Rule): Rule {
  if ("check" in rule) return rule;
  const why =
    "reading" in rule
      ? "it says that a file cannot be read as it stands, and there is nothing to judge until that is mended"
      : "it looks at the repository as a whole, and an exception belongs to one engagement";
  throw new UsageError(`No exception can be made for ${rule.code} (${rule.id}): ${why}`, "Mend what it reports.");
}

/** A rule speaks of the whole engagement, unless it stops an action, which has a scope. */
function scopeFor(bench: Bench, { rule }: Excepted, name: string | undefined): string {
  const scope = scopeCalled(bench, name);
  if (scope === "*" || !rule || rule.blocks === "external action") return scope;
  throw new UsageError(
    `An exception for one scope is for a gate, or for a rule that stops an action outside; ${rule.code} is neither`,
    "Leave out --scope.",
  );
}

function untilFor({ today }: Bench, until: string): string {
  if (parseDate(until) === undefined)
    throw new UsageError(`--until ${JSON.stringify(until)} is no day`, "Write it as 2026-06-30.");
  if (until < today) throw new UsageError(`--until ${until} is over already`, `Today is ${today}.`);
  return until;
}

function peopleFor(bench: Bench, rule: Rule | undefined, values: Values) {
  const by = personCalled(bench, textOf(values, "by") ?? "");
  const named = textOf(values, "second");
  const second = named === undefined ? undefined : personCalled(bench, named);
  if (rule?.locked === true && (second === undefined || second === by))
    throw new UsageError(
      `${rule.code} (${rule.id}) is locked: an exception for it takes two people`,
      "Name somebody else with --second.",
    );
  return { by, ...(second === undefined ? {} : { second }) };
}
