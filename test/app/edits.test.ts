import { describe, expect, it } from "vitest";
import { answered } from "../../src/app/verbs/answer.ts";
import { unblocked } from "../../src/app/verbs/unblock.ts";
import { stateAt } from "../approval-cases/repository.ts";
import { STATE } from "../scenario/scenario.ts";
import { made, type Make } from "./bench.ts";
import { at, carriesOut, refuses } from "./edit-rows.ts";

describe("unblock", () => {
  const blocked = at(`blockers:
  - { id: BLK-1, text: No policy, blocks: [gate:commercial], owner: omar }
  - { id: BLK-2, text: No badge, blocks: [gate:commercial], owner: TBD, question: Who?, status: closed }
decision_log: [{ id: DEC-1, decision: Badge is there, by: lena, at: 2026-03-01, rationale: Seen, closes: [BLK-2] }]
`);
  const page = { evidence: "https://example.com/policy", by: "omar" };
  carriesOut([
    [
      "closes the blocker by a decision that names it and the evidence",
      blocked,
      (bench) => unblocked(bench, "BLK-1", page),
      {
        blockers: [{ id: "BLK-1", status: "closed" }, { id: "BLK-2" }],
        decision_log: [
          {},
          {
            id: "DEC-2",
            decision: "BLK-1 is out of the way: No policy",
            by: "omar",
            at: "2026-03-02",
            rationale: "Shown at https://example.com/policy",
            evidence: "https://example.com/policy",
            closes: ["BLK-1"],
          },
        ],
      },
      /DEC-2 is recorded; it closes BLK-1[\s\S]*it still blocks until omar approves/,
    ],
    [
      "keeps the reason beside the evidence",
      blocked,
      (bench) => unblocked(bench, "BLK-1", { ...page, because: "Legal  signed it" }),
      { decision_log: [{}, { rationale: "Legal signed it (https://example.com/policy)" }] },
      /BLK-1/,
    ],
  ]);
  refuses([
    [
      "a name that is none",
      blocked,
      (bench) => unblocked(bench, "BLK-11", page),
      /no blocker "BLK-11"\nDid you mean `BLK-1`\?/,
    ],
    ["what is closed", blocked, (bench) => unblocked(bench, "BLK-2", page), /BLK-2 is closed already\nDEC-1 closed it/],
    [
      "evidence that is no page",
      blocked,
      (bench) => unblocked(bench, "BLK-1", { ...page, evidence: "trust me" }),
      /"trust me" is no address of a page/,
    ],
    [
      "an empty reason",
      blocked,
      (bench) => unblocked(bench, "BLK-1", { ...page, because: " TBD " }),
      /--because says nothing/,
    ],
  ]);
});

describe("answer", () => {
  const one = at(
    "missing_info:\n  - { id: MI-1, field: known_facts.deposit_received, gates: [client_signature], question: Has it come?, owner: lena }\n",
  );
  const several = at(`# asked on the phone
missing_info:
  - { id: MI-1, field: deposit_received, gates: [client_signature], scope: north } # first
  - id: MI-2
    field: buyer.number
  - { id: MI-3, field: known_facts.deposit_received, gates: [client_signature], scope: south }
  - { id: MI-4, field: due_dates.kickoff }
  - { id: MI-5, field: stage }
due_dates: { kickoff: TBD }
`);
  const answer =
    (question: string, value: string, by?: string): Make =>
    (bench) =>
      answered(bench, question, value, by === undefined ? {} : { by });
  carriesOut([
    [
      "writes the fact with its source, and takes the only question out",
      one,
      answer("MI-1", "true", "@nora"),
      {
        known_facts: { deposit_received: { value: "true", source: "nora, answer to MI-1, 2026-03-02" } },
      },
      /deposit_received is true; that answers MI-1[\s\S]*once somebody with the role finance approves/,
    ],
    [
      "says no value of a fact that has a class",
      at("data_classes: { region: confidential }\n", "{ region: { value: north, source: lena } }"),
      answer("region", "south"),
      { known_facts: { region: { value: "south" } } },
      /^acme-pilot: region is stated\.$/,
    ],
    [
      "answers every question about the same fact, by its path too",
      several,
      answer("deposit_received", "false"),
      {
        missing_info: [{ id: "MI-2" }, { id: "MI-4" }, { id: "MI-5" }],
        known_facts: { deposit_received: { value: "false", source: "answer to MI-1, MI-3, 2026-03-02" } },
      },
      /answers MI-1, MI-3\./,
    ],
    [
      "begins the map that a fact is to be in",
      several,
      answer("MI-2", "PO-88-1907", "nora"),
      { known_facts: { buyer: { number: { value: "PO-88-1907" } } } },
      /buyer\.number is PO-88-1907/,
    ],
    [
      "leaves a text that is in the way, and writes the whole name",
      at("missing_info: [{ id: MI-1, field: buyer.number }]\n", "{ deposit_received: TBD, buyer: Acme }"),
      answer("MI-1", "7"),
      { known_facts: { buyer: "Acme", "buyer.number": { value: "7" } } },
      /buyer\.number is 7/,
    ],
    [
      "a date where dates are",
      several,
      answer("MI-4", "2026-06-01", "nora"),
      { due_dates: { kickoff: "2026-06-01" } },
      /kickoff/,
    ],
    [
      "a new value with a new source, and says what was there",
      at("", "{ region: { value: north, source: Call of 2 May }, deposit_received: TBD }"),
      answer("region", "south", "nora"),
      { known_facts: { region: { value: "south", source: "nora, 2026-03-02" } } },
      /Before, it was north\./,
    ],
    [
      "a fact alone without anybody who says so",
      at(""),
      answer("region", "north"),
      { known_facts: { region: "north" } },
      /region is north\./,
    ],
  ]);
  it("keeps every other byte", async () => {
    const { text } = await made(several, answer("MI-2", "7"));
    const expected = String(several.base?.[STATE])
      .replace("  - id: MI-2\n    field: buyer.number\n", "")
      .replace(
        "{ deposit_received: TBD }",
        '{ deposit_received: TBD, buyer: { number: { value: "7", source: "answer to MI-2, 2026-03-02" } } }',
      );
    expect(text).toBe(expected);
    const { text: alone } = await made(one, answer("MI-1", "true"));
    expect(alone).toBe(stateAt("proposal").replace("TBD", '{ value: "true", source: "answer to MI-1, 2026-03-02" }'));
  });
  refuses([
    [
      "a fact that no file can hold",
      at("missing_info: [{ id: MI-1, field: fee.constructor, question: How?, owner: lena }]\n"),
      answer("MI-1", "x"),
      /fee\.constructor cannot be stated: nothing can be called "constructor"/,
    ],
    ["TBD", one, answer("MI-1", "TBD"), /"TBD" is no answer\nLeave the question open/],
    ["a question mark", one, answer("MI-1", "??"), /is no answer/],
    ["to be decided", one, answer("MI-1", "to be decided"), /is no answer/],
    ["what cannot be seen", one, answer("MI-1", "true\u200b"), /cannot be seen/],
    ["another type", one, answer("MI-1", "yes"), /deposit_received cannot be "yes"\nAllowed: `true` or `false`\./],
    ["another value", at(""), answer("region", "norht"), /Allowed: `north`, `south`\. Did you mean `north`\?/],
    ["an amount of nothing", at(""), answer("fee", "a lot"), /Allowed: an amount/],
    ["no date", several, answer("MI-4", "soon"), /due_dates\.kickoff cannot be "soon"\nAllowed: a date/],
    ["a move", several, answer("MI-5", "contract"), /stage is not for an answer to change\n`countersign advance`/],
    [
      "a question that is not there",
      several,
      answer("MI-9", "x"),
      /no question and no fact "MI-9"\nDid you mean `MI-1`\?/,
    ],
    [
      "a fact that nothing knows of",
      one,
      answer("zebra.stripes", "12"),
      /no fact "zebra\.stripes"\nThere is MI-1, deposit_received/,
    ],
    ["what is so already", at("", "{ deposit_received: true }"), answer("deposit_received", "true"), /is true already/],
    ["a list", at("", "{ region: [north], deposit_received: TBD }"), answer("region", "north"), /is a list or map/],
  ]);
});
