import type { Seller } from "../../../skills/invoice/einvoice.ts";
import type { Buyer } from "../../../skills/invoice/fields.ts";
import type { Totals } from "../../../skills/invoice/totals.ts";
import { element, type Element } from "./xml.ts";

type Address = NonNullable<Buyer["address"]>;

/** Numbers under which a party pays VAT may not stand there where all is outside its scope. */
function isOutside({ taxes }: Totals): boolean {
  return taxes.some(({ category }) => category === "O");
}

/** Who cannot be told by a VAT id is told by another number, or else by the address for email. */
export function sellerParty(seller: Seller, totals: Totals): Element | undefined {
  const vat = isOutside(totals) ? undefined : seller.vat_id;
  const known = seller.tax_id ?? seller.email ?? seller.vat_id;
  return element("ram:SellerTradeParty", [
    element("ram:ID", vat === undefined ? known : undefined),
    element("ram:Name", seller.legal_name),
    contact(undefined, seller.phone, seller.email),
    address(seller.address),
    endpoint(seller.email),
    registration("VA", vat),
    registration("FC", seller.tax_id),
  ]);
}

export function buyerParty(buyer: Buyer | undefined, totals: Totals): Element | undefined {
  if (!buyer) return undefined;
  return element("ram:BuyerTradeParty", [
    element("ram:Name", buyer.legal_name),
    element("ram:SpecifiedLegalOrganization", [element("ram:ID", buyer.id)]),
    contact(buyer.contact, buyer.phone, buyer.email),
    address(buyer.address),
    endpoint(buyer.email),
    registration("VA", isOutside(totals) ? undefined : buyer.vat_id),
  ]);
}

/** What goes to another country of the Union goes to where the buyer is. */
export function shipTo(buyer: Buyer | undefined, { taxes }: Totals): Element | undefined {
  const crosses = taxes.some(({ category }) => category === "K");
  return crosses ? element("ram:ShipToTradeParty", [address(buyer?.address)]) : undefined;
}

function contact(name: string | undefined, phone: string | undefined, email: string | undefined) {
  return element("ram:DefinedTradeContact", [
    element("ram:PersonName", name),
    element("ram:TelephoneUniversalCommunication", [element("ram:CompleteNumber", phone)]),
    element("ram:EmailURIUniversalCommunication", [element("ram:URIID", email)]),
  ]);
}

/** The norm has three lines; what goes beyond stands in the third. */
function address(of: Address | Seller["address"]): Element | undefined {
  if (!of) return undefined;
  const given = new Map(Object.entries(of));
  const lines = [1, 2, 3, 4, 5, 6].flatMap((number) => {
    const line = given.get(`line${number}`);
    return typeof line === "string" ? [line] : [];
  });
  return element("ram:PostalTradeAddress", [
    element("ram:PostcodeCode", of.postal_code),
    element("ram:LineOne", lines[0]),
    element("ram:LineTwo", lines[1]),
    element("ram:LineThree", lines.slice(2).join(", ")),
    element("ram:CityName", of.city),
    element("ram:CountryID", of.country),
    element("ram:CountrySubDivisionName", of.region),
  ]);
}

function endpoint(email: string | undefined): Element | undefined {
  return element("ram:URIUniversalCommunication", [element("ram:URIID", email, { schemeID: "EM" })]);
}

function registration(scheme: "VA" | "FC", id: string | undefined): Element | undefined {
  return element("ram:SpecifiedTaxRegistration", [element("ram:ID", id, { schemeID: scheme })]);
}
