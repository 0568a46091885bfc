import { gateOf } from "../../../model/adapter.ts";
import type { Command } from "../../../model/command.ts";
import { nearest } from "../../../model/nearest.ts";
import { code } from "../../../report/markdown.ts";
import { UsageError } from "../../verb.ts";
import type { Answer } from "./answers.ts";
import type { Ground } from "./ground.ts";
import { type Giver, refusalOf } from "./may.ts";

export interface Requested {
  readonly answer: Answer;
  readonly labels: readonly string[];
}

/** What a command asks of others, without changing a file; nothing where it asks for nothing. */
export function requestIn(command: Command, ground: Ground, giver: Giver): Requested | undefined {
  return command.verb === "request" ? requested(command, ground, giver) : undefined;
}

function requested(command: Command, { evaluated, place }: Ground, giver: Giver): Requested {
  if (place.kind !== "pull") throw new UsageError("A gate is asked for on an open pull request");
  const name = command.words["gate"] ?? "";
  const having = evaluated.cases.filter(({ adapter }) => gateOf(adapter, name));
  const [c] = having;
  if (!c) {
    const near = nearest(
      name,
      evaluated.cases.flatMap(({ adapter }) => adapter.gates.map(({ id }) => id)),
    );
    throw new UsageError(
      `There is no gate \`${name}\` here`,
      near === undefined ? undefined : `Did you mean \`${near}\`?`,
    );
  }
  const refusal = refusalOf(command, giver, c);
  if (refusal !== undefined) throw new UsageError(`This is not yours to command: ${refusal}`);
  const text = `${code(name)} is asked for: the label says so until the gate is answered.\n`;
  return { answer: { done: true, text }, labels: [`request:${name}`] };
}
