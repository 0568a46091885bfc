import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { contractParts, INTRO, TITLE } from "./contract.ts";
import { CONTRACT, type Engine, FONTS, INVOICE } from "./engine.ts";
import { HEAD } from "./invoices.ts";

const INVOICE_SOURCE = `
#let d = json(bytes(sys.inputs.data))
#set document(title: "Invoice " + d.number)
#set page(paper: "a4", margin: (top: ${INVOICE.top}pt, x: ${INVOICE.side}pt, bottom: ${INVOICE.bottom}pt),
  footer: text(7.6pt)[#d.number #h(1fr) #context counter(page).display("1 / 1", both: true)])
#set text(font: "Inter", size: ${INVOICE.text}pt, lang: "en", number-width: "tabular")
#show heading: set text(font: "Source Serif 4", size: ${INVOICE.title}pt, weight: 600)
= Invoice #d.number
#v(8pt)
#let lines(all) = [#strong(all.at(0)) #for each in all.slice(1) [\\ #each]]
#show strong: set text(weight: 600)
#grid(columns: (1fr, 1fr, 1.1fr), gutter: 24pt,
  [From #parbreak() #lines(d.seller)],
  [To #parbreak() #lines(d.buyer)],
  grid(columns: (auto, 1fr), column-gutter: 16pt, row-gutter: 4pt,
    [Number], d.number, [Date], d.date, [Due], d.due, [Your reference], d.reference))
#v(10pt)
#set table(stroke: (x, y) => (bottom: 0.4pt + rgb("#c9cdd3")), inset: (x: 5pt, y: 3.1pt))
#set text(size: ${INVOICE.table}pt)
#table(columns: (auto, 1fr, auto, auto, auto, auto, auto),
  align: (left, left, right, left, right, right, right),
  table.header(..${JSON.stringify(HEAD).replace("[", "(").replace("]", ")")}.map(each => text(size: 8pt, weight: 600, each))),
  ..d.rows.flatten())
#align(right, block(width: 46%, table(columns: (1fr, auto), align: (left, right), ..d.totals.flatten())))
#d.note
#block(fill: rgb("#f4f5f7"), width: 100%, inset: 12pt, stroke: (left: 2.5pt + rgb("#1f4e79")))[*Payment* \\ #d.terms]
`;

const CONTRACT_SOURCE = `
#set document(title: "${TITLE}")
#set page(paper: "a4", margin: (top: ${CONTRACT.top}pt, x: ${CONTRACT.side}pt, bottom: ${CONTRACT.bottom}pt),
  header: context if counter(page).get().first() > 1 { text(7.6pt, font: "Inter")[CompleteTech GmbH #h(1fr) ${TITLE}] },
  footer: text(7.6pt, font: "Inter")[ADSA-2026-0001 #h(1fr) #context counter(page).display("1 / 1", both: true)])
#set text(font: "Source Serif 4", size: ${CONTRACT.text}pt, lang: "en")
#set par(justify: true, leading: 8pt, spacing: 12pt)
#show heading: set text(weight: 600)
#show heading.where(level: 1): set text(size: ${CONTRACT.title}pt)
#show heading.where(level: 2): set text(font: "Inter", size: ${CONTRACT.heading}pt)
#show heading.where(level: 2): set block(above: 19pt, below: 11pt)
= ${TITLE}
${INTRO}

${contractParts.map(({ title, clauses }, at) => partOf(at + 1, title, clauses)).join("\n")}
`;

function partOf(number: number, title: string, clauses: readonly string[]): string {
  const items = clauses.map((clause, at) => `[${number}.${at + 1}], [${clause}]`);
  return `== ${number}. ${title}\n#grid(columns: (26pt, 1fr), row-gutter: 12pt, ${items.join(", ")})\n`;
}

/** With the tags and the standard of ours. */
const OPTIONS = { pdfStandard: "a-3a", pdfTags: true, creationTimestamp: Date.UTC(2026, 5, 8) / 1000 };

export async function makeEngine(root: URL): Promise<Engine> {
  const folder = fileURLToPath(new URL("templates/fonts/", root));
  const fontBlobs = Object.values(FONTS).map((name) => readFileSync(folder + name));
  const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs }] });
  const made = (mainFileContent: string, inputs: Record<string, string>): Uint8Array => {
    const compiled = compiler.compile({ mainFileContent, inputs });
    compiled.printErrors();
    const { result } = compiled;
    if (!result) throw new Error("Typst made no document");
    return compiler.pdf(result, OPTIONS);
  };
  return {
    invoice: async ({ text: _, ...data }) => made(INVOICE_SOURCE, { data: JSON.stringify(data) }),
    contract: async () => made(CONTRACT_SOURCE, {}),
  };
}
