import * as z from "zod";
import type { Wake } from "../model/wake.ts";

const dispatch = z.object({ inputs: z.record(z.string(), z.unknown()).nullish() });
const sent = z.object({ action: z.string(), client_payload: z.record(z.string(), z.unknown()).nullish() });

/** Started by hand, with the number of a pull request or without. */
export function ofDispatch(payload: unknown): Wake | undefined {
  const { data } = dispatch.safeParse(payload);
  const given = data?.inputs?.["pull-request"];
  return given === undefined || given === "" ? data && RECORD : checkOf(given);
}

/** What another application may ask for. It can say no more than which pull request. */
export function ofRepositoryDispatch(payload: unknown): Wake | undefined {
  const { data } = sent.safeParse(payload);
  if (!data) return undefined;
  const asked = types.get(data.action);
  if (asked) return asked(data.client_payload?.["pull_request"]);
  const allowed = [...types.keys()].map((type) => `\`${type}\``).join(", ");
  return { kind: "none", why: `Nothing is done on the type ${quoted(data.action)}; allowed are ${allowed}.` };
}

const NAMELESS: Wake = {
  kind: "none",
  why: "No pull request is named: its number goes into `client_payload.pull_request`.",
};
const RECORD: Wake = { kind: "record", since: undefined };

const types = new Map<string, (pull: unknown) => Wake>([
  ["countersign-check", (pull) => (pull === undefined ? NAMELESS : checkOf(pull))],
  ["countersign-record", () => RECORD],
  ["countersign-tick", () => ({ kind: "tick" })],
]);

function checkOf(given: unknown): Wake {
  const text = typeof given === "string" || typeof given === "number" ? String(given) : "";
  const found = /^#?([1-9]\d{0,8})$/.exec(text)?.[1];
  if (found !== undefined) return { kind: "check", number: Number(found) };
  return { kind: "none", why: `${quoted(given)} is no number of a pull request.` };
}

/** A payload may be as long as its sender likes. */
function quoted(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length > 100 ? `${text.slice(0, 100)}...` : text;
}
