import { artifactTypeOf } from "../../model/adapter.ts";
import type { Artifact } from "../../model/artifact.ts";
import type { Case } from "../../model/case.ts";
import { type Marked, markOf } from "../../plan/mark.ts";

/** An artifact that can be rendered, and how the verdict has it marked. */
export interface Renderable extends Marked {
  readonly c: Case;
  readonly artifact: Artifact;
  readonly skill: string;
  readonly label: string;
}

/** The artifacts of an engagement whose type says which skill renders it. */
export function renderables(c: Case): Renderable[] {
  return c.head.artifacts.flatMap((artifact) => {
    const type = artifactTypeOf(c.adapter, artifact.type);
    if (type?.render === undefined) return [];
    return [{ c, artifact, skill: type.render, label: type.label ?? type.type, ...markOf(c, artifact) }];
  });
}
