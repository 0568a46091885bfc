import { describe, expect, it } from "vitest";
import { adapter, PROPOSAL, proposal, settings, STATE, stateAt } from "../approval-cases/repository.ts";
import { opening } from "../approval-cases/table.ts";
import type { Step } from "../scenario/scenario.ts";
import { explained } from "./shown.ts";

const approve = (by: string, body = ""): Step => ({ review: "approve", by, body });
const approvers = "approvers: { roles: [engagement_lead] }, ";
const onMain = { [PROPOSAL]: proposal() };
const moving = { [STATE]: stateAt("contract") };

type Row = readonly [name: string, scenario: Parameters<typeof explained>[0], told: readonly string[]];

describe("who had a hand in it", () => {
  const mails = settings({
    engagement_lead:
      "[{ login: lena, id: 12, emails: [lena@acme.example] }, { login: nora, id: 13, emails: [nora@acme.example, 13+nora@users.noreply.github.com] }]",
  });
  const by = (email: string): Step => ({
    commit: { [PROPOSAL]: proposal({ body: "Other.\n" }) },
    attributed: false,
    email,
    committer: "nora",
  });
  const edit = (who: string): Step => ({ commit: { [PROPOSAL]: proposal({ body: "Other.\n" }) }, by: who });
  const table: readonly Row[] = [
    [
      "the author of a commit",
      { steps: [edit("lena"), approve("lena"), approve("nora")] },
      ["approved: Approved by @nora.", "", "lena: @lena had a hand in the covered files (commit <sha>)."],
    ],
    [
      "by their address, however it is written",
      { base: mails, steps: [by("Lena@ACME.example"), approve("lena")] },
      [
        "requested: The move of this pull request needs it.",
        "engagement lead",
        "lena: @lena had a hand in the covered files (commit <sha>).",
      ],
    ],
    [
      "nobody else by it",
      { base: mails, steps: [by("nora@acme.example"), approve("lena")] },
      ["approved: Approved by @lena.", ""],
    ],
    [
      "whoever pushed it",
      { steps: [edit("dora"), { push: "lena" }, approve("lena")] },
      [
        "requested: The move of this pull request needs it.",
        "@nora",
        "lena: @lena had a hand in the covered files (the push of <sha>).",
      ],
    ],
    [
      "whoever forced it",
      { steps: [{ forcePush: opening, by: "lena" }, approve("lena")] },
      [
        "requested: The move of this pull request needs it.",
        "@nora",
        "lena: @lena had a hand in the covered files (a force-push).",
      ],
    ],
    [
      "not who forced something else",
      {
        base: onMain,
        first: moving,
        steps: [{ forcePush: moving, by: "lena" }, approve("lena")],
      },
      ["approved: Approved by @lena.", ""],
    ],
    [
      "a co-author by their private address",
      {
        steps: [
          {
            commit: { [PROPOSAL]: proposal({ body: "Other.\n" }) },
            message: "Edit\n\nCo-authored-by: Lena <12+lena@users.noreply.github.com>",
          },
          approve("lena"),
        ],
      },
      [
        "requested: The move of this pull request needs it.",
        "@nora",
        "lena: @lena had a hand in the covered files (commit <sha>).",
      ],
    ],
    [
      "somebody whom nobody knows, where suggestions are allowed",
      {
        base: adapter({ commercial: `${approvers}covers: [proposal], evidence: [review], suggestions: allow` }),
        steps: [
          { commit: { [PROPOSAL]: proposal({ body: "Other.\n" }) }, attributed: false, email: "x@y.example" },
          approve("lena"),
        ],
      },
      [
        "requested: The move of this pull request needs it.",
        "@lena, @nora",
        "lena: commit <sha> belongs to no known account, so it could be @lena's.",
      ],
    ],
  ];
  it.each(table)("%s", (_, scenario, expected) => {
    expect(explained(scenario)).toEqual(expected);
  });
});
