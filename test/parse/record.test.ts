import { describe, expect, it } from "vitest";
import { emptyRecord } from "../../src/model/record.ts";
import { parseEntry } from "../../src/parse/record.ts";

const A = "a".repeat(40);
const D = "d".repeat(64);

const read = (text: string) =>
  parseEntry({
    path: "engagements/acme-pilot/record/2026-06/09/101500-pr-7-0123abcd.yaml",
    mode: "100644",
    oid: "0",
    bytes: new TextEncoder().encode(text),
  });

const approval = `  - gate: commercial
    scope: support-triage-pilot
    verdict: approved
    permits: ["scope:*"]
    conditions: [{ text: close BLK-1, closes: BLK-1 }, { text: the survey is in }]
    approver: { id: 12, login: lena, role: engagement_lead, team: acme/leads }
    evidence: { kind: review, url: https://github.com/acme/yard/pull/7#pullrequestreview-5001, review: 5001, commit: ${A} }
    digest: ${D}
    submitted_at: 2026-06-08T09:00:00Z
    observed_at: 2026-06-08T09:00:05Z
    expires_at: 2026-09-06T09:00:00Z
    pull_request: 6
`;

const entry = `schema: countersign/entry@1
engagement: acme-pilot
pull_request: 7
merge: ${A}
merged_at: 2026-06-09T10:15:00Z
prev: none
adapter: { type: mini, version: 2.0.0 }
engine: 0.1.0
events:
  - { type: artifact_created, artifact: PRO-2026-0001, version: v1 }
  - { type: stage_changed, from: proposal, to: contract }
approvals:
${approval}artifacts: [{ id: PRO-2026-0001, version: v1, blob: ${A}, status: current, final: true }]
uses: [{ action: send_invoice, artifact: INV-2026-0001, scope: "*", event: sent, status: used }]
`;

describe("an entry", () => {
  const parsed = read(entry);

  it("marks what was approved on trial", () => {
    const onTrial = read(entry.replace("events:", 'trial: "true"\nevents:'));
    expect(onTrial.view.approvals.map((each) => each.trial)).toEqual([true]);
  });

  it("gives what is in force", () => {
    expect(parsed.problems).toEqual([]);
    expect(parsed.view).toEqual({
      statuses: new Map(),
      approvals: [
        {
          gate: "commercial",
          scope: "support-triage-pilot",
          verdict: "approved",
          permits: ["scope:*"],
          conditions: [
            { text: "close BLK-1", closes: "BLK-1" },
            { text: "the survey is in", closes: undefined },
          ],
          login: "lena",
          id: 12,
          role: "engagement_lead",
          kind: "review",
          evidence: "https://github.com/acme/yard/pull/7#pullrequestreview-5001",
          digest: D,
          submittedAt: Date.UTC(2026, 5, 8, 9),
          expiresAt: Date.UTC(2026, 8, 6, 9),
          pull: 6,
          trial: false,
        },
      ],
      artifacts: [{ id: "PRO-2026-0001", version: "v1", blob: A, status: "current", final: true }],
      uses: [{ action: "send_invoice", artifact: "INV-2026-0001", scope: "*", event: "sent", status: "used" }],
      bypasses: [],
      outputs: [],
      handoffs: [],
    });
  });

  it("is given whole as well", () => {
    expect(parsed.entry).toMatchObject({
      engagement: "acme-pilot",
      pull_request: "7",
      prev: "none",
      adapter: { type: "mini", version: "2.0.0" },
    });
    expect(parsed.entry?.events[1]).toEqual({ type: "stage_changed", from: "proposal", to: "contract" });
  });

  it.each([
    ["pull_request: 7\n", ""],
    ["prev: none", `prev: ${D}`],
    ["    expires_at: 2026-09-06T09:00:00Z\n", ""],
    ["final: true", "final: false"],
    [entry.slice(entry.indexOf("events:")), "events: []\napprovals: []\nartifacts: []\nuses: []\n"],
  ])("is fine with %j as %j", (from, to) => expect(read(entry.replace(from, to)).problems).toEqual([]));
});

describe("an entry that the recorder did not write so says nothing", () => {
  it.each([
    ["schema: countersign/entry@1", "schema: countersign/entry@2"],
    ["engagement: acme-pilot", "engagement: ../x"],
    ["pull_request: 7", "pull_request: 07"],
    [`merge: ${A}`, "merge: main"],
    ["prev: none", "prev: ''"],
    ["prev: none\n", ""],
    ["uses: [", "more: [], uses: ["],
    ["engine: 0.1.0\n", "engine: 0.1.0\nextra: 1\n"],
    ["verdict: approved", "verdict: Approved"],
    ["verdict: approved", 'verdict: "approved "'],
    ["verdict: approved", "verdict: approv\u0435d"],
    ["verdict: approved", "verdict: true"],
    ["verdict: approved", "verdict: [approved]"],
    ["verdict: approved", "verdict: conditional"],
    ["id: 12,", "id: 12.5,"],
    ["id: 12,", "id: -12,"],
    [`digest: ${D}`, `digest: ${A}`],
    ["final: true", "final: yes"],
    ["kind: review", "kind: comment"],
    ["scope: support-triage-pilot", 'scope: ""'],
    ["permits:", "permit:"],
    ["- gate: commercial", "- &x gate: commercial"],
  ])("C32 and its like: %j as %j", (from, to) => {
    const changed = entry.replace(from, to);
    expect(changed).not.toBe(entry);
    const { view, entry: whole, problems } = read(changed);
    expect([view, whole]).toEqual([emptyRecord, undefined]);
    expect(new Set(problems.map(({ code }) => code))).toEqual(new Set(["CS-EVT-003"]));
    expect(problems[0]?.place.file).toMatch(/\.yaml$/);
  });

  it.each([
    "2026-02-30T00:00:00Z",
    "2026-13-01T00:00:00Z",
    "2026-06-09",
    "2026-06-09T24:00:00Z",
    "2026-06-09T10:60:00Z",
    "2026-06-09T10:15:00+99:99",
    '"2026-06-09T10:15:00Z\\n"',
    "TBD",
  ])("J4: merged_at: %s", (text) => {
    const { problems } = read(entry.replace("2026-06-09T10:15:00Z", text));
    expect(problems.map(({ code, place }) => `${code} ${place.line}`)).toEqual(["CS-EVT-003 5"]);
  });

  it.each(["", "x", "- a\n", "{}\n", "a: [\n", "\u0000"])("%j", (text) => {
    const { view, problems } = read(text);
    expect(view).toEqual(emptyRecord);
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.every(({ code }) => code === "CS-EVT-003")).toBe(true);
  });
});
