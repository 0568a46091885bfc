import { fileURLToPath } from "node:url";
import pdfmake from "pdfmake";
import { contractParts, INTRO, TITLE } from "./contract.ts";
import { CONTRACT, type Engine, FONTS, INVOICE } from "./engine.ts";
import { HEAD, type InvoiceData } from "./invoices.ts";

const hairlines = {
  hLineWidth: (at: number) => (at === 0 ? 0 : 0.4),
  vLineWidth: () => 0,
  hLineColor: () => "#c9cdd3",
  paddingLeft: () => 5,
  paddingRight: () => 5,
  paddingTop: () => 0.8,
  paddingBottom: () => 0.8,
};

const RIGHT = new Set([2, 4, 5, 6]);

function invoice(data: InvoiceData): object {
  const stack = (label: string, [name, ...rest]: readonly string[]) => ({
    stack: [label, { text: name, bold: true, margin: [0, 6, 0, 0] }, ...rest],
  });
  const facts = Object.entries({
    Number: data.number,
    Date: data.date,
    Due: data.due,
    "Your reference": data.reference,
  });
  return {
    ...common(INVOICE),
    info: { title: `Invoice ${data.number}` },
    defaultStyle: { font: "Sans", fontSize: INVOICE.text, lineHeight: 1.1 },
    footer: foot(data.number, INVOICE.side),
    content: [
      { text: `Invoice ${data.number}`, font: "Serif", bold: true, fontSize: INVOICE.title, margin: [0, 0, 0, 10] },
      {
        columns: [
          stack("From", data.seller),
          stack("To", data.buyer),
          { columns: [{ stack: facts.map(([label]) => label) }, { stack: facts.map(([, text]) => text) }] },
        ],
      },
      {
        margin: [0, 14, 0, 12],
        fontSize: INVOICE.table,
        layout: hairlines,
        table: {
          headerRows: 1,
          widths: ["auto", "*", "auto", "auto", "auto", "auto", "auto"],
          body: [
            HEAD.map((text, at) => ({ text, bold: true, fontSize: 8, ...alignment(at) })),
            ...data.rows.map((row) => row.map((text, at) => ({ text, ...alignment(at) }))),
          ],
        },
      },
      {
        columns: [
          "",
          {
            fontSize: INVOICE.table,
            layout: hairlines,
            table: {
              widths: ["*", "auto"],
              body: data.totals.map(([label, amount]) => [label, { text: amount, alignment: "right" }]),
            },
          },
        ],
      },
      { text: data.note, margin: [0, 10, 0, 10] },
      { table: { widths: ["*"], body: [[{ text: `Payment\n${data.terms}`, fillColor: "#f4f5f7", border: [true] }]] } },
    ],
  };
}

function alignment(at: number): object {
  return RIGHT.has(at) ? { alignment: "right" } : {};
}

function contract(): object {
  const parts = contractParts.map(({ title, clauses }, at) => [
    { text: `${at + 1}. ${title}`, font: "Sans", bold: true, fontSize: CONTRACT.heading, margin: [0, 12, 0, 6] },
    ...clauses.map((text, clause) => ({
      columns: [
        { text: `${at + 1}.${clause + 1}`, width: 26 },
        { text, alignment: "justify", width: "*" },
      ],
      margin: [0, 0, 0, 4],
    })),
  ]);
  return {
    ...common(CONTRACT),
    info: { title: TITLE },
    defaultStyle: { font: "Serif", fontSize: CONTRACT.text, lineHeight: 1.07 },
    header: (page: number) =>
      page > 1 && {
        columns: ["CompleteTech GmbH", { text: TITLE, alignment: "right" }],
        margin: [CONTRACT.side, 38],
        fontSize: 7.6,
        font: "Sans",
      },
    footer: foot("ADSA-2026-0001", CONTRACT.side),
    content: [{ text: TITLE, bold: true, fontSize: CONTRACT.title, margin: [0, 0, 0, 12] }, INTRO, ...parts.flat()],
  };
}

function common({ top, side, bottom }: { top: number; side: number; bottom: number }): object {
  return { pageSize: "A4", pageMargins: [side, top, side, bottom], compress: true };
}

function foot(name: string, side: number): (page: number, pages: number) => object {
  return (page, pages) => ({
    columns: [name, { text: `${page} / ${pages}`, alignment: "right" }],
    margin: [side, 30],
    fontSize: 7.6,
    font: "Sans",
  });
}

export async function makeEngine(root: URL): Promise<Engine> {
  const path = (name: string) => fileURLToPath(new URL(`templates/fonts/${name}`, root));
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy(() => true);
  pdfmake.setFonts({
    Sans: { normal: path(FONTS.sans), bold: path(FONTS.sansBold) },
    Serif: { normal: path(FONTS.serif), bold: path(FONTS.serifBold) },
  });
  const made = (definition: object) => pdfmake.createPdf(definition).getBuffer();
  return { invoice: (data) => made(invoice(data)), contract: () => made(contract()) };
}
