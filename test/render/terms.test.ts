import { describe, expect, it } from "vitest";
import { definedTerms } from "../../src/render/terms.ts";
import { documentOf } from "./blocks.ts";
import { northwind, northwindText, partyNames, PATH } from "./northwind.ts";

const start = { file: "a.md", line: 1, column: 1 };

function told(markdown: string, names: readonly string[] = []) {
  const { definitions, problems } = definedTerms(documentOf(markdown), { start, names });
  return {
    terms: definitions.map(({ term }) => term),
    problems: problems.map(({ code, place, message }) => `${code} ${place.line}:${place.column} ${message}`),
  };
}

describe("definitions", () => {
  it.each([
    ['The **"Fees"** are paid. Fees.', "Fees"],
    ["The **“Fees”** are paid. Fees.", "Fees"],
    ['The "**Fees**" are paid. Fees.', "Fees"],
    ['The **"Client Data"** is kept. Client Data.', "Client Data"],
  ])("%s defines", (markdown, term) => {
    expect(told(markdown)).toEqual({ terms: [term], problems: [] });
  });

  it.each(["The **Fees** are paid.", 'The "Fees" are paid.', 'The `"Fees"` are paid.'])(
    "%s defines nothing",
    (text) => {
      expect(told(text).terms).toEqual([]);
    },
  );
});

describe("problems", () => {
  it("finds a term that is defined twice", () => {
    expect(told('The **"Fees"** fall due.\n\nThe **"Fees"** are paid. Fees.').problems).toEqual([
      'CS-DOC-022 3:7 "Fees" is defined a second time; line 1 defines it already',
    ]);
  });

  it("finds a term that is never used, and takes a plural, a table or a footnote for a use", () => {
    const unused = 'The **"Fee"** is due. A Feesble and coFee are not.';
    expect(told(unused).problems).toEqual(['CS-DOC-024 1:7 "Fee" is defined and never used']);
    expect(told('The **"Fee"** is due. Pay all Fees.').problems).toEqual([]);
    expect(told('The **"Party"** is bound, as are both Parties.').problems).toEqual([]);
    expect(told('The **"Fee"** is due.\n\n| Fee |\n| --- |\n| 3 |').problems).toEqual([]);
    expect(told('The **"Fee"** is due.[^1]\n\n[^1]: No Fee is refunded.').problems).toEqual([]);
  });

  it("finds a term that is used and never defined", () => {
    const text = "Provider hands over the Deliverables in June.\n\n1. Client pays for Deliverables.";
    expect(told(text, ["Provider", "Client"]).problems).toEqual([
      'CS-DOC-023 1:1 "Deliverables" is written as a defined term 2 times, and nothing defines it',
    ]);
    expect(told("It takes the Client Deliverables. Each Client Deliverable counts.", ["Client"]).problems).toEqual([
      'CS-DOC-023 1:1 "Deliverables" is written as a defined term 2 times, and nothing defines it',
    ]);
    expect(told("The Deliverables come late. It wants all. The Deliverables too.").problems).toHaveLength(1);
  });

  it.each([
    ["a word that stands once", "It hands over the Deliverables."],
    ["a word that only starts sentences", "Deliverables come first. Deliverables come last: Deliverables."],
    ["days and months", "Pay it each Monday in a May. Every Monday, the May."],
    ["names without an article", "It works with Zendesk. All of it is kept in Zendesk."],
    ["a phrase that is somebody's office", "Client's Support Manager agrees. Ask Client's Support Manager."],
    ["what has a number", "It shows the Phase 2 before the Phase 3, and the Phase 4."],
    ["words in capitals alone", "Pay by the ACH. Use the ACH."],
    ["brands", "It uses the GitHub and the GitHub."],
    ["links and code", "It is in the [Acceptance](#x), the [Acceptance](https://x.example) and the `Acceptance`."],
    ["headings and tables", "# The Acceptance\n\n## The Acceptance\n\n| The Acceptance |\n| --- |\n| the Acceptance |"],
    ["what is defined later", 'It lists the Deliverables. The work (the **"Deliverables"**) is done.'],
  ])("says nothing of %s", (_, markdown) => {
    expect(told(markdown, ["Client"]).problems).toEqual([]);
  });
});

describe("the example", () => {
  const asked = { start: { ...start, file: PATH }, names: partyNames };

  it("defines its terms and keeps to them", () => {
    const { definitions, problems } = definedTerms(northwind(), asked);
    expect(definitions.map(({ term }) => term)).toEqual([
      "Provider",
      "Client",
      "Effective Date",
      "Agent",
      "Services",
      "Fees",
      "Deposit",
      "Client Data",
    ]);
    expect(problems).toEqual([]);
  });

  it.each(["Services", "Fees", "Agent"])("would not keep to %s without its definition", (term) => {
    const without = northwindText()
      .replace(/^---\n[\s\S]*?\n---\n/, "")
      .replace(`**"${term}"**`, "above");
    const { problems } = definedTerms(documentOf(without, PATH), asked);
    expect(problems.map(({ message }) => message)).toEqual([expect.stringContaining(`"${term}"`)]);
  });
});
