import type { Step } from "../scenario/scenario.ts";
import { adapter, PROPOSAL, proposal, shared, two } from "./repository.ts";
import { playTable } from "./table.ts";

const approve = (by: string, body?: string): Step => ({
  review: "approve",
  by,
  ...(body === undefined ? {} : { body }),
});
const reject = (by: string): Step => ({ review: "reject", by, body: "Not like this." });
const counted = (...logins: string[]) => ({ status: "approved", counted: logins }) as const;
const legalToo = adapter({
  legal_or_contract: "approvers: { roles: [legal] }, covers: [proposal], evidence: [review]",
});

playTable("A. Review states", [
  {
    name: "1. APPROVED, then COMMENTED by the same person: the approval stands",
    steps: [approve("lena"), { review: "comment", by: "lena", body: "One more thought." }],
    gates: { commercial: counted("lena") },
    conclusion: "success",
  },
  {
    name: "1. a comment that says /approve is no approval and takes none back",
    steps: [approve("lena"), { review: "comment", by: "nora", body: "/approve commercial" }],
    gates: { commercial: { ...counted("lena"), ignored: { nora: "NOT_AN_APPROVAL" } } },
  },
  {
    name: "2. APPROVED, then CHANGES_REQUESTED by the same person: rejected",
    steps: [approve("lena"), reject("lena")],
    gates: { commercial: { status: "rejected", counted: [], ignored: { lena: "SUPERSEDED_BY_LATER" } } },
    conclusion: "failure",
  },
  {
    name: "3. CHANGES_REQUESTED, then APPROVED by the same person: approved",
    steps: [reject("lena"), approve("lena")],
    gates: { commercial: counted("lena") },
    conclusion: "success",
  },
  {
    name: "3. CHANGES_REQUESTED, then APPROVED without saying which of several gates: still rejected",
    base: shared,
    steps: [reject("lena"), { label: "request:legal_or_contract", by: "dora" }, approve("lena")],
    gates: { commercial: { status: "rejected", ignored: { lena: "AMBIGUOUS_GATE" } } },
  },
  {
    name: "4. CHANGES_REQUESTED by one of two deciders is not outvoted",
    steps: [reject("nora"), approve("lena")],
    gates: { commercial: { status: "rejected", counted: ["lena"] } },
    conclusion: "failure",
  },
  {
    name: "4. a rejection outlives the content it was given for",
    steps: [reject("nora"), { commit: { [PROPOSAL]: proposal({ body: "Other.\n" }) } }, approve("lena")],
    gates: { commercial: { status: "rejected" } },
  },
  {
    name: "4. /reject in a comment of a decider rejects the gate it names",
    steps: [approve("lena"), { review: "comment", by: "nora", body: '/reject commercial because="The fee is wrong."' }],
    gates: { commercial: { status: "rejected", counted: ["lena"] } },
  },
  {
    name: "4. a /reject with a slip in the gate's name is not lost",
    steps: [approve("lena"), { review: "comment", by: "nora", body: "/reject comercial" }],
    gates: { commercial: "rejected" },
  },
  {
    name: "4. Request changes rejects every gate in play that the person may decide, and no other",
    base: legalToo,
    steps: [reject("omar"), approve("lena")],
    gates: { legal_or_contract: "rejected", commercial: counted("lena") },
  },
  {
    name: "5. CHANGES_REQUESTED by somebody without authority does not hold the gate up",
    steps: [approve("lena"), reject("zed")],
    gates: { commercial: counted("lena") },
    conclusion: "success",
  },
  {
    name: "5. /reject of a gate that somebody may not decide touches none of theirs",
    base: legalToo,
    teams: { "acme/legal": [] },
    steps: [approve("nora"), { review: "comment", by: "lena", body: "/reject legal_or_contract" }],
    gates: { commercial: counted("nora"), legal_or_contract: "unknown" },
  },
  {
    name: "6. a dismissed rejection is lifted, and does not revive the approval before it",
    steps: [approve("lena"), reject("lena"), { dismiss: 1, by: "nora" }],
    gates: { commercial: { status: "requested", counted: [], ignored: { lena: "SUPERSEDED_BY_LATER" } } },
    conclusion: "action_required",
  },
  {
    name: "6. somebody else's approval still counts after the rejection is lifted",
    steps: [reject("lena"), approve("nora"), { dismiss: 0, by: "nora" }],
    gates: { commercial: counted("nora") },
  },
  {
    name: "7. a dismissed approval is void",
    steps: [approve("lena"), { dismiss: 0, by: "dora", message: "Too early." }],
    gates: { commercial: { status: "superseded", counted: [], ignored: { lena: "DISMISSED" } } },
    conclusion: "action_required",
  },
  {
    name: "7. a newer approval that is dismissed leaves no older one behind",
    steps: [approve("lena"), approve("lena"), { dismiss: 1, by: "zed" }],
    gates: { commercial: { status: "superseded", counted: [] } },
  },
  {
    name: "8. a rejection dismissed by the author stands",
    steps: [reject("lena"), approve("nora"), { dismiss: 0, by: "dora" }],
    gates: { commercial: "rejected" },
  },
  {
    name: "8. a rejection dismissed by an outsider stands",
    steps: [reject("lena"), { dismiss: 0, by: "zed" }],
    gates: { commercial: "rejected" },
  },
  {
    name: "8. a rejection dismissed by a decider who wrote the content stands",
    steps: [
      reject("lena"),
      { commit: { [PROPOSAL]: proposal({ body: "Mine.\n" }) }, by: "nora" },
      { dismiss: 0, by: "nora" },
    ],
    gates: { commercial: "rejected" },
  },
  {
    name: "8. a rejection dismissed by a bot that carries a decider's number stands",
    steps: [reject("lena"), { dismiss: 0, by: { login: "nora", id: 13, human: false } }],
    gates: { commercial: "rejected" },
  },
  {
    name: "8. a rejection dismissed by whoever gave it is lifted",
    steps: [
      { commit: { [PROPOSAL]: proposal({ body: "Mine.\n" }) }, by: "lena" },
      reject("lena"),
      { dismiss: 0, by: "lena" },
    ],
    gates: { commercial: "requested" },
  },
  {
    name: "8. a dismissal that no event tells of may have been of a rejection",
    steps: [reject("lena"), { dismiss: 0, by: "nora", told: false }],
    gates: { commercial: "rejected" },
  },
  {
    name: "8. a dismissal by a deleted account lifts nothing",
    steps: [reject("lena"), { dismiss: 0, by: null }],
    gates: { commercial: "rejected" },
  },
  {
    name: "9. a pending review is ignored",
    steps: [{ review: "pending", by: "lena" }],
    gates: { commercial: { status: "requested", counted: [], ignored: { lena: "NOT_SUBMITTED" } } },
  },
  {
    name: "9. a pending review takes nothing from a submitted one",
    steps: [approve("lena"), { review: "pending", by: "lena" }],
    gates: { commercial: counted("lena") },
  },
  {
    name: "9. an approval without a time was not submitted",
    steps: [{ review: "approve", by: "lena", submitted: false }],
    gates: { commercial: { status: "requested", ignored: { lena: "NOT_SUBMITTED" } } },
  },
  {
    name: "10. prose that was edited after the review leaves it standing",
    steps: [{ review: "approve", by: "lena", body: "Looks good.", editedAt: "2026-03-02T11:00:00Z" }],
    gates: { commercial: counted("lena") },
  },
  {
    name: "10. a directive in an edited review is not believed",
    steps: [{ review: "approve", by: "lena", body: "/approve commercial", editedAt: "2026-03-02T11:00:00Z" }],
    gates: { commercial: { status: "requested", counted: [], ignored: { lena: "EDITED" } } },
  },
  {
    name: "10. a rejection that was edited stands",
    steps: [{ review: "reject", by: "lena", body: "/approve commercial", editedAt: "2026-03-02T11:00:00Z" }],
    gates: { commercial: "rejected" },
  },
  {
    name: "12. Review by a deleted user counts for nobody",
    steps: [approve("lena"), { review: "approve", by: null }],
    gates: { commercial: { ...counted("lena"), ignored: { ghost: "UNKNOWN_USER" } } },
  },
  {
    name: "12. Request changes by a deleted user holds nothing up",
    steps: [{ review: "reject", by: null }, approve("lena")],
    gates: { commercial: counted("lena") },
  },
  {
    name: "13. two approvals by one person count once",
    base: two,
    steps: [approve("lena"), approve("lena")],
    gates: { commercial: { status: "partial", counted: ["lena"], ignored: { lena: "SUPERSEDED_BY_LATER" } } },
  },
  {
    name: "13. review and label of one person count once",
    base: two,
    steps: [approve("lena"), { label: "approve:commercial", by: "lena" }],
    gates: { commercial: { status: "partial", counted: ["lena"] } },
  },
  {
    name: "13. a label on a gate that takes none takes nothing from the review",
    base: adapter({ commercial: "approvers: { roles: [engagement_lead] }, covers: [proposal], evidence: [review]" }),
    steps: [approve("lena"), { label: "approve:commercial", by: "lena" }],
    gates: { commercial: { ...counted("lena"), ignored: { lena: "WRONG_KIND" } } },
  },
  {
    name: "14. a review on a draft is shown, and the move waits",
    draft: true,
    steps: [approve("lena")],
    gates: { commercial: counted("lena") },
    conclusion: "action_required",
  },
  {
    name: "14. a review on a closed pull request is shown, and never success",
    open: false,
    steps: [approve("lena")],
    gates: { commercial: counted("lena") },
    conclusion: "action_required",
  },
  {
    name: "14. nothing was said on a draft yet",
    draft: true,
    gates: { commercial: "draft" },
  },
  {
    name: "15. a push in the second of the review is told apart by the commit, not by the time",
    steps: [
      { review: "approve", by: "lena", at: "2026-03-02T09:20:00Z" },
      { commit: { [PROPOSAL]: proposal({ body: "Other.\n" }) }, at: "2026-03-02T09:20:00Z" },
    ],
    gates: { commercial: { status: "superseded", ignored: { lena: "STALE_CONTENT" } } },
  },
  {
    name: "15. a push in the second of the label makes it stale by the order of the list",
    steps: [
      { label: "approve:commercial", by: "lena" },
      { commit: { [PROPOSAL]: proposal({ body: "Other.\n" }) }, at: "2026-03-02T09:00:00Z" },
    ],
    gates: { commercial: { status: "superseded", ignored: { lena: "STALE_CONTENT" } } },
  },
]);
