import { parseSource } from "../../../model/reference.ts";
import { einvoiceGaps, type Seller } from "../../../skills/invoice/einvoice.ts";
import { type Entry, numberOf } from "../../../skills/invoice/entry.ts";
import type { Totals } from "../../../skills/invoice/totals.ts";
import { lineItem } from "./lines.ts";
import { buyerParty, sellerParty, shipTo } from "./parties.ts";
import { type Preceding, settlement } from "./settlement.ts";
import { day } from "./values.ts";
import { element, kept, writeXml } from "./xml.ts";

/** The guideline of Factur-X in its profile EN 16931. */
export const GUIDELINE = "urn:cen.eu:en16931:2017";

const namespaces = {
  "xmlns:rsm": "urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100",
  "xmlns:ram": "urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100",
  "xmlns:udt": "urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100",
  "xmlns:qdt": "urn:un:unece:uncefact:data:standard:QualifiedDataType:100",
};

/**
 * The invoice as Factur-X embeds it: CII, in the profile EN 16931. Nothing where it is of a kind that is no invoice in the
 * sense of the norm, or lacks what the norm demands.
 */
export function einvoiceXml(entry: Entry, seller: Seller, preceding?: Preceding): string | undefined {
  const { totals, kind, fields } = entry;
  const isNone = kind.code === undefined || fields.einvoice === "none";
  if (!totals || isNone || einvoiceGaps(entry, seller).length > 0) return undefined;
  const root = kept(
    "rsm:CrossIndustryInvoice",
    [context(), header(entry), transaction(entry, totals, seller, preceding)],
    namespaces,
  );
  return writeXml(root);
}

function context() {
  const guideline = element("ram:GuidelineSpecifiedDocumentContextParameter", [element("ram:ID", GUIDELINE)]);
  return element("rsm:ExchangedDocumentContext", [guideline]);
}

function header(entry: Entry) {
  const { fields, kind } = entry;
  return element("rsm:ExchangedDocument", [
    element("ram:ID", numberOf(entry)),
    element("ram:TypeCode", kind.code),
    element("ram:IssueDateTime", [day("udt:DateTimeString", fields.issue_date)]),
    element("ram:IncludedNote", [element("ram:Content", fields.note)]),
  ]);
}

function transaction(entry: Entry, totals: Totals, seller: Seller, preceding: Preceding | undefined) {
  const { fields } = entry;
  return element("rsm:SupplyChainTradeTransaction", [
    ...totals.lines.map((_, at) => lineItem(fields, totals, at)),
    element("ram:ApplicableHeaderTradeAgreement", [
      element("ram:BuyerReference", fields.buyer_reference),
      sellerParty(seller, totals),
      buyerParty(fields.buyer, totals),
      reference("ram:BuyerOrderReferencedDocument", fields.order_reference),
      reference("ram:ContractReferencedDocument", withoutVersion(fields.contract)),
    ]),
    kept("ram:ApplicableHeaderTradeDelivery", [
      shipTo(fields.buyer, totals),
      element("ram:ActualDeliverySupplyChainEvent", [
        element("ram:OccurrenceDateTime", [day("udt:DateTimeString", fields.supply_date)]),
      ]),
    ]),
    settlement(entry, totals, preceding),
  ]);
}

function reference(name: string, id: string | undefined) {
  return element(name, [element("ram:IssuerAssignedID", id)]);
}

function withoutVersion(contract: string | undefined): string | undefined {
  return contract === undefined ? undefined : (parseSource(contract)?.id ?? contract);
}
