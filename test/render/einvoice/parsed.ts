import { all, below, type Node, one, parseXml, text } from "./tree.ts";

/** An invoice in the parts that the rules of EN 16931 speak of. */
export class Invoice {
  readonly root: Node;
  constructor(xml: string) {
    this.root = parseXml(xml);
  }
  get document() {
    return one(this.root, "ExchangedDocument");
  }
  private get transaction() {
    return one(this.root, "SupplyChainTradeTransaction");
  }
  get lines() {
    return all(this.transaction, "IncludedSupplyChainTradeLineItem");
  }
  get agreement() {
    return one(this.transaction, "ApplicableHeaderTradeAgreement");
  }
  get seller() {
    return one(this.agreement, "SellerTradeParty");
  }
  get buyer() {
    return one(this.agreement, "BuyerTradeParty");
  }
  get delivery() {
    return one(this.transaction, "ApplicableHeaderTradeDelivery");
  }
  get settlement() {
    return one(this.transaction, "ApplicableHeaderTradeSettlement");
  }
  get totals() {
    return one(this.settlement, "SpecifiedTradeSettlementHeaderMonetarySummation");
  }
  get taxes() {
    return all(this.settlement, "ApplicableTradeTax");
  }
  get lineTaxes() {
    return this.lines.flatMap((line) => all(line, "SpecifiedLineTradeSettlement/ApplicableTradeTax"));
  }
  /** Discounts of the whole, or its charges. */
  adjustments(charge: boolean) {
    return all(this.settlement, "SpecifiedTradeAllowanceCharge").filter((each) => isCharge(each) === charge);
  }
  lineAdjustments(charge: boolean) {
    const found = this.lines.flatMap((line) => all(line, "SpecifiedLineTradeSettlement/SpecifiedTradeAllowanceCharge"));
    return found.filter((each) => isCharge(each) === charge);
  }
  get categories() {
    return this.taxes.map((tax) => text(tax, "CategoryCode"));
  }
  registered(party: "seller" | "buyer", ...schemes: string[]) {
    return all(this[party], "SpecifiedTaxRegistration/ID").some(
      (id) => schemes.includes(id.attributes["schemeID"] ?? "") && id.text !== "",
    );
  }
  named(name: string) {
    return below(this.root).filter((each) => each.name === name);
  }
}

function isCharge(each: Node): boolean {
  return text(each, "ChargeIndicator/Indicator") === "true";
}

/** Amounts in cents; NaN where there is none or it has more than two decimals. */
export function cents(node: Node | undefined, path: string): number {
  const found = text(node, path);
  return /^-?\d+(\.\d{1,2})?$/.test(found) ? Math.round(Number(found) * 100) : Number.NaN;
}
export const centsOr0 = (node: Node | undefined, path: string) => (one(node, path) ? cents(node, path) : 0);
export const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

export type Rule = readonly [id: string, holds: (invoice: Invoice) => boolean];
export const has = (node: Node | undefined, path: string) => text(node, path) !== "";
export const every = (nodes: readonly Node[], path: string) => nodes.every((node) => has(node, path));
export const date = "DateTimeString";

export const lineTotal = "SpecifiedLineTradeSettlement/SpecifiedTradeSettlementLineMonetarySummation/LineTotalAmount";
export const rateOf = (tax: Node | undefined) => Number(text(tax, "RateApplicablePercent") || "0");
