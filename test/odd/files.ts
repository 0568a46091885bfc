import { adapter, ADAPTER, entry, proposal, PROPOSAL, stateAt } from "../approval-cases/repository.ts";
import { digestOf } from "../../src/model/digest.ts";
import { smallest } from "../scenario/smallest.ts";
import { blobId, type Edit } from "../scenario/files.ts";
import { approvedProposal, artifact, at, commit, join, path, unreadable } from "./parts.ts";
import type { Scenario } from "../scenario/scenario.ts";

/** Repositories at the edge of one rule about who writes which file, whose id their names begin with. */

/** A definition of few words, with these types of artifacts and more at its end. */
const types = (artifacts: string, more = ""): Edit => ({
  [ADAPTER]: `workflow_type: mini
stages: [{ id: proposal, owner: proposal }, { id: contract, owner: contract }]
allowed_transitions: [{ from: proposal, to: contract }, { from: contract, to: closed }]
artifacts: [${artifacts}]
terminal_states: [closed]
${more}`,
});
const files = (count: number, folder = "record") =>
  Object.fromEntries(
    Array.from({ length: count }, (_, at) => [`engagements/acme-pilot/${folder}/${at + 10}.yaml`, "a: b\n"]),
  );
const recorded = (list: string) => entry({ digest: approvedProposal }).replace("artifacts: []", `artifacts: [${list}]`);
const reworded = commit({ [PROPOSAL]: proposal({ body: "Scope, and more.\n" }) });
const noApproval = (text: string) => text.replace(/approvals:\n.*\n/, "approvals: []\n");
const row = (id: string, version: string, final: boolean) =>
  `{ id: ${id}, version: ${version}, blob: ${"d".repeat(40)}, status: current, final: "${String(final)}" }`;
const skills = types(
  "{ artifact_type: proposal, owner: proposal, id_pattern: 'PRO-{yyyy}-{nnnn}' }, { artifact_type: contract, owner: contract, sources: [proposal, note] }, { artifact_type: note, owner: TBD }, { artifact_type: memo, owner: memo }, { artifact_type: page, owner: nobody, sources: [page] }",
  `skills:
  proposal: { purpose: Offer., writes: ["engagements/*/PRO-*.md", "engagements/*/offers/*.md"] }
  contract: { purpose: Agree., writes: [] }
  memo: { purpose: Remember., writes: ["engagements/*/memos/*.md"] }
boundaries:
  - { id: one, text: Delivery makes no offers., skill: delivery, artifact: proposal }
  - { id: two, text: Delivery writes no memos., skill: delivery, artifact: memo }
`,
);

const issued = blobId(new TextEncoder().encode(String(smallest[PROPOSAL])));

export const oddFiles: Readonly<Record<string, Scenario>> = {
  "engine-owned-file-changed: twenty files": { steps: [commit(files(20))] },
  "engine-owned-file-changed: twenty-one files, and others": {
    base: { ...files(1), "engagements/acme-pilot/rendered/a.pdf": "x" },
    steps: [
      commit(files(21), {
        "engagements/acme-pilot/rendered/a.pdf": "y",
        "engagements/acme-pilot/record/10.yaml": null,
        "STATUS.md": "Hi\n",
      }),
    ],
  },
  "engine-owned-file-changed: an engagement is taken away": {
    base: files(2),
    steps: [
      commit(
        Object.fromEntries(
          [...Object.keys(files(2)), PROPOSAL, "engagements/acme-pilot/state.yaml"].map((name) => [name, null]),
        ),
      ),
    ],
  },
  "content-changed-without-version: approved in the record": { entry: recorded(""), steps: [reworded] },
  "content-changed-without-version: approved, and revised": {
    entry: recorded(""),
    steps: [commit({ [PROPOSAL]: proposal({ version: "v2", body: "More.\n" }) })],
  },
  "content-changed-without-version: other line ends": {
    entry: recorded(row("PRO-2026-0001", "v1", true)),
    steps: [commit({ [PROPOSAL]: String(smallest[PROPOSAL]).replaceAll("\n", "\r\n") })],
  },
  "content-changed-without-version: rejected in the record": {
    entry: recorded("").replace("verdict: approved", "verdict: rejected"),
    steps: [reworded],
  },
  "content-changed-without-version: other content was approved": {
    entry: entry({ digest: "0".repeat(64) }),
    steps: [reworded],
  },
  "content-changed-without-version: a gate that is gone": {
    entry: recorded("").replace("gate: commercial", "gate: former"),
    steps: [reworded],
  },
  "content-changed-without-version: what was issued is restored": {
    base: { [PROPOSAL]: proposal({ body: "Changed.\n" }) },
    entry: noApproval(recorded(row("PRO-2026-0001", "v1", true).replace("d".repeat(40), issued))),
    steps: [commit({ [PROPOSAL]: String(smallest[PROPOSAL]) })],
  },
  "content-changed-without-version: approved by a gate of the stage": {
    base: adapter({ commercial: "approvers: { roles: [engagement_lead] }, evidence: [review]" }),
    entry: recorded(""),
    steps: [reworded],
  },
  "content-changed-without-version: the state could not be read": {
    base: unreadable,
    entry: recorded(""),
    steps: [reworded, commit(at("proposal"))],
  },
  "content-changed-without-version: a draft": {
    base: { [PROPOSAL]: proposal({ status: "draft" }) },
    entry: entry({
      digest: digestOf(["PRO-2026-0001", "proposal", new TextEncoder().encode(proposal({ status: "draft" }))]),
    }),
    steps: [reworded],
  },
  "content-changed-without-version: issued, or not": {
    base: join(
      artifact("PRO-2026-0002", "proposal"),
      artifact("PRO-2026-0003", "proposal"),
      artifact("PRO-2026-0004", "proposal", "", { version: "" }),
    ),
    entry: noApproval(
      recorded(
        [
          row("PRO-2026-0001", "v1", false),
          row("PRO-2026-0002", "v1", true),
          row("PRO-2026-0003", "v9", true),
          row("PRO-2026-0005", "v1", true),
        ].join(", "),
      ),
    ),
    steps: [
      reworded,
      commit(
        ...["PRO-2026-0002", "PRO-2026-0003", "PRO-2026-0005"].map((id) =>
          artifact(id, "proposal", "", { body: "More.\n" }),
        ),
        artifact("PRO-2026-0004", "proposal", "", { version: "", body: "More.\n" }),
      ),
    ],
  },
  "skill-wrote-foreign-artifact: by many hands": {
    base: skills,
    steps: [
      commit(
        artifact("PRO-2026-0002", "proposal", "skill: delivery\nproduced_by: contract\n"),
        artifact("PRO-2026-0003", "proposal", "skill: Proposal\nproduced_by: TBD\n"),
        artifact("PRO-2026-0004", "proposal", "skill: [delivery]\n"),
        artifact("PRO-2026-0005", "proposal", "skill: delivery\n", { status: "superseded" }),
        artifact("NOTE-2026-0001", "note", "skill: delivery\n"),
        artifact("ZZZ-2026-0001", "zzz", "skill: delivery\n"),
        artifact("MEMO-2026-0001", "memo", "skill: delivery\n"),
      ),
    ],
  },
  "skill-wrote-outside: here and there": {
    base: { ...skills, "engagements/acme-pilot/old/PRO-2026-0009.md": proposal({ id: "PRO-2026-0009" }) },
    steps: [
      commit(
        artifact("MEMO-2026-0001", "memo"),
        artifact("ADSA-2026-0001", "contract"),
        artifact("PAGE-2026-0001", "page"),
        artifact("ZZZ-2026-0001", "zzz"),
        {
          "engagements/acme-pilot/offers/PRO-2026-0002.md": proposal({ id: "PRO-2026-0002" }),
          "engagements/acme-pilot/other/PRO-2026-0003.md": proposal({ id: "PRO-2026-0003" }),
          "engagements/acme-pilot/other/OFF-2026-0003.md": proposal({ id: "OFF-2026-0003" }),
        },
      ),
    ],
  },
  "artifact-without-source: of several types": {
    base: skills,
    steps: [
      commit(
        artifact("ADSA-2026-0001", "contract", "sources: []\n"),
        artifact("ADSA-2026-0002", "contract", "sources: [PRO-2026-0001@v1]\n"),
        artifact("ADSA-2026-0003", "contract", "", { status: "archived" }),
        artifact("NOTE-2026-0001", "note", "", { version: "" }),
        artifact("PAGE-2026-0001", "page"),
        artifact("PRO-2026-0002", "proposal", "", { status: "superseded" }),
      ),
    ],
  },
  "artifact-without-source: nothing to be made from": {
    base: { ...skills, [PROPOSAL]: null },
    steps: [commit(artifact("ADSA-2026-0001", "contract"))],
  },
  "renamed: one of two that are alike goes": {
    base: join(artifact("PRO-2026-0002", "proposal"), artifact("PRO-2026-0003", "proposal")),
    steps: [commit({ [path("PRO-2026-0002")]: null })],
  },
  "renamed: in a new engagement": {
    steps: [
      commit({
        "engagements/beta-pilot/state.yaml": stateAt("proposal", "", "Beta Ltd"),
        "engagements/beta-pilot/PRO-2026-0002.md": proposal({ id: "PRO-2026-0002" }),
      }),
    ],
  },
  "renamed: one that keeps its text, one that keeps its fields": {
    base: join(
      artifact("PRO-2026-0002", "proposal", "title: Two\nprice: 1\n", { body: "Own text.\n" }),
      artifact("PRO-2026-0003", "proposal", "title: Three\n", { body: "\n" }),
      artifact("PRO-2026-0004", "proposal", "title: Four\nprice: 4\n"),
    ),
    steps: [
      commit(
        { [path("PRO-2026-0002")]: null, [path("PRO-2026-0003")]: null, [path("PRO-2026-0004")]: null },
        artifact("PRO-2026-0012", "proposal", "title: Other\n", { body: "  Own text.\n\n" }),
        artifact("PRO-2026-0013", "proposal", "title: Another\n", { body: "\n\n" }),
        artifact("PRO-2026-0014", "proposal", "price: 4\ntitle: Four\n", { body: "All new.\n" }),
        artifact("PRO-2026-0015", "contract", "title: Four\nprice: 4\n"),
      ),
    ],
  },
};
