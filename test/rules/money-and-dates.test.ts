import { describe, expect, it } from "vitest";
import { play } from "../scenario/play.ts";
import { CONTRACT, PROPOSAL, STATE } from "../scenario/scenario.ts";
import { state } from "./told.ts";

const settings = (currency: string) =>
  `organization: { legal_name: CompleteTech LLC }\nroles: { engagement_lead: [{ login: lena, id: 12 }] }\nsettings: { currency: ${currency} }\n`;

interface Given {
  readonly status?: string;
  readonly currency?: string;
}

/** What CS-ART-015 says about a proposal with these lines of front matter: `line:column message`. */
function judge(lines: string, { status = "current", currency = "USD" }: Given = {}): string[] {
  const matter = `---\nid: PRO-2026-0001\ntype: proposal\nversion: v2\nstatus: ${status}\ntitle: Pilot\nsources: []\n`;
  const { verdict } = play({
    base: { "countersign.yaml": settings(currency) },
    steps: [{ commit: { [PROPOSAL]: `${matter}${lines}\n---\nScope ...\n` } }],
  });
  const found = verdict.engagements.flatMap((each) => each.findings).filter(({ rule }) => rule === "CS-ART-015");
  return found.map(({ line, column, message }) => `${line}:${column} ${message}`);
}

const told = (place: string, name: string, value: string, allowed: string) => [
  `${place} \`${name}\` of \`PRO-2026-0001\` is \`${value}\`; allowed: ${allowed}.`,
];

describe("J4 a date that is none", () => {
  const plain =
    "2026-02-30 2023-02-29 2026-13-01 2026-00-10 0000-01-01 2026-1-1 03/04/2026 24:00 2026-06-15T09:30:00Z null";
  it.each<readonly [written: string, quoted: string]>([
    ...plain.split(" ").map((each) => [each, each] as const),
    ["next Tuesday", "next Tuesday"],
    ["２０２６-06-15", '"２０２６-06-15"'],
    ['"2026-06-15\\n"', '"2026-06-15\\n"'],
    ['" 2026-06-15"', '" 2026-06-15"'],
    ['""', '""'],
  ])("%s", (written, quoted) => {
    const date = "a date such as 2026-06-15";
    expect(judge(`valid_until: ${written}`)).toEqual(told("8:14", "valid_until", quoted, date));
    expect(judge(`stops:\n- { issued_on: ${written} }`)).toEqual(told("9:16", "stops[0].issued_on", quoted, date));
  });

  it.each([
    "2026-06-15T24:00:00Z",
    "2026-06-15T09:60:00Z",
    "2026-06-15T09:30:60Z",
    "2026-06-15T09:30:00+99:99",
    "2026-06-15T09:30:00",
    "2026-02-30T09:30:00Z",
    "24:00",
    "1781515800",
  ])("an instant: %s", (written) => {
    const allowed = "a date such as 2026-06-15, or an instant such as 2026-06-15T09:30:00Z";
    expect(judge(`delivered_at: ${written}`)).toEqual(told("8:15", "delivered_at", written, allowed));
  });

  it.each([
    "issue_date: 2024-02-29",
    "due_date: TBD",
    "delivered_at: 2026-06-15",
    "delivered_at: 2026-06-15T09:30:00.5-05:00",
    "depends_on: [PRO-2026-0001]",
    "based_on: the brief",
    "hosted_at: eu-west-1",
    "supply_date: { from: 2026, to: 2027 }",
  ])("but not: %s", (lines) => {
    expect(judge(lines, { status: "draft" })).toEqual([]);
  });
});

describe("J2 an amount that is none", () => {
  const cents = "an amount such as 1250.00, with at most 2 decimals in USD";
  const none = "an amount of 0 or more";
  it.each<[written: string, quoted: string, allowed: string]>([
    ["-1.00", "-1.00", none],
    ["-0", "-0", cents],
    ["NaN", "NaN", cents],
    ["1e309", "1e309", cents],
    ["1e21", "1e21", cents],
    ['"1,000.50"', "1,000.50", cents],
    ["１２", '"１２"', cents],
    ['""', '""', cents],
    ["null", "null", cents],
    ["true", "true", cents],
    ["1.005", "1.005", cents],
    ["$12", "$12", cents],
    ["12 USD", "12 USD", cents],
    ['"12.00\\n"', '"12.00\\n"', cents],
    ["012", "012", cents],
    [`${"9".repeat(50)}`, `${"9".repeat(37)}...`, cents],
  ])("%s", (written, quoted, allowed) => {
    expect(judge(`price: { total: ${written} }`)).toEqual(told("8:17", "price.total", quoted, allowed));
  });

  it.each(["total", "amount", "price", "prepaid", "net", "tax", "gross", "payable", "unit_price"])("in %s", (name) => {
    expect(judge(`lines: [{ ${name}: 1.005 }]`)).toEqual(
      told(`8:${name.length + 13}`, `lines[0].${name}`, "1.005", cents),
    );
  });

  it.each<[lines: string, place: string, name: string, value: string, allowed: string]>([
    ["unit_price: 0.00", "8:13", "unit_price", "0.00", "an amount above 0"],
    ["unit_price: -5", "8:13", "unit_price", "-5", "an amount above 0"],
    ["quantity: 0", "8:11", "quantity", "0", "a number above 0, such as 1.5"],
    ["quantity: -1", "8:11", "quantity", "-1", "a number above 0, such as 1.5"],
    ["quantity: 2 days", "8:11", "quantity", "2 days", "a number above 0, such as 1.5"],
    ["rate: 19%", "8:7", "rate", "19%", "a number of 0 or more without a sign, such as 19"],
    ["rounding: 0.005", "8:11", "rounding", "0.005", cents],
    ["currency: ZZZ", "8:11", "currency", "ZZZ", "a currency code of ISO 4217 in capitals, such as USD"],
    ["currency: usd", "8:11", "currency", "usd", "a currency code of ISO 4217 in capitals, such as USD"],
    ["currency: Usd", "8:11", "currency", "Usd", "a currency code of ISO 4217 in capitals, such as USD"],
    ["currency: $", "8:11", "currency", "$", "a currency code of ISO 4217 in capitals, such as USD"],
    ["country: us", "8:10", "country", "us", "a country code of two capitals, such as US"],
    ["country: Germany", "8:10", "country", "Germany", "a country code of two capitals, such as US"],
  ])("%s", (lines, place, name, value, allowed) => {
    expect(judge(lines)).toEqual(told(place, name, value, allowed));
  });

  const yen = "an amount such as 1250, without decimals in JPY";
  const fils = "an amount such as 1250.000, with at most 3 decimals in BHD";
  it.each<[about: string, lines: string, expected: readonly string[]]>([
    ["its own map's", "price: { currency: JPY, total: 1250.0 }", told("8:32", "price.total", "1250.0", yen)],
    [
      "that of a map around it",
      "fees: { currency: BHD, parts: [{ amount: 1.2345 }] }",
      told("8:42", "fees.parts[0].amount", "1.2345", fils),
    ],
    ["the document's", "currency: JPY\nlines: [{ unit_price: 1.5 }]", told("9:23", "lines[0].unit_price", "1.5", yen)],
    ["the nearest", "currency: JPY\nfees: { currency: BHD, total: 1.234 }", []],
    ["the settings'", "total: 1.234", told("8:8", "total", "1.234", cents)],
    ["not known yet", "currency: TBD\ntotal: 1.234", []],
    [
      "not known, with more decimals than any has",
      "currency: TBD\ntotal: 1.23456",
      told("9:8", "total", "1.23456", "an amount such as 1250.00"),
    ],
    [
      "none, which is told once",
      "currency: zzz\ntotal: 1.234",
      told("8:11", "currency", "zzz", "a currency code of ISO 4217 in capitals, such as USD"),
    ],
  ])("in the currency: %s", (_, lines, expected) => {
    expect(judge(lines, { status: "draft" })).toEqual(expected);
  });

  it("in the currency of other settings", () => {
    expect(judge("total: 1250.50", { currency: "JPY" })).toEqual(told("8:8", "total", "1250.50", yen));
  });

  it.each([
    "price: { currency: USD, total: TBD }",
    'lines: [{ quantity: "1.5", unit: HUR, unit_price: "120", tax: { category: O, rate: "0" } }]',
    'totals: { net: "10.00", tax: "0.00", gross: "10", rounding: "-0.01", payable: "9.99" }',
    "currency: BHD\ntotal: 1.234",
    "buyer: { address: { country: NO } }",
    "total_weight: 12 kg",
  ])("but not: %s", (lines) => {
    expect(judge(lines, { status: "draft" })).toEqual([]);
  });
});

describe("CS-ART-015 looks at", () => {
  const wrong = (status: string, id: string, type: string) =>
    `---\nid: ${id}\ntype: ${type}\nversion: v1\nstatus: ${status}\ntitle: Pilot\nsources: [PRO-2026-0001@v1]\ntotal: 1.005\n---\nTerms ...\n`;
  const agreement = (status: string) => wrong(status, "ADSA-2026-0001", "contract");
  const found = (scenario: Parameters<typeof play>[0]) =>
    play(scenario).verdict.engagements.flatMap((each) => each.findings.filter(({ rule }) => rule === "CS-ART-015"));

  it.each([
    ["draft", 1],
    ["current", 1],
    ["forked", 1],
    ["superseded", 0],
    ["archived", 0],
  ])("an artifact that is %s", (status, count) => {
    expect(found({ steps: [{ commit: { [CONTRACT]: agreement(status) } }] })).toHaveLength(count);
  });

  it("what the change touches, not what was there", () => {
    const change = { [STATE]: state({}, "next_decision_needed: Whether to sign\n") };
    expect(found({ base: { [CONTRACT]: agreement("draft") }, steps: [{ commit: change }] })).toEqual([]);
  });

  it("no attestation, whose day another rule judges", () => {
    const path = "engagements/acme-pilot/ATT-2026-0001.md";
    const text = wrong("draft", "ATT-2026-0001", "attestation").replace("total: 1.005", "signed_at: 2026-02-30");
    expect(found({ steps: [{ commit: { [path]: text } }] })).toEqual([]);
  });
});

describe("CS-FCT-007", () => {
  const adapter = (type: string) => `workflow_type: mini
stages: [{ id: proposal, artifacts: [proposal] }, { id: contract, artifacts: [contract] }]
artifacts: [proposal, contract]
facts: { deal.fact: ${type} }
`;
  function judgeFact(type: string, facts: string): string[] {
    const { verdict } = play({
      base: { "adapters/mini.yaml": adapter(type) },
      steps: [{ commit: { [STATE]: state({ facts }) } }],
    });
    const findings = verdict.engagements.flatMap((each) => each.findings);
    return findings
      .filter(({ rule }) => rule === "CS-FCT-007")
      .map(({ line, column, message, fix }) => `${line}:${column} ${message} ${fix}`);
  }
  const moment = "a date such as 2026-06-15, or an instant such as 2026-06-15T09:30:00Z";
  const cents = "an amount such as 1250.00, with at most 2 decimals in USD";

  it.each([
    ["boolean", "yes", "`yes`", "`true` or `false`"],
    ["boolean", "True", "`True`", "`true` or `false`"],
    ["boolean", "[true]", "a list or map", "`true` or `false`"],
    ["date", "2026-02-30", "`2026-02-30`", moment],
    ["date", "24:00", "`24:00`", moment],
    ["date", '"2026-06-15\\n"', '`"2026-06-15\\n"`', moment],
    ["date", "{ from: 2026-06-15 }", "a list or map", moment],
    ["amount", "1.005", "`1.005`", cents],
    ["amount", "28k", "`28k`", cents],
    ["amount", "-5", "`-5`", "an amount of 0 or more"],
    ["amount", "{ value: 12.5, currency: JPY }", "`12.5`", "an amount such as 1250, without decimals in JPY"],
    ["integer", "1.0", "`1.0`", "a whole number such as 12"],
    ["integer", "-0", "`-0`", "a whole number such as 12"],
    ["integer", "1e3", "`1e3`", "a whole number such as 12"],
  ])("%s: %s", (type, written, found, allowed) => {
    const column = written.startsWith("{ value: ") ? 39 : 30;
    expect(judgeFact(`{ type: ${type} }`, `{ deal: { fact: ${written} } }`)).toEqual([
      `7:${column} \`deal.fact\` is ${found}; allowed: ${allowed}. Write ${allowed}, or TBD until it is known.`,
    ]);
  });

  it("one of the values", () => {
    expect(judgeFact("{ values: [named, none] }", "{ deal.fact: nmaed }")).toEqual([
      "7:27 `deal.fact` is `nmaed`; allowed: `named`, `none`. Write `named`, or TBD until it is known.",
    ]);
    expect(judgeFact("{ values: [named, none] }", "{ deal.fact: [named] }")).toEqual([
      "7:27 `deal.fact` is a list or map; allowed: `named`, `none`. Write one of `named`, `none`, or TBD until it is known.",
    ]);
  });

  it.each([
    ["{ type: boolean }", '"false"'],
    ["{ type: boolean }", "{ value: true, source: bank }"],
    ["{ type: boolean }", "TBD"],
    ["{ type: boolean }", "{ value: TBD, source: bank }"],
    ["{ type: date }", "2026-06-15T09:30:00Z"],
    ["{ type: amount }", "28000.5"],
    ["{ type: integer }", "-3"],
    ["{ values: [named, none] }", "none"],
    ["{ type: text }", "[a, b]"],
    ["{ verified_by: [legal] }", "{ who: lena, when: today }"],
  ])("is fine: %s %s", (type, written) => {
    expect(judgeFact(type, `{ deal: { fact: ${written} } }`)).toEqual([]);
    expect(judgeFact(type, "{ deal: { other: x } }")).toEqual([]);
  });
});

describe("J4 a date of state.yaml", () => {
  const track = "active_tracks: [{ id: side, status: active, due_date: ";
  const fields: readonly (readonly [name: string, before: string, after: string, instants: boolean])[] = [
    ["due_dates", "due_dates: { kickoff: ", " }", false],
    ["blockers.opened", "blockers: [{ id: BLK-1, text: Late, opened: ", " }]", false],
    ["active_tracks.due_date", track, " }]", false],
    ["decision_log.at", "decision_log: [{ id: DEC-1, decision: Go, at: ", " }]", true],
    ["exceptions.until", "exceptions: [{ id: EXC-1, reason: Holiday, by: lena, until: ", " }]", true],
  ];
  const dates = [
    "2026-02-30",
    "2023-02-29",
    "2026-13-01",
    "0000-01-01",
    "2026-1-1",
    "03/04/2026",
    "24:00",
    '"2026-06-15\\n"',
    '""',
    "null",
  ];
  const instants = [
    "2026-06-15T24:00:00Z",
    "2026-06-15T09:60:00Z",
    "2026-06-15T09:30:00+99:99",
    "2026-02-30T09:30:00Z",
  ];
  const rows = fields.flatMap(([name, before, after]) =>
    [...dates, ...instants].map((value) => ({
      name,
      value,
      line: `${before}${value}${after}\n`,
      column: before.length + 1,
    })),
  );
  const found = (line: string) =>
    play({ steps: [{ commit: { [STATE]: state({}, line) } }] }).verdict.engagements.flatMap((each) =>
      each.findings.filter(({ rule }) => rule === "CS-SCH-004"),
    );

  it.each(rows)("$name: $value", ({ line, column }) => {
    expect(found(line)).toMatchObject([{ severity: "error", file: STATE, line: 8, column }]);
  });

  it.each(fields)("%s takes a date", (_, before, after, instant) => {
    expect(found(`${before}2028-02-29${after}\n`)).toEqual([]);
    expect(found(`${before}2026-06-15T09:30:00Z${after}\n`)).toHaveLength(instant ? 0 : 1);
  });
});

it.each(["ZZZ", "usd", "XAU", '""'])("J2 the currency of the settings: %s", (currency) => {
  const { verdict } = play({ steps: [{ commit: { "countersign.yaml": settings(currency) } }] });
  const found = verdict.findings.filter(({ rule }) => rule === "CS-SCH-004");
  expect(found).toMatchObject([{ file: "countersign.yaml", line: 3, column: 23 }]);
});
