import { describe, expect, it } from "vitest";
import { adapter, PROPOSAL, proposal, settings, STATE, two } from "../approval-cases/repository.ts";
import { opening } from "../approval-cases/table.ts";
import type { Step } from "../scenario/scenario.ts";
import { explained } from "./shown.ts";

const approve = (by: string, body = ""): Step => ({ review: "approve", by, body });
const green: Step = { check: "spelling", app: "ci", conclusion: "success" };
const leads = settings({ engagement_lead: "[{ login: lena, id: 12 }, { login: nora, id: 13 }, { team: acme/leads }]" });
const lead = settings({ engagement_lead: "[{ login: lena, id: 12 }, { team: acme/leads }]" });
const checked = (more: string) =>
  adapter({ commercial: `${more}covers: [proposal], checks: [{ name: spelling, app: ci }]` });
const lent = "delegates: [{ from: lena, to: Finn, gates: [commercial], since: 2026-03-01, until: 2026-03-31 }]\n";
const naming = (approver: string) => ({ ...opening, [PROPOSAL]: proposal({ more: `approver: ${approver}\n` }) });
const field = adapter({ commercial: "approvers: { field: approver }, covers: [proposal], evidence: [review]" });

type Row = readonly [name: string, scenario: Parameters<typeof explained>[0], told: readonly string[]];

describe("whom a gate waits for", () => {
  const table: readonly Row[] = [
    ["all who may decide it", {}, ["requested: The move of this pull request needs it.", "@lena, @nora"]],
    [
      "whoever said no, and nobody else",
      { steps: [{ review: "reject", by: "nora", body: "\n\nNot yet.\r\nLater." }] },
      ["rejected: @nora rejected it: Not yet.", "@nora"],
    ],
    [
      "its owner, where nobody decides it",
      { base: adapter({ commercial: "covers: [proposal], evidence: [review]" }) },
      ["requested: The move of this pull request needs it.", "somebody"],
    ],
    [
      "nobody who opened the pull request",
      { author: "lena" },
      ["requested: The move of this pull request needs it.", "@nora"],
    ],
    [
      "nobody to whom the role is lent, and who opened it",
      { base: settings({}, lent), author: "finn" },
      ["requested: The move of this pull request needs it.", "@lena, @nora"],
    ],
    [
      "somebody to whom the role is lent",
      { base: settings({}, lent) },
      ["requested: The move of this pull request needs it.", "@finn, @lena, @nora"],
    ],
    [
      "where the state cannot be read",
      { first: { ...opening, [STATE]: "client: [" } },
      ["blocked: state.yaml cannot be read.", "@lena, @nora"],
    ],
    [
      "a team that cannot be read, where nobody else is left",
      { base: { ...lead, ...two } },
      ["blocked: The members of acme/leads cannot be read.", "@lena, @acme/leads"],
    ],
    [
      "not where there are others",
      { base: { ...leads, ...two } },
      ["requested: The move of this pull request needs it.", "@lena, @nora, @acme/leads"],
    ],
    [
      "nor where one of its members might be one of two",
      { base: { ...leads, ...two }, steps: [approve("bea")] },
      [
        "requested: The move of this pull request needs it.",
        "@lena, @nora, @acme/leads",
        "bea: The members of acme/leads cannot be read, so whether @bea is one is not known.",
      ],
    ],
    [
      "but where they might be the last",
      { base: { ...leads, ...two }, steps: [approve("bea"), approve("lena")] },
      [
        "blocked: The members of acme/leads cannot be read.",
        "@nora, @acme/leads",
        "bea: The members of acme/leads cannot be read, so whether @bea is one is not known.",
      ],
    ],
    [
      "and not where no seat is left",
      { base: leads, steps: [approve("bea"), approve("lena")] },
      [
        "approved: Approved by @lena.",
        "",
        "bea: The members of acme/leads cannot be read, so whether @bea is one is not known.",
      ],
    ],
    [
      "a check takes no seat",
      {
        base: { ...lead, ...checked("approvers: { roles: [engagement_lead] }, evidence: [review, check], ") },
        author: "lena",
        steps: [green],
      },
      ["blocked: The members of acme/leads cannot be read.", "@acme/leads"],
    ],
    [
      "a no that may be theirs to say",
      { base: leads, steps: [{ review: "reject", by: "bea" }] },
      [
        "blocked: @bea said no, and the members of acme/leads cannot be read: it may be theirs to say.",
        "@lena, @nora, @acme/leads",
      ],
    ],
    [
      "whom a field names",
      { base: field, first: naming("finn") },
      ["requested: The move of this pull request needs it.", "@finn"],
    ],
    [
      "nobody, where a field names a list",
      { base: field, first: naming("[finn]"), steps: [approve("finn")] },
      [
        "requested: The move of this pull request needs it.",
        "somebody",
        "finn: @finn is not the approver that it names, who decides commercial.",
      ],
    ],
    [
      "nobody, where it names somebody unknown",
      { base: field, first: naming("zed"), steps: [approve("zed")] },
      [
        "requested: The move of this pull request needs it.",
        "somebody",
        "zed: @zed is not the approver that it names, who decides commercial.",
      ],
    ],
    [
      "those who confirm a signature, of whom one role is unknown",
      {
        base: {
          ...settings({ client_sponsor: "{ external: true, confirmed_by: [nobody, finance] }" }),
          ...adapter({ commercial: "approvers: { roles: [client_sponsor] }, covers: [proposal], evidence: [review]" }),
        },
        steps: [approve("finn")],
      },
      [
        "requested: The move of this pull request needs it.",
        "@finn",
        "finn: commercial takes review as evidence, not a document.",
      ],
    ],
    [
      "the role, where who decides is not known",
      { base: field, first: naming("finn"), steps: [approve("lena")] },
      [
        "requested: The move of this pull request needs it.",
        "@finn",
        "lena: @lena is not the approver that it names, who decides commercial.",
      ],
    ],
  ];
  it.each(table)("%s", (_, scenario, expected) => {
    expect(explained(scenario)).toEqual(expected);
  });
});
