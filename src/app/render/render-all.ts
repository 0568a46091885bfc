import type { Bytes } from "../../model/digest.ts";
import type { Problem } from "../../model/finding.ts";
import type { Fonts } from "../../render/page/fonts.ts";
import { languageOf, type RenderedFile, type RenderRequest } from "../../render/request.ts";
import type { TemplateFiles } from "../../render/template/find.ts";
import { rendering } from "../../render/rendering.ts";
import { hyphenationFor } from "./press.ts";
import { approvalsOf, becauseOf, others, type Renderable, shownMark } from "./renderables.ts";

/** What rendering needs that stands in no case. */
export interface Sources {
  readonly fonts: Fonts;
  readonly templates: TemplateFiles;
  /** The bytes of a file of an engagement, by its path in the repository. */
  file(path: string): Bytes | undefined;
  /** The files of an artifact that were made before and stay as they are; nothing where it is rendered now. */
  kept?(id: string): Promise<readonly RenderedFile[] | undefined>;
}

export interface RenderedArtifact {
  readonly artifact: string;
  /** Each with its mark; nothing where it may leave the house. */
  readonly files: readonly RenderedFile[];
  readonly problems: readonly Problem[];
  readonly notices: readonly Problem[];
}

/** Renders artifacts of some engagements; each once, also where others carry it. */
export class Printer {
  private readonly sources: Sources;
  private readonly known: ReadonlyMap<string, Renderable>;
  private readonly made = new Map<string, Promise<RenderedArtifact>>();
  /** Those that are being made on the way to another: one that carries itself is not waited for. */
  private readonly open = new Set<string>();

  constructor(all: readonly Renderable[], sources: Sources) {
    this.sources = sources;
    this.known = new Map(all.map((each) => [each.artifact.id, each]));
  }

  render(one: Renderable): Promise<RenderedArtifact> {
    const { id } = one.artifact;
    let made = this.made.get(id);
    if (made === undefined) {
      made = this.make(one);
      this.made.set(id, made);
    }
    return made;
  }

  private async make(one: Renderable): Promise<RenderedArtifact> {
    const { id } = one.artifact;
    this.open.add(id);
    const { files, ...told } = await rendering(await requestOf(one, this.sources, (other) => this.files(other)));
    this.open.delete(id);
    return { artifact: id, ...told, files: files.map((file) => ({ ...file, mark: file.mark ?? shownMark(one) })) };
  }

  private async files(id: string): Promise<readonly RenderedFile[] | undefined> {
    const kept = await this.sources.kept?.(id);
    if (kept) return kept;
    const other = this.known.get(id);
    if (other === undefined || this.open.has(id)) return undefined;
    const { files } = await this.render(other);
    return files.length > 0 ? files : undefined;
  }
}

async function requestOf(
  one: Renderable,
  sources: Sources,
  rendered: RenderRequest["rendered"],
): Promise<RenderRequest> {
  const { c, artifact, skill, label } = one;
  const organization = c.repository.headPolicy.file?.value.organization;
  const state = c.head.state?.value;
  const approvals = approvalsOf(one);
  return {
    artifact,
    engagement: { id: c.id, client: state?.client ?? "", workflow: state?.workflow ?? "" },
    label,
    skill,
    organization,
    mark: shownMark(one),
    because: becauseOf(one),
    approvals,
    others: others(c),
    fonts: sources.fonts,
    hyphenate: await hyphenationFor(languageOf({ artifact, organization })),
    templates: sources.templates,
    file: (path) => sources.file(`engagements/${c.id}/${path}`),
    rendered,
    at: Math.max(UNDATED, ...approvals.map(({ at }) => at)),
  };
}

/** 1 January 2000: the date of what nobody approved yet. */
const UNDATED = 946_684_800_000;
