import { Document, Font, Page, renderToBuffer, Text, View } from "@react-pdf/renderer";
import { createElement, type Element } from "react";
import { fileURLToPath } from "node:url";
import { contractParts, INTRO, TITLE } from "./contract.ts";
import { CONTRACT, type Engine, FONTS, INVOICE } from "./engine.ts";
import { HEAD, type InvoiceData } from "./invoices.ts";

const WIDTHS = [22, undefined, 48, 36, 56, 36, 68] as const;
const RIGHT = new Set([2, 4, 5, 6]);

const text = (words: string, style: object = {}): Element => createElement(Text, { style }, words);
const view = (style: object, ...children: readonly Element[]): Element => createElement(View, { style }, ...children);

function row(cells: readonly string[], style: object, height = 0.4): Element {
  const cell = (words: string, at: number) =>
    text(words, {
      ...style,
      ...(WIDTHS[at] === undefined ? { flex: 1 } : { width: WIDTHS[at] }),
      textAlign: RIGHT.has(at) ? "right" : "left",
      paddingHorizontal: 5,
    });
  const lined = { flexDirection: "row", borderBottom: `${height} solid #c9cdd3`, paddingVertical: 1.2 };
  return createElement(View, { style: lined, wrap: false }, ...cells.map(cell));
}

function page(
  sizes: { top: number; side: number; bottom: number },
  style: object,
  ...parts: readonly Element[]
): Element {
  const { top, side, bottom } = sizes;
  return createElement(
    Page,
    { size: "A4", style: { paddingTop: top, paddingHorizontal: side, paddingBottom: bottom, ...style } },
    ...parts,
  );
}

function foot(name: string, side: number): Element {
  return createElement(
    View,
    {
      fixed: true,
      style: { position: "absolute", bottom: 30, left: side, right: side, flexDirection: "row", fontSize: 7.6 },
    },
    text(name, { flex: 1, fontFamily: "Sans" }),
    createElement(Text, {
      style: { fontFamily: "Sans" },
      render: ({ pageNumber, totalPages }: { pageNumber: number; totalPages: number }) =>
        `${pageNumber} / ${totalPages}`,
    }),
  );
}

function invoice(data: InvoiceData): Element {
  const bold = { fontWeight: 600 };
  const party = (label: string, [name = "", ...rest]: readonly string[]) =>
    view({ flex: 1 }, text(label), text(name, { ...bold, marginTop: 6 }), ...rest.map((each) => text(each)));
  const facts = Object.entries({
    Number: data.number,
    Date: data.date,
    Due: data.due,
    "Your reference": data.reference,
  });
  const fact = ([label, words]: [string, string]) =>
    view({ flexDirection: "row" }, text(label, { width: 74 }), text(words));
  return createElement(
    Document,
    { title: `Invoice ${data.number}`, language: "en" },
    page(
      INVOICE,
      { fontFamily: "Sans", fontSize: INVOICE.text },
      text(`Invoice ${data.number}`, { fontFamily: "Serif", fontWeight: 600, fontSize: INVOICE.title }),
      view(
        { flexDirection: "row", marginTop: 10, marginBottom: 14 },
        party("From", data.seller),
        party("To", data.buyer),
        view({ flex: 1.1 }, ...facts.map(fact)),
      ),
      row(HEAD, { ...bold, fontSize: 8 }, 0.9),
      ...data.rows.map((cells) => row(cells, { fontSize: INVOICE.table })),
      view(
        { marginLeft: 250, marginTop: 12, marginBottom: 10, fontSize: INVOICE.table },
        ...data.totals.map(([label, amount]) =>
          view(
            { flexDirection: "row", borderBottom: "0.4 solid #c9cdd3", paddingVertical: 1.2 },
            text(label, { flex: 1 }),
            text(amount),
          ),
        ),
      ),
      text(data.note),
      view(
        { backgroundColor: "#f4f5f7", borderLeft: "2.5 solid #1f4e79", padding: 12, marginTop: 10 },
        text("Payment", bold),
        text(data.terms),
      ),
      foot(data.number, INVOICE.side),
    ),
  );
}

function contract(): Element {
  const parts = contractParts.flatMap(({ title, clauses }, at) => [
    createElement(
      Text,
      { style: { fontFamily: "Sans", fontWeight: 600, fontSize: CONTRACT.heading, marginTop: 14, marginBottom: 7 } },
      `${at + 1}. ${title}`,
    ),
    ...clauses.map((words, clause) =>
      createElement(
        View,
        { wrap: false, style: { flexDirection: "row", marginBottom: 5 } },
        text(`${at + 1}.${clause + 1}`, { width: 26 }),
        text(words, { flex: 1, textAlign: "justify", lineHeight: 1 }),
      ),
    ),
  ]);
  return createElement(
    Document,
    { title: TITLE, language: "en" },
    page(
      CONTRACT,
      { fontFamily: "Serif", fontSize: CONTRACT.text },
      text(TITLE, { fontSize: CONTRACT.title, fontWeight: 600, marginBottom: 12 }),
      text(INTRO, { lineHeight: 1 }),
      ...parts,
      foot("ADSA-2026-0001", CONTRACT.side),
    ),
  );
}

export async function makeEngine(root: URL): Promise<Engine> {
  const src = (name: string) => fileURLToPath(new URL(`templates/fonts/${name}`, root));
  Font.register({ family: "Sans", fonts: [{ src: src(FONTS.sans) }, { src: src(FONTS.sansBold), fontWeight: 600 }] });
  Font.register({
    family: "Serif",
    fonts: [{ src: src(FONTS.serif) }, { src: src(FONTS.serifBold), fontWeight: 600 }],
  });
  return { invoice: (data) => renderToBuffer(invoice(data)), contract: () => renderToBuffer(contract()) };
}
