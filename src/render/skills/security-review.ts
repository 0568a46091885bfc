import type { DataMap } from "../../model/doc.ts";
import type { Box } from "../document.ts";
import { readyPlain } from "../plain.ts";
import type { Layout } from "../request.ts";

/** A sign-off memo: its decision stands in a box that shows at a glance what it is. */
export const layout: Layout = {
  ready: (request) => readyPlain(request, securityReviewView(request.artifact.fields)),
};

/** The decisions of a security review, and how the box that shows each looks. */
const tones: ReadonlyMap<string, NonNullable<Box["tone"]>> = new Map([
  ["GO", "good"],
  ["CONDITIONAL GO", "caution"],
  ["NO-GO", "bad"],
]);

/** What the templates of security reviews know besides what every template does. */
export function securityReviewView(fields: DataMap): { readonly tone: NonNullable<Box["tone"]> } {
  const { decision } = fields;
  return { tone: (typeof decision === "string" ? tones.get(decision.trim().toUpperCase()) : undefined) ?? "plain" };
}
