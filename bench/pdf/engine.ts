import type { InvoiceData } from "./invoices.ts";

/** What sets the two documents of the comparison. What it needs once, such as its fonts, is read when it is made. */
export interface Engine {
  invoice(data: InvoiceData): Promise<Uint8Array>;
  contract(): Promise<Uint8Array>;
}

export type MakeEngine = (root: URL) => Promise<Engine>;

/** The same font files for all. */
export const FONTS = {
  sans: "Inter-Regular.ttf",
  sansBold: "Inter-SemiBold.ttf",
  serif: "SourceSerif4-Regular.ttf",
  serifBold: "SourceSerif4-SemiBold.ttf",
} as const;

/** Sizes in points, which all engines are told. */
export const INVOICE = { top: 48, side: 62, bottom: 66, text: 9, table: 8.8, title: 20 } as const;
export const CONTRACT = { top: 76, side: 97.64, bottom: 76, text: 10.5, title: 21, heading: 11.5 } as const;
