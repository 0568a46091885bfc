import type { Fields } from "../../skills/invoice/house.ts";
import { samples } from "./samples.ts";

/** A change of the XML of a sample that breaks one rule. */
export interface Mutation {
  readonly sample: Fields;
  readonly change: (xml: string) => string;
}

const full: Fields = {
  ...samples["several rates, discounts and charges"],
  lines: [
    {
      description: "Design",
      quantity: "1.5",
      unit_price: "812.37",
      tax: { rate: "19" },
      discounts: [{ amount: "2.00" }],
      charges: [{ amount: "3.00" }],
    },
  ],
  discounts: [{ amount: "1.11" }],
  charges: [{ amount: "9.90" }],
};

const broken = (change: Mutation["change"], sample: Fields = full): Mutation => ({ sample, change });

/** Takes the first element of a name out, or out of what comes after a mark. */
function without(name: string, after = "<"): Mutation["change"] {
  return behind(after, (xml) => xml.replace(new RegExp(`<(\\w+:${name})\\b[^>]*>[\\s\\S]*?</\\1>`), ""));
}

/** Writes another text into the first element of a name. */
function saying(name: string, text: string, after = "<"): Mutation["change"] {
  return behind(after, (xml) => xml.replace(new RegExp(`(<\\w+:${name}\\b[^>]*>)[^<]*`), `$1${text}`));
}

function behind(mark: string, change: Mutation["change"]): Mutation["change"] {
  return (xml) => {
    const at = xml.indexOf(mark);
    return xml.slice(0, at) + change(xml.slice(at));
  };
}

const replacing =
  (a: string | RegExp, b: string): Mutation["change"] =>
  (xml) =>
    xml.replace(a, b);

const SELLER = "<ram:SellerTradeParty>";
const BUYER = "<ram:BuyerTradeParty>";
const SETTLEMENT = "<ram:ApplicableHeaderTradeSettlement>";
const DISCOUNT = "<udt:Indicator>false";
const CHARGE = "<udt:Indicator>true";
/** The part of the settlement behind the period, where what is taken off and added to the whole stands. */
const WHOLE = "</ram:BillingSpecifiedPeriod>";
const onWhole = (mark: string, change: Mutation["change"]) => behind(WHOLE, behind(mark, change));
const iban = { ...full, payment: { means: "sepa", iban: "DE89370400440532013000" } };

export const mutations: Readonly<Record<string, Mutation>> = {
  "BR-01": broken(without("GuidelineSpecifiedDocumentContextParameter")),
  "BR-02": broken(without("ID", "<rsm:ExchangedDocument>")),
  "BR-03": broken(without("IssueDateTime")),
  "BR-04": broken(without("TypeCode", "<rsm:ExchangedDocument>")),
  "BR-05": broken(without("InvoiceCurrencyCode")),
  "BR-06": broken(without("Name", SELLER)),
  "BR-07": broken(without("Name", BUYER)),
  "BR-08": broken(without("PostalTradeAddress", SELLER)),
  "BR-09": broken(without("CountryID", SELLER)),
  "BR-10": broken(without("PostalTradeAddress", BUYER)),
  "BR-11": broken(without("CountryID", BUYER)),
  "BR-12": broken(without("LineTotalAmount", SETTLEMENT)),
  "BR-13": broken(without("TaxBasisTotalAmount")),
  "BR-14": broken(without("GrandTotalAmount")),
  "BR-15": broken(without("DuePayableAmount")),
  "BR-16": broken(without("IncludedSupplyChainTradeLineItem")),
  "BR-21": broken(without("LineID")),
  "BR-22": broken(without("BilledQuantity")),
  "BR-23": broken(replacing(/ unitCode="\w+"/, "")),
  "BR-24": broken(without("LineTotalAmount")),
  "BR-25": broken(without("Name")),
  "BR-26": broken(without("ChargeAmount")),
  "BR-27": broken(saying("ChargeAmount", "-1.00")),
  "BR-29": broken(saying("DateTimeString", "20250101", "<ram:EndDateTime>")),
  "BR-31": broken(onWhole(DISCOUNT, without("ActualAmount"))),
  "BR-32": broken(onWhole(DISCOUNT, without("CategoryCode"))),
  "BR-33": broken(onWhole(DISCOUNT, without("Reason"))),
  "BR-36": broken(onWhole(CHARGE, without("ActualAmount"))),
  "BR-37": broken(onWhole(CHARGE, without("CategoryCode"))),
  "BR-38": broken(onWhole(CHARGE, without("Reason"))),
  "BR-41": broken(behind(DISCOUNT, without("ActualAmount"))),
  "BR-42": broken(behind(DISCOUNT, without("Reason"))),
  "BR-43": broken(behind(CHARGE, without("ActualAmount"))),
  "BR-44": broken(behind(CHARGE, without("Reason"))),
  "BR-45": broken(without("BasisAmount", SETTLEMENT)),
  "BR-46": broken(without("CalculatedAmount", SETTLEMENT)),
  "BR-47": broken(without("CategoryCode", SETTLEMENT)),
  "BR-48": broken(without("RateApplicablePercent", SETTLEMENT)),
  "BR-49": broken(without("TypeCode", SETTLEMENT)),
  "BR-50": broken(without("IBANID"), iban),
  "BR-51": broken(saying("ID", "41111111111111", "<ram:ApplicableTradeSettlementFinancialCard>"), samples["card"]),
  "BR-55": broken(without("IssuerAssignedID", SETTLEMENT), samples["credit memo"]),
  "BR-57": broken(without("CountryID", "<ram:ShipToTradeParty>"), samples["intra-community supply"]),
  "BR-61": broken(without("PayeePartyCreditorFinancialAccount"), iban),
  "BR-62": broken(behind(SELLER, replacing(' schemeID="EM"', ""))),
  "BR-63": broken(behind(BUYER, replacing(' schemeID="EM"', ""))),
  "BR-CO-04": broken(without("CategoryCode")),
  "BR-CO-09": broken(saying("ID", "123456789", "<ram:SpecifiedTaxRegistration>")),
  "BR-CO-10": broken(saying("LineTotalAmount", "1.00", SETTLEMENT)),
  "BR-CO-11": broken(saying("AllowanceTotalAmount", "1.12")),
  "BR-CO-12": broken(without("ChargeTotalAmount")),
  "BR-CO-13": broken(saying("TaxBasisTotalAmount", "1.00")),
  "BR-CO-14": broken(saying("TaxTotalAmount", "1.00")),
  "BR-CO-15": broken(saying("GrandTotalAmount", "1.00")),
  "BR-CO-16": broken(saying("DuePayableAmount", "1.00")),
  "BR-CO-17": broken(saying("CalculatedAmount", "1.00")),
  "BR-CO-18": broken(without("ApplicableTradeTax", SETTLEMENT)),
  "BR-CO-19": broken((xml) => without("StartDateTime")(without("EndDateTime")(xml))),
  "BR-CO-25": broken(without("SpecifiedTradePaymentTerms")),
  "BR-CO-26": broken(without("SpecifiedTaxRegistration", SELLER)),
  "BR-DEC": broken(saying("ActualAmount", "1.115")),
  "BR-IC-11": broken(without("ActualDeliverySupplyChainEvent"), samples["intra-community supply"]),
  "BR-IC-12": broken(without("ShipToTradeParty"), samples["intra-community supply"]),
  "BR-O-11": broken(saying("CategoryCode", "S"), samples["outside the scope"]),
  "BR-CL-01": broken(saying("TypeCode", "999", "<rsm:ExchangedDocument>")),
  "BR-CL-03": broken(replacing(/currencyID="EUR"/, 'currencyID="EURO"')),
  "BR-CL-04": broken(saying("InvoiceCurrencyCode", "ZZZ")),
  "BR-CL-14": broken(saying("CountryID", "ZZ")),
  "BR-CL-16": broken(saying("TypeCode", "72", SETTLEMENT)),
  "BR-CL-17": broken(onWhole(DISCOUNT, saying("CategoryCode", "B"))),
  "BR-CL-18": broken(saying("CategoryCode", "B")),
  "BR-CL-22": broken(saying("ExemptionReasonCode", "VATEX-EU-0"), samples["reverse charge"]),
  "BR-CL-23": broken(replacing(/unitCode="\w+"/, 'unitCode="HOUR"')),
  "BR-CL-25": broken(replacing('schemeID="EM"', 'schemeID="EMAIL"')),
  XSD: broken((xml) => {
    const moved = /\s*<ram:BuyerReference>.*<\/ram:BuyerReference>/.exec(xml)?.[0] ?? "";
    return xml.replace(moved, "").replace("</ram:ApplicableHeaderTradeAgreement>", `${moved}$&`);
  }),
  dates: broken(replacing('format="102"', 'format="101"')),
  ...Object.assign({}, ...(["S", "Z", "E", "AE", "IC", "G", "O", "AF", "AG"] as const).map(ofCategory)),
};

/** What breaks the eight rules that each category has. */
function ofCategory(rule: string): Record<string, Mutation> {
  const names: Readonly<Record<string, readonly [word: string, rate?: string]>> = {
    S: ["standard", "19"],
    Z: ["zero"],
    E: ["exempt"],
    AE: ["reverse-charge"],
    IC: ["intra-community"],
    G: ["export"],
    O: ["outside-scope"],
    AF: ["canary-islands", "7"],
    AG: ["ceuta-melilla", "4"],
  };
  const [category, rate] = names[rule] ?? ["standard"];
  const tax = { category, rate, ...(rule === "E" ? { reason: "Teaching" } : {}) };
  const sample: Fields = {
    ...samples["standard tax"],
    period: { start_date: "2026-05-01", end_date: "2026-05-31" },
    lines: [{ description: "Work", unit_price: "100.00", tax }],
    discounts: [{ amount: "2.00" }],
    charges: [{ amount: "3.00" }],
  };
  const wrongRate = (xml: string): string => {
    if (rule === "O")
      return xml.replace("</ram:CategoryCode>", "$&<ram:RateApplicablePercent>0</ram:RateApplicablePercent>");
    if (rule === "AF" || rule === "AG") return without("RateApplicablePercent")(xml);
    return saying("RateApplicablePercent", rule === "S" ? "0" : "7")(xml);
  };
  const registered = `<ram:SpecifiedTaxRegistration><ram:ID schemeID="VA">DE1</ram:ID></ram:SpecifiedTaxRegistration></ram:SellerTradeParty>`;
  const party = (xml: string) =>
    rule === "O"
      ? xml.replace("</ram:SellerTradeParty>", registered)
      : xml.replaceAll(/<ram:SpecifiedTaxRegistration>[\s\S]*?<\/ram:SpecifiedTaxRegistration>/g, "");
  const silent = (xml: string) =>
    without("ExemptionReasonCode", SETTLEMENT)(without("ExemptionReason", SETTLEMENT)(xml));
  const speaking = behind(
    SETTLEMENT,
    replacing("</ram:CategoryCode>", "$&<ram:ExemptionReasonCode>VATEX-EU-O</ram:ExemptionReasonCode>"),
  );
  const says = ["E", "AE", "IC", "G", "O"].includes(rule);
  return {
    [`BR-${rule}-01`]: { sample, change: without("ApplicableTradeTax", SETTLEMENT) },
    [`BR-${rule}-02`]: { sample, change: party },
    [`BR-${rule}-05`]: { sample, change: wrongRate },
    [`BR-${rule}-06`]: { sample, change: onWhole(DISCOUNT, wrongRate) },
    [`BR-${rule}-07`]: { sample, change: onWhole(CHARGE, wrongRate) },
    [`BR-${rule}-08`]: { sample, change: saying("BasisAmount", "100.00", SETTLEMENT) },
    [`BR-${rule}-09`]: { sample, change: saying("CalculatedAmount", "5.00", SETTLEMENT) },
    [`BR-${rule}-10`]: { sample, change: says ? silent : speaking },
  };
}
