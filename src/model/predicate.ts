import * as z from "zod";
import { date, duration, name, text } from "./scalars.ts";

/** What must hold for a move: a tree of leaves over things the engine knows. There is no expression language. */
export const predicateFile: z.ZodType<PredicateFile> = z.lazy(() =>
  z.union([
    z.strictObject({ all: z.array(predicateFile) }),
    z.strictObject({ any: z.array(predicateFile) }),
    z.strictObject({ not: predicateFile }),
    z.strictObject({ gate: name, scope: text.optional() }),
    z.strictObject({ artifact: name, status: text.optional(), scope: text.optional() }),
    z.strictObject({ fact: text, equals: text.optional(), one_of: z.array(text).optional() }),
    z.strictObject({ blocker: text, state: z.enum(["none_open", "closed"]) }),
    z.strictObject({ conflict: text, state: z.enum(["none_open", "closed"]) }),
    z.strictObject({ track: text, status: text }),
    z.strictObject({ status: text }),
    z.strictObject({
      date: text,
      reached: z.enum(["true", "false"]).optional(),
      within: duration.optional(),
      before: date.optional(),
      after: date.optional(),
    }),
    z.strictObject({ rationale: z.literal("true") }),
  ]),
);

export type PredicateFile = { all: PredicateFile[] } | { any: PredicateFile[] } | { not: PredicateFile } | Leaf;

export type Leaf =
  | { gate: string; scope?: string | undefined }
  | { artifact: string; status?: string | undefined; scope?: string | undefined }
  | { fact: string; equals?: string | undefined; one_of?: string[] | undefined }
  | { blocker: string; state: "none_open" | "closed" }
  | { conflict: string; state: "none_open" | "closed" }
  | { track: string; status: string }
  | { status: string }
  | {
      date: string;
      reached?: "true" | "false" | undefined;
      within?: string | undefined;
      before?: string | undefined;
      after?: string | undefined;
    }
  | { rationale: "true" };

/** Every gate a predicate names, wherever in the tree. */
export function gatesIn(predicate: PredicateFile): string[] {
  return leavesOf(predicate).flatMap((leaf) => ("gate" in leaf ? [leaf.gate] : []));
}

export function leavesOf(predicate: PredicateFile): Leaf[] {
  if ("all" in predicate) return predicate.all.flatMap(leavesOf);
  if ("any" in predicate) return predicate.any.flatMap(leavesOf);
  if ("not" in predicate) return leavesOf(predicate.not);
  return [predicate];
}

/**
 * A predicate after it was judged. `cause` tells a false leaf that waits for somebody (`absent`: the value is TBD or not
 * there) from one that is wrong.
 */
export interface Judged {
  readonly holds: boolean;
  readonly phrase: string;
  readonly found: string;
  readonly cause: "absent" | "wrong" | "gate" | undefined;
  readonly leaf: Leaf | undefined;
  readonly children: readonly Judged[];
}

/** The false leaves that make the whole false, in the order of the tree. What a `not` names must not hold, so it is told whole. */
export function failures(judged: Judged): Judged[] {
  if (judged.holds) return [];
  if (judged.phrase === "not") return [judged];
  const below = judged.children.flatMap(failures);
  return below.length > 0 ? below : [judged];
}
