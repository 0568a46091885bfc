import type { Action } from "../../model/adapter.ts";
import { isDeclared } from "../../model/action-done.ts";
import type { Artifact } from "../../model/artifact.ts";
import { nearest } from "../../model/nearest.ts";
import { parseSource } from "../../model/reference.ts";
import { NAME } from "../../model/scalars.ts";
import { engagementHaving } from "../new-work.ts";
import { unallowed } from "../outside.ts";
import { textOf, UsageError, type Values, type Verb } from "../verb.ts";
import { artifactCalled, type Bench, type Work } from "../bench.ts";
import { dayOption, repoOf, textOption, work, workOptions } from "../workbench.ts";
import { splitWords } from "../words.ts";

export const verb: Verb = {
  name: "done",
  summary: "Tell what happened outside: what was sent, signed, paid, launched or disputed.",
  usage: "countersign done [ID] ACTION [ARTIFACT] --event EVENT --evidence TEXT",
  examples: [
    'countersign done send_message MSG-2026-0001 --event sent --evidence "Message 17 of the outbox"',
    'countersign done send_message MSG-2026-0001 --event disputed --evidence "Call of 3 June" --on 2026-06-03',
  ],
  options: {
    ...workOptions,
    event: { type: "string", value: "EVENT", help: "sent, signed, paid, published, launched, disputed or the like." },
    evidence: { type: "string", value: "TEXT", help: "Where it can be seen." },
    on: { type: "string", value: "DAY", help: "The day on which it happened; today, where it is left out." },
    scope: { type: "string", value: "NAME", help: "The scope; that of the artifact, where it is left out." },
  },
  async run(values, words, world) {
    const { id, rest } = await splitWords(words, 2, values, world);
    const [action, named, ...more] = rest;
    if (action === undefined || more.length > 0)
      throw new UsageError(
        "Name the action and the artifact",
        "Such as `countersign done send_message MSG-2026-0001`.",
      );
    const event = textOption(values, "event", "Such as sent, signed, paid, published, launched or disputed.");
    if (!NAME.test(event)) throw new UsageError(`--event ${JSON.stringify(event)} is no word`, "Such as sent.");
    textOption(values, "evidence", "Say where it can be seen: a message, a receipt, a page.");
    const artifact = parseSource(named ?? "")?.id;
    const where = id ?? (artifact && (await engagementHaving(repoOf(values, world), artifact, undefined)));
    return await work(values, where, world, (bench) => told(bench, action, named, values));
  },
};

async function told(bench: Bench, name: string, named: string | undefined, values: Values): Promise<Work> {
  const action = actionCalled(bench, name);
  const artifact = carriedBy(bench, action, named);
  const scope = scopeOf(bench, values);
  const [event, evidence] = [textOf(values, "event") ?? "", textOf(values, "evidence") ?? ""];
  const on = dayOption(values, "on") ?? bench.today;
  if (on > bench.today && on !== "TBD") throw new UsageError(`--on ${on} has not come yet`, `Today is ${bench.today}.`);
  const item = {
    action: action.id,
    ...(artifact ? { artifact: artifact.id } : {}),
    ...(scope === undefined ? {} : { scope }),
    event,
    on,
    evidence,
  };
  if (isDeclared(bench.c.head, item))
    throw new UsageError(
      `${artifact?.id ?? action.id} is noted as ${event} on ${on} already`,
      "Nothing is left to do.",
    );
  const warning = unallowed(bench, action, artifact, scope, event);
  return {
    writes: [await bench.state([{ add: ["actions_done"], item }])],
    said: `${bench.id}: ${artifact?.id ?? action.id} is noted as ${event}.${warning ?? ""}`,
    next: { told: "once it is merged, the record keeps it." },
  };
}

function actionCalled({ c }: Bench, name: string): Action {
  const { actions, type } = c.adapter;
  const found = actions.find(({ id }) => id === name);
  if (found) return found;
  const names = actions.map(({ id }) => id);
  const near = nearest(name, names);
  const known = names.length > 0 ? `There are ${names.join(", ")}.` : `${type} declares none.`;
  const hint = near === undefined ? known : `Did you mean \`${near}\`?`;
  throw new UsageError(`There is no action ${JSON.stringify(name)}`, hint);
}

/** The artifact that was named; it must be of the type that the action carries. */
function carriedBy(bench: Bench, { id, artifact: type }: Action, named: string | undefined): Artifact | undefined {
  if (named === undefined && type === undefined) return undefined;
  const all = bench.c.head.artifacts.filter((each) => each.type === type).map((each) => each.id);
  const those = all.length > 0 ? `There is ${all.join(", ")}.` : "There is none yet.";
  if (named === undefined) throw new UsageError(`Name the ${type ?? "artifact"} that ${id} was done with`, those);
  const { id: wanted = named, version } = parseSource(named) ?? {};
  const artifact = artifactCalled(bench, wanted);
  if (version !== undefined && version !== artifact.version)
    throw new UsageError(
      `${artifact.id} is ${artifact.version ?? "without a version"}, not ${version}`,
      "Name what left the house as it stands here.",
    );
  if (type !== undefined && artifact.type !== type)
    throw new UsageError(
      `${id} is done with what is of the type ${type}; ${artifact.id} is of ${artifact.type}`,
      those,
    );
  return artifact;
}

function scopeOf({ c }: Bench, values: Values): string | undefined {
  const scope = textOf(values, "scope");
  if (scope === undefined || scope === "*" || c.scopes.includes(scope)) return scope;
  const near = nearest(scope, c.scopes);
  const hint = near === undefined ? `There are ${c.scopes.join(", ")}.` : `Did you mean \`${near}\`?`;
  throw new UsageError(`There is no scope ${JSON.stringify(scope)}`, hint);
}
