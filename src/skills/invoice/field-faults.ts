import { isWholeIban } from "../../model/check-digits.ts";
import { parseDecimal } from "../../model/money.ts";
import { nearest } from "../../model/nearest.ts";
import type { Path } from "../../model/doc.ts";
import { dataAt } from "../../parse/faults.ts";
import { quote, quoteAll } from "../../parse/quote.ts";
import type { Around, Fault } from "../skill.ts";
import { fits, percentOf, taxRate } from "./amounts.ts";
import { categoryCode, categoryWords } from "./codes.ts";
import { type Entry, isDraft } from "./entry.ts";
import { fault, type Told } from "./fault.ts";
import type { Adjustment, Tax } from "./fields.ts";
import { kindNames, kindOf } from "./kinds.ts";
import { sameTax } from "./totals.ts";

type Found = Omit<Told, "artifact">;

/** Fields that say nothing, or two things at once. What is malformed by itself (CS-ART-015) is not told again. */
export function fieldFaults(entry: Entry, around: Around): Fault[] {
  const { fields, artifact } = entry;
  const found = [
    ...kindFaults(fields.kind),
    ...missing(entry),
    ...dateFaults(entry),
    ...taxesOf(entry).flatMap(({ tax, path }) => taxFaults(tax, path)),
    ...untaxed(entry, around),
    ...adjustmentsOf(entry).flatMap(({ list, path }) =>
      list.flatMap((each, at) => adjustmentFaults(each, [...path, at])),
    ),
    ...undivided(entry),
    ...sameIds(entry),
  ];
  const accounts = badAccounts(entry).map((each) => ({
    ...fault({ artifact, ...each }),
    severity: "warning" as const,
  }));
  return [...found.map((each) => fault({ artifact, ...each })), ...accounts];
}

/** The number itself is not told: what is told is read by more people than the invoice. */
function badAccounts({ fields: { payment } }: Entry): Found[] {
  return (["iban", "debited_iban"] as const).flatMap((key) => {
    const text = payment?.[key];
    if (text === undefined || isWholeIban(text)) return [];
    return [{ path: ["payment", key], is: "is no IBAN: its check digits do not fit", fix: "Copy it anew." }];
  });
}

function kindFaults(kind: string | undefined): Found[] {
  if (kindOf(kind)) return [];
  const near = nearest(kind ?? "", kindNames);
  const fix = near === undefined ? "Use one of the kinds." : `Write \`kind: ${near}\`.`;
  return [{ path: ["kind"], is: `is ${quote(kind ?? "")}; allowed: ${quoteAll(kindNames)}`, fix }];
}

/** What nothing can be computed without; a draft may wait for it. What is TBD has a finding of its own. */
function missing(entry: Entry): Found[] {
  const { fields, kind } = entry;
  if (isDraft(entry) || !kind.lines || fields.invoice !== undefined) return [];
  const lines = fields.lines ?? [];
  const found = [
    ...(fields.currency === undefined ? [{ path: ["currency"], fix: "State the currency, such as USD." }] : []),
    ...(lines.length === 0 ? [{ path: ["lines"], fix: "Say in a line what is billed." }] : []),
    ...lines.flatMap(({ unit_price: price }, at) =>
      price === undefined ? [{ path: ["lines", at, "unit_price"], fix: "State what one unit costs." }] : [],
    ),
  ];
  return found.filter(({ path }) => !isTbd(entry, path)).map((each) => ({ ...each, is: "is missing" }));
}

function isTbd({ artifact }: Entry, path: Path): boolean {
  const found = dataAt(artifact.fields, path);
  return typeof found === "string" && found.trim() === "TBD";
}

function dateFaults({ fields }: Entry): Found[] {
  const { issue_date: issued, due_date: due, period } = fields;
  const [start, end] = typeof period === "object" ? [period.start_date, period.end_date] : [];
  const before = (a: string | undefined, b: string | undefined) => a !== undefined && b !== undefined && b < a;
  return [
    ...(before(issued, due)
      ? [{ path: ["due_date"], is: `is before \`issue_date\``, fix: "Correct one of the two dates." }]
      : []),
    ...(before(start, end)
      ? [{ path: ["period", "end_date"], is: "is before `start_date`", fix: "Correct one of the two dates." }]
      : []),
  ];
}

interface Placed {
  readonly tax: Tax;
  readonly path: Path;
}

function taxesOf({ fields }: Entry): Placed[] {
  const at = (tax: Tax | undefined, path: Path) => (tax ? [{ tax, path }] : []);
  const many = (list: readonly { readonly tax?: Tax | undefined }[] | undefined, key: string) =>
    (list ?? []).flatMap(({ tax }, index) => at(tax, [key, index, "tax"]));
  return [
    ...at(fields.tax, ["tax"]),
    ...many(fields.lines, "lines"),
    ...many(fields.discounts, "discounts"),
    ...many(fields.charges, "charges"),
  ];
}

function taxFaults({ category, rate }: Tax, path: Path): Found[] {
  const code = category === undefined ? undefined : categoryCode(category);
  if (category !== undefined && code === undefined) {
    const near = nearest(category, categoryWords);
    const fix = near === undefined ? "Use one of these words, or its code." : `Write \`${near}\`.`;
    return [{ path: [...path, "category"], is: `is ${quote(category)}; allowed: ${quoteAll(categoryWords)}`, fix }];
  }
  const number = parseDecimal(rate ?? "0");
  if (code === undefined || !number || number.units < 0n || fits(code, number)) return [];
  const is =
    code === "S"
      ? "is standard tax without a rate above 0"
      : `is ${quote(category ?? "")} at ${rate} percent, and nothing is charged under it`;
  const fix = code === "S" ? "State the rate, such as 19." : 'Write `rate: "0"`, or `category: standard`.';
  return [{ path, is, fix }];
}

/** Who is registered for a tax says of each line what it bears. */
function untaxed(entry: Entry, { settings }: Around): Found[] {
  if (settings?.organization?.vat_id === undefined || entry.fields.tax || isDraft(entry)) return [];
  const fix = "Write `tax: { category: standard, rate: ... }`, or the category under which nothing is charged.";
  return (entry.fields.lines ?? []).flatMap(({ tax }, at) =>
    tax ? [] : [{ path: ["lines", at, "tax"], is: "is missing, though the seller has a `vat_id`", fix }],
  );
}

interface List {
  readonly list: readonly Adjustment[];
  readonly path: Path;
}

function adjustmentsOf({ fields }: Entry): List[] {
  const of = (each: Pick<Entry["fields"], "discounts" | "charges">, path: Path) => [
    { list: each.discounts ?? [], path: [...path, "discounts"] },
    { list: each.charges ?? [], path: [...path, "charges"] },
  ];
  return [
    ...of(fields, []),
    ...(fields.lines ?? []).flatMap((line, at) =>
      of({ discounts: line.discounts, charges: line.charges }, ["lines", at]),
    ),
  ];
}

function adjustmentFaults({ amount, percent }: Adjustment, path: Path): Found[] {
  if ((amount === undefined) === (percent === undefined)) {
    const is = amount === undefined ? "has neither `amount` nor `percent`" : "has both `amount` and `percent`";
    return [{ path, is, fix: "State one of the two." }];
  }
  if (percent === undefined || percentOf(percent)) return [];
  const is = `is ${quote(percent)}; allowed: a number above 0 and up to 100, such as 2.5`;
  return [{ path: [...path, "percent"], is, fix: "Write a number above 0 and up to 100." }];
}

/** An amount on the whole belongs to one tax, because that decides what tax is charged on. */
function undivided({ fields, totals }: Entry): Found[] {
  if (totals) return [];
  const rates = (fields.lines ?? []).map(({ tax }) => taxRate(tax ?? fields.tax));
  const [first] = rates;
  if (!first || rates.every((rate) => rate && sameTax(rate, first))) return [];
  return (["discounts", "charges"] as const).flatMap((key) =>
    (fields[key] ?? []).flatMap((each, at) =>
      each.tax || each.percent !== undefined
        ? []
        : [
            {
              path: [key, at],
              is: "does not say under which tax it falls",
              fix: "Write the `tax` of the lines that it belongs to.",
            },
          ],
    ),
  );
}

function sameIds({ fields }: Entry): Found[] {
  const ids = (fields.lines ?? []).map(({ id }) => id);
  return ids.flatMap((id, at) =>
    id !== undefined && ids.indexOf(id) < at
      ? [
          {
            path: ["lines", at, "id"],
            is: `is ${quote(id)}, like that of a line before`,
            fix: "Number each line differently.",
          },
        ]
      : [],
  );
}
