import type { Content } from "./markdown/source.ts";
import { readMarkdown } from "./markdown/read.ts";
import { typeset } from "./markdown/typography.ts";
import type { Block, Document, Signer } from "./document.ts";
import { languageOf, type RenderRequest } from "./request.ts";
import { findTemplate } from "./template/find.ts";
import { type OwnBlocks, readTemplate } from "./template/read.ts";
import { makeView } from "./template/view.ts";

/** What the artifact itself says, below its front matter. */
export function bodyOf({ artifact: { file, body } }: RenderRequest): Content {
  return readMarkdown(body.text, { file, line: body.line });
}

/** The title that a text begins with, and the text without it; otherwise that of the front matter. */
export function titled(blocks: readonly Block[], { artifact, label }: RenderRequest): [string, readonly Block[]] {
  const [first, ...rest] = blocks;
  if (first?.kind === "heading" && first.level === 1) return [first.spans.map(({ text }) => text).join(""), rest];
  return [artifact.matter.value.title ?? label, blocks];
}

export interface More {
  readonly title: string;
  readonly signatures?: readonly Signer[];
  /** Fields of the view that a kind works out itself. */
  readonly view?: object;
  /** Blocks that a kind makes itself, by the name of the directive that puts them in. */
  readonly own?: OwnBlocks;
}

/** The body in the frame of its template, as its language sets quotes and dashes. */
export function framed(
  request: RenderRequest,
  body: Content,
  { title, signatures = [], view = {}, own }: More,
): Content {
  const { artifact, skill, engagement, organization, approvals, label } = request;
  const { id, type, version, status, scope, sources = [], fields } = artifact;
  const language = languageOf(request);
  const input = { id, type, label, version, status, title, scope, sources, language, organization, signatures, fields };
  const about = { id: engagement.id, name: engagement.workflow, client: engagement.client };
  const shown = approvals.map(({ person, ...rest }) => ({ ...rest, who: person }));
  const template = findTemplate(request.templates, { skill, type });
  const made = template
    ? readTemplate(template, makeView({ ...input, engagement: about, approvals: shown }, view), body, own)
    : body;
  const notes = new Map([...made.notes].map(([note, blocks]) => [note, typeset(blocks, language)]));
  return { ...made, blocks: typeset(made.blocks, language), notes };
}

export function documentOf(request: RenderRequest, title: string, { blocks, notes }: Content): Document {
  return { title, language: languageOf(request), blocks, notes };
}
