import { noDocuments, type RenderedFile } from "../../src/model/publication.ts";
import { describe, expect, it } from "vitest";
import type { Publication } from "../../src/model/publication.ts";
import {
  contract,
  proposal,
  settings,
  shared,
  stateAt,
  BETA_STATE,
  BETA_PROPOSAL,
  two,
} from "../approval-cases/repository.ts";
import { draft } from "../northwind/files.ts";
import { inDelivery } from "../northwind/journey.ts";
import { changeOrder, refundRequest } from "../northwind/refund-request.ts";
import { propose } from "../northwind/world.ts";
import { CONTRACT, PROPOSAL, STATE, type Scenario } from "../scenario/scenario.ts";
import { asPosted, publish, published } from "./pages.ts";

const toContract = { commit: { [STATE]: stateAt("contract") } };

/** Every case that a comment is written for, with its exact text in a file of the same name. */
const cases: Readonly<Record<string, () => Publication>> = {
  waiting: () => publish({ steps: [toContract] }),
  ready: () => publish({ steps: [toContract, { review: "approve", by: "nora" }] }),
  failing: () =>
    publish({
      steps: [
        {
          commit: {
            [STATE]: stateAt("delivery", "owner_of: lena\n"),
            [CONTRACT]: contract({ status: "final" }),
            [PROPOSAL]: proposal({ body: "Other\n" }),
          },
        },
      ],
    }),
  refunds: () => {
    const { evaluated } = propose(inDelivery, refundRequest(draft(changeOrder)));
    const engagement = evaluated.verdict.engagements[0]?.id ?? "";
    const documents = { ...noDocuments, files: documentsOf(engagement, "CHG-2026-0004") };
    const before = asPosted(publish({ steps: [{ commit: { [STATE]: stateAt("delivery") } }] }));
    return published(evaluated, {
      documents,
      board: "https://acme.example/board",
      checks: [before],
    });
  },
  "not-counted": () =>
    publish({
      steps: [
        toContract,
        { review: "approve", by: "dora" },
        { review: "approve", by: "zed", body: "/approve commercial" },
        { review: "approve", by: "lena" },
        { commit: { [PROPOSAL]: proposal({ body: "More\n", version: "v2" }) } },
      ],
    }),
  "cannot-verify": () =>
    publish({
      base: { ...settings({ legal: "[{ team: acme/legal }]" }), [STATE]: stateAt("contract"), [CONTRACT]: contract() },
      steps: [{ commit: { [STATE]: stateAt("delivery") } }, { review: "approve", by: "omar" }],
    }),
  conflict: () =>
    publish({
      steps: [{ main: { [STATE]: stateAt("proposal", "", "Other") } }, { commit: { [STATE]: stateAt("contract") } }],
    }),
  trial: () =>
    publish({
      base: settings({}, "").constructor === Object ? trial() : {},
      author: "lena",
      steps: [{ ...toContract, by: "lena" }],
    }),
  setup: () => publish(setup("software_release")),
  "setup-failing": () => publish(setup("unheard_of")),
  "setup-empty": () =>
    publish({
      base: gone,
      steps: [
        {
          commit: { "countersign.yaml": settingsText().replace("record: commit", "record: pull-request, trial: true") },
        },
      ],
    }),
  policy: () => publish({ steps: [{ commit: two }] }),
  many: () =>
    publish({
      base: {
        ...shared,
        [BETA_STATE]: stateAt("proposal", "", "Beta Inc"),
        [BETA_PROPOSAL]: proposal({ id: "PRO-2026-0002" }),
      },
      steps: [{ commit: { [STATE]: stateAt("contract"), [BETA_STATE]: stateAt("contract", "", "Beta Inc") } }],
    }),
  rejected: () =>
    publish({ steps: [toContract, { review: "reject", by: "nora", body: '/reject commercial because="Too cheap"' }] }),
  blocked: () =>
    publish({
      steps: [
        {
          commit: {
            [STATE]: stateAt(
              "contract",
              "blockers: [{ id: BLK-1, text: Ask @morgan, blocks: [gate:commercial], owner: omar }]\n",
            ),
          },
        },
      ],
    }),
  draft: () => publish({ draft: true, steps: [toContract] }),
};

function trial() {
  return { "countersign.yaml": settingsText().replace("settings: {", "settings: { trial: true,") };
}

/** A base that nothing of ours is in. */
const gone = { "countersign.yaml": null, "adapters/mini.yaml": null, [STATE]: null, [PROPOSAL]: null };

function setup(type: string): Scenario {
  const files = {
    "countersign.yaml": settingsText(),
    [STATE]: stateAt("intake").replace("mini", type).replace("owner: lena", "owner: lena\nnext_decision_needed: TBD"),
  };
  return { base: gone, steps: [{ commit: files }] };
}

function settingsText(): string {
  return String(Object.values(settings())[0]);
}

/** A document, and what changed in it. */
function documentsOf(engagement: string, artifact: string): RenderedFile[] {
  return [false, true].map((isRedline, index) => ({
    engagement,
    artifact,
    isRedline,
    name: `${artifact}${isRedline ? "-redline" : ""}.pdf`,
    mark: "DRAFT",
    sha256: "a".repeat(64),
    url: `https://github.com/acme/work/actions/runs/7001/artifacts/${8001 + index}`,
  }));
}

describe("the comment", () => {
  it.each(Object.entries(cases))("%s", async (name, publication) => {
    await expect(publication().comment).toMatchFileSnapshot(`comments/${name}.md`);
  });
});
