import { adapter, ADAPTER, entry, proposal, PROPOSAL, stateAt } from "../approval-cases/repository.ts";
import type { Edit } from "../scenario/files.ts";
import { approve, approvedProposal, artifact, at, commit, join, known, moving, unreadable } from "./parts.ts";
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
const three = "approvers: { roles: [engagement_lead], count: 3 }, covers: [proposal], evidence: [review]";
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

const blockers = (...list: readonly string[]) =>
  `blockers:\n${list
    .map((each) => each.split(" "))
    .map(
      ([id, owner, status = "open"]) =>
        `  - { id: ${id}, text: No, blocks: [gate:commercial], owner: ${owner}, status: ${status} }\n`,
    )
    .join("")}`;

export const oddPermits: Readonly<Record<string, Scenario>> = {
  "permit-not-granted: a part of what the move and the action need": {
    base: actions(
      '{ id: quote, gates: [terms], permit: "price:*" }, { id: build, gates: [], permit: "build:*" }, { id: fly, gates: [], permit: "fly:*" }, { id: plain, gates: [terms] }',
      "",
      terms,
    ),
    steps: [
      commit(at("proposal", "actions_requested: [{ action: quote }, { action: build }, { action: fly }]\n"), {
        [PROPOSAL]: proposal({ body: "Scope, and more.\n" }),
      }),
      { label: "request:terms", by: "dora" },
      approve("lena", "/approve terms permits=build:*"),
    ],
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
        at("proposal", "actions_requested: [{ action: publish }]\n"),
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
    steps: [
      commit(
        at("proposal", "actions_requested: [{ action: publish }]\n"),
        artifact("STO-2026-0002", "story", "", { body: "Acme.\n" }),
      ),
    ],
  },
  "public-use-not-approved: no gate, and no action to publish": {
    base: actions(
      "{ id: publish, kind: publish, artifact: story, gates: [] }, { id: post, kind: send, artifact: story, gates: [commercial] }",
    ),
    steps: [commit(artifact("STO-2026-0002", "story", "", { body: "Acme.\n" }))],
  },
  "heard-elsewhere: blockers that go, and some that stay": {
    base: at(
      "proposal",
      blockers("BLK-1 finn", "BLK-2 omar", "BLK-3 otto closed", "BLK-4 zed", "BLK-5 bea", "BLK-6 lena"),
    ),
    steps: [
      commit(at("proposal", blockers("BLK-2 omar", "BLK-5 bea", "BLK-6 lena closed")), {
        [PROPOSAL]: proposal({ body: "More.\n" }),
      }),
      { review: "approve", by: "finn", body: "as I said: /approve" },
      { review: "approve", by: "omar" },
      { review: "approve", by: "otto" },
      { review: "approve", by: "zed", body: "Yes\n  /approve commercial" },
      { review: "approve", by: null },
      { review: "approve", by: "lena" },
      { days: 91 },
    ],
  },
  "heard-elsewhere: a fact that is taken out": {
    base: {
      [ADAPTER]: mini.replace("terminal_states:", "facts: { paid: { verified_by: [finance] } }\nterminal_states:"),
      ...known("  paid: yes\n  other: no\n"),
    },
    steps: [
      commit(known("  other: no\n"), { [PROPOSAL]: proposal({ body: "More.\n" }) }),
      { review: "approve", by: "finn" },
    ],
  },
  "heard-elsewhere: the state cannot be read": {
    base: at("proposal", blockers("BLK-1 finn")),
    steps: [commit(unreadable, { [PROPOSAL]: proposal({ body: "More.\n" }) }), { review: "approve", by: "finn" }],
  },
  "heard-elsewhere: the state could not be read": {
    base: unreadable,
    steps: [
      commit(at("proposal", blockers("BLK-1 finn")), { [PROPOSAL]: proposal({ body: "More.\n" }) }),
      { review: "approve", by: "finn" },
    ],
  },
  "heard-elsewhere: in a new engagement": {
    steps: [
      commit({
        "engagements/beta-pilot/state.yaml": stateAt("proposal", "", "Beta Ltd"),
        "engagements/beta-pilot/PRO-2026-0002.md": proposal({ id: "PRO-2026-0002" }),
      }),
      { review: "approve", by: "finn" },
    ],
  },
  "heard-elsewhere: nobody can be heard": {
    offline: true,
    entry: entry({ digest: approvedProposal }),
    steps: [reworded],
  },
  "approval-expired: beside a rejection and another approval": {
    base: adapter({ commercial: three.replace("3 }", "2 }, valid_for: P30D") }),
    steps: [moving, approve("lena", "/approve commercial"), { days: 31 }, approve("nora", "/approve commercial")],
  },
  "approval-expired: in the record": {
    base: gate("{ gate: commercial }, { gate: legal_or_contract }"),
    steps: [moving, approve("lena", "/approve commercial"), approve("nora", "/approve commercial"), { days: 91 }],
  },
  "approval-expired: and a stranger came after it": {
    steps: [moving, approve("lena", "/approve commercial"), { days: 91 }, approve("zed", "/approve commercial")],
  },
  "approval-expired: rejected after it": {
    steps: [moving, approve("lena", "/approve commercial"), { days: 91 }, reject],
  },
  "condition-open: nobody answered": { steps: [moving] },
  "condition-open: two conditions": {
    steps: [
      moving,
      approve("lena", '/approve commercial if="legal agrees"'),
      approve("nora", '/approve commercial if="the fee holds!"'),
    ],
  },
  "closed-pull-request: closed, merged and neither": { open: false, steps: [commit({ "notes.md": "Hi\n" })] },
  "closed-pull-request: merged, with an engagement": { steps: [reworded, { merged: true }] },
  "closed-pull-request: closed, with an engagement and more": {
    open: false,
    steps: [reworded, commit({ "notes.md": "Hi\n" })],
  },
  "closed-pull-request: merged, without an engagement": { steps: [commit({ "notes.md": "Hi\n" }), { merged: true }] },
  "closed-pull-request: closed, and nothing changed": { open: false },
};
