import { describe, expect, it } from "vitest";
import { ENTRY_SCHEMA, type EntryFile } from "../../src/model/record-file.ts";
import { workflowOf } from "../../src/record/workflow.ts";
import { code, link, md, table } from "../../src/report/markdown.ts";
import { portfolioPage } from "../../src/report/portfolio.ts";
import { statusPage } from "../../src/report/status-page.ts";
import { proposal, stateAt } from "../approval-cases/repository.ts";
import { play } from "../scenario/play.ts";
import { PROPOSAL, STATE } from "../scenario/scenario.ts";

const { cases } = play({ base: { [PROPOSAL]: proposal() }, steps: [{ commit: { [STATE]: stateAt("contract") } }] });
const workflow = cases[0] && workflowOf(cases[0].adapter, "contract");

function entry(more: Partial<EntryFile> = {}): EntryFile {
  return {
    schema: ENTRY_SCHEMA,
    engagement: "acme-pilot",
    pull_request: "7",
    merge: "a".repeat(40),
    merged_at: "2026-03-02T09:40:00Z",
    prev: "none",
    adapter: { type: "mini", version: "2.0.0" },
    workflow,
    engine: "0.1.0",
    events: [],
    approvals: [],
    artifacts: [],
    uses: [],
    state: {
      client: "Acme Corp",
      workflow: "Support triage pilot",
      owner: "lena",
      stage: "contract",
      workflow_status: "active",
    },
    ...more,
  };
}

function page(more: Partial<EntryFile> = {}): string {
  return statusPage([entry(more)]);
}

describe("the status page", () => {
  it("says what scope a question is about", () => {
    const asked = (scope: object) =>
      page({
        state: {
          missing_info: [{ id: "MI-1", question: "Which fee?", gates: ["commercial"], owner: "lena", ...scope }],
        },
      });
    expect(asked({})).toContain("| `MI-1` | Which fee? |");
    expect(asked({ scope: "pilot" })).toContain("| `MI-1` | For `pilot`: Which fee? |");
  });

  it("says where an engagement stands, and that nothing else is known of it", () => {
    expect(page()).toBe(`<!-- Written by Countersign after each merge, from record/. Do not edit. -->

# Acme Corp: Support triage pilot

**Contract**. \`active\`, owned by \`lena\`, as of 2026-03-02.

\`\`\`mermaid
flowchart LR
  s0["Proposal"]
  s1["Contract"]
  s2["Delivery"]
  s0 --> s1
  s1 --> s2
  s1 -.-> s0
  style s1 stroke-width:4px
\`\`\`

## Gates

This workflow has no gates.

## Tracks

One track: the engagement itself.

## Artifacts

No artifact yet.

## Blockers

Nothing is in the way.

## Open questions

Nothing is open.

## Latest events

Nothing has happened yet.

<sub>#7 of 2026-03-02T09:40:00Z, 1 entry. \`countersign verify\` proves the record, \`countersign log\` tells all of it.</sub>
`);
  });

  it("shows who gave what, what was passed, what is in the way, and what is asked", () => {
    const approver = { id: "12", login: "lena", role: "engagement_lead" };
    const url = "https://github.com/acme/work/pull/7#pullrequestreview-1";
    const shown = page({
      trial: "true",
      next: { skill: "contract", action: "Write the contract.", owner: "lena", decision: "", recovery: "" },
      gates: [
        {
          gate: "commercial",
          scope: "pilot",
          status: "approved",
          because: "Approved by @lena.",
          permits: ["scope:pilot"],
          remaining_blockers: [],
        },
        {
          gate: "legal_or_contract",
          scope: "*",
          status: "unknown",
          because: "Nobody has asked.",
          permits: [],
          remaining_blockers: [],
        },
      ],
      approvals: [
        {
          gate: "commercial",
          scope: "pilot",
          verdict: "approved",
          permits: ["scope:pilot"],
          conditions: [],
          approver,
          evidence: { kind: "review", url },
          digest: "a".repeat(64),
          submitted_at: "2026-03-02T09:30:00Z",
          expires_at: "2026-05-31T09:30:00Z",
        },
      ],
      artifacts: [
        {
          id: "PRO-2026-0001",
          type: "proposal",
          title: "The [pilot]",
          version: "v1",
          blob: "b".repeat(40),
          status: "current",
          final: "true",
          path: "engagements/acme-pilot/2026/PRO-2026-0001.md",
          sources: [],
        },
      ],
      bypasses: [{ gate: "client_signature", scope: "*", event: "EV-1" }],
      events: [
        {
          id: "EV-1",
          type: "gate_bypassed",
          actor: "dora",
          at: "2026-03-02T09:40:00Z",
          gate: "client_signature",
          scope: "*",
          status: "requested",
        },
      ],
      state: {
        client: "Acme Corp",
        workflow: "Pilot",
        owner: "lena",
        stage: "contract",
        active_tracks: [
          {
            id: "delivery",
            status: "active",
            owner: "dora",
            scope: "pilot",
            due_date: "2026-09-01",
            blockers: ["BLK-1"],
          },
        ],
        blockers: [
          { id: "BLK-1", text: "No policy", blocks: ["gate:commercial"], owner: "omar" },
          { id: "BLK-2", text: "Gone", status: "closed" },
        ],
        missing_info: [{ id: "MI-1", question: "Which policy?", gates: ["commercial"], owner: "lena" }],
      },
    });
    for (const line of [
      "**TRIAL**: one person may approve everything here; nothing of it is an approval in earnest.",
      "**Next:** Write the contract. (lena)",
      "> **A merge went past `client_signature` while it was shut.** Add an exception that says who, why and until when, or step back.",
      `| Commercial | \`pilot\` | **approved** | [lena (review)](${url}) until 2026-05-31 | - | \`scope:pilot\` |`,
      "| Legal or contract | - | **unknown** | - | Nobody has asked. | - |",
      "| `delivery` | active | dora | `pilot` | 2026-09-01 | `BLK-1` |",
      "| [PRO-2026-0001](2026/PRO-2026-0001.md) | The \\[pilot\\] | `v1` | current, final | - |",
      "| `BLK-1` | No policy | `gate:commercial` | omar |",
      "| `MI-1` | Which policy? | `commercial` | lena |",
      "- 2026-03-02 09:40 dora merged past client\\_signature, which was requested",
    ])
      expect(shown).toContain(`${line}\n`);
    expect(shown).not.toContain("BLK-2");
  });

  it("says once what all gates of a scope have in common", () => {
    const row = (gate: string, scope: string, because: string) => ({
      gate,
      scope,
      status: "blocked" as const,
      because,
      permits: [],
      remaining_blockers: ["BLK-1"],
    });
    const names = ["commercial", "legal_or_contract", "client_signature"];
    const shown = page({
      gates: [
        ...names.map((gate) => row(gate, "refunds", "Open: BLK-1.")),
        ...names.map((gate) => row(gate, "pilot", `Open: ${gate}.`)),
        row("commercial", "extra", "Open: BLK-1."),
      ],
    });
    expect(shown).toContain("| all 3 gates | `refunds` | **blocked** | - | Open: BLK-1. | - |\n");
    expect(shown.match(/^\| .* \| `refunds` \|/gm)).toHaveLength(1);
    expect(shown.match(/^\| .* \| `pilot` \|/gm)).toHaveLength(3);
    expect(shown).toContain("| Commercial | `extra` | **blocked** |");
  });

  it("E6 shows what people wrote and does nothing of it", () => {
    const evil = "x](https://evil.example) <img src=x> @acme/all | # a\n## b `c`\u202Ed https://evil.example";
    const shown = page({
      state: {
        client: evil,
        workflow: evil,
        owner: evil,
        stage: evil,
        blockers: [{ id: "BLK-1", text: evil, owner: evil }],
      },
    });
    expect(shown).not.toMatch(/(?<!\\)\]\(https|(?<!\\)<img|@acme|\u202E|\n## b|https:\/\/evil/);
    expect(shown.split("\n").filter((line) => line.startsWith("| `BLK-1`"))).toHaveLength(1);
  });
});

describe("markdown", () => {
  it.each([
    ["a  b\n c", "a b c"],
    ["1. one", "1\\. one"],
    ["- one", "\\- one"],
    ["a*b_c", "a\\*b\\_c"],
    ["$x$ [a] <b> #1 a|b", "\\$x\\$ \\[a\\] \\<b\\> \\#&#8203;1 a\\|b"],
    ["me@example.com", "me@&#8203;example.com"],
  ])("shows %j as text", (text, shown) => expect(md(text)).toBe(shown));

  it("keeps a name in a fixed font, if it can", () => {
    expect([code("a-b"), code("a`b"), code("a|b")]).toEqual(["`a-b`", "a\\`b", "a\\|b"]);
  });

  it("links to what we name, and says what to do without rows", () => {
    expect(link("a b", "a b (1).md")).toBe("[a b](a%20b%20%281%29.md)");
    expect(table(["A"], [], "None.")).toBe("None.\n");
  });
});

describe("the portfolio page", () => {
  const first = portfolioPage("", [entry(), entry({ engagement: "beta" })]);

  it("has a line for each engagement, in order", () => {
    expect(first.split("\n").slice(4)).toEqual([
      "| Engagement | Client | Work | Stage | Status | Owner | Next |",
      "| --- | --- | --- | --- | --- | --- | --- |",
      "| [acme-pilot](acme-pilot/) | Acme Corp | Support triage pilot | `contract` | active | lena | TBD |",
      "| [beta](beta/) | Acme Corp | Support triage pilot | `contract` | active | lena | TBD |",
      "",
    ]);
  });

  it("changes the lines that something was recorded for, and no others", () => {
    const again = portfolioPage(first, [entry({ state: { client: "Acme | Sons", stage: "delivery" } })]);
    expect(again.split("\n").slice(6, 8)).toEqual([
      "| [acme-pilot](acme-pilot/) | Acme \\| Sons | TBD | `delivery` | TBD | TBD | TBD |",
      "| [beta](beta/) | Acme Corp | Support triage pilot | `contract` | active | lena | TBD |",
    ]);
    expect(portfolioPage(again, [])).toBe(again);
  });
});
