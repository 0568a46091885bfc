import { createHash } from "node:crypto";
import { adapter, PROPOSAL, proposal, stateAt } from "../approval-cases/repository.ts";
import type { Edit } from "../scenario/files.ts";
import { approve, artifact, at, commit, join, moving, path, unreadable } from "./parts.ts";
import type { Scenario, Step } from "../scenario/scenario.ts";

/** Repositories at the edge of one rule about gates and what they answer, whose id their names begin with. */

const SIGNED = "engagements/acme-pilot/evidence/signed.pdf";
const digest = createHash("sha256").update("signed").digest("hex");
const whole = {
  gate: "client_signature",
  for: "ADSA-2026-0001@v1",
  signer: "{ name: Morgan Reyes }",
  signed_at: "2026-03-01",
  path: "evidence/signed.pdf",
  sha256: digest,
};
let attested = 0;
function attestation(fields: Partial<typeof whole> & { readonly document?: string } = {}, status = "current"): Edit {
  attested += 1;
  const { path: file, sha256, document, ...rest } = { ...whole, document: undefined, ...fields };
  const all = { ...rest, document: document ?? `{ path: ${file}, sha256: ${sha256} }` };
  const more = Object.entries(all).map(([key, value]) => (value === "" ? "" : `${key}: ${value}\n`));
  return artifact(`ATT-2026-${String(attested).padStart(4, "0")}`, "attestation", more.join(""), { status });
}
const unknown = { gate: "TBD", for: "TBD", signer: "TBD", signed_at: "TBD", path: "TBD", sha256: "TBD" };
const absent = { gate: "", for: "", signer: "", signed_at: "", document: "{}" };
const attestations = join(
  attestation(),
  attestation(unknown),
  attestation(unknown, "draft"),
  attestation(absent, "draft"),
  attestation(absent),
  attestation(absent, "superseded"),
  attestation({ for: "TBD" }, "draft"),
  attestation({ gate: "TBD" }),
  attestation({ gate: "client_signatur" }),
  attestation({ gate: "x y" }),
  attestation({ gate: "[client_signature]" }),
  ...["ADSA-2026-0001", "ADSA-2026-0002@v1", "ADSA-2026-0003@v1", "nothing", "ADSA-2026-001@v2", "[a]"].map((name) =>
    attestation({ for: name }),
  ),
  ...["other/ADSA-2026-0001@v1", "acme-pilot/ADSA-2026-0001@v1"].map((name) => attestation({ for: name })),
  ...["yesterday", "2026-03-01T10:00:00Z", "2026-02-30", "[2026-03-01]"].map((day) => attestation({ signed_at: day })),
  ...["evidence/gone.pdf", "../signed.pdf", '"evidence/a\\tb\\"c"', "[evidence/signed.pdf]", "TBD"].map((file) =>
    attestation({ path: file }),
  ),
  ...[digest.toUpperCase(), `${digest}0`, `0${digest}`, `${digest.slice(1)}`, "0".repeat(64)].map((sha256) =>
    attestation({ sha256: `"${sha256}"` }),
  ),
  attestation({ document: `{ sha256: "${"0".repeat(64)}" }` }),
  attestation({ path: "[evidence/signed.pdf]", sha256: `"${"0".repeat(64)}"` }),
);
/** A move that needs gates of every kind at once, and ways around them. */
const gates = adapter(
  {
    commercial: "approvers: { roles: [engagement_lead], count: 2 }, covers: [proposal], evidence: [review]",
    three: "approvers: { roles: [engagement_lead], count: 3 }, covers: [proposal], evidence: [review]",
    nobody: "covers: [proposal], evidence: [review]",
    checked: "covers: [proposal], evidence: [check], checks: [{ name: build, app: ci }, { name: scan, app: ci }]",
    both: "approvers: { roles: [finance] }, covers: [proposal], evidence: [review, check], checks: [{ name: build, app: ci }]",
    alone: "covers: [proposal], evidence: [review, check], checks: [{ name: build, app: ci }]",
    stage: "approvers: { roles: [finance] }, evidence: [review]",
    no: "approvers: { roles: [legal] }, covers: [proposal], evidence: [review]",
    stopped: "approvers: { roles: [finance] }, covers: [proposal], evidence: [review]",
    either: "approvers: { roles: [finance] }, covers: [contract], evidence: [document, review]",
    if: "approvers: { roles: [finance] }, covers: [proposal], evidence: [review]",
    part: 'approvers: { roles: [finance] }, covers: [proposal], evidence: [review], permits: ["build:*", "price:*"]',
    empty: "approvers: { roles: [] }, covers: [proposal], evidence: [review]",
  },
  `[${[
    ..."commercial three nobody checked both alone stage no stopped either if part empty legal_or_contract client_signature".split(
      " ",
    ),
    "comercial",
    "zzz",
  ]
    .map((gate) => `{ gate: ${gate} }`)
    .join(", ")}, { gate: commercial, scope: mail }, { gate: commercial, scope: "*" }]`,
);
const blocked =
  "blockers: [{ id: BLK-1, text: No, blocks: [gate:stopped], owner: omar }, { id: BLK-2, text: No, blocks: [gate:no], owner: omar }]\n";
const beta: Edit = {
  "engagements/beta-pilot/state.yaml": stateAt("proposal", "", "Beta Ltd").replace("Support", "Second"),
};
const scopes = join(
  { [PROPOSAL]: proposal({ scope: "mail" }) },
  { [path("PRO-2026-0002")]: proposal({ id: "PRO-2026-0002", scope: "chat" }) },
);
const lifted =
  "exceptions: [{ id: EX-1, gate: commercial, reason: Fair, by: nora, second: lena, until: 2026-04-01 }]\n";
const choice = (requires: string) => ({ base: adapter({}, `[${requires}]`), steps: [moving] });
const gate = "{ gate: commercial }";
const law = "{ gate: legal_or_contract }";
const paid = '{ fact: deposit_received, equals: "true" }';
const owned = '{ fact: owner, equals: "nora" }';

const answers: readonly Step[] = [
  approve("lena", "/approve commercial"),
  approve("finn", '/approve if if="legal agrees"'),
  approve("finn", "/approve part permits=build:*"),
  { review: "reject", by: "omar", body: "/reject no" },
];

export const oddGates: Readonly<Record<string, Scenario>> = {
  "attestation-malformed: in every way": {
    base: { ...artifact("ADSA-2026-0001", "contract"), ...artifact("ADSA-2026-0003", "contract", "", { version: "" }) },
    steps: [commit(attestations, { [SIGNED]: "signed" })],
  },
  "attestation-malformed: where no artifact is near": {
    steps: [commit(attestation({ for: "no" }), { [PROPOSAL]: null })],
  },
  "attestation-malformed: where the state cannot be read": {
    steps: [commit(attestation(absent), unreadable)],
  },
  "gate-not-satisfied: gates of every kind": { base: gates, steps: [commit(at("contract", blocked)), ...answers] },
  "gate-not-satisfied: gates of every kind, unanswered": {
    base: { ...gates, [PROPOSAL]: null },
    teams: { "acme/legal": ["otto"] },
    steps: [moving],
  },
  "gate-not-satisfied: two engagements and two scopes": {
    base: { ...gates, ...beta },
    steps: [commit(at("contract"), scopes, { "engagements/beta-pilot/notes.md": "Hi\n", "notes.md": "Hi\n" })],
  },
  "gate-not-satisfied: two scopes, one of them rejected": {
    base: adapter({}, `[${gate}]`),
    steps: [commit(at("contract"), scopes), { review: "reject", by: "lena", body: "/reject commercial scope=mail" }],
  },
  "unmet: gates or facts": choice(`{ any: [${gate}, ${paid}] }, { any: [${gate}, ${owned}] }`),
  "unmet: a choice of gates": choice(`{ any: [${gate}, ${law}] }`),
  "unmet: a choice of gates, one of them rejected": {
    ...choice(`{ any: [${gate}, ${law}] }`),
    steps: [moving, { review: "reject", by: "lena", body: "/reject commercial" }],
  },
  "unmet: a rejected gate beside a wrong fact": {
    ...choice(`{ any: [${gate}, ${owned}] }`),
    steps: [moving, { review: "reject", by: "lena", body: "/reject commercial" }],
  },
  "unmet: a choice of one, of none and of none that must not hold": choice(
    `{ any: [${gate}] }, { any: [] }, { all: [] }, { not: { any: [] } }, { not: { all: [] } }`,
  ),
  "unmet: all of several, and a choice of them": choice(
    `{ all: [${gate}, ${paid}, ${owned}] }, { any: [{ all: [${gate}, ${owned}] }, { all: [${law}, ${paid}] }] }`,
  ),
  "unmet: what must not be": choice(
    `{ not: ${paid} }, { not: { fact: owner } }, { not: { gate: zzz } }, { any: [{ not: { fact: owner } }, ${paid}] }`,
  ),
  "unmet: a gate that nothing has, in a choice": choice(`{ any: [{ gate: zzz }, ${owned}] }`),
  "unmet: two scopes in a choice, one of them stopped": {
    ...choice(`{ any: [${gate}, ${owned}] }`),
    steps: [
      commit(
        at("contract", "blockers: [{ id: BLK-1, text: No, blocks: [gate:commercial], owner: omar, scope: mail }]\n"),
        scopes,
      ),
    ],
  },
  "unmet: a gate with facts, and an exception for it": {
    base: {
      ...adapter(
        {
          commercial:
            "approvers: { roles: [engagement_lead] }, covers: [proposal], evidence: [review], facts: [deposit_received]",
          other: "approvers: { roles: [engagement_lead] }, covers: [proposal], evidence: [review], facts: [budget]",
        },
        `[${gate}, { gate: other }]`,
      ),
      ...at("proposal", lifted),
    },
    steps: [commit(at("contract", lifted))],
  },
  "unmet: a way that the definition does not have": { steps: [commit(at("delivery"))] },
  "unmet: wrong facts alone": choice(`{ any: [${owned}, { fact: stage, equals: delivery }] }, ${owned}`),
  "unmet: gates of two scopes in a choice": {
    ...choice(`{ any: [${gate}, ${owned}] }`),
    steps: [commit(at("contract"), scopes), { review: "reject", by: "lena", body: "/reject commercial scope=mail" }],
  },
  "conflicting-facts: conflicts of every kind": {
    base: at(
      "proposal",
      "active_tracks: [{ id: delivery, stage: proposal, status: active }, { id: paper, stage: contract, status: active }]\nconflicts: [{ id: CON-8, between: [a, b] }, { id: CON-9, between: [a, b], status: closed }]\n",
    ),
    steps: [
      commit(
        at(
          "contract",
          `active_tracks: [{ id: delivery, stage: contract, status: active }, { id: paper, stage: contract, status: active }]
conflicts:
  - { id: CON-1, between: [] }
  - { id: CON-2, between: [PRO-2026-0001, client request], source_of_truth: PRO-2026-0001, decision_needed: Which fee holds, track: delivery }
  - { id: CON-3, between: [ADSA-2026-0001@v1, b], source_of_truth: TBD, decision_needed: TBD, track: paper }
  - { id: CON-4, between: [a, b], status: closed }
`,
        ),
        artifact("ADSA-2026-0001", "contract", "sources: [PRO-2026-0001@v1]\n"),
      ),
    ],
  },
  "conflicting-facts: a track and a document, and no move": {
    base: at(
      "proposal",
      "active_tracks: [{ id: delivery, stage: proposal, status: active }]\nconflicts: [{ id: CON-1, between: [a, b] }, { id: CON-2, between: [a, b] }]\n",
    ),
    steps: [
      commit(
        at(
          "proposal",
          "active_tracks: [{ id: delivery, stage: contract, status: active }]\nconflicts: [{ id: CON-2, between: [ADSA-2026-0001, b], track: track:delivery }, { id: CON-3, between: [a, b] }]\n",
        ),
        artifact("ADSA-2026-0001", "contract"),
        artifact("PRO-2026-0002", "proposal"),
      ),
    ],
  },
  "conflicting-facts: all are taken out": {
    base: at("proposal", "conflicts: [{ id: CON-1, between: [a, b] }, { id: CON-2, between: [a, b] }]\n"),
    steps: [commit(at("proposal", "decision_log: [{ id: DEC-1, decision: a holds, closes: [CON-2] }]\n"))],
  },
  "conflicting-facts: in a new engagement": {
    steps: [
      commit({
        "engagements/beta-pilot/state.yaml": stateAt(
          "proposal",
          "conflicts: [{ id: CON-1, between: [a, b] }]\n",
          "Beta Ltd",
        ),
      }),
    ],
  },
  "conflicting-facts: the state could not be read": {
    base: unreadable,
    steps: [commit(at("proposal", "conflicts: [{ id: CON-1, between: [a, b] }]\n"))],
  },
  "conflicting-facts: the state cannot be read": {
    base: at("proposal", "conflicts: [{ id: CON-1, between: [a, b] }]\n"),
    steps: [commit(unreadable)],
  },
};
