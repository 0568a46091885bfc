import { adapter, ADAPTER, proposal, PROPOSAL, settings } from "../approval-cases/repository.ts";
import type { Edit } from "../scenario/files.ts";
import { approve, artifact, at, commit, join, moving } from "./odd-parts.ts";
import type { Scenario, Step } from "../scenario/scenario.ts";
import { smallest } from "../scenario/smallest.ts";

/** Repositories at the edge of one rule about who may approve and what is done, whose id their names begin with. */

const mini = String(smallest[ADAPTER]);
const gate = (requires: string) => adapter({}, `[${requires}]`);
const actions = (list: string, more = "", gates = ""): Edit => ({
  [ADAPTER]: mini
    .replace(
      "artifacts:\n",
      "artifacts:\n  - { artifact_type: message, owner: message }\n  - { artifact_type: story, owner: story, public: true }\n",
    )
    .replace("terminal_states:", `${gates}actions: [${list}]\n${more}terminal_states:`),
});
const lend = (gates: string, since: string, until: string) =>
  `delegates: [{ from: nora, to: Zed, gates: [${gates}], since: ${since}, until: ${until} }]\n`;
const three = "approvers: { roles: [engagement_lead], count: 3 }, covers: [proposal], evidence: [review]";
const lent = (gates: string, since = "2026-01-01", until = "2026-12-31"): Scenario => ({
  base: { ...adapter({ commercial: three }), ...settings({}, lend(gates, since, until)) },
  steps: [moving],
});
const permits =
  'approvers: { roles: [engagement_lead] }, covers: [proposal], evidence: [review], permits: ["build:*", "price:*"]';
const terms = `  - { gate_id: terms, owner: lead, ${permits} }\n  - { gate_id: deal, owner: lead, ${permits.replace("engagement_lead", "finance")} }\n`;
const scopes = join(
  { [PROPOSAL]: proposal({ scope: "mail" }) },
  artifact("PRO-2026-0002", "proposal", "scope: chat\n"),
);
const send = "{ id: send, kind: send, artifact: message, gates: [verified_recipient], recipient: to }";
const verify =
  "  - { gate_id: verified_recipient, owner: lead, approvers: { roles: [engagement_lead] }, covers: [message] }\n";
const message = (id: string, to: string) => artifact(id, "message", to === "" ? "" : `to: ${to}\n`);
const publish = (gates: string) => actions(`{ id: publish, kind: publish, artifact: story, gates: [${gates}] }`);
const reworded = commit({ [PROPOSAL]: proposal({ body: "Scope, and more.\n" }) });
const reject: Step = { review: "reject", by: "lena", body: "/reject commercial" };

export const oddActions: Readonly<Record<string, Scenario>> = {
  "gate-cannot-be-satisfied: lent to a third": lent("commercial"),
  "gate-cannot-be-satisfied: everything is lent to a third": lent('"*"'),
  "gate-cannot-be-satisfied: another gate is lent to a third": lent("legal_or_contract"),
  "gate-cannot-be-satisfied: lent by somebody who does not hold the role": {
    base: {
      ...adapter({ commercial: three }),
      ...settings({}, lend("commercial", "2026-01-01", "2026-12-31").replace("nora", "finn")),
    },
    steps: [moving],
  },
  "gate-cannot-be-satisfied: lent to the writer": {
    base: {
      ...adapter({ commercial: three }),
      ...settings({}, lend("commercial", "2026-01-01", "2026-12-31").replace("Zed", "finn")),
    },
    steps: [moving, { commit: { [PROPOSAL]: proposal({ body: "More.\n" }) }, by: "finn" }],
  },
  "gate-cannot-be-satisfied: lent later": lent("commercial", "2026-06-01"),
  "gate-cannot-be-satisfied: lent before": lent("commercial", "2026-01-01", "2026-01-31"),
  "gate-cannot-be-satisfied: lent from now on": {
    ...lent("commercial", "2026-04-01", "2026-04-02"),
    now: "2026-04-01T00:00:00Z",
  },
  "gate-cannot-be-satisfied: lent until now": {
    ...lent("commercial", "2026-03-30", "2026-03-31"),
    now: "2026-04-01T00:00:00Z",
  },
  "gate-cannot-be-satisfied: one approved under another spelling": {
    base: adapter({ commercial: three }),
    steps: [moving, approve("nora", "/approve commercial"), approve("lena", "/approve commercial")],
  },
  "gate-cannot-be-satisfied: gates of many kinds": {
    base: {
      ...adapter(
        {
          commercial: "approvers: { field: owner }, covers: [proposal], evidence: [review]",
          checked: "covers: [proposal], evidence: [check], checks: [{ name: build, app: ci }]",
          mixed:
            "approvers: { roles: [nobodies] }, covers: [proposal], evidence: [check], checks: [{ name: build, app: ci }]",
          empty: "approvers: { roles: [] }, covers: [proposal], evidence: [review]",
          team: "approvers: { roles: [team] }, covers: [proposal], evidence: [review]",
          two_roles:
            "approvers: { roles: [nobodies, engagement_lead], count: 4 }, covers: [proposal], evidence: [review]",
        },
        `[${"commercial checked mixed empty team two_roles"
          .split(" ")
          .map((id) => `{ gate: ${id} }`)
          .join(", ")}]`,
      ),
      ...settings({ nobodies: "[]", team: "[{ team: acme/team }]" }),
    },
    steps: [moving, { check: "build", app: "ci", conclusion: "failure" }],
  },
  "gate-cannot-be-satisfied: two scopes, written by one who may approve": {
    base: settings({ engagement_lead: "[{ login: lena, id: 12 }]" }),
    steps: [
      moving,
      { commit: { [PROPOSAL]: proposal({ scope: "mail" }) }, by: "lena" },
      commit(artifact("PRO-2026-0002", "proposal", "scope: chat\n")),
    ],
  },
  "permit-not-granted: a part of what the move and the action need": {
    base: actions(
      '{ id: quote, gates: [terms], permit: "price:*" }, { id: build, gates: [], permit: "build:*" }, { id: fly, gates: [], permit: "fly:*" }, { id: plain, gates: [terms] }',
      "",
      terms,
    ),
    steps: [reworded, { label: "request:terms", by: "dora" }, approve("lena", "/approve terms permits=build:*")],
  },
  "permit-not-granted: nothing is approved": {
    base: actions('{ id: quote, gates: [], permit: "price:*" }', "", terms),
    steps: [reworded],
  },
  "permit-not-granted: in two scopes": {
    base: { ...actions('{ id: quote, gates: [terms], permit: "price:*" }', "", terms), ...scopes },
    steps: [
      commit(artifact("PRO-2026-0002", "proposal", "scope: chat\n", { body: "More.\n" })),
      approve("lena", "/approve terms scope=chat permits=build:*"),
    ],
  },
  "permit-not-granted: a move with a part": {
    base: adapter({ commercial: permits }),
    steps: [moving, approve("lena", "/approve commercial permits=build:*")],
  },
  "permit-not-granted: a move with a part, and a blocker": {
    base: adapter({ commercial: permits }),
    steps: [
      commit(at("contract", "blockers: [{ id: BLK-1, text: No, blocks: [gate:commercial], owner: omar }]\n")),
      approve("lena", "/approve commercial permits=build:*"),
    ],
  },
  "recipient-not-verified: recipients of every kind": {
    base: actions(
      `${send}, { id: tell, kind: send, artifact: message, gates: [], recipient: to.name }, { id: mail, kind: send, artifact: story, gates: [verified_recipient], recipient: to }, { id: say, gates: [verified_recipient] }`,
      "",
      verify,
    ),
    steps: [
      commit(
        ...[
          "Ann",
          "TBD",
          "",
          '""',
          "[]",
          "{ name: Ann, email: TBD }",
          "{ name: Ann, email: [ann@acme.example, ' TBD '] }",
          "{ name: Ann, email: ann@acme.example }",
          '{ name: "" }',
          '{ name: Ann, email: "" }',
        ].map((to, index) => message(`MSG-2026-000${index}`, to)),
        at("proposal", "actions_requested: [{ action: send }]\n"),
      ),
    ],
  },
  "recipient-not-verified: all are named": {
    base: actions(send, "", verify),
    steps: [commit(message("MSG-2026-0001", "Ann"), message("MSG-2026-0002", "[Ann, Bea]"))],
  },
  "recipient-not-verified: all are named and confirmed": {
    base: actions(send, "", verify),
    steps: [commit(message("MSG-2026-0001", "Ann")), approve("lena", "/approve verified_recipient")],
  },
  "recipient-not-verified: nothing to send, and no such gate": {
    base: actions(`${send}, { id: other, gates: [gone_recipient], recipient: to, kind: send }`, "", ""),
    steps: [reworded],
  },
  "public-use-not-approved: two stories, one names the client": {
    base: publish("commercial, legal_or_contract, gone"),
    steps: [
      commit(
        artifact("STO-2026-0001", "story", "", { body: "A client.\n" }),
        artifact("STO-2026-0002", "story", "", { body: "Acme.\n" }),
      ),
    ],
  },
  "public-use-not-approved: with an approval": {
    base: publish("commercial"),
    steps: [
      commit(artifact("STO-2026-0002", "story", "", { body: "Acme.\n" }), {
        [PROPOSAL]: proposal({ body: "More.\n" }),
      }),
      approve("lena", "/approve commercial"),
    ],
  },
  "public-use-not-approved: by a gate that nothing has": {
    base: publish("gone"),
    steps: [commit(artifact("STO-2026-0002", "story", "", { body: "Acme.\n" }))],
  },
  "public-use-not-approved: no gate, and no action to publish": {
    base: actions(
      "{ id: publish, kind: publish, artifact: story, gates: [] }, { id: post, kind: send, artifact: story, gates: [commercial] }",
    ),
    steps: [commit(artifact("STO-2026-0002", "story", "", { body: "Acme.\n" }))],
  },
  "heard-elsewhere: a blocker that goes, and one that stays": {
    base: at(
      "proposal",
      "blockers: [{ id: BLK-1, text: No, blocks: [gate:commercial], owner: finn }, { id: BLK-2, text: No, blocks: [gate:commercial], owner: omar }, { id: BLK-3, text: No, owner: otto, status: closed }]\n",
    ),
    steps: [
      commit(
        at(
          "proposal",
          "blockers: [{ id: BLK-2, text: No, blocks: [gate:commercial], owner: omar }]\ndecision_log: [{ id: DEC-1, decision: Done, by: finn, closes: [BLK-1] }]\n",
        ),
        { [PROPOSAL]: proposal({ body: "More.\n" }) },
      ),
      { review: "approve", by: "finn" },
      { review: "approve", by: "omar" },
      { review: "approve", by: "otto", body: "Yes\n/approve commercial" },
      { review: "approve", by: "zed", body: "see /approve" },
      { review: "approve", by: null },
    ],
  },
  "approval-expired: beside a rejection and another approval": {
    base: adapter({ commercial: three.replace("3 }", "2 }, valid_for: P30D") }),
    steps: [moving, approve("lena", "/approve commercial"), { days: 31 }, approve("nora", "/approve commercial")],
  },
  "approval-expired: in the record": {
    base: gate("{ gate: commercial }, { gate: legal_or_contract }"),
    steps: [moving, approve("lena", "/approve commercial"), approve("nora", "/approve commercial"), { days: 91 }],
  },
  "approval-expired: rejected after it": {
    steps: [moving, approve("lena", "/approve commercial"), { days: 91 }, reject],
  },
  "condition-open: two conditions": {
    steps: [
      moving,
      approve("lena", '/approve commercial if="legal agrees"'),
      approve("nora", '/approve commercial if="the fee holds!"'),
    ],
  },
};
