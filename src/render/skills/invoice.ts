import { entryOf, numberOf } from "../../skills/invoice/entry.ts";
import { type InvoiceFields, readInvoice } from "../../skills/invoice/fields.ts";
import type { Totals } from "../../skills/invoice/totals.ts";
import { bodyOf, documentOf, framed } from "../content.ts";
import type { Block } from "../document.ts";
import { type Theme, styleOf } from "../page/theme.ts";
import { languageOf, type Layout, type Readied, type RenderRequest, unready } from "../request.ts";
import { themeFor } from "../to-pdf.ts";
import { embedded } from "./einvoice/embedded.ts";
import { linesTable, totalsTable } from "./invoice-amounts.ts";
import { type Say, sayIn } from "./labels.ts";
import { partiesBlock, paymentBlock } from "./invoice-parties.ts";

/** An invoice, and all that is made like one: parties, lines, tax by rate, what is payable and how. */
export const layout: Layout = { ready };

/** What the parts of the page are made from. */
export interface InvoicePage {
  readonly request: RenderRequest;
  readonly fields: InvoiceFields;
  readonly totals: Totals | undefined;
  readonly language: string;
  readonly say: Say;
}

function ready(request: RenderRequest): Readied {
  const { artifact } = request;
  const body = bodyOf(request);
  const entry = entryOf(artifact, request.settings?.currency);
  const wrong = [...body.problems, ...readInvoice(artifact).problems];
  if (!entry || wrong.length > 0) return unready(wrong);
  const { fields, totals, kind } = entry;
  const language = languageOf(request);
  const say = sayIn(language);
  const page: InvoicePage = { request, fields, totals, language, say };
  const title = `${say(kind.label)} ${numberOf(entry)}`;
  const content = framed(request, body, { title, own: partsOf(page) });
  if (content.problems.length > 0) return unready(content.problems);
  const date = isDay(fields.issue_date) ? { date: fields.issue_date } : {};
  const wishes = { theme: themeOfInvoice(request, fields.lines?.length ?? 0), ...date, ...embedded(entry, request) };
  return { document: documentOf(request, title, content), wishes, problems: [], notices: [] };
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

/** With more lines than these, rows are set close, so that thirty stand on one page. */
const MANY = 16;

/** Set closer and wider than what is read from end to end: it is looked up. */
function themeOfInvoice(request: RenderRequest, lines: number): Theme {
  const theme = themeFor(request);
  const { page, body, headings, table } = theme;
  const [title, ...rest] = headings;
  const isLong = lines > MANY;
  return {
    ...theme,
    page: { ...page, left: 62, right: 62, top: 64, ...(isLong ? { top: 48, bottom: 66 } : {}) },
    ...(isLong ? { table: { ...table, leading: 10.4 }, rowPad: { top: 1.4, bottom: 1.6 } } : {}),
    body: { ...body, style: styleOf("sans", 9, { features: ["tnum"] }), leading: 13.2, above: 6 },
    headings: title ? [{ ...title, style: { ...title.style, size: 20 } }, ...rest] : rest,
  };
}
