import { describe, expect, it } from "vitest";
import { sha256Hex } from "../../src/model/digest.ts";
import {
  adapter,
  ATTESTATION,
  attestation,
  CONTRACT,
  contract,
  settings,
  SIGNED,
} from "../approval-cases/repository.ts";
import { opening } from "../approval-cases/table.ts";
import type { Step } from "../scenario/scenario.ts";
import { explained } from "./shown.ts";

const confirm: Step = { review: "approve", by: "lena", body: "/approve client_signature" };
const pdf = "%PDF-1.7 signed";
const attests = (matter: Parameters<typeof attestation>[1] = {}) => attestation(sha256Hex(pdf), matter);
const signed = { ...opening, [CONTRACT]: contract(), [SIGNED]: pdf, [ATTESTATION]: attests() };
const OTHER = "engagements/acme-pilot/ATT-2026-0002.md";

type Row = readonly [name: string, scenario: Parameters<typeof explained>[0], told: readonly string[]];

describe("what a signature is for", () => {
  const unversioned = contract().replace("version: v1\n", "");
  const dated = (at: string) => ({ ...signed, [ATTESTATION]: attests().replace("2026-03-01", at) });
  const table: readonly Row[] = [
    ["the version that is here", { first: signed, steps: [confirm] }, ["approved: Approved by @lena.", ""]],
    [
      "nothing that can be read",
      { first: { ...signed, [ATTESTATION]: attests({ of: "???" }) }, steps: [confirm] },
      [
        "superseded: ATT-2026-0001 is for ???; there is no such artifact here.",
        "@lena, @nora",
        "lena: ATT-2026-0001 is for ???; there is no such artifact here.",
      ],
    ],
    [
      "a list",
      { first: { ...signed, [ATTESTATION]: attests({ of: "[ADSA-2026-0001@v1]" }) }, steps: [confirm] },
      [
        "superseded: ATT-2026-0001 is for ; there is no such artifact here.",
        "@lena, @nora",
        "lena: ATT-2026-0001 is for ; there is no such artifact here.",
      ],
    ],
    [
      "no version",
      { first: { ...signed, [ATTESTATION]: attests({ of: "ADSA-2026-0001" }) }, steps: [confirm] },
      [
        "superseded: ATT-2026-0001 is for ADSA-2026-0001; ADSA-2026-0001 is v1.",
        "@lena, @nora",
        "lena: ATT-2026-0001 is for ADSA-2026-0001; ADSA-2026-0001 is v1.",
      ],
    ],
    [
      "no version of what has none",
      {
        first: { ...signed, [CONTRACT]: unversioned, [ATTESTATION]: attests({ of: "ADSA-2026-0001" }) },
        steps: [confirm],
      },
      [
        "superseded: ATT-2026-0001 is for ADSA-2026-0001; ADSA-2026-0001 is without a version.",
        "@lena, @nora",
        "lena: ATT-2026-0001 is for ADSA-2026-0001; ADSA-2026-0001 is without a version.",
      ],
    ],
    [
      "a version of what has none",
      { first: { ...signed, [CONTRACT]: unversioned }, steps: [confirm] },
      [
        "superseded: ATT-2026-0001 is for ADSA-2026-0001@v1; ADSA-2026-0001 is without a version.",
        "@lena, @nora",
        "lena: ATT-2026-0001 is for ADSA-2026-0001@v1; ADSA-2026-0001 is without a version.",
      ],
    ],
    [
      "this engagement's, by name",
      { first: { ...signed, [ATTESTATION]: attests({ of: "acme-pilot/ADSA-2026-0001@v1" }) }, steps: [confirm] },
      ["approved: Approved by @lena.", ""],
    ],
    [
      "another engagement's",
      { first: { ...signed, [ATTESTATION]: attests({ of: "beta-pilot/ADSA-2026-0001@v1" }) }, steps: [confirm] },
      [
        "superseded: ATT-2026-0001 is for beta-pilot/ADSA-2026-0001@v1; ADSA-2026-0001 is v1.",
        "@lena, @nora",
        "lena: ATT-2026-0001 is for beta-pilot/ADSA-2026-0001@v1; ADSA-2026-0001 is v1.",
      ],
    ],
    [
      "another beside the one that holds",
      { first: { ...signed, [OTHER]: attests({ id: "ATT-2026-0002", of: "???" }) }, steps: [confirm] },
      ["approved: Approved by @lena.", ""],
    ],
    [
      "it was signed at an instant of today",
      { first: dated("2026-03-02T08:00:00Z"), steps: [confirm] },
      ["approved: Approved by @lena.", ""],
    ],
    [
      "it was signed at an instant of tomorrow",
      { first: dated("2026-03-03T00:00:00Z"), steps: [confirm] },
      [
        "unknown: Nobody has asked for it and nothing gives it.",
        "@lena, @nora",
        "lena: ATT-2026-0001 says it was signed on 2026-03-03T00:00:00Z.",
      ],
    ],
    [
      "the file was changed after it was confirmed",
      {
        first: signed,
        steps: [confirm, { commit: { [SIGNED]: "%PDF-1.7 other" } }],
      },
      ["superseded: ATT-2026-0001 changed since <sha>.", "@lena, @nora", "lena: ATT-2026-0001 changed since <sha>."],
    ],
    [
      "the approver whom the artifact names, and its attestation does not",
      {
        base: {
          ...settings(),
          ...adapter({
            client_signature: "approvers: { field: approver }, covers: [contract], evidence: [document, review]",
          }),
        },
        first: { ...signed, [CONTRACT]: contract({ more: "approver: finn\n" }) },
        steps: [{ review: "approve", by: "finn", body: "/approve client_signature" }],
      },
      ["approved: Approved by @finn.", ""],
    ],
  ];
  it.each(table)("%s", (_, scenario, expected) => {
    expect(explained(scenario, "client_signature")).toEqual(expected);
  });
});
