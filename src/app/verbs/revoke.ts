import type { Person } from "../../model/approval.ts";
import { type Instant, formatInstant } from "../../model/time.ts";
import { isCalled } from "../../gates/eligible.ts";
import { revocationOf } from "../../gates/revoked.ts";
import { notThere, personCalled, scopeCalled, sentenceIn } from "../called.ts";
import { textOf, UsageError, type Values, type Verb } from "../verb.ts";
import { type Bench, nextNumber, type Work } from "../bench.ts";
import { textOption, work, workOptions } from "../workbench.ts";
import { splitWords } from "../words.ts";

export const verb: Verb = {
  name: "revoke",
  summary: "Take a recorded approval back.",
  usage: "countersign revoke [ID] GATE --reason TEXT --by LOGIN [--approver LOGIN] [--scope NAME]",
  examples: [
    'countersign revoke commercial --reason "The fee was wrong" --by lena                    an approval of one\'s own',
    'countersign revoke commercial --reason "He has left" --by nora --approver otto    somebody else\'s',
  ],
  options: {
    ...workOptions,
    reason: { type: "string", value: "TEXT", help: "Why it is taken back." },
    by: { type: "string", value: "LOGIN", help: "Who takes it back." },
    approver: { type: "string", value: "LOGIN", help: "Whose approval it is; that of --by, where it is left out." },
    scope: { type: "string", value: "NAME", help: "Only for this scope." },
  },
  async run(values, words, world) {
    const { id, rest } = await splitWords(words, 1, values, world);
    const [gate, ...more] = rest;
    if (gate === undefined || more.length > 0) throw new UsageError("Name one gate", "Such as commercial.");
    textOption(values, "reason", "Say in a sentence why it is taken back.");
    textOption(values, "by", "Name who takes it back.");
    return await work(values, id, world, (bench) => revoked(bench, gate, values));
  },
};

export async function revoked(bench: Bench, gate: string, values: Values): Promise<Work> {
  const { c } = bench;
  const gates = c.adapter.gates.map(({ id }) => id);
  if (!gates.includes(gate)) throw notThere(`There is no gate ${JSON.stringify(gate)}`, gate, gates);
  const scope = scopeCalled(bench, textOf(values, "scope"));
  const by = personCalled(bench, textOf(values, "by") ?? "");
  const approver = (textOf(values, "approver") ?? by).replace(/^@/, "");
  const given = givenBy(bench, gate, scope, approver);
  const ids = (c.head.state?.value.revocations ?? []).map((each) => each.id);
  const id = nextNumber(ids, "REV");
  const item = {
    id,
    gate,
    ...(scope === "*" ? {} : { scope }),
    ...(given.person.login === by ? {} : { approver: given.person.login }),
    by,
    reason: sentenceIn("reason", textOf(values, "reason") ?? ""),
    at: formatInstant(c.repository.now),
  };
  const where = scope === "*" ? "" : ` for ${scope}`;
  return {
    writes: [await bench.state([{ add: ["revocations"], item }])],
    said: `${bench.id}: ${id} takes back what ${given.person.login} approved of ${gate}${where} on ${formatInstant(given.at)}.`,
    next: { told: "it counts there already. What is approved later counts again." },
    stops: true,
  };
}

interface Given {
  readonly person: Person;
  readonly at: Instant;
}

/** The newest approval of that person which stands, counted now or not. */
function givenBy(bench: Bench, gate: string, scope: string, approver: string): Given {
  const all = standing(bench, gate, scope);
  const found = all.findLast(({ person }) => isCalled(bench.c.repository.policy, approver, person));
  if (found) return found;
  const others = [...new Set(all.map(({ person }) => person.login))];
  throw new UsageError(
    `No approval of ${gate} by ${approver} stands here`,
    others.length > 0
      ? `There is one by ${others.join(", ")}; --approver names whose is meant.`
      : "A review of a pull request that is open is taken back there: dismiss it, or submit another.",
  );
}

/** What is recorded and not taken back yet, and what counts now, in the order of time. */
function standing({ c }: Bench, gate: string, scope: string): Given[] {
  const meant = (each: { readonly scope: string }) => scope === "*" || [scope, "*"].includes(each.scope);
  const recorded = c.record.approvals
    .filter((each) => each.gate === gate && meant(each) && each.verdict === "approved" && each.kind !== "check")
    .map(({ scope: of, login, id, submittedAt }) => ({
      scope: of,
      person: { login, id, human: true },
      at: submittedAt,
    }))
    .filter(({ scope: of, person, at }) => !revocationOf(c, { gate, scope: of === "*" ? scope : of, person, at }));
  const counted = c.gates
    .filter((each) => each.gate === gate && meant(each))
    .flatMap(({ approvals }) => approvals.filter(({ kind }) => kind !== "check"))
    .map(({ person, submittedAt }) => ({ person, at: submittedAt }));
  return [...recorded, ...counted].toSorted((a, b) => a.at - b.at);
}
