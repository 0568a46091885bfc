import { parse, stringify } from "yaml";
import { BETA_STATE } from "../approval-cases/repository.ts";
import type { Edit } from "../scenario/files.ts";
import { CONTRACT, PROPOSAL, type Scenario, STATE, type Step } from "../scenario/scenario.ts";
import { smallest } from "../scenario/smallest.ts";

/** Repositories at the edge of what can be read: nothing there, hardly anything, or everything at once. */

type Lines = Readonly<Record<string, unknown>>;

const least = { workflow_type: "mini", client: "Acme Corp", workflow: "Pilot", owner: "lena", stage: "proposal" };
const state = (lines: Lines = {}): Edit => ({ [STATE]: stringify({ ...least, ...lines }) });
const artifact = (path: string, matter: Lines, body = "Text."): Edit => ({
  [path]: `---\n${stringify(matter)}---\n${body}\n`,
});
const folder = (name: string) => `engagements/acme-pilot/${name}`;

const lists = [
  "requested",
  "active_tracks",
  "source_artifacts",
  "assumptions",
  "conflicts",
  "missing_info",
  "dependencies",
  "blockers",
  "decision_log",
  "security_flags",
  "exceptions",
  "actions_requested",
];
const empty: Lines = {
  ...Object.fromEntries(lists.map((name) => [name, []])),
  known_facts: {},
  due_dates: {},
  state_transition: {},
};

/** One of each, with no more than it needs. */
const bare: Lines = {
  active_tracks: [{ id: "delivery", status: "active" }],
  assumptions: ["The mailbox is shared", { text: "Twelve people use it" }],
  conflicts: [{ id: "CON-1", between: [] }],
  missing_info: [{ id: "MI-1", field: "known_facts.deposit_received" }],
  dependencies: ["legal", { on: "finance" }],
  blockers: [{ id: "BLK-1", text: "Retention policy missing" }],
  decision_log: [{ id: "DEC-1", decision: "Go on" }],
  exceptions: [{ id: "EX-1", reason: "Trade fair", by: "nora", until: "2026-04-01" }],
  actions_requested: [{ action: "launch" }],
};

/** One of each, with everything that it may say, all of it in order. */
const full: Lines = {
  workflow_version: "2.0.0",
  workflow_status: "active",
  intent: "Win the pilot",
  requested: ["proposal"],
  urgency: "normal",
  active_tracks: [
    {
      id: "delivery",
      type: "lifecycle",
      stage: "proposal",
      status: "active",
      owner: "lena",
      scope: "*",
      output_state: "draft",
      dependencies: ["track:paper"],
      blockers: ["BLK-1"],
      due_date: "2026-09-01",
      approval_limits: ["gate:commercial"],
      audience: "client",
      recovery: "resolve_dependency",
    },
    {
      id: "paper",
      type: "support",
      stage: "proposal",
      status: "complete",
      owner: "omar",
      scope: "*",
      output_state: "final",
    },
  ],
  source_artifacts: ["PRO-2026-0001@v1"],
  known_facts: { deposit_received: { value: "TBD", source: "PRO-2026-0001" } },
  assumptions: [
    {
      id: "ASM-1",
      text: "No deposit yet",
      fact: "deposit_received",
      expects: "false",
      stage: "proposal",
      status: "open",
    },
  ],
  conflicts: [
    {
      id: "CON-1",
      between: ["PRO-2026-0001", "client request"],
      text: "Two fees",
      source_of_truth: "PRO-2026-0001",
      decision_needed: "Which fee holds",
      track: "delivery",
      status: "open",
    },
  ],
  missing_info: [
    {
      id: "MI-1",
      field: "known_facts.deposit_received",
      gates: ["client_signature"],
      question: "Has the deposit arrived?",
      owner: "lena",
    },
  ],
  blockers: [
    {
      id: "BLK-1",
      text: "Retention policy missing",
      blocks: ["gate:legal_or_contract"],
      owner: "omar",
      track: "delivery",
      scope: "*",
      status: "open",
      opened: "2026-03-01",
      limit: "P30D",
      recovery: "resolve_dependency",
      question: "Which policy holds?",
    },
    { id: "BLK-2", text: "No badge", blocks: ["track:paper"], owner: "omar", status: "closed" },
  ],
  decision_log: [
    {
      id: "DEC-1",
      decision: "Keep the pilot in scope",
      by: "lena",
      at: "2026-02-09",
      rationale: "Signed scope",
      evidence: "PRO-2026-0001",
      closes: ["BLK-2"],
      tracks: ["delivery"],
    },
  ],
  due_dates: { kickoff: "2026-09-01" },
  security_flags: [],
  rollback_or_recovery_action: "resolve_dependency",
  next_decision_needed: "Which fee holds",
  state_transition: { rationale: "none yet", substitute_facts: [] },
  exceptions: [
    {
      id: "EX-1",
      rule: "CS-TRK-005",
      reason: "Trade fair",
      by: "nora",
      second: "lena",
      until: "2026-04-01",
      scope: "*",
    },
  ],
};

const emptied = Object.fromEntries(Object.keys(full).map((key) => [key, undefined]));
const closed = (list: string) => (full[list] as Lines[]).map((each) => ({ ...each, status: "closed" }));
const contract = artifact(CONTRACT, {
  id: "ADSA-2026-0001",
  type: "contract",
  version: "v1",
  status: "current",
  sources: ["PRO-2026-0001@v1"],
});

/** Artifacts with hardly a field, one of each status, and fields of the wrong kind. */
const strange: Edit = {
  ...artifact(folder("PRO-2026-0002.md"), { id: "PRO-2026-0002", type: "proposal", status: "superseded" }),
  ...artifact(folder("PRO-2026-0003.md"), { id: "PRO-2026-0003", type: "proposal", version: "v2", status: "forked" }),
  ...artifact(folder("PRO-2026-0004.md"), { id: "PRO-2026-0004", type: "proposal", version: "v1", status: "archived" }),
  ...artifact(folder("ADSA-2026-0002.md"), { id: "ADSA-2026-0002", type: "contract", version: "v1", status: "draft" }),
  ...artifact(folder("ADSA-2026-0003.md"), {
    id: "ADSA-2026-0003",
    type: "contract",
    version: "one",
    status: "current",
    sources: ["PRO-2026-0009@v1", "nothing"],
  }),
  ...artifact(folder("ATT-2026-0001.md"), {
    id: "ATT-2026-0001",
    type: "attestation",
    version: "v1",
    status: "current",
  }),
  ...artifact(folder("NOTE-1.md"), { id: "NOTE-1", type: "note", version: "v1", status: "current" }),
  [folder("README.txt")]: "text",
};

const services = "engagements/acme-pilot/";
const typed = (lines: Lines): Edit => state({ workflow_type: "completetech_services", stage: "delivery", ...lines });
const outward: Edit = {
  ...artifact(`${services}INV-2026-0001.md`, {
    id: "INV-2026-0001",
    type: "invoice",
    version: "v1",
    status: "current",
  }),
  ...artifact(`${services}EML-2026-0001.md`, { id: "EML-2026-0001", type: "email", version: "v1", status: "current" }),
  ...artifact(`${services}ENV-2026-0001.md`, {
    id: "ENV-2026-0001",
    type: "envelope",
    version: "v1",
    status: "current",
  }),
  ...artifact(`${services}CERT-2026-0001.md`, {
    id: "CERT-2026-0001",
    type: "certificate",
    version: "v1",
    status: "draft",
  }),
  ...artifact(`${services}SEC-2026-0001.md`, {
    id: "SEC-2026-0001",
    type: "security_review",
    version: "v1",
    status: "current",
  }),
  ...artifact(`${services}CASE-2026-0001.md`, {
    id: "CASE-2026-0001",
    type: "case_study",
    version: "v1",
    status: "current",
  }),
};
const sends = ["launch", "sign", "send_invoice", "send_email", "mail_envelope", "publish_proof"];

const change = (...edits: readonly Edit[]): readonly Step[] => [{ commit: Object.assign({}, ...edits) as Edit }];

export const oddEdges: Readonly<Record<string, Scenario>> = {
  "an unreadable state": { steps: change({ [STATE]: "stage: [\n" }) },
  "an unreadable state beside all artifacts": { base: state(full), steps: change({ [STATE]: "stage: [\n" }, strange) },
  "a state that is repaired": { base: { [STATE]: "stage: [\n" }, steps: change(state(full)) },
  "a state of wrong kinds": { steps: change(state({ blockers: "none", stage: ["proposal"], client: "" })) },
  "no state": { steps: change({ [STATE]: null }) },
  "no engagement": { base: state(full), steps: change({ [STATE]: null, [PROPOSAL]: null }) },
  "a new engagement of least keys": {
    steps: change({ [BETA_STATE]: stringify({ ...least, workflow: "Other pilot" }) }),
  },
  "a new engagement in the middle": {
    steps: change({ [BETA_STATE]: stringify({ ...least, ...bare, workflow: "Other pilot", stage: "delivery" }) }),
  },
  "least keys": { steps: change(state()) },
  "least keys, offline": { offline: true, steps: change(state()) },
  "empty lists": { steps: change(state(empty)) },
  "empty lists where there was everything": { base: state(full), steps: change(state(empty)) },
  "one of each, bare": { steps: change(state(bare)) },
  "one of each, bare, in the base too": { base: state(bare), steps: change(state({ ...bare, owner: "nora" })) },
  "one of each, bare, offline": { offline: true, base: state(bare), steps: change(state({ ...bare, owner: "nora" })) },
  "one of each, bare, and a move": { base: state(bare), steps: change(state({ ...bare, stage: "contract" })) },
  "one of each, bare, and a way back": {
    base: state({ ...bare, stage: "contract" }),
    steps: change(state({ ...bare, stage: "proposal" })),
  },
  "one of each, bare, and an end": {
    base: state({ ...bare, stage: "delivery" }),
    steps: change(state({ ...bare, stage: "closed" })),
  },
  "one of each, full": { steps: change(state(full)) },
  "one of each, full, in the base too": { base: state(full), steps: change(state({ ...full, owner: "nora" })) },
  "one of each, full, and a move": { base: state(full), steps: change(state({ ...full, stage: "contract" })) },
  "one of each, full, and a skip": { base: state(full), steps: change(state({ ...full, stage: "delivery" })) },
  "one of each, full, and an end": {
    base: state({ ...full, stage: "delivery" }),
    steps: change(state({ ...full, stage: "delivery", workflow_status: "closed" })),
  },
  "one of each, full, a year later": {
    base: state(full),
    steps: [{ days: 365 }, { commit: state({ ...full, owner: "nora" }) }],
  },
  "everything taken away": { base: state(full), steps: change(state(emptied)) },
  "everything closed by nobody": {
    base: state(full),
    steps: change(state({ ...full, blockers: closed("blockers"), conflicts: closed("conflicts"), decision_log: [] })),
  },
  "everything closed by a decision": {
    base: state(full),
    steps: change(
      state({
        ...full,
        blockers: closed("blockers"),
        conflicts: closed("conflicts"),
        decision_log: [
          ...(full["decision_log"] as Lines[]),
          {
            id: "DEC-2",
            decision: "The fee of the proposal",
            by: "lena",
            at: "2026-03-02",
            rationale: "x",
            closes: ["BLK-1", "CON-1"],
          },
        ],
      }),
    ),
  },
  "values without a name": {
    steps: change(state({ stage: "TBD", workflow_status: "TBD", owner: "TBD", client: "TBD" })),
  },
  "another workflow": { steps: change(state({ workflow_type: "none_such" })) },
  "strange artifacts": { steps: change(strange) },
  "strange artifacts in the base too": { base: strange, steps: change(state(bare)) },
  "strange artifacts and a move": { base: strange, steps: change(state({ ...bare, stage: "contract" })) },
  "strange artifacts are taken away": {
    base: strange,
    steps: change(Object.fromEntries(Object.keys(strange).map((path) => [path, null]))),
  },
  "a contract and its proposal superseded": {
    base: { ...contract, ...state({ stage: "contract" }) },
    steps: change({ [PROPOSAL]: String(smallest[PROPOSAL]).replace("status: current", "status: superseded") }),
  },
  "services, bare": { base: typed({}), steps: change(typed(bare), outward) },
  "services, full": { base: { ...typed(full), ...outward }, steps: change(typed({ ...full, owner: "nora" })) },
  "services, everything is asked for": {
    base: { ...typed({}), ...outward },
    steps: change(typed({ ...bare, actions_requested: sends.map((action) => ({ action, scope: "*" })) })),
  },
  "services, an end": {
    base: { ...typed(bare), ...outward },
    steps: change(typed({ ...bare, workflow_status: "closed" })),
  },
  "settings that are gone": { steps: change({ "countersign.yaml": null }) },
  "settings without roles": {
    steps: change({
      "countersign.yaml": stringify({ organization: parse(String(smallest["countersign.yaml"])).organization }),
    }),
  },
  "a definition that is gone": { steps: change({ "adapters/mini.yaml": null }) },
  "a definition of least keys": {
    steps: change({
      "adapters/other.yaml": stringify({
        workflow_type: "other",
        label: "Other",
        schema_version: "1.0.0",
        stages: [{ id: "one" }, { id: "two" }],
        allowed_transitions: [{ from: "one", to: "two" }],
        gates: [{ gate_id: "go", owner: "lena" }],
      }),
    }),
  },
};
