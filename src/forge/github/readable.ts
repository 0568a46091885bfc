import type * as z from "zod";
import { ForgeProblem } from "../forge-problem.ts";
import { isRefused } from "./client.ts";
import { messageOf } from "../../model/message-of.ts";

/** What an answer says, in the form that it must have; nothing where it is not there, or not for this token. */
export async function readable<T>(answer: Promise<unknown>, form: z.ZodType<T>): Promise<T | undefined> {
  return await unless(isRefused, answer, form);
}

/** The same; nothing where GitHub knows of no such thing. Where it only may not tell, that is a problem. */
export async function existing<T>(answer: Promise<unknown>, form: z.ZodType<T>): Promise<T | undefined> {
  return await unless((error) => partsOf(error).status === 404, answer, form);
}

async function unless<T>(
  isNothing: (error: unknown) => boolean,
  answer: Promise<unknown>,
  form: z.ZodType<T>,
): Promise<T | undefined> {
  const given = await answer.catch((error: unknown) => {
    if (isOwnAnswer(error) && isNothing(error)) return NOTHING;
    throw new ForgeProblem(reasonOf(error));
  });
  if (given === NOTHING) return undefined;
  const { success, data } = form.safeParse(given);
  if (!success) throw new ForgeProblem("it answered something that cannot be read");
  return data;
}

const NOTHING = Symbol("nothing");

interface Parts {
  readonly status?: unknown;
  readonly response?: { readonly data?: unknown };
}

function partsOf(error: unknown): Parts {
  return Object(error) as Parts;
}

/** GitHub says why, as data. What stands between it and us has pages of its own to refuse with. */
function isOwnAnswer(error: unknown): boolean {
  const { message } = Object(partsOf(error).response?.data) as { readonly message?: unknown };
  return typeof message === "string";
}

function reasonOf(error: unknown): string {
  const message = messageOf(error).split("\n")[0] ?? "";
  if (/timeout|aborted/i.test(message)) return "no answer in time";
  const { status, response } = partsOf(error);
  // What got no answer has a status all the same.
  if (response === undefined) return `no answer: ${message}`;
  return !isOwnAnswer(error) ? `it answered ${String(status)}` : message.replace(/ - https:\S*$/, "");
}
