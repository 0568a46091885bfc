import type { Case } from "../model/case.ts";
import { type Moving, movingOf } from "./aspects/move-place.ts";
import type { Leaf } from "../model/predicate.ts";
import type { EngagementRule, Report } from "../model/rule.ts";
import { ticked } from "./aspects/wording.ts";
import { unmet } from "./aspects/unmet.ts";

export const rule: EngagementRule = {
  id: "source-artifact-not-current",
  code: "CS-STG-007",
  severity: "error",
  blocks: "merge",
  locked: false,
  summary: "The artifacts that the next stage builds on have the status it needs.",
  why: "What is built on a draft has to be built again.",
  check(c) {
    const moving = movingOf(c);
    return moving ? unmet(c).flatMap(({ leaf }) => (leaf && "artifact" in leaf ? [report(c, moving, leaf)] : [])) : [];
  },
};

function report(c: Case, moving: Moving, leaf: Extract<Leaf, { artifact: string }>): Report {
  const wanted = leaf.status ?? "current";
  const scope = leaf.scope === undefined ? "" : ` for scope ${ticked(leaf.scope)}`;
  const named = c.head.artifacts.filter((each) => each.type === leaf.artifact || each.id === leaf.artifact);
  const found = named.filter((each) => leaf.scope === undefined || each.scope === leaf.scope);
  const needs = `${moving.name} needs it ${wanted}`;
  const [first] = found;
  if (!first) {
    const message = `There is no ${ticked(leaf.artifact)}${scope}; ${needs}.`;
    return { place: moving.place, message, fix: `Add a ${ticked(leaf.artifact)}${scope} with \`status: ${wanted}\`.` };
  }
  const message = `${found.map((each) => `${ticked(each.id)} is ${each.status}`).join(", ")}; ${needs}.`;
  return { place: moving.place, message, fix: `Set \`status: ${wanted}\` in ${first.file} once its content is right.` };
}
