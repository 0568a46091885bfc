import { ADAPTER, adapter, PROPOSAL, proposal, STATE, stateAt } from "../approval-cases/repository.ts";
import type { Edit } from "../scenario/files.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { under } from "./under.ts";

/** What artifacts say, at the edge of single rules. */

const mini = String(adapter()[ADAPTER]);
const file = (id: string) => `engagements/acme-pilot/${id}.md`;
type Matter = Parameters<typeof proposal>[0] & {};
const offer = (id: string, matter: Matter = {}): Edit => ({ [file(id)]: proposal({ id, ...matter }) });
const first = (matter: Matter = {}): Edit => ({ [PROPOSAL]: proposal(matter) });
const change = (commit: Edit, base: Edit = {}): Scenario => ({ base, steps: [{ commit }] });
const defined = (from: string, to: string, more = ""): Edit => ({
  [ADAPTER]: mini.replace(from, to).replace("terminal_states:", `${more}terminal_states:`),
});
const types = (more: string, rest = "") =>
  defined("specialist_owners:", `  - { artifact_type: ${more} }\nspecialist_owners:`, rest);

const values = (more: string, matter: Matter = {}): Scenario => change(first({ more, ...matter }));
const memo = (tbd: string) => defined("sources: [] }", `sources: [], tbd_allowed: [${tbd}] }`);
const unknown: Readonly<Record<string, Scenario>> = {
  "in fields": values("price: TBD\nlines: [{ amount: 'about TBD' }, { note: TBDs }]\n"),
  "in fields that may": change(
    first({ more: "price: TBD\nlines: [{ amount: TBD, note: TBD }]\nscope_note: TBD\n" }),
    memo("price, lines.amount, scope"),
  ),
  "in parts of a field that may": change(
    first({ more: "price: { total: TBD, tax: { rate: [TBD] } }\nprices: TBD\n" }),
    memo("price"),
  ),
  "in a draft": values("price: TBD\n", { status: "draft", body: "TBD\n" }),
  "in an archived one": values("price: TBD\n", { status: "archived" }),
  "in the body": values("", { body: "Price: TBD, tax: TBD.\nTBDs and xTBD and TBD_1 and ÄTBD\n(TBD)\r\nTBD\n" }),
  "in fenced lines": values("", {
    body: "```\nTBD\n~~~\n``\n````\nTBD\n~~~~ text\nTBD\n~~~\n~~~~~ x\nTBD\n  ~~~~~  \nTBD\n",
  }),
  "behind marks that are no fence": values("", { body: "See ``` and ~~~\nTBD\n```js TBD\n```\n" }),
  "behind a fence that stays open": values("", { body: "TBD\n ```\nTBD\n" }),
  "in a type that is not declared": values("price: TBD\n", { type: "memo" }),
};

const drawn = (forbids: string, more = "artifact: proposal"): Edit =>
  defined(
    "specialist_owners:",
    `  - { artifact_type: memo, owner: lena, sources: [] }\nspecialist_owners:`,
    `boundaries: [{ id: a, text: No., ${more}, ${forbids} }, { id: b, text: Never., artifact: contract, forbids_fields: [title] }]\n`,
  );
const crossed: Readonly<Record<string, Scenario>> = {
  "fields of a path": change(
    first({ more: "price: { total: x }\n" }),
    drawn("forbids_fields: [price.total, price.tax, signatures]"),
  ),
  "headings by their plain names": change(
    first({ body: "# 1. Governing   LAW:\n\nTerms\n=====\n\n# Law\n" }),
    drawn("forbids_headings: [governing_law, Terms], belongs_to: contract"),
  ),
  "of a skill": change(
    {
      ...first({ more: "price: x\n" }),
      [file("MEMO-2026-0001")]: proposal({ id: "MEMO-2026-0001", type: "memo", more: "price: x\n" }),
    },
    drawn("forbids_fields: [price]", "skill: lena"),
  ),
  "of a type and a skill": change(
    {
      ...first({ more: "price: x\n" }),
      [file("MEMO-2026-0001")]: proposal({ id: "MEMO-2026-0001", type: "memo", more: "price: x\n" }),
    },
    drawn("forbids_fields: [price]", "skill: lena, artifact: proposal"),
  ),
  "of neither": change(
    first({ more: "price: x\n", type: "letter" }),
    drawn("forbids_fields: [price]", "rule: CS-BND-002"),
  ),
  "of another rule": change(
    first({ more: "price: x\n" }),
    drawn("forbids_fields: [price]", "artifact: proposal, rule: CS-BND-003"),
  ),
  "in an archived one": change(first({ more: "price: x\n", status: "archived" }), drawn("forbids_fields: [price]")),
};

const story = (matter: Matter): Edit => ({
  [file("STORY-2026-0001")]: proposal({
    id: "STORY-2026-0001",
    type: "story",
    sources: "[PRO-2026-0001@v1]",
    ...matter,
  }),
});
const secret = (facts: string, more = ""): Edit => ({
  [STATE]: stateAt("proposal", more).replace("{ deposit_received: TBD }", facts),
});
const published = types(
  "story, owner: lena, public: true",
  "security: { classes: { fee: confidential, price.total: internal } }\n",
);
const confidential: Readonly<Record<string, Scenario>> = {
  "a fact, twice": change(story({ body: "We paid 28000 and 28,000.\n" }), {
    ...published,
    ...secret('{ fee: "28000.00" }'),
  }),
  "a fact, in a field too": change(story({ more: "fee: 28000\n", body: "We paid 28000.\n" }), {
    ...published,
    ...secret('{ fee: "28000.00" }'),
  }),
  "a field of its own": change(story({ more: "price: { total: TBD }\nfee: some\n" }), published),
  "a field of another artifact": change(
    { ...story({ body: "\nAbout 4711 a year\n" }), ...first({ more: "price: { total: 4711 }\n" }) },
    published,
  ),
  "a field of an archived artifact": change(
    { ...story({ body: "\nAbout 4711 a year\n" }), ...first({ more: "price: { total: 4711 }\n", status: "archived" }) },
    published,
  ),
  "a field of another public one": change(
    {
      ...story({ body: "\nAbout 4711 a year\n" }),
      [file("STORY-2026-0002")]: proposal({ id: "STORY-2026-0002", type: "story", more: "price: { total: 4711 }\n" }),
    },
    published,
  ),
  "a type that is not declared": change(offer("MEMO-2026-0001", { type: "memo", body: "About 28000\n" }), {
    ...published,
    ...secret('{ fee: "28000.00" }'),
  }),
  "nothing public": change(first({ body: "About 28000\n" }), { ...published, ...secret('{ fee: "28000.00" }') }),
  "public, and archived": change(story({ body: "About 28000\n", status: "archived" }), {
    ...published,
    ...secret('{ fee: "28000.00" }'),
  }),
};

const named = types(
  "story, owner: lena, public: true",
  "actions: [{ id: publish, kind: publish, artifact: story, gates: [commercial] }]\n",
);
const told = (client: string, matter: Matter): Scenario =>
  change(
    { ...story(matter), [STATE]: stateAt("proposal", "actions_requested: [{ action: publish }]\n", client) },
    named,
  );
const names: Readonly<Record<string, Scenario>> = {
  "in the body": told("Acme Corp", { body: "One.\nHow ACME saves.\nAcme again.\n" }),
  "in a field": told("Acme Corp", { more: "by: x\nquotes: [{ said: { by: Ann of Acme } }]\n" }),
  "over two lines": told("North Sea Inc.", { body: "By\nNorth\n  Sea today\n" }),
  "as a part of a word": told("Acme, LLC", { body: "Acmeology, Lacme and acmes. \n" }),
  "as a part of a word, then alone": told("Acme, LLC", { body: "Acmeology by Acme\n" }),
  "as the legal form alone": told("AG", { body: "By the ag.\n" }),
  "as the legal form behind a blank": told('" Co "', { body: "By co.\n" }),
  "with two legal forms": told("Acme Co., Ltd.", { body: "By Acme.\n" }),
  "with wide letters": told("Ａcme GmbH", { body: "By acme.\n" }),
  "that is not known": told("TBD", { body: "By TBD.\n" }),
  "that is a sign": told("., Inc", { body: "By us, Inc.\nBy ., Inc\n" }),
  "with more than one stop": told("Acme.. Inc", { body: "By Acme today\n" }),
  "at both ends": told("Acme", { body: "Acme" }),
  "only in part": told("Acme Widgets Corp", { body: "Acme\n" }),
};

export const oddContents: Readonly<Record<string, Scenario>> = {
  ...under("tbd-in-current-artifact", unknown),
  ...under("boundary", crossed),
  ...under("confidential-value-in-public", confidential),
  ...under("client-name", names),
};
