import type { Step } from "../scenario/scenario.ts";
import {
  adapter,
  ADAPTER,
  CONTRACT,
  contract,
  PROPOSAL,
  proposal,
  stateAt,
  STATE,
  SETTINGS,
  settings,
} from "./repository.ts";
import { opening, playTable } from "./table.ts";

const approve = (by: string, body?: string): Step => ({
  review: "approve",
  by,
  ...(body === undefined ? {} : { body }),
});
const counted = (...logins: string[]) => ({ status: "approved", counted: logins }) as const;
const stale = (login = "lena") =>
  ({ status: "superseded", counted: [], ignored: { [login]: "STALE_CONTENT" } }) as const;
const revise = (body: string, by = "dora"): Step => ({ commit: { [PROPOSAL]: proposal({ body }) }, by });
const elsewhere = "engagements/acme-pilot/2026/PRO-2026-0001.md";
const rendered = {
  ...adapter(),
  [ADAPTER]: `${adapter()[ADAPTER]?.toString() ?? ""}`.replace(
    "artifact_type: proposal,",
    "artifact_type: proposal, render: proposal,",
  ),
};
const onMain = { [PROPOSAL]: proposal({ body: "Scope ...\n" }) };

playTable("D. Staleness and git", [
  {
    name: "45. a push that touches nothing covered keeps the approval",
    steps: [approve("lena"), { commit: { "README.md": "Hello\n", [CONTRACT]: contract() } }],
    gates: { commercial: counted("lena") },
  },
  {
    name: "46. one changed byte voids it",
    steps: [approve("lena"), revise("Scope ....\n")],
    gates: { commercial: stale() },
    conclusion: "action_required",
  },
  {
    name: "46. so does another artifact of the same kind",
    steps: [
      approve("lena"),
      { commit: { "engagements/acme-pilot/PRO-2026-0002.md": proposal({ id: "PRO-2026-0002" }) } },
    ],
    gates: { commercial: stale() },
  },
  {
    name: "47. an edit and its revert restore it",
    steps: [approve("lena"), revise("Other.\n"), revise("Scope ...\n")],
    gates: { commercial: counted("lena") },
  },
  {
    name: "47. the revert restores it although the edit was approved too",
    steps: [approve("lena"), revise("Other.\n"), approve("lena"), revise("Scope ...\n")],
    gates: { commercial: counted("lena") },
  },
  {
    name: "47. a rejection that an approval of the edit took back does not return with the revert",
    steps: [{ review: "reject", by: "lena" }, revise("Other.\n"), approve("lena"), revise("Scope ...\n")],
    gates: { commercial: stale() },
  },
  {
    name: "48. a force-push of the same content keeps it",
    steps: [approve("lena"), { forcePush: opening, by: "dora" }],
    gates: { commercial: counted("lena") },
  },
  {
    name: "48. a force-push of other content does not",
    steps: [approve("lena"), { forcePush: { ...opening, [PROPOSAL]: proposal({ body: "Other.\n" }) }, by: "dora" }],
    gates: { commercial: stale() },
  },
  {
    name: "49. where the reviewed commit cannot be read, nobody knows what was approved",
    steps: [{ review: "approve", by: "lena", commit: 99 }],
    gates: { commercial: { status: "superseded", counted: [], ignored: { lena: "CANNOT_VERIFY" } } },
  },
  {
    name: "49. nor where GitHub names none",
    steps: [{ review: "approve", by: "lena", commit: null }],
    gates: { commercial: { status: "superseded", counted: [], ignored: { lena: "CANNOT_VERIFY" } } },
  },
  {
    name: "50. a clean merge of the base keeps it",
    steps: [approve("lena"), { main: { "README.md": "Hello\n" } }, { update: "dora" }],
    gates: { commercial: counted("lena") },
  },
  {
    name: "51. a merge that brings the base's edit into the content does not",
    base: onMain,
    first: { [STATE]: stateAt("contract") },
    steps: [approve("lena"), { main: { [PROPOSAL]: proposal({ body: "From main.\n" }) } }, { update: "dora" }],
    gates: { commercial: stale() },
  },
  {
    name: "51. nor before the branch is updated: the merge result is what counts",
    base: onMain,
    first: { [STATE]: stateAt("contract") },
    steps: [approve("lena"), { main: { [PROPOSAL]: proposal({ body: "From main.\n" }) } }],
    gates: { commercial: stale() },
  },
  {
    name: "52. a merge that changes the content by hand does not",
    steps: [
      approve("lena"),
      { main: { "README.md": "Hello\n" } },
      { update: "dora", evil: { [PROPOSAL]: proposal({ body: "Evil.\n" }) } },
    ],
    gates: { commercial: stale() },
  },
  {
    name: "53. a rebase onto a newer base keeps it",
    steps: [approve("lena"), { main: { "README.md": "Hello\n" } }, { forcePush: opening, by: "dora" }],
    gates: { commercial: counted("lena") },
  },
  {
    name: "54. a base that moves elsewhere changes nothing",
    steps: [approve("lena"), { main: { "README.md": "Hello\n", "engagements/other/notes.txt": "x" } }],
    gates: { commercial: counted("lena") },
  },
  {
    name: "55. a new version of a source is told by its own rule and voids nothing",
    base: adapter({}, "[{ gate: legal_or_contract }]"),
    first: { ...opening, [CONTRACT]: contract() },
    steps: [approve("omar"), { commit: { [PROPOSAL]: proposal({ version: "v2" }) } }],
    gates: { legal_or_contract: counted("omar") },
  },
  {
    name: "56. a renamed folder keeps it",
    steps: [approve("lena"), { commit: { [PROPOSAL]: null, [elsewhere]: proposal() } }],
    gates: { commercial: counted("lena") },
  },
  {
    name: "57. what was deleted is no longer approved",
    steps: [approve("lena"), { commit: { [PROPOSAL]: null } }],
    gates: { commercial: stale() },
    conclusion: "failure",
  },
  {
    name: "57. nor what was archived",
    steps: [approve("lena"), { commit: { [PROPOSAL]: proposal({ status: "archived" }) } }],
    gates: { commercial: stale() },
  },
  {
    name: "57. where nothing ever was, there is nothing to approve",
    first: { [STATE]: stateAt("contract") },
    steps: [approve("lena")],
    gates: { commercial: { status: "requested", counted: [], ignored: { lena: "NOTHING_COVERED" } } },
  },
  {
    name: "59. line endings are no change",
    steps: [approve("lena"), { commit: { [PROPOSAL]: proposal().replaceAll("\n", "\r\n") } }],
    gates: { commercial: counted("lena") },
  },
  {
    name: "59. a blank at the end of a line is one",
    steps: [approve("lena"), revise("Scope ... \n")],
    gates: { commercial: stale() },
  },
  {
    name: "60. rendered files are no part of it",
    steps: [approve("lena"), { commit: { "engagements/acme-pilot/rendered/PRO-2026-0001.pdf": "%PDF" } }],
    gates: { commercial: counted("lena") },
  },
  {
    name: "60. the template that renders it is",
    base: rendered,
    steps: [approve("lena"), { commit: { "templates/proposal/layout.hbs": "{{other}}" } }],
    gates: { commercial: stale() },
  },
  {
    name: "60. and so is the organisation that it prints",
    base: rendered,
    steps: [
      approve("lena"),
      { commit: { [SETTINGS]: settings()[SETTINGS]?.toString().replace("CompleteTech LLC", "Other LLC") ?? "" } },
    ],
    gates: { commercial: stale() },
  },
  {
    name: "61. another base branch asks again",
    steps: [approve("lena"), { label: "approve:commercial", by: "nora" }, { retarget: "dora" }],
    gates: { commercial: { status: "superseded", counted: [], ignored: { lena: "RETARGETED", nora: "RETARGETED" } } },
  },
  {
    name: "61. one in the very second of it may have been before",
    steps: [{ retarget: "dora" }, { review: "approve", by: "lena", at: "2026-03-02T09:20:00Z" }],
    gates: { commercial: { status: "superseded", ignored: { lena: "RETARGETED" } } },
  },
  {
    name: "61. an approval after it counts",
    steps: [{ retarget: "dora" }, approve("lena")],
    gates: { commercial: counted("lena") },
  },
  {
    name: "62. a review that was moved to a commit younger than itself does not speak for it",
    steps: [approve("lena"), revise("Other.\n"), { moveReview: 0 }],
    gates: { commercial: stale() },
  },
  {
    name: "62. nor where that commit is dated back",
    steps: [
      approve("lena"),
      { commit: { [PROPOSAL]: proposal({ body: "Other.\n" }) }, at: "2026-03-02T09:00:00Z" },
      { moveReview: 0 },
    ],
    gates: { commercial: stale() },
  },
  {
    name: "62. nor after a force-push, whatever it brought",
    steps: [approve("lena"), { forcePush: opening, by: "dora" }, { moveReview: 0 }],
    gates: { commercial: stale() },
  },
  {
    name: "62. one that was moved past commits of other things still speaks for its own",
    steps: [approve("lena"), { commit: { "README.md": "Hello\n" } }, { moveReview: 0 }],
    gates: { commercial: counted("lena") },
  },
  {
    name: "63. a review of an older commit counts where the content is the same",
    steps: [{ commit: { "README.md": "Hello\n" } }, { review: "approve", by: "lena", commit: 0 }],
    gates: { commercial: counted("lena") },
  },
  {
    name: "63. and does not where it is not",
    steps: [revise("Other.\n"), { review: "approve", by: "lena", commit: 0 }],
    gates: { commercial: stale() },
  },
  {
    name: "a gate without covers binds to the artifacts of the stage being left",
    base: adapter({ commercial: "approvers: { roles: [engagement_lead] }, evidence: [review]" }),
    steps: [approve("lena"), { commit: { [CONTRACT]: contract() } }],
    gates: { commercial: counted("lena") },
  },
  {
    name: "a gate without covers in an engagement that the change adds",
    base: { ...adapter({ commercial: "approvers: { roles: [engagement_lead] }, evidence: [review]" }), [STATE]: null },
    first: { [STATE]: stateAt("proposal"), [PROPOSAL]: proposal() },
    steps: [{ label: "request:commercial", by: "dora" }, approve("lena", "/approve commercial")],
    gates: { commercial: counted("lena") },
  },
  {
    name: "a gate that binds to the state is voided by any change of it",
    base: {
      ...adapter({
        commercial: "approvers: { roles: [engagement_lead] }, evidence: [review]",
      }),
      [ADAPTER]:
        adapter({ commercial: "approvers: { roles: [engagement_lead] }, evidence: [review]" })
          [ADAPTER]?.toString()
          .replace(
            "{ id: proposal, owner: proposal, artifacts: [proposal] }",
            "{ id: proposal, owner: proposal, artifacts: [] }",
          ) ?? "",
    },
    steps: [approve("lena"), { commit: { [STATE]: stateAt("contract", "", "Acme") } }],
    gates: { commercial: stale() },
  },
]);
