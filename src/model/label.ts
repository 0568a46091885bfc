import { gateStatuses } from "./approval.ts";
import { sha256Hex } from "./digest.ts";

/** The forge's limit for a label's name. */
const MOST_NAME = 50;

/** A name that is too long keeps its beginning and its end, with a part of its digest so that two do not become one. */
export function labelName(name: string): string {
  if (name.length <= MOST_NAME) return name;
  const digest = `~${sha256Hex(name).slice(0, 6)}`;
  const end = /: [a-z]+$/.exec(name)?.[0] ?? "";
  return `${name.slice(0, MOST_NAME - digest.length - end.length)}${digest}${end}`;
}

const KNOWN = /^(?:stage: [A-Za-z0-9][\w.~-]*|waiting: @[A-Za-z0-9][\w./~-]*)$/;
const GATE = /^gate: [A-Za-z0-9][\w.~-]*: ([a-z]+)$/;

/** Whether a label is of the kind that we set and remove; what people set is left alone. */
export function isDerived(name: string): boolean {
  const status = GATE.exec(name)?.[1];
  return KNOWN.test(name) || gateStatuses.some((each) => each === status);
}
