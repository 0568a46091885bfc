import { describe, expect, it } from "vitest";
import { sha256Hex } from "../../src/model/digest.ts";
import {
  adapter,
  ATTESTATION,
  attestation,
  CONTRACT,
  contract,
  entry,
  PROPOSAL,
  proposal,
  SIGNED,
  STATE,
  stateAt,
} from "../approval-cases/repository.ts";
import { type ApprovalCase, gatesOf, opening, playTable, verdictOf } from "../approval-cases/table.ts";
import { play } from "../scenario/play.ts";
import type { Step } from "../scenario/scenario.ts";

const approve = (by: string, body = ""): Step => ({ review: "approve", by, body });
const confirm = approve("lena", "/approve client_signature");
const counted = (...logins: string[]) => ({ status: "approved", counted: logins }) as const;
const pdf = "%PDF-1.7 signed";
const attests = (matter: Parameters<typeof attestation>[1] = {}) => attestation(sha256Hex(pdf), matter);
const signed = { [CONTRACT]: contract(), [SIGNED]: pdf, [ATTESTATION]: attests() };
const SECOND = "engagements/acme-pilot/ATT-2026-0002.md";
const checked = adapter({ commercial: "covers: [proposal], evidence: [check], checks: [{ name: spelling, app: ci }]" });

interface Shown extends Omit<ApprovalCase, "gates"> {
  readonly gate?: string;
  readonly detail?: string;
  readonly because?: string;
  /** What the row shows of the one approval that it has. */
  readonly approval?: object;
}

describe("what is shown of evidence", () => {
  const onMain = { [PROPOSAL]: proposal() };
  const moving = { [STATE]: stateAt("contract") };
  const { cases } = play({ base: onMain, steps: [{ commit: moving }] });
  const digest = cases[0]?.gates.find((each) => each.gate === "commercial")?.subject.content ?? "";
  const client = { gate: "client_signature", steps: [confirm] };
  const table: readonly Shown[] = [
    {
      name: "a review's address",
      steps: [approve("lena")],
      approval: {
        id: 12,
        evidence: "https://github.com/acme/work/pull/7#pullrequestreview-9000",
        expires_at: expect.anything(),
      },
    },
    {
      name: "a label's address",
      steps: [{ label: "approve:commercial", by: "lena" }],
      approval: { evidence: expect.stringMatching(/^https:\/\/github\.com\/acme\/work\/pull\/7#event-\d+$/) },
    },
    {
      name: "a check's address, and its app as who gave it",
      base: checked,
      steps: [{ check: "spelling", app: "ci", conclusion: "success" }],
      approval: { login: "spelling (ci)", id: 15368, role: "check", evidence: "https://github.com/acme/work/runs/700" },
    },
    {
      name: "the pull request of a recorded approval, and its role",
      base: onMain,
      first: moving,
      entry: entry({ digest }),
      approval: { login: "lena", role: "engagement_lead", pull_request: 3 },
    },
    {
      name: "what was recorded for other content, by the artifacts that are there now",
      base: onMain,
      first: moving,
      entry: entry({ digest: "0".repeat(64) }),
      detail: "It was recorded for other content of PRO-2026-0001.",
    },
    {
      name: "or of what is gone",
      base: onMain,
      first: { ...moving, [PROPOSAL]: null },
      entry: entry({ digest }),
      detail: "It was recorded for other content of what it covers.",
    },
    {
      name: "the words of a rejection's command",
      steps: [{ review: "comment", by: "nora", body: '/reject commercial because="The fee is wrong."' }],
      because: "@nora rejected it: The fee is wrong.",
    },
    {
      name: "a label that nobody set",
      steps: [{ label: "approve:commercial", by: "lena", event: false }],
      detail: "No event says who set the label approve:commercial; remove it and set it again.",
    },
    {
      name: "an artifact without an attestation",
      first: { [CONTRACT]: contract(), [SIGNED]: pdf },
      ...client,
      detail:
        "No current attestation for ADSA-2026-0001 names gate client_signature; add one with `countersign attest`.",
    },
    {
      name: "an attestation without the artifact",
      first: { [SIGNED]: pdf, [ATTESTATION]: attests() },
      ...client,
      detail:
        "No current attestation for what it covers names gate client_signature; add one with `countersign attest`.",
    },
    {
      name: "an attestation for another version",
      first: { ...signed, [ATTESTATION]: attests({ of: "ADSA-2026-0001@v2" }) },
      ...client,
      detail: "ATT-2026-0001 is for ADSA-2026-0001@v2; ADSA-2026-0001 is v1.",
    },
    {
      name: "an attestation for something else",
      first: { ...signed, [ATTESTATION]: attests({ of: "ADSA-2026-0009@v1" }) },
      ...client,
      detail: "ATT-2026-0001 is for ADSA-2026-0009@v1; there is no such artifact here.",
    },
    {
      name: "a file that is not there",
      first: { [CONTRACT]: contract(), [ATTESTATION]: attests() },
      ...client,
      detail: "ATT-2026-0001 names evidence/signed.pdf, which is not in this engagement's evidence/.",
    },
    {
      name: "a file that is another one",
      first: { ...signed, [SIGNED]: "x" },
      ...client,
      detail: "evidence/signed.pdf is not the file that ATT-2026-0001 attests: its sha256 differs.",
    },
    {
      name: "a signature of a day to come",
      first: { ...signed, [ATTESTATION]: attests().replace("2026-03-01", "2026-03-03") },
      ...client,
      detail: "ATT-2026-0001 says it was signed on 2026-03-03.",
    },
  ];
  it.each(table)("$name", ({ gate = "commercial", detail, because, approval, ...scenario }) => {
    const [row] = gatesOf(verdictOf(scenario), gate);
    if (detail !== undefined) expect(row?.ignored.map((each) => each.detail)).toEqual([detail]);
    if (because !== undefined) expect(row?.because).toBe(because);
    if (approval) expect(row?.approvals).toEqual([expect.objectContaining(approval)]);
  });
});

playTable("signatures", [
  {
    name: "of today",
    first: { ...signed, [ATTESTATION]: attests().replace("2026-03-01", "2026-03-02") },
    steps: [confirm],
    gates: { client_signature: counted("lena") },
  },
  {
    name: "of which one of two is for another version",
    first: { ...signed, [SECOND]: attests({ id: "ATT-2026-0002", of: "ADSA-2026-0001@v0" }) },
    steps: [confirm],
    gates: { client_signature: counted("lena") },
  },
  {
    name: "of two contracts, each with its own attestation",
    first: {
      ...signed,
      "engagements/acme-pilot/ADSA-2026-0002.md": contract({ id: "ADSA-2026-0002" }),
      [SECOND]: attests({ id: "ATT-2026-0002", of: "ADSA-2026-0002@v1" }),
    },
    steps: [confirm],
    gates: { client_signature: counted("lena") },
  },
  {
    name: "for this engagement by its name",
    first: { ...signed, [ATTESTATION]: attests({ of: "acme-pilot/ADSA-2026-0001@v1" }) },
    steps: [confirm],
    gates: { client_signature: counted("lena") },
  },
  {
    name: "for another gate",
    first: { ...signed, [ATTESTATION]: attests().replace("gate: client_signature", "gate: commercial") },
    steps: [confirm],
    gates: { client_signature: { status: "unknown", ignored: { lena: "NO_DOCUMENT" } } },
  },
  {
    name: "of which the file was replaced by somebody else's commit alone",
    first: signed,
    steps: [{ commit: { [SIGNED]: "x" }, by: "lena" }, { commit: { [SIGNED]: pdf } }, confirm],
    gates: { client_signature: { status: "unknown", ignored: { lena: "SELF_CONTRIBUTOR" } } },
  },
]);

playTable("labels of the past", [
  {
    name: "one that was removed before it was set is not withdrawn",
    first: opening,
    steps: [
      { label: "approve:commercial", by: "zed" },
      { unlabel: "approve:commercial", by: "zed" },
      { label: "approve:commercial", by: "lena" },
      { label: "approve:legal_or_contract", by: "dora" },
      { unlabel: "approve:legal_or_contract", by: "dora" },
    ],
    gates: { commercial: counted("lena") },
  },
]);

playTable("edited reviews", [
  {
    name: "a command that is not the first line",
    steps: [{ review: "approve", by: "lena", body: "Fine.\n/approve commercial", editedAt: "2026-03-02T11:00:00Z" }],
    gates: { commercial: { status: "requested", ignored: { lena: "EDITED" } } },
  },
  {
    name: "an edit at the instant of submission is part of it",
    steps: [
      {
        review: "approve",
        by: "lena",
        body: "/approve commercial",
        at: "2026-03-02T09:20:00Z",
        editedAt: "2026-03-02T09:20:00Z",
      },
    ],
    gates: { commercial: counted("lena") },
  },
]);

playTable("checks", [
  {
    name: "of another app, green on the head",
    base: checked,
    steps: [{ check: "spelling", app: "github-actions", conclusion: "success" }],
    gates: { commercial: { status: "requested", counted: [] } },
  },
  {
    name: "of an older head",
    base: checked,
    steps: [{ check: "spelling", app: "ci", conclusion: "success" }, { commit: { "README.md": "x" } }],
    gates: { commercial: { status: "requested", counted: [] } },
  },
]);

describe("a label that an account removed which is gone", () => {
  it("says that it was removed, and not by whom", () => {
    const steps: Step[] = [
      { label: "approve:commercial", by: "lena" },
      { unlabel: "approve:commercial", by: null },
    ];
    const [row] = gatesOf(verdictOf({ steps }), "commercial");
    expect(row?.ignored.map((each) => each.detail)).toEqual(["The label approve:commercial was removed."]);
  });
});
