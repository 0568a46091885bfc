import type { AdapterFile } from "../../src/model/adapter-file.ts";

/** What the source documents name, as lists: the library's definition, its worked example, and its other domains. */

type SkillFile = NonNullable<AdapterFile["skills"]>[string];

/** The columns of the responsibility matrix. */
export const columns: readonly (keyof SkillFile)[] = [
  "purpose",
  "invoke_when",
  "required_inputs",
  "optional_inputs",
  "outputs",
  "upstream",
  "downstream",
  "shared",
  "gates",
  "must_not_own",
  "centralize",
];

export const stages = ["discovery", "proposal", "contract", "delivery", "customer_success"];
export const supportOutputs = ["invoice", "certificate", "case_study", "email", "envelope"];
export const skills = [...stages, ...supportOutputs, "security_review"];

export const transitions = [
  "discovery > discovery",
  "discovery > proposal",
  "proposal > contract",
  "contract > delivery",
  "delivery > customer_success",
  "delivery > proposal",
  "proposal > discovery",
  "contract > discovery",
  "delivery > discovery",
  "customer_success > discovery",
  "contract > proposal",
  "delivery > contract",
  "customer_success > delivery",
  "customer_success > proposal",
];

export const gates = [
  "commercial",
  "legal_or_contract",
  "billing",
  "recipient_or_external_send",
  "public_proof",
  "client_authority",
  "security",
];

/** The gates of the worked example's table under the ids they have here. */
export const exampleGates = {
  facts_verified: "Facts verified",
  commercial: "Commercial approval",
  client_signature: "Signature",
  security: "Security signoff",
  renewal_decision: "Renewal decision",
  public_proof: "Public-use approval",
  billing: "Billing approval",
  verified_recipient: "Verified recipient",
  recipient_or_external_send: "Approved to send",
};

/** From, to, and what the way there needs. */
export const stageGates: readonly (readonly [from: string, to: string, ...needed: string[]])[] = [
  ["discovery", "proposal", "facts_verified"],
  ["proposal", "contract", "commercial"],
  ["contract", "delivery", "client_signature", "deposit_received"],
  ["delivery", "customer_success", "security"],
  ["customer_success", "closed", "renewal_decision"],
];

export const documents = {
  requirements_brief: "DISC-2026-0117",
  proposal: "PRO-2026-0188",
  change_order: "CHG-2026-0004",
  contract: "ADSA-2026-0142",
  security_review: "SEC-2026-0090",
  invoice: "INV-2026-0461",
};

export const actions = [
  "launch",
  "sign",
  "send_invoice",
  "send_email",
  "mail_envelope",
  "publish_proof",
  "issue_certificate",
];

export const failureModes = [
  "missing_facts",
  "conflicting_facts",
  "unsafe_request",
  "duplicate_artifact",
  "upstream_not_approved",
  "partial_approval",
  "scope_change",
  "stakeholder_unavailable",
  "security_blocker",
  "billing_dispute",
  "new_scope_in_delivery",
  "boundary_crossing",
];

export const recoveryActions = [
  "targeted_questions",
  "draft_only_output",
  "fallback_owner",
  "safe_partial_output",
  "rollback_or_hold",
];

export const routingRules = [
  "use_adapter_first",
  "earliest_missing_artifact",
  "explicit_safe_target",
  "security_sensitive_triage",
  "non_security_gate",
  "scope_change",
  "duplicate_artifact",
];

export const requiredFields = [
  "client.legal_name",
  "client.primary_contact_name",
  "client.primary_contact_email",
  "opportunity.repeated_workflow",
  "opportunity.current_pain",
  "opportunity.desired_outcome",
  "discovery.workflow_inputs",
  "discovery.workflow_outputs",
  "discovery.approval_points",
  "proposal.scope_summary",
  "proposal.deliverables",
  "proposal.total_fee",
  "proposal.payment_terms",
  "delivery.access_requirements",
];

export const terminals = ["closed", "superseded", "abandoned"];

export const validationRules = [
  "invalid_transition",
  "missing_owner",
  "orphaned_blocker",
  "stale_approval",
  "artifact_without_source_or_version",
  "gate_bypassed_without_rationale",
  "unresolved_conflict",
  "terminal_state_with_open_blockers",
  "external_action_without_approval_evidence",
];

export const domains = {
  hiring_pipeline: {
    stages: ["role_intake", "sourcing", "screening", "interview", "offer", "onboarding"],
    artifacts: ["role_brief", "candidate_profile", "interview_scorecard", "offer_package"],
    gates: ["hiring_manager_approval", "compensation_approval", "legal_or_hr_approval", "privacy_or_security_review"],
    routes: ["privacy_or_security_review", "compensation_approval", "screening", "role_intake"],
  },
  software_release: {
    stages: ["intake", "implementation", "review", "test", "release", "post_release"],
    artifacts: ["issue", "branch", "pull_request", "test_report", "release_notes"],
    gates: ["code_review", "ci_status", "release_owner_approval", "security_review"],
    routes: ["implementation", "release_owner_approval", "security_review"],
  },
};

/** The three examples as they are printed. */
export const shortForms = [
  {
    type: "completetech_services",
    text: `workflow_type: completetech_services
stages: [discovery, proposal, contract, delivery, customer_success]
support_outputs: [invoice, certificate, case_study, email, envelope]
default_adapter: references/completetech-services-workflow.yaml
`,
  },
  {
    type: "hiring_pipeline",
    text: `workflow_type: hiring_pipeline
stages: [role_intake, sourcing, screening, interview, offer, onboarding]
artifacts: [role_brief, candidate_profile, interview_scorecard, offer_package]
gates:
  - hiring_manager_approval
  - compensation_approval
  - legal_or_hr_approval
  - privacy_or_security_review
routing_rules:
  - route candidate data/privacy concerns to privacy_or_security_review
  - route compensation or offer changes to compensation_approval
  - return failed scorecard assumptions to screening or role_intake
`,
  },
  {
    type: "software_release",
    text: `workflow_type: software_release
stages: [intake, implementation, review, test, release, post_release]
artifacts: [issue, branch, pull_request, test_report, release_notes]
gates:
  - code_review
  - ci_status
  - release_owner_approval
  - security_review
routing_rules:
  - route failed CI back to implementation
  - route public release notes to release_owner_approval
  - route dependency/security findings to security_review
`,
  },
];
