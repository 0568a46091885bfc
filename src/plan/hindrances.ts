import { artifactTypeOf } from "../model/adapter.ts";
import type { Artifact } from "../model/artifact.ts";
import type { Case } from "../model/case.ts";

/** Why an output may be no more than a draft yet. */
export function hindrances(c: Case, name: string): string[] {
  const type = artifactTypeOf(c.adapter, name);
  if (!type) return [`${c.adapter.type} has no such output`];
  const sources = type.sources.filter((source) => currentOf(c, source).length === 0);
  const questions = (c.head.state?.value.missing_info ?? []).filter(({ gates = [] }) =>
    gates.some((gate) => c.adapter.gates.find(({ id }) => id === gate)?.covers?.includes(name)),
  );
  return [
    ...sources.map((source) => `there is no current ${source}`),
    ...questions.map(({ id }) => `${id} is not answered`),
  ];
}

export function currentOf(c: Case, type: string): Artifact[] {
  return c.head.artifacts.filter((each) => each.type === type && each.status === "current");
}
