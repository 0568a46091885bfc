import type { DataMap } from "../../model/doc.ts";
import { isMap } from "../../model/doc.ts";
import { numberClauses, splitSchedules } from "../clauses.ts";
import type { Block, Document, Signer, Span } from "../document.ts";
import { readMarkdown } from "../markdown/read.ts";
import { resolveReferences } from "../references.ts";
import { failed, languageOf, type Layout, type Rendering, type RenderRequest, startOf } from "../request.ts";
import { definedTerms } from "../terms.ts";
import { toPdf } from "../to-pdf.ts";

/** An agreement: who it is between, numbered clauses, the places to sign, and then the schedules. */
export const layout: Layout = { render };

interface Party {
  readonly role: string;
  readonly name: string;
  readonly signer: { readonly name: string; readonly title: string };
}

function render(request: RenderRequest): Rendering {
  const { artifact } = request;
  const start = startOf(artifact);
  const content = readMarkdown(artifact.body.text, { file: artifact.file, line: artifact.body.line });
  if (content.problems.length > 0) return failed(content.problems);
  const parties = partiesOf(artifact.fields);
  const [title, blocks] = titled(content.blocks, artifact.matter.value.title ?? request.label);
  const numbered = numberClauses([title, ...blocks]);
  const { clauses, schedules } = splitSchedules(numbered);
  const whole = [...clauses.slice(0, 1), ...coverOf(request, parties), ...clauses.slice(1), ...signatures(parties)];
  const document: Document = {
    title: textOf(title.spans),
    language: languageOf(request),
    blocks: [
      ...whole,
      ...schedules.map((block, at) => (at === 0 ? [{ kind: "page-break" as const }, block] : [block])).flat(),
    ],
    notes: content.notes,
  };
  const referenced = resolveReferences(document, start);
  if (referenced.problems.length > 0) return failed(referenced.problems);
  const names = parties.flatMap(({ role, name, signer }) => [role, name, signer.name, signer.title]);
  const notices = definedTerms(document, { start, names }).problems;
  const date = dateOf(artifact.fields);
  const set = toPdf(referenced.document, request, { align: "justify", ...(date ? { date } : {}) });
  return { ...set, notices: [...set.notices, ...notices] };
}

type Title = Extract<Block, { kind: "heading" }>;

function titled(blocks: readonly Block[], fallback: string): [Title, readonly Block[]] {
  const [first, ...rest] = blocks;
  if (first?.kind === "heading" && first.level === 1) return [first, rest];
  return [{ kind: "heading", level: 1, spans: [{ text: fallback }] }, blocks];
}

function textOf(spans: readonly Span[]): string {
  return spans.map(({ text }) => text).join("");
}

function coverOf({ artifact }: RenderRequest, parties: readonly Party[]): Block[] {
  const between = parties.map(({ role, name }) => ({ label: role, spans: [{ text: name, bold: true }] }));
  const number = {
    label: "Agreement",
    spans: [{ text: `${artifact.id}, ${artifact.version ?? ""}`.replace(/, $/, "") }],
  };
  return [{ kind: "facts", rows: [...between, number] }, { kind: "rule" }];
}

function signatures(parties: readonly Party[]): Block[] {
  const signers: Signer[] = parties.map(({ role, name, signer }) => ({ role, organization: name, ...signer }));
  return signers.length === 0 ? [] : [{ kind: "signatures", parties: signers }];
}

function partiesOf({ parties }: DataMap): Party[] {
  if (!Array.isArray(parties)) return [];
  return parties.filter(isMap).map((party) => {
    const signer = isMap(party["signer"] ?? "") ? (party["signer"] as DataMap) : {};
    return {
      role: words(party["role"]),
      name: words(party["legal_name"]),
      signer: { name: words(signer["name"]), title: words(signer["title"]) },
    };
  });
}

function words(value: unknown): string {
  return typeof value === "string" ? value : "";
}

function dateOf({ effective_date: date }: DataMap): string | undefined {
  return typeof date === "string" && /^\d{4}-\d{2}-\d{2}$/.test(date) ? date : undefined;
}
