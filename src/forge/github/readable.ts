import { ForgeProblem } from "../forge-problem.ts";
import { isRefused, messageOf } from "./client.ts";

/** What an answer says; nothing where it is not there, or not for this token. */
export async function readable<T, R>(answer: Promise<T>, read: (answer: T) => R): Promise<R | undefined> {
  try {
    return read(await answer);
  } catch (error) {
    if (isRefused(error)) return undefined;
    throw new ForgeProblem(reasonOf(error));
  }
}

function reasonOf(error: unknown): string {
  const message = messageOf(error).split("\n")[0] ?? "";
  if (/timeout|aborted/i.test(message)) return "no answer in time";
  const { status, response } = Object(error) as { readonly status?: unknown; readonly response?: unknown };
  // What got no answer has a status all the same.
  if (response === undefined) return `no answer: ${message}`;
  return typeof status === "number" && status >= 500 ? `it answered ${status}` : message.replace(/ - https:\S*$/, "");
}
