import { stringify } from "yaml";
import { sha256Hex } from "../../src/model/digest.ts";
import type { StateFile } from "../../src/model/state.ts";
import type { Edit } from "../scenario/files.ts";

/** The engagement of the seeds: Northwind Trading Co. has its support email triaged by an agent, as a pilot. */
export const NORTHWIND = "northwind-email-triage";
export const PILOT = "support-triage-pilot";
export const REFUNDS = "refund-recommendations";

const path = (name: string) => `engagements/${NORTHWIND}/${name}`;
const yaml = (value: unknown) => stringify(value, { aliasDuplicateObjects: false });

export type State = Partial<StateFile>;

export function state(content: State): Edit {
  return { [path("state.yaml")]: yaml(content) };
}

/** The front matter of an artifact; what most have alike may be left out. */
export interface Front {
  readonly id: string;
  readonly type: string;
  readonly [field: string]: unknown;
}

export function artifact(front: Front, body = "As agreed."): Edit {
  const common = {
    version: "v1",
    status: "current",
    title: front.type.replaceAll("_", " "),
    scope: PILOT,
    sources: [],
  };
  return { [path(`${front.id}.md`)]: `---\n${yaml({ ...common, ...front })}---\n${body}\n` };
}

export function draft(front: Front, body?: string): Edit {
  return artifact({ ...front, status: "draft" }, body);
}

/** Who does what at CompleteTech; dora writes, the client signs outside GitHub. The ids are those of the test people. */
export const settings: Edit = {
  "countersign.yaml": yaml({
    organization: {
      legal_name: "CompleteTech LLC",
      email: "Timothy.Gregg@complete.tech",
      address: {
        line1: "30 N Gould St",
        line2: "Ste R",
        city: "Sheridan",
        region: "WY",
        postal_code: "82801",
        country: "US",
      },
    },
    roles: {
      engagement_lead: [
        { login: "lena", id: "12" },
        { login: "nora", id: "13" },
      ],
      delivery_lead: [{ login: "dora", id: "301" }],
      legal: [{ login: "omar", id: "7" }],
      finance: [{ login: "finn", id: "21" }],
      customer_success_lead: [{ login: "bea", id: "302" }],
      security_reviewer: [{ login: "otto", id: "8" }],
      sender: [{ login: "zed", id: "90" }],
      client_sponsor: { external: "true", confirmed_by: ["engagement_lead"] },
      account_sponsor: { external: "true", confirmed_by: ["engagement_lead"] },
      proof_approver: { external: "true", confirmed_by: ["customer_success_lead"] },
    },
    settings: { record: "commit", time_zone: "UTC", currency: "USD" },
  }),
};

const morgan = { name: "Morgan Reyes", title: "General Counsel", organization: "Northwind Trading Co." };

/** What somebody at Northwind signed on paper: the file, and the attestation that names it. */
export function signed(gate: string, of: string, front: Front): Edit {
  const file = `evidence/${of.replace("@", "-")}-${gate}.pdf`;
  const paper = `%PDF signed by Morgan Reyes: ${of}`;
  const document = { path: file, sha256: sha256Hex(paper) };
  return {
    [path(file)]: paper,
    ...artifact({ gate, for: of, signer: morgan, document, ...front }),
  };
}

export const brief: Front = {
  id: "DISC-2026-0117",
  type: "requirements_brief",
  title: "Requirements brief: support email triage",
};

export const proposal: Front = {
  id: "PRO-2026-0188",
  type: "proposal",
  title: "Pilot proposal: support email triage agent",
  sources: ["DISC-2026-0117@v1"],
  deliverables: ["Classify, draft and route on a sandbox mailbox", "Evaluation test set", "Launch readiness review"],
  acceptance_criteria: ["Nine of ten emails of the test set are routed as a person would"],
  price: { currency: "USD", total: "28000.00" },
  valid_until: "2026-06-15",
};

export const agreement: Front = {
  id: "ADSA-2026-0142",
  type: "contract",
  title: "Agreement: support email triage agent (pilot)",
  sources: ["PRO-2026-0188@v1"],
  effective_date: "2026-06-01",
  parties: [
    { role: "Provider", legal_name: "CompleteTech LLC", signer: { name: "Timothy Gregg", title: "Member" } },
    { role: "Client", legal_name: "Northwind Trading Co.", signer: { name: morgan.name, title: morgan.title } },
  ],
  fees: {
    currency: "USD",
    total: "28000.00",
    milestones: [
      { id: "prototype", amount: "11200.00" },
      { id: "test_set", amount: "2400.00" },
      { id: "launch", amount: "14400.00" },
    ],
  },
};

export const signature = { id: "ATT-2026-0031", type: "attestation", signed_at: "2026-06-01" };

export const signoff: Front = {
  id: "SEC-2026-0090",
  type: "security_review",
  title: "Security signoff memo: conditional GO",
  sources: ["DISC-2026-0117@v1"],
};

export const checklist: Front = {
  id: "LRC-2026-0012",
  type: "launch_readiness",
  title: "Launch readiness checklist",
  sources: ["ADSA-2026-0142@v1", "SEC-2026-0090@v1"],
};

export const invoice: Front = {
  id: "INV-2026-0461",
  type: "invoice",
  title: "Invoice: prototype milestone",
  sources: ["ADSA-2026-0142@v1"],
  kind: "milestone",
  currency: "USD",
  issue_date: "2026-06-08",
  due_date: "2026-06-23",
  contract: "ADSA-2026-0142@v1",
  milestone: "prototype",
  buyer: {
    legal_name: "Northwind Trading Co.",
    contact: "Accounts Payable",
    email: "accounts@northwindtrading.example",
  },
  lines: [
    { id: "1", description: "Prototype milestone", quantity: "1", unit_price: "11200.00" },
    { id: "2", description: "Evaluation test set", quantity: "1", unit_price: "2400.00" },
  ],
  prepaid: "4080.00",
};

/** The message that an invoice goes out with. */
export const coverNote: Front = {
  id: "EML-2026-0058",
  type: "email",
  title: "Prototype milestone invoice",
  to: [{ name: "Accounts Payable", email: "accounts@northwindtrading.example" }],
  subject: "Invoice INV-2026-0461",
  attachments: ["INV-2026-0461@v1"],
};

export const envelope: Front = {
  id: "ENV-2026-0019",
  type: "envelope",
  title: "Agreement by post",
  sources: ["ADSA-2026-0142@v1"],
  format: "10",
  recipient: {
    ...morgan,
    address: {
      line1: "410 Market Street",
      line2: "Suite 800",
      city: "Pittsburgh",
      region: "PA",
      postal_code: "15222",
      country: "US",
    },
  },
  contents: ["ADSA-2026-0142@v1"],
};

export const scorecard: Front = {
  id: "HLTH-2026-0021",
  type: "health_scorecard",
  title: "Health scorecard, third quarter",
  sources: ["LRC-2026-0012@v1"],
  period: "2026-Q3",
};

export const review: Front = {
  id: "QBR-2026-0009",
  type: "qbr",
  title: "Business review, third quarter",
  sources: ["HLTH-2026-0021@v1"],
  period: "2026-Q3",
};

export const caseStudy: Front = {
  id: "CASE-2026-0004",
  type: "case_study",
  title: "How Northwind Trading Co. answers its support email",
  sources: ["QBR-2026-0009@v1"],
};

/** Facts of discovery, each with where it comes from. */
const told = (value: string, source = "DISC-2026-0117") => ({ value, source });

export const discovered = {
  client: { legal_name: told("Northwind Trading Co.") },
  opportunity: {
    repeated_workflow: told("Reading, sorting and answering the shared support mailbox"),
    current_pain: told("First answers take eleven hours"),
    desired_outcome: told("Drafted answers within the hour, sent by a person"),
  },
  discovery: {
    workflow_inputs: told("Emails of the support mailbox"),
    workflow_outputs: told("A label, a draft answer and a queue for each email"),
    approval_points: told("A person sends every answer"),
  },
};

export const lead: State = {
  workflow_type: "completetech_services",
  client: "Northwind Trading Co.",
  workflow: "Support email triage agent",
  owner: "lena",
  stage: "discovery",
  workflow_status: "active",
  known_facts: { client: { legal_name: "TBD" }, deposit_received: "TBD" },
};
