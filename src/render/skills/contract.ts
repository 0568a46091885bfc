import type { DataMap } from "../../model/doc.ts";
import { isMap } from "../../model/doc.ts";
import { numberClauses, splitSchedules } from "../clauses.ts";
import { bodyOf, documentOf, framed, titled } from "../content.ts";
import type { Block, Signer } from "../document.ts";
import { resolveReferences } from "../references.ts";
import { type Layout, type Readied, type RenderRequest, startOf, unready } from "../request.ts";
import { definedTerms } from "../terms.ts";
import type { Wishes } from "../wishes.ts";

/** An agreement: who it is between, numbered clauses, the places to sign, and then the schedules. */
export const layout: Layout = { ready };

interface Party {
  readonly role: string;
  readonly name: string;
  readonly signer: { readonly name: string; readonly title: string };
}

function ready(request: RenderRequest): Readied {
  const body = bodyOf(request);
  if (body.problems.length > 0) return unready(body.problems);
  const parties = partiesOf(request.artifact.fields);
  const [title, blocks] = titled(body.blocks, request);
  const text = withSignatures([{ kind: "heading", level: 1, spans: [{ text: title }] }, ...blocks], parties);
  const content = framed(request, { ...body, blocks: text }, { title });
  const start = startOf(request.artifact);
  const { document, problems } = resolveReferences(documentOf(request, title, content), start);
  const wrong = [...content.problems, ...problems];
  if (wrong.length > 0) return unready(wrong);
  const names = parties.flatMap(({ role, name, signer }) => [role, name, signer.name, signer.title]);
  const notices = definedTerms(documentOf(request, title, body), { start, names }).problems;
  const date = dateOf(request.artifact.fields);
  const wishes: Wishes = { align: "justify", ...(date ? { date } : {}) };
  return { document, wishes, problems: [], notices };
}

/** Numbered clauses, the places to sign after the last of them, and the schedules on pages of their own. */
function withSignatures(blocks: readonly Block[], parties: readonly Party[]): Block[] {
  const { clauses, schedules } = splitSchedules(numberClauses(blocks));
  const apart: readonly Block[] = schedules.length > 0 ? [{ kind: "page-break" }, ...schedules] : [];
  return [...clauses.slice(1), ...signatures(parties), ...apart];
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
