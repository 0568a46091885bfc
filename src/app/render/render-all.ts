import type { Artifact } from "../../model/artifact.ts";
import type { Bytes } from "../../model/digest.ts";
import type { Problem } from "../../model/finding.ts";
import type { Fonts } from "../../render/page/fonts.ts";
import { languageOf, type RenderedFile, type Rendering, type RenderRequest } from "../../render/request.ts";
import { rendering, renderRedline } from "../../render/rendering.ts";
import type { TemplateFiles } from "../../render/template/find.ts";
import { hyphenationFor } from "./press.ts";
import { approvalsOf, becauseOf, others, type Renderable, shownMark } from "./renderables.ts";

/** What rendering needs that stands in no case. */
export interface Sources {
  readonly fonts: Fonts;
  readonly templates: TemplateFiles;
  /** The organisation's logo, where it has one. */
  readonly logo?: Bytes | undefined;
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
    return marked(one, await rendering(await this.request(one, way)));
  }

  /** The artifact against an earlier version of it; nothing where it is no document of pages. */
  async redline(one: Renderable, before: Artifact, since?: string): Promise<RenderedArtifact | undefined> {
    const made = await renderRedline(await this.request(one, [one.artifact.id]), before, since);
    return made && marked(one, made);
  }

  /** The artifact for people who write in Word; nothing where it is no document of pages. */
  async word(one: Renderable): Promise<RenderedArtifact | undefined> {
    // Loaded where somebody asks for it, which few do.
    const { renderWord } = await import("../../render/word.ts");
    const made = await renderWord(await this.request(one));
    return made && marked(one, made);
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
    const kept = await this.sources.kept?.(id);
    if (kept) return kept;
    const other = this.known.get(id);
    if (other === undefined || way.includes(id)) return undefined;
    const { files } = await this.on(way, other);
    return files.length > 0 ? files : undefined;
  }
}

/** A file may say more about itself than its artifact, as an email does that carries a draft. */
function marked(one: Renderable, { files, ...told }: Rendering): RenderedArtifact {
  const own = files.map((file) => ({ ...file, mark: file.mark ?? shownMark(one) }));
  return { artifact: one.artifact.id, ...told, files: own };
}

async function requestOf(one: Renderable, sources: Sources, asking: Asking): Promise<RenderRequest> {
  const { c, artifact, skill, label } = one;
  const settings = c.repository.headPolicy.file?.value;
  const { organization } = settings ?? {};
  const state = c.head.state?.value;
  const approvals = approvalsOf(one);
  return {
    artifact,
    engagement: { id: c.id, client: state?.client ?? "", workflow: state?.workflow ?? "" },
    label,
    skill,
    organization,
    settings: settings?.settings,
    mark: shownMark(one),
    because: becauseOf(one),
    approvals,
    others: others(c),
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
