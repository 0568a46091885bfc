import { artifactTypeOf, gateOf } from "../model/adapter.ts";
import type { Artifact } from "../model/artifact.ts";
import type { Case } from "../model/case.ts";
import { isKnown } from "../model/doc.ts";
import type { MissingInfo } from "../model/state.ts";
import { concerns } from "../gates/blockers.ts";
import { factValue } from "../gates/requirements.ts";

/** Why an output may be no more than a draft yet. */
export function hindrances(c: Case, name: string): string[] {
  const type = artifactTypeOf(c.adapter, name);
  if (!type) return [`${c.adapter.type} has no such output`];
  // One of the types that it may be made from is enough.
  const isFounded = type.sources.length === 0 || type.sources.some((source) => currentOf(c, source).length > 0);
  return [
    ...(isFounded ? [] : [`there is no current ${type.sources.join(" or ")}`]),
    ...questionsAbout(c, name).map(({ id, scope }) => `${id} is not answered${scopeOf(scope)}`),
  ];
}

/** Open questions about the gates of a type, where every scope of the work has one: in any other it may be made. */
function questionsAbout(c: Case, type: string): MissingInfo[] {
  const covers = (gate: string) => gateOf(c.adapter, gate.replace(/^gate:/, ""))?.covers?.includes(type);
  const open = (c.head.state?.value.missing_info ?? []).filter(
    ({ field, gates = [] }) => gates.some(covers) && !isKnown(factValue(c, field)),
  );
  return c.scopes.every((scope) => open.some((each) => concerns(each, scope))) ? open : [];
}

export function scopeOf(scope = "*"): string {
  return scope === "*" ? "" : ` for ${scope}`;
}

export function currentOf(c: Case, type: string): Artifact[] {
  return c.head.artifacts.filter((each) => each.type === type && each.status === "current");
}
