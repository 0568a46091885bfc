import type { PartialClone } from "../../../git/partial-clone.ts";
import { gateOf } from "../../../model/adapter.ts";
import type { Case } from "../../../model/case.ts";
import type { Command } from "../../../model/command.ts";
import { nearest } from "../../../model/nearest.ts";
import { rosterPeople } from "../../../model/policy.ts";
import { LOGIN } from "../../../model/scalars.ts";
import { escalations } from "../../../rules/aspects/escalations.ts";
import { code, md, prose } from "../../../report/markdown.ts";
import { headLines, LONGEST_COMMENT } from "../../../report/fenced.ts";
import { UsageError } from "../../verb.ts";
import type { Answer } from "./answers.ts";
import type { Ground } from "../ground.ts";
import { handoffPage } from "./handoff.ts";
import { caseMeant } from "./meant.ts";
import { render } from "./render.ts";
import { demand, type Giver } from "./may.ts";

/** Commands that ask for something, or for what takes more reading. */
export const requests = { request, escalate, handoff, render } as const;

function request(command: Command, { evaluated, place }: Ground, giver: Giver): Answer {
  if (place.kind !== "pull") throw new UsageError("A gate is asked for on an open pull request");
  const name = command.words["gate"] ?? "";
  const c = evaluated.cases.find(({ adapter }) => gateOf(adapter, name));
  if (!c) throw unknownGate(name, evaluated.cases);
  demand(command, giver, c);
  const text = `${code(name)} is asked for: the label says so until the gate is answered.\n`;
  return { done: true, text, labels: [`request:${name}`] };
}

function unknownGate(name: string, cases: readonly Case[]): UsageError {
  const known = cases.flatMap(({ adapter }) => adapter.gates.map(({ id }) => id));
  const near = nearest(name, known);
  return new UsageError(
    `There is no gate \`${name}\` here`,
    near === undefined ? undefined : `Did you mean \`${near}\`?`,
  );
}

/** Calls those who decide what is stuck: by the definition's rules, else whom the next step waits for, else the owner. */
function escalate(command: Command, ground: Ground, giver: Giver): Answer {
  const c = caseMeant(command, ground);
  demand(command, giver, c);
  const next = ground.evaluated.verdict.engagements.find(({ id }) => id === c.id)?.next;
  const { policy } = c.repository;
  const deciding = escalations(c).flatMap(({ roles }) => roles.flatMap((role) => policy.roles.get(role)?.people ?? []));
  const waited = rosterPeople(policy).filter(({ login }) => next?.owner.includes(`@${login}`) === true);
  const owner = rosterPeople(policy).filter(({ login }) => login === c.base?.state?.value.owner);
  const called = [deciding, waited, owner].map((people) => loginsOf(people, giver)).find((logins) => logins.length > 0);
  if (!called) throw new UsageError("Nobody is left to ask", "countersign.yaml names who holds which role.");
  const asks = `${called.map((login) => `@${login}`).join(", ")}: ${md(giver.login)} asks you to decide here.`;
  return { done: true, text: `${asks} ${prose(next?.action ?? "")}\n` };
}

/** The base's own roster is the one text whose logins are called. */
function loginsOf(people: readonly { readonly login: string }[], giver: Giver): string[] {
  const logins = people.map(({ login }) => login).filter((login) => LOGIN.test(login) && login !== giver.login);
  return [...new Set(logins)];
}

async function handoff(command: Command, ground: Ground, _giver: Giver, clone: PartialClone): Promise<Answer> {
  const { id } = caseMeant(command, ground);
  const page = await handoffPage(clone, ground, id, command.words["skill"] ?? "");
  const text = `<details><summary>Hand-off</summary>\n\n${headLines(page, LONGEST_COMMENT).trim()}\n</details>\n`;
  return { done: true, text };
}
