import type { GateStatus } from "../model/approval.ts";
import type { Artifact } from "../model/artifact.ts";
import type { Bytes } from "../model/digest.ts";
import type { Place, Problem } from "../model/finding.ts";
import type { Instant } from "../model/time.ts";
import type { SettingsFile } from "../model/settings.ts";
import type { Document } from "./document.ts";
import type { Mark } from "./mark.ts";
import type { Wishes } from "./wishes.ts";
import type { Fonts } from "./page/fonts.ts";
import type { Hyphenate } from "./page/hyphenation.ts";
import type { TemplateFiles } from "./template/find.ts";

export type Organization = NonNullable<SettingsFile["organization"]>;

/** An approval as a document shows it. */
export interface ShownApproval {
  readonly gate: string;
  readonly person: string;
  readonly role: string;
  readonly at: Instant;
  readonly evidence: string;
}

/** Everything that one artifact is rendered from. Rendering reads nothing else, so the same request gives the same bytes. */
export interface RenderRequest {
  readonly artifact: Artifact;
  readonly engagement: { readonly id: string; readonly client: string; readonly workflow: string };
  /** What the adapter calls this type of artifact. */
  readonly label: string;
  readonly skill: string;
  readonly organization: Organization | undefined;
  readonly settings: SettingsFile["settings"];
  readonly mark: Mark | undefined;
  /** Why it is that, in a few words. */
  readonly because: string;
  readonly approvals: readonly ShownApproval[];
  /** The live artifacts of the engagement, and others that it refers to. */
  readonly others: ReadonlyMap<string, Artifact>;
  readonly fonts: Fonts;
  readonly hyphenate: Hyphenate;
  readonly templates: TemplateFiles;
  readonly logo: Bytes | undefined;
  /** The bytes of a file of the engagement; nothing where it has none of this path. */
  file(path: string): Bytes | undefined;
  /** The files of another artifact; nothing where it cannot be rendered. */
  rendered(id: string): Promise<readonly RenderedFile[] | undefined>;
  /** How the verdict has an artifact of the engagement. */
  standing(id: string): Standing | undefined;
  /** When the content was approved, or else first recorded: never the time of rendering. */
  readonly at: Instant;
}

export interface Standing {
  readonly mark: Mark | null;
  readonly gates: readonly { readonly gate: string; readonly status: GateStatus }[];
}

export interface RenderedFile {
  readonly name: string;
  readonly bytes: Bytes;
  /** What it says about itself, where that is more than was asked for, as where it carries a draft. */
  readonly mark?: Mark | undefined;
}

/** The files of one artifact, or why there are none. Notices say what a file does without. */
export interface Rendering {
  readonly files: readonly RenderedFile[];
  readonly problems: readonly Problem[];
  readonly notices: readonly Problem[];
}

/** An artifact as a document that is not set yet, or why it is none. */
export interface Readied {
  readonly document: Document | undefined;
  readonly wishes: Wishes;
  readonly problems: readonly Problem[];
  readonly notices: readonly Problem[];
}

/** How the artifacts of one skill become files: as a document of pages, or in a way of their own. */
export type Layout =
  | { readonly ready: (request: RenderRequest) => Readied }
  | { readonly render: (request: RenderRequest) => Rendering | Promise<Rendering> };

export function unready(problems: readonly Problem[]): Readied {
  return { document: undefined, wishes: {}, problems, notices: [] };
}

export function languageOf({ artifact, organization }: Pick<RenderRequest, "artifact" | "organization">): string {
  const own = artifact.matter.value.language ?? organization?.language ?? "en";
  return isLanguage(own) ? own : "en";
}

function isLanguage(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text).length === 1;
  } catch {
    return false;
  }
}

export function startOf(artifact: Artifact): Place {
  return { file: artifact.file, line: artifact.body.line, column: 1 };
}

export function failed(problems: readonly Problem[]): Rendering {
  return { files: [], problems, notices: [] };
}
