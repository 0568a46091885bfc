import { artifactTypeOf } from "../model/adapter.ts";
import type { Artifact } from "../model/artifact.ts";
import type { Case } from "../model/case.ts";

/** Why an output may be no more than a draft yet. */
export function hindrances(c: Case, name: string): string[] {
  const type = artifactTypeOf(c.adapter, name);
  if (!type) return [`${c.adapter.type} has no such output`];
  // One of the types that it may be made from is enough.
  const isFounded = type.sources.length === 0 || type.sources.some((source) => currentOf(c, source).length > 0);
  const questions = (c.head.state?.value.missing_info ?? []).filter(({ gates = [] }) =>
    gates.some((gate) => c.adapter.gates.find(({ id }) => id === gate)?.covers?.includes(name)),
  );
  return [
    ...(isFounded ? [] : [`there is no current ${type.sources.join(" or ")}`]),
    ...questions.map(({ id }) => `${id} is not answered`),
  ];
}

export function currentOf(c: Case, type: string): Artifact[] {
  return c.head.artifacts.filter((each) => each.type === type && each.status === "current");
}
