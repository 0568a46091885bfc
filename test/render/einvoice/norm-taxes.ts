import { all, type Node, one, text } from "./tree.ts";
import { cents, date, has, type Invoice, lineTotal, rateOf, type Rule, sum } from "./parsed.ts";

/** The rules of one category: who must be registered for it, what its rate is, and whether it says why nothing is charged. */
interface Category {
  readonly code: string;
  readonly rule: string;
  readonly parties: (invoice: Invoice) => boolean;
  readonly rate: (tax: Node) => boolean;
  readonly says: boolean;
}

const zero = (tax: Node) => text(tax, "RateApplicablePercent") !== "" && rateOf(tax) === 0;
const any = (x: Invoice) => x.registered("seller", "VA", "FC");
export const categories: readonly Category[] = [
  { code: "S", rule: "S", parties: any, rate: (tax) => rateOf(tax) > 0, says: false },
  { code: "Z", rule: "Z", parties: any, rate: zero, says: false },
  { code: "E", rule: "E", parties: any, rate: zero, says: true },
  {
    code: "AE",
    rule: "AE",
    parties: (x) => any(x) && (x.registered("buyer", "VA") || has(x.buyer, "SpecifiedLegalOrganization/ID")),
    rate: zero,
    says: true,
  },
  {
    code: "K",
    rule: "IC",
    parties: (x) => x.registered("seller", "VA") && x.registered("buyer", "VA"),
    rate: zero,
    says: true,
  },
  { code: "G", rule: "G", parties: (x) => x.registered("seller", "VA"), rate: zero, says: true },
  {
    code: "O",
    rule: "O",
    parties: (x) => !x.registered("seller", "VA") && !x.registered("buyer", "VA"),
    rate: (tax) => one(tax, "RateApplicablePercent") === undefined,
    says: true,
  },
  { code: "L", rule: "AF", parties: any, rate: (tax) => text(tax, "RateApplicablePercent") !== "", says: false },
  { code: "M", rule: "AG", parties: any, rate: (tax) => text(tax, "RateApplicablePercent") !== "", says: false },
];

function rulesOf({ code, rule, parties, rate, says }: Category): Rule[] {
  const isOf = (tax: Node | undefined) => text(tax, "CategoryCode") === code;
  const used = (x: Invoice) => [...x.taxes, ...x.lineTaxes, ...x.named("CategoryTradeTax")].some(isOf);
  const own = (x: Invoice) => x.taxes.filter(isOf);
  const atRate = (list: readonly Node[], tax: Node, path: string) =>
    list.filter((each) => isOf(one(each, path)) && rateOf(one(each, path)) === rateOf(tax));
  const basis = (x: Invoice, tax: Node) =>
    sum(atRate(x.lines, tax, "SpecifiedLineTradeSettlement/ApplicableTradeTax").map((line) => cents(line, lineTotal))) -
    sum(atRate(x.adjustments(false), tax, "CategoryTradeTax").map((each) => cents(each, "ActualAmount"))) +
    sum(atRate(x.adjustments(true), tax, "CategoryTradeTax").map((each) => cents(each, "ActualAmount")));
  const reasoned = (tax: Node) => has(tax, "ExemptionReason") || has(tax, "ExemptionReasonCode");
  return [
    [`BR-${rule}-01`, (x) => !used(x) || own(x).length > 0],
    [`BR-${rule}-02`, (x) => !used(x) || parties(x)],
    [`BR-${rule}-05`, (x) => x.lineTaxes.filter(isOf).every(rate)],
    [
      `BR-${rule}-06`,
      (x) =>
        x
          .adjustments(false)
          .flatMap((each) => all(each, "CategoryTradeTax"))
          .filter(isOf)
          .every(rate),
    ],
    [
      `BR-${rule}-07`,
      (x) =>
        x
          .adjustments(true)
          .flatMap((each) => all(each, "CategoryTradeTax"))
          .filter(isOf)
          .every(rate),
    ],
    [`BR-${rule}-08`, (x) => own(x).every((tax) => cents(tax, "BasisAmount") === basis(x, tax))],
    [
      `BR-${rule}-09`,
      (x) =>
        own(x).every(
          (tax) =>
            Math.abs(cents(tax, "CalculatedAmount") - (cents(tax, "BasisAmount") * rateOf(tax)) / 100) <= 0.5 + 1e-6,
        ),
    ],
    [`BR-${rule}-10`, (x) => own(x).every((tax) => reasoned(tax) === says)],
  ];
}

const special: readonly Rule[] = [
  [
    "BR-IC-11",
    (x) =>
      !x.categories.includes("K") ||
      has(x.delivery, `ActualDeliverySupplyChainEvent/OccurrenceDateTime/${date}`) ||
      one(x.settlement, "BillingSpecifiedPeriod") !== undefined,
  ],
  ["BR-IC-12", (x) => !x.categories.includes("K") || has(x.delivery, "ShipToTradeParty/PostalTradeAddress/CountryID")],
  [
    "BR-O-11",
    (x) =>
      !x.categories.includes("O") ||
      [...x.taxes, ...x.lineTaxes, ...x.named("CategoryTradeTax")].every((tax) => text(tax, "CategoryCode") === "O"),
  ],
];

export const taxRules: readonly Rule[] = [...categories.flatMap(rulesOf), ...special];
