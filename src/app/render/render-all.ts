import { artifactTypeOf } from "../../model/adapter.ts";
import type { Artifact } from "../../model/artifact.ts";
import type { Case } from "../../model/case.ts";
import type { Bytes } from "../../model/digest.ts";
import type { Problem } from "../../model/finding.ts";
import type { Mark } from "../../model/mark.ts";
import { type Marked, markOf } from "../../plan/mark.ts";
import type { Fonts } from "../../render/page/fonts.ts";
import { languageOf, type RenderRequest, type ShownApproval } from "../../render/request.ts";
import type { TemplateFiles } from "../../render/template/find.ts";
import { rendering } from "../../render/rendering.ts";
import { hyphenationFor } from "./press.ts";

/** What rendering needs that stands in no case. */
export interface Sources {
  readonly fonts: Fonts;
  readonly templates: TemplateFiles;
  /** The bytes of a file of an engagement, by its path in the repository. */
  file(path: string): Bytes | undefined;
}

/** An artifact that can be rendered, and how the verdict has it marked. */
export interface Renderable extends Marked {
  readonly c: Case;
  readonly artifact: Artifact;
  readonly skill: string;
  readonly label: string;
}

export interface RenderedArtifact {
  readonly artifact: string;
  readonly mark: Mark | undefined;
  readonly files: readonly { readonly name: string; readonly bytes: Bytes }[];
  readonly problems: readonly Problem[];
  readonly notices: readonly Problem[];
}

/** The artifacts of an engagement whose type says which skill renders it. */
export function renderables(c: Case): Renderable[] {
  return c.head.artifacts.flatMap((artifact) => {
    const type = artifactTypeOf(c.adapter, artifact.type);
    if (type?.render === undefined) return [];
    return [{ c, artifact, skill: type.render, label: type.label ?? type.type, ...markOf(c, artifact) }];
  });
}

export async function renderOne(one: Renderable, sources: Sources, before?: Artifact): Promise<RenderedArtifact> {
  const request = await requestOf(one, sources, before);
  const made = await rendering(request);
  return { artifact: one.artifact.id, mark: one.mark, ...made };
}

async function requestOf(one: Renderable, sources: Sources, before?: Artifact): Promise<RenderRequest> {
  const { c, artifact, skill, label, mark, because } = one;
  const organization = c.repository.headPolicy.file?.value.organization;
  const state = c.head.state?.value;
  const neighbours = [...c.repository.neighbours.values()].flatMap(({ artifacts }) => artifacts);
  const isTrial = c.repository.policy.trial;
  return {
    artifact,
    ...(before ? { before } : {}),
    engagement: { id: c.id, client: state?.client ?? "", workflow: state?.workflow ?? "" },
    label,
    skill,
    organization,
    mark: mark ?? (isTrial ? "TRIAL" : undefined),
    because: [because, isTrial ? "TRIAL: approvals are not in earnest here" : ""]
      .filter((text) => text !== "")
      .join("; "),
    approvals: approvalsOf(one),
    others: new Map([...neighbours, ...c.head.artifacts].map((each) => [each.id, each])),
    fonts: sources.fonts,
    hyphenate: await hyphenationFor(languageOf({ artifact, organization })),
    templates: sources.templates,
    file: (path) => sources.file(`engagements/${c.id}/${path}`),
  };
}

function approvalsOf({ gates }: Renderable): ShownApproval[] {
  return gates.flatMap(({ gate, approvals }) =>
    approvals.map(({ person, seat, evidence, submittedAt }) => ({
      gate,
      person: person.login,
      role: seat.role,
      at: submittedAt,
      evidence,
    })),
  );
}
