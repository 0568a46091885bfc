/** A kind of invoice, and what it does to the account between the two sides. */
export interface InvoiceKind {
  readonly label: string;
  /** Its code in UNTDID 1001; nothing where it is no invoice in the sense of EN 16931. */
  readonly code: string | undefined;
  /** Whether it asks for money, gives some back, takes an invoice back as a whole, or only speaks of one. */
  readonly does: "bill" | "credit" | "void" | "tell";
  /** Whether it asks for money before the work, so that a later invoice bills the milestone and deducts it. */
  readonly advance: boolean;
  /** Whether it has lines of its own. */
  readonly lines: boolean;
}

const all = {
  invoice: { label: "Invoice", code: "380", does: "bill", advance: false, lines: true },
  pro_forma: { label: "Pro forma invoice", code: "325", does: "tell", advance: false, lines: true },
  deposit: { label: "Deposit invoice", code: "386", does: "bill", advance: true, lines: true },
  milestone: { label: "Milestone invoice", code: "326", does: "bill", advance: false, lines: true },
  retainer: { label: "Retainer invoice", code: "386", does: "bill", advance: true, lines: true },
  final: { label: "Final invoice", code: "380", does: "bill", advance: false, lines: true },
  credit_memo: { label: "Credit memo", code: "381", does: "credit", advance: false, lines: true },
  receipt: { label: "Receipt", code: undefined, does: "tell", advance: false, lines: false },
  payment_request: { label: "Payment request", code: "71", does: "bill", advance: false, lines: true },
  void_notice: { label: "Void notice", code: undefined, does: "void", advance: false, lines: false },
} as const satisfies Readonly<Record<string, InvoiceKind>>;

export type KindName = keyof typeof all;
export const kinds: Readonly<Record<KindName, InvoiceKind>> = all;
export const kindNames = Object.keys(all) as readonly KindName[];

/** `pro forma`, `pro-forma` and `pro_forma` are one; a kind that is not said is a plain invoice. */
export function kindOf(text: string | undefined): KindName | undefined {
  if (text === undefined) return "invoice";
  const plain = text.toLowerCase().replaceAll(/[ -]/g, "_");
  return kindNames.find((name) => name === plain);
}
