import { digestOf } from "../../src/model/digest.ts";
import {
  ADAPTER,
  adapter,
  ATTESTATION,
  attestation,
  CONTRACT,
  contract,
  entry,
  PROPOSAL,
  proposal,
  settings,
  shared,
  STATE,
  stateAt,
  two,
} from "../approval-cases/repository.ts";
import type { Who } from "../scenario/people.ts";
import type { Edit } from "../scenario/files.ts";
import type { Scenario, Step } from "../scenario/scenario.ts";
import { under } from "./under.ts";

/** Approvals at the edge of single rules. */

const SECOND = "engagements/acme-pilot/PRO-2026-0002.md";
const second = (matter: Parameters<typeof proposal>[0] = {}): Edit => ({
  [SECOND]: proposal({ id: "PRO-2026-0002", ...matter }),
});
const reworded: Edit = { [PROPOSAL]: proposal({ body: "More.\n" }) };
const scoped: Edit = { [PROPOSAL]: proposal({ scope: "mail", body: "More.\n" }), ...second({ scope: "chat" }) };
const teams = { "acme/legal": ["otto"] };

const move: Step = { commit: { [STATE]: stateAt("contract") } };
const both: Step = { commit: { ...reworded, [CONTRACT]: contract() } };
const reword: Step = { commit: reworded };
const scopes: Step = { commit: scoped };
const approve = (by: Who, body = ""): Step => ({ review: "approve", by, body });
const reject = (by: Who, body = ""): Step => ({ review: "reject", by, body });
const lost: Step = { review: "approve", by: "lena", commit: 99 };
const edited: Step = { review: "approve", by: "lena", body: "/approve all", editedAt: "2026-12-01T00:00:00Z" };
const onlyLena = settings({ engagement_lead: "[{ login: lena, id: 12 }]" });
const digest = digestOf(["PRO-2026-0001", "proposal", new TextEncoder().encode(proposal())]);
const rendered: Edit = {
  [ADAPTER]: String(adapter()[ADAPTER]).replace(
    "proposal, owner: proposal, s",
    "proposal, owner: proposal, render: proposal, s",
  ),
  "templates/proposal/layout.hbs": "Terms",
};
const checked = adapter({
  commercial: "checks: [{ name: ci, app: github-actions }], covers: [proposal], evidence: [check]",
});
const labelled = adapter({
  commercial: "approvers: { roles: [engagement_lead] }, covers: [proposal], evidence: [label]",
});

const uncounted: Readonly<Record<string, Scenario>> = {
  "one reason for two gates, another for a third": { steps: [both, approve("zed")] },
  "one reason for three gates": { teams, steps: [both, approve("zed")] },
  "beside one that counts": { base: two, steps: [move, approve("lena"), approve("zed")] },
  "names a scope that is not there": { steps: [scopes, approve("lena", "/approve commercial scope=mails")] },
  "names no gate that is there, beside one that counts": {
    teams,
    steps: [both, approve("omar", "/approve legal_or_contract"), approve("lena", "/approve comercial")],
  },
  "names no gate that is there, beside a stranger": {
    teams,
    steps: [both, approve("lena", "/approve comercial"), approve("zed")],
  },
  "names one of two gates that its giver decides": {
    base: shared,
    steps: [both, approve("lena", "/approve commercial")],
  },
  "names one of two gates, which it is too late for": {
    base: shared,
    steps: [both, { ...edited, body: "/approve commercial" }],
  },
  "names neither of two gates that its giver decides": { base: shared, steps: [both, approve("lena")] },
  "by the author, who names one of two gates": {
    base: shared,
    author: "lena",
    steps: [both, approve("lena", "/approve commercial")],
  },
  "for a commit that is gone": { steps: [move, lost] },
  "for a commit that is gone, by the only one": { base: onlyLena, steps: [move, lost] },
  "that is dismissed": { steps: [move, approve("lena"), { dismiss: 0, by: "nora", message: "Too early" }] },
  "that is edited": { steps: [move, edited] },
  "in a review that is not submitted": { steps: [move, { review: "pending", by: "lena" }] },
  "in a comment": { steps: [move, { review: "comment", by: "lena", body: "/approve commercial" }] },
  "of a machine": { steps: [move, approve("helper[bot]")] },
  "of an account that is gone": { steps: [move, approve(null)] },
  "by a check": { base: checked, steps: [move, { check: "ci", app: "github-actions", conclusion: "failure" }] },
  "by a label that nobody set": { steps: [move, { label: "approve:commercial", by: "lena", event: false }] },
  "without a document": {
    steps: [{ commit: { [CONTRACT]: contract() } }, approve("lena", "/approve client_signature")],
  },
  "with a document that is not there": {
    steps: [{ commit: { [CONTRACT]: contract(), [ATTESTATION]: attestation("0".repeat(64)) } }, approve("lena")],
  },
  "without a state": { steps: [{ commit: { [STATE]: null, ...reworded } }, approve("zed")] },
};

const named = (steps: readonly Step[]): Scenario => ({ teams, base: shared, steps: [reword, ...steps] });
const contractOnly = "/approve legal_or_contract";
const inVain: Readonly<Record<string, Scenario>> = {
  "a gate that nothing needs": { teams, steps: [reword, approve("omar", contractOnly)] },
  "a gate that nothing needs, in two scopes": { teams, steps: [scopes, approve("omar", contractOnly)] },
  "a gate that nothing needs, twice": {
    teams,
    steps: [reword, approve("omar", contractOnly), approve("otto", contractOnly)],
  },
  "a gate that nothing needs, beside one that counts": {
    teams,
    steps: [reword, approve("lena"), approve("omar", contractOnly)],
  },
  "a gate that nothing needs, beside a no": { teams, steps: [reword, reject("lena"), approve("omar", contractOnly)] },
  "a gate that nothing needs, beside a stranger": {
    teams,
    steps: [reword, approve("zed"), approve("omar", contractOnly)],
  },
  "a gate that nothing needs, by a label": {
    base: adapter({ legal_or_contract: "approvers: { roles: [legal] }, covers: [contract], evidence: [label]" }),
    steps: [reword, { label: "approve:legal_or_contract", by: "omar" }],
  },
  "a gate that nothing needs and one that counts": named([approve("lena", "/approve legal_or_contract, commercial")]),
  "a gate that nothing needs and one that it is too late for": named([
    { ...edited, body: "/approve legal_or_contract, commercial" },
  ]),
  "a gate that nothing needs, and a no": named([reject("lena", "/reject commercial\n/approve legal_or_contract")]),
};

const shut: Readonly<Record<string, Scenario>> = {
  "approval-of-other-content: a later commit": { steps: [move, approve("lena"), reword] },
  "approval-of-other-content: in one scope": {
    steps: [
      { commit: { ...scoped, [STATE]: stateAt("contract") } },
      approve("lena", "/approve commercial scope=mail"),
      { commit: { [PROPOSAL]: proposal({ scope: "mail", body: "Yet more.\n" }) } },
    ],
  },
  "approval-of-other-content: a commit that is gone": { steps: [move, lost] },
  "approval-of-other-content: a label": { steps: [move, { label: "approve:commercial", by: "lena" }, reword] },
  "approval-of-other-content: a label that nobody set": {
    base: labelled,
    steps: [move, { label: "approve:commercial", by: "lena", event: false }],
  },
  "approval-of-other-content: one of two": { base: two, steps: [move, approve("lena"), approve("nora"), reword] },
  "approval-superseded: dismissed": { steps: [move, approve("lena"), { dismiss: 0, by: "nora" }] },
  "approval-superseded: dismissed, then for a commit that is gone": {
    steps: [move, approve("lena"), { dismiss: 0, by: "nora" }, { review: "approve", by: "nora", commit: 99 }],
  },
  "approval-superseded: two are dismissed": {
    steps: [move, approve("lena"), approve("nora"), { dismiss: 0, by: "omar" }, { dismiss: 1, by: "omar" }],
  },
  "approval-superseded: retargeted": { steps: [move, approve("lena"), { retarget: "dora" }] },
  "approval-superseded: a label is taken off": {
    steps: [move, { label: "approve:commercial", by: "lena" }, { unlabel: "approve:commercial", by: "dora" }],
  },
  "approval-superseded: of a kind that is taken no more": { base: labelled, entry: entry({ digest }), steps: [move] },
  "approval-superseded: of a role that decides no more": { entry: entry({ digest, role: "finance" }), steps: [move] },
  "approval-superseded: of the record, for other content": { entry: entry({ digest: "b".repeat(64) }), steps: [move] },
  "approval-rejected: without a word": { steps: [move, reject("lena")] },
  "approval-rejected: by two": { steps: [move, reject("lena", "Too dear"), reject("nora", "  ")] },
  "template-changed: of two offers": {
    base: { ...rendered, ...second() },
    steps: [move, approve("lena"), { main: { "templates/proposal/layout.hbs": "Other terms" } }],
  },
  "template-changed: and the offer too": {
    base: rendered,
    steps: [move, approve("lena"), { main: { "templates/proposal/layout.hbs": "Other terms" } }, reword],
  },
  "draft-pull-request: that moves": { draft: true, steps: [move] },
  "draft-pull-request: on a laptop": { offline: true, steps: [move] },
  "draft-pull-request: that moves nothing": { draft: true, steps: [reword] },
};

export const oddApprovals: Readonly<Record<string, Scenario>> = {
  ...under("approval-does-not-count, shut", uncounted),
  ...under("approval-does-not-count, not-in-play", inVain),
  ...under("shut", shut),
};
