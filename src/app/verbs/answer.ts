import type { Change } from "../../edit/edit-yaml.ts";
import { currencyAt } from "../../model/currencies.ts";
import { type Data, isMap } from "../../model/doc.ts";
import { nearest } from "../../model/nearest.ts";
import { parseDate } from "../../model/time.ts";
import { classesOf } from "../../rules/aspects/classified.ts";
import { allowedFact } from "../../rules/aspects/fact-type.ts";
import { sentenceIn } from "../called.ts";
import { type Asked, askedCalled } from "../questions.ts";
import { textOf, UsageError, type Values, type Verb } from "../verb.ts";
import { type Bench, MERGE, type Work } from "../bench.ts";
import { work, workOptions } from "../workbench.ts";
import { splitWords } from "../words.ts";

export const verb: Verb = {
  name: "answer",
  summary: "Answer a question of missing_info, or state a fact by its path.",
  usage: "countersign answer [ID] QUESTION VALUE [--by LOGIN]",
  examples: [
    "countersign answer MI-1 true --by nora           the fact that the question asks for",
    'countersign answer buyer.number "PO-88-1907"     a fact by its path',
  ],
  options: {
    ...workOptions,
    by: { type: "string", value: "LOGIN", help: "Who says so; it is the source of the fact." },
  },
  async run(values, words, world) {
    const { id, rest } = await splitWords(words, 2, values, world);
    const [question, value, ...more] = rest;
    if (question === undefined || value === undefined || more.length > 0)
      throw new UsageError("Name the question, and give one value", 'Such as `countersign answer MI-1 "PO-88-1907"`.');
    return await work(values, id, world, (bench) => answered(bench, question, value, values));
  },
};

export async function answered(bench: Bench, name: string, text: string, values: Values): Promise<Work> {
  const asked = askedCalled(bench.c, name);
  const value = text.trim();
  checkAnswer(bench, asked, value);
  const ids = asked.questions.map(({ id }) => id);
  const source = sourceOf(bench, ids, textOf(values, "by"));
  return {
    writes: [await bench.state([...stating(asked, value, source), ...closing(bench, asked)])],
    said: `${bench.id}: ${asked.fact} is ${isKept(bench, asked) ? "stated" : value}${ids.length > 0 ? `; that answers ${ids.join(", ")}` : ""}.`,
    next: MERGE,
    notes: notesOn(bench, asked),
  };
}

/** What people write where they do not know. */
const UNKNOWN = /^(?:tb[acd]|to be .*|todo|unknown|not known|pending|\?+|-+|\.+)?$/i;

function checkAnswer({ c }: Bench, { fact, path, now }: Asked, value: string): void {
  if (UNKNOWN.test(value))
    throw new UsageError(
      `${JSON.stringify(value)} is no answer`,
      "Leave the question open until somebody knows: what rests on it waits, and everything else goes on.",
    );
  sentenceIn("value", value);
  if (plain(now) === value) throw new UsageError(`${fact} is ${value} already`, "Nothing is left to do.");
  if (now !== undefined && plain(now) === undefined)
    throw new UsageError(`${fact} is a list or map, which one value does not answer`, "Edit it in state.yaml.");
  const allowed = allowedAt(c, fact, path, value);
  if (allowed !== undefined) throw new UsageError(`${fact} cannot be ${JSON.stringify(value)}`, allowed);
}

/** A fact alone, or in a map with its source. */
function plain(data: Data | undefined): string | undefined {
  const value = isMap(data) ? data["value"] : data;
  return typeof value === "string" ? value : undefined;
}

function allowedAt(c: Bench["c"], fact: string, path: readonly string[], value: string): string | undefined {
  if (path[0] === "due_dates")
    return parseDate(value) === undefined ? "Allowed: a date such as 2026-06-15." : undefined;
  const type = c.adapter.facts.get(fact);
  const standard = c.repository.policy.file?.value.settings?.currency;
  const allowed = type && allowedFact(type, value, currencyAt(c.head.raw, [...path, "value"], standard));
  if (allowed === undefined) return undefined;
  const near = type?.values ? nearest(value, type.values) : undefined;
  return `Allowed: ${allowed}.${near === undefined ? "" : ` Did you mean \`${near}\`?`}`;
}

function sourceOf({ today }: Bench, ids: readonly string[], by: string | undefined): string | undefined {
  const about = ids.length > 0 ? [`answer to ${ids.join(", ")}`] : [];
  const who = by === undefined ? [] : [sentenceIn("by", by.replace(/^@/, ""))];
  return [...about, ...who].length > 0 ? [...who, ...about, today].join(", ") : undefined;
}

/** Only facts have room for a source. */
function stating({ path, now }: Asked, value: string, source: string | undefined): Change[] {
  const sourced = path[0] === "known_facts" && source !== undefined;
  if (isMap(now))
    return [{ set: [...path, "value"], to: value }, ...(sourced ? [{ set: [...path, "source"], to: source }] : [])];
  return [{ set: path, to: sourced ? { value, source } : value }];
}

/** An answered question goes. The last one first, so that the places of the others stay; a list without entries goes whole. */
function closing({ c }: Bench, { questions }: Asked): Change[] {
  const all = c.head.state?.value.missing_info ?? [];
  if (all.length > 0 && questions.length === all.length) return [{ remove: ["missing_info"] }];
  return questions.toReversed().map(({ index }) => ({ remove: ["missing_info", String(index)] }));
}

/** Whether the fact has a class: then its value stands in the file alone, and in no message. */
function isKept({ c }: Pick<Bench, "c">, { fact }: Pick<Asked, "fact">): boolean {
  const classes = classesOf(c);
  return classes.has(fact) || classes.has(`known_facts.${fact}`);
}

function notesOn({ c }: Bench, { fact, now }: Asked): string[] {
  const before = isKept({ c }, { fact }) ? undefined : plain(now);
  const verifiers = c.adapter.facts.get(fact)?.verifiedBy ?? [];
  return [
    ...(before === undefined || UNKNOWN.test(before) ? [] : [`Before, it was ${before}.`]),
    ...(verifiers.length === 0
      ? []
      : [
          `It counts once somebody with the role ${verifiers.join(" or ")} approves the pull request, or it is merged.`,
        ]),
  ];
}
