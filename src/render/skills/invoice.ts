import { type InvoiceFields, readInvoice } from "../../skills/invoice/fields.ts";
import { kindOf, kinds } from "../../skills/invoice/kinds.ts";
import { type Totals, totalsOf } from "../../skills/invoice/totals.ts";
import { bodyOf, documentOf, framed } from "../content.ts";
import type { Block } from "../document.ts";
import { type Theme, styleOf } from "../page/theme.ts";
import { failed, languageOf, type Layout, type Rendering, type RenderRequest } from "../request.ts";
import { themeFor, toPdf } from "../to-pdf.ts";
import { linesTable, totalsTable } from "./invoice-amounts.ts";
import { partiesBlock, paymentBlock } from "./invoice-parties.ts";

/** An invoice, and all that is made like one: parties, lines, tax by rate, what is payable and how. */
export const layout: Layout = { render };

/** What the parts of the page are made from. */
export interface InvoicePage {
  readonly request: RenderRequest;
  readonly fields: InvoiceFields;
  readonly totals: Totals | undefined;
  readonly language: string;
}

function render(request: RenderRequest): Rendering {
  const { artifact } = request;
  const body = bodyOf(request);
  const { fields, problems } = readInvoice(artifact);
  const wrong = [...body.problems, ...problems];
  if (!fields || wrong.length > 0) return failed(wrong);
  const page: InvoicePage = { request, fields, totals: totalsOf(fields), language: languageOf(request) };
  const label = kinds[kindOf(fields.kind) ?? "invoice"].label;
  const title = `${label} ${fields.number ?? artifact.id}`;
  const content = framed(request, body, { title, own: partsOf(page) });
  if (content.problems.length > 0) return failed(content.problems);
  const date = isDay(fields.issue_date) ? { date: fields.issue_date } : {};
  return toPdf(documentOf(request, title, content), request, { theme: themeOfInvoice(request), ...date });
}

function isDay(text: string | undefined): text is string {
  return text !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(text);
}

function partsOf(page: InvoicePage): ReadonlyMap<string, readonly Block[]> {
  return new Map([
    ["parties", partiesBlock(page)],
    ["lines", linesTable(page)],
    ["totals", totalsTable(page)],
    ["payment", paymentBlock(page)],
  ]);
}

/** Set closer and wider than what is read from end to end: it is looked up. */
function themeOfInvoice(request: RenderRequest): Theme {
  const theme = themeFor(request);
  const { page, body, headings } = theme;
  const [title, ...rest] = headings;
  return {
    ...theme,
    page: { ...page, left: 62, right: 62, top: 64 },
    body: { ...body, style: styleOf("sans", 9, { features: ["tnum"] }), leading: 13.2, above: 6 },
    headings: title ? [{ ...title, style: { ...title.style, size: 20 } }, ...rest] : rest,
  };
}
