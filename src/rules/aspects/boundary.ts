import { artifactTypeOf, type Boundary } from "../../model/adapter.ts";
import type { BoundaryRule } from "../../model/adapter-file.ts";
import type { Artifact } from "../../model/artifact.ts";
import type { Case } from "../../model/case.ts";
import { liveArtifacts } from "./changed.ts";
import { valueAt } from "../../model/doc.ts";
import type { Place } from "../../model/finding.ts";
import { headingsOf, plainName } from "./headings.ts";

/** Content that a boundary of the adapter keeps out of an artifact. */
export interface Crossing {
  readonly artifact: Artifact;
  readonly what: string;
  readonly place: Place;
  readonly text: string;
  readonly belongsTo: string | undefined;
}

export function crossings(c: Case, rule: BoundaryRule): Crossing[] {
  const boundaries = c.adapter.boundaries.filter((each) => each.rule === rule);
  return liveArtifacts(c).flatMap((artifact) =>
    boundaries
      .filter((each) => appliesTo(c, each, artifact))
      .flatMap((each) => [
        ...forbiddenFields(artifact, each.forbidsFields, each.text, each.belongsTo),
        ...forbiddenHeadings(artifact, each),
      ]),
  );
}

/** A boundary is about a type of artifact, or about everything that a skill owns. */
export function appliesTo(c: Case, boundary: Boundary, artifact: Artifact): boolean {
  if (boundary.artifact !== undefined) return boundary.artifact === artifact.type;
  return boundary.skill !== undefined && boundary.skill === artifactTypeOf(c.adapter, artifact.type)?.owner;
}

export function forbiddenFields(
  artifact: Artifact,
  fields: readonly string[],
  text: string,
  belongsTo: string | undefined,
): Crossing[] {
  return fields
    .filter((field) => valueAt(artifact.fields, field) !== undefined)
    .map((field) => ({ artifact, what: field, place: artifact.matter.atKey(field.split(".")), text, belongsTo }));
}

function forbiddenHeadings(artifact: Artifact, { forbidsHeadings, text, belongsTo }: Boundary): Crossing[] {
  const forbidden = new Set(forbidsHeadings.map(plainName));
  return headingsOf(artifact.body)
    .filter((heading) => forbidden.has(plainName(heading.text)))
    .map(({ text: what, line }) => ({
      artifact,
      what,
      place: { file: artifact.file, line, column: 1 },
      text,
      belongsTo,
    }));
}

/** What the content belongs in. */
export function rightPlace({ belongsTo }: Crossing): string {
  return belongsTo === undefined ? "the artifact that owns it" : `\`${belongsTo}\``;
}
