import { sha256Hex } from "../../src/model/digest.ts";
import type { Edit } from "../scenario/files.ts";
import type { Step } from "../scenario/scenario.ts";
import { ATTESTATION, attestation, CONTRACT, contract, SIGNED } from "./repository.ts";
import { opening, playTable } from "./table.ts";

const approve = (by: string): Step => ({ review: "approve", by });
const counted = (...logins: string[]) => ({ status: "approved", counted: logins }) as const;
const pdf = "%PDF-1.7 signed";
const signed: Edit = { [CONTRACT]: contract(), [SIGNED]: pdf, [ATTESTATION]: attestation(sha256Hex(pdf)) };
const confirm: Step = { review: "approve", by: "lena", body: "/approve client_signature" };
const noDocument = { status: "unknown", counted: [], ignored: { lena: "NO_DOCUMENT" } } as const;

playTable("I. Documents signed elsewhere", [
  {
    name: "a signature that a confirmer confirms",
    first: signed,
    steps: [confirm],
    gates: { client_signature: counted("lena") },
  },
  { name: "one that nobody confirms", first: signed, gates: { client_signature: { status: "unknown", counted: [] } } },
  {
    name: "one that its author confirms",
    first: signed,
    author: "lena",
    steps: [confirm],
    gates: { client_signature: { status: "unknown", ignored: { lena: "SELF_AUTHOR" } } },
  },
  {
    name: "one that whoever added it confirms",
    first: { [CONTRACT]: contract() },
    steps: [{ commit: { [SIGNED]: pdf, [ATTESTATION]: attestation(sha256Hex(pdf)) }, by: "lena" }, confirm],
    gates: { client_signature: { status: "unknown", ignored: { lena: "SELF_CONTRIBUTOR" } } },
  },
  {
    name: "one that an outsider confirms",
    first: signed,
    steps: [{ review: "approve", by: "omar", body: "/approve client_signature" }],
    gates: { client_signature: { status: "unknown", ignored: { omar: "NOT_ELIGIBLE" } } },
  },
  {
    name: "without an attestation",
    first: { [CONTRACT]: contract(), [SIGNED]: pdf },
    steps: [confirm],
    gates: { client_signature: noDocument },
  },
  {
    name: "without the file",
    first: { [CONTRACT]: contract(), [ATTESTATION]: attestation(sha256Hex(pdf)) },
    steps: [confirm],
    gates: { client_signature: noDocument },
  },
  {
    name: "with another file",
    first: { ...signed, [SIGNED]: `${pdf}!` },
    steps: [confirm],
    gates: { client_signature: noDocument },
  },
  {
    name: "for another version",
    first: { ...signed, [ATTESTATION]: attestation(sha256Hex(pdf), { of: "ADSA-2026-0001@v2" }) },
    steps: [confirm],
    gates: { client_signature: { status: "superseded", ignored: { lena: "STALE_CONTENT" } } },
  },
  {
    name: "for no version",
    first: { ...signed, [ATTESTATION]: attestation(sha256Hex(pdf), { of: "ADSA-2026-0001" }) },
    steps: [confirm],
    gates: { client_signature: { status: "superseded" } },
  },
  {
    name: "for another engagement's contract",
    first: { ...signed, [ATTESTATION]: attestation(sha256Hex(pdf), { of: "beta-pilot/ADSA-2026-0001@v1" }) },
    steps: [confirm],
    gates: { client_signature: { status: "superseded" } },
  },
  {
    name: "for one contract of two",
    first: { ...signed, "engagements/acme-pilot/ADSA-2026-0002.md": contract({ id: "ADSA-2026-0002" }) },
    steps: [confirm],
    gates: { client_signature: noDocument },
  },
  {
    name: "by an attestation that is a draft",
    first: { ...signed, [ATTESTATION]: attestation(sha256Hex(pdf), { status: "draft" }) },
    steps: [confirm],
    gates: { client_signature: { status: "draft", ignored: { lena: "NO_DOCUMENT" } } },
  },
  {
    name: "in a file outside evidence/",
    first: {
      ...signed,
      [ATTESTATION]: attestation(sha256Hex(pdf), { path: "signed.pdf" }),
      "engagements/acme-pilot/signed.pdf": pdf,
    },
    steps: [confirm],
    gates: { client_signature: noDocument },
  },
  {
    name: "another file after it was confirmed",
    first: signed,
    steps: [confirm, { commit: { [SIGNED]: "x", [ATTESTATION]: attestation(sha256Hex("x")) } }],
    gates: { client_signature: { status: "superseded", ignored: { lena: "STALE_CONTENT" } } },
  },
  {
    name: "a label does not confirm it",
    first: signed,
    steps: [{ label: "approve:client_signature", by: "lena" }],
    gates: { client_signature: { status: "unknown", ignored: { lena: "WRONG_KIND" } } },
  },
  {
    name: "a plain Approve is for the gate that the reviewer decides, not for the one that they confirm",
    first: { ...signed, ...opening },
    steps: [approve("lena")],
    gates: { commercial: counted("lena"), client_signature: { status: "unknown", counted: [] } },
  },
]);
