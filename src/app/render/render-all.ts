import { artifactTypeOf } from "../../model/adapter.ts";
import type { Person } from "../../model/approval.ts";
import type { Artifact } from "../../model/artifact.ts";
import type { Case } from "../../model/case.ts";
import type { Bytes } from "../../model/digest.ts";
import type { Problem } from "../../model/finding.ts";
import type { Mark } from "../../model/mark.ts";
import { type Marked, markOf } from "../../plan/mark.ts";
import type { Fonts } from "../../render/page/fonts.ts";
import {
  languageOf,
  type RenderedFile,
  type Rendering,
  type RenderRequest,
  type ShownApproval,
} from "../../render/request.ts";
import type { TemplateFiles } from "../../render/template/find.ts";
import { rendering, renderRedline } from "../../render/rendering.ts";
import { hyphenationFor } from "./press.ts";

/** What rendering needs that stands in no case. */
export interface Sources {
  readonly fonts: Fonts;
  readonly templates: TemplateFiles;
  /** The organisation's logo, where it has one. */
  readonly logo?: Bytes | undefined;
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

/** What the request of one artifact asks of the others. */
type Asking = Pick<RenderRequest, "rendered" | "standing">;

/** Renders artifacts of some engagements; each once, also where others carry it. */
export class Printer {
  private readonly sources: Sources;
  private readonly known: ReadonlyMap<string, Renderable>;
  private readonly made = new Map<string, Promise<RenderedArtifact>>();

  constructor(all: readonly Renderable[], sources: Sources) {
    this.sources = sources;
    this.known = new Map(all.map((each) => [each.artifact.id, each]));
  }

  render(one: Renderable): Promise<RenderedArtifact> {
    return this.on([], one);
  }

  /** `way` are the artifacts that wait for this one: one that carries itself is not waited for. */
  private on(way: readonly string[], one: Renderable): Promise<RenderedArtifact> {
    const { id } = one.artifact;
    let made = this.made.get(id);
    if (made === undefined) {
      made = this.make(one, [...way, id]);
      this.made.set(id, made);
    }
    return made;
  }

  private async make(one: Renderable, way: readonly string[]): Promise<RenderedArtifact> {
    const made = await rendering(await this.request(one, way));
    return { artifact: one.artifact.id, mark: one.mark, ...made };
  }

  /** The artifact against an earlier version of it; nothing where it is no document of pages. */
  async redline(one: Renderable, before: Artifact, since?: string): Promise<RenderedArtifact | undefined> {
    const made = await renderRedline(await this.request(one, [one.artifact.id]), before, since);
    return made && { artifact: one.artifact.id, mark: one.mark, ...made };
  }

  /** The artifact for people who write in Word; nothing where it is no document of pages. */
  async word(one: Renderable): Promise<Rendering | undefined> {
    // Loaded where somebody asks for it, which few do.
    const { renderWord } = await import("../../render/word.ts");
    return await renderWord(await this.request(one));
  }

  request(one: Renderable, way: readonly string[] = [one.artifact.id]): Promise<RenderRequest> {
    return requestOf(one, this.sources, {
      rendered: (id) => this.files(id, way),
      standing: (id) => {
        const other = this.known.get(id);
        return other && { mark: other.mark ?? null, gates: other.gates.map(({ gate, status }) => ({ gate, status })) };
      },
    });
  }

  private async files(id: string, way: readonly string[]): Promise<readonly RenderedFile[] | undefined> {
    const other = this.known.get(id);
    if (other === undefined || way.includes(id)) return undefined;
    const { files } = await this.on(way, other);
    return files.length > 0 ? files : undefined;
  }
}

async function requestOf(one: Renderable, sources: Sources, asking: Asking): Promise<RenderRequest> {
  const { c, artifact, skill, label, mark, because } = one;
  const settings = c.repository.headPolicy.file?.value;
  const { organization } = settings ?? {};
  const state = c.head.state?.value;
  const neighbours = [...c.repository.neighbours.values()].flatMap(({ artifacts }) => artifacts);
  const approvals = approvalsOf(one);
  const isTrial = c.repository.policy.trial;
  const reasons = [because, isTrial ? "TRIAL: approvals are not in earnest here" : ""];
  return {
    artifact,
    engagement: { id: c.id, client: state?.client ?? "", workflow: state?.workflow ?? "" },
    label,
    skill,
    organization,
    settings: settings?.settings,
    mark: mark ?? (isTrial ? "TRIAL" : undefined),
    because: reasons.filter((text) => text !== "").join("; "),
    approvals,
    others: new Map([...neighbours, ...c.head.artifacts].map((each) => [each.id, each])),
    fonts: sources.fonts,
    hyphenate: await hyphenationFor(languageOf({ artifact, organization })),
    templates: sources.templates,
    logo: sources.logo,
    file: (path) => sources.file(`engagements/${c.id}/${path}`),
    at: Math.max(UNDATED, ...approvals.map(({ at }) => at)),
    ...asking,
  };
}

/** 1 January 2000: the date of what nobody approved yet. */
const UNDATED = 946_684_800_000;

function approvalsOf({ c, gates }: Renderable): ShownApproval[] {
  return gates.flatMap(({ gate, approvals }) =>
    approvals.map(({ person, seat, evidence, submittedAt }) => ({
      gate: inWords(gate),
      person: nameOf(c, person),
      role: inWords(seat.role),
      at: submittedAt,
      evidence,
    })),
  );
}

/** As the roster calls somebody; else the login. */
function nameOf({ repository }: Case, { id, login }: Person): string {
  const roles = Object.values(repository.policy.file?.value.roles ?? {});
  const members = roles.flatMap((each) => (Array.isArray(each) ? each : []));
  const known = members.find((member) => "login" in member && member.id === id);
  return known && "name" in known && known.name !== undefined ? known.name : login;
}

/** `client_signature` as people write it. */
function inWords(name: string): string {
  const words = name.replaceAll(/[_-]/g, " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}
