import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { gateStatuses } from "../../src/model/approval.ts";
import { manifestJson, manifestOf, type Package, type PackedDocument } from "../../src/render/skills/manifest.ts";
import { manifestPage } from "../../src/render/skills/manifest-page.ts";
import { plainTextOf } from "../../src/render/plain-text.ts";

const address = { line1: "410 Market St", city: "Pittsburgh", region: "PA", postal_code: "15222", country: "US" };
const organization = { legal_name: "CompleteTech LLC", address: { ...address, line1: "30 N Gould St" } };
const digest = (digit: string) => digit.repeat(64);

const agreement: PackedDocument = {
  id: "ADSA-2026-0142",
  version: "v1",
  file: "ADSA-2026-0142-v1.pdf",
  sha256: digest("a"),
  approved_sha256: digest("a"),
  mark: null,
  gates: [{ gate: "legal_or_contract", status: "approved" }],
};
const bill: PackedDocument = {
  id: "INV-2026-0448",
  version: "v1",
  file: "INV-2026-0448-v1.pdf",
  sha256: digest("b"),
  mark: null,
  gates: [{ gate: "billing", status: "approved" }],
};
const pack: Package = {
  id: "ENV-2026-0019",
  version: "v1",
  type: "envelope",
  title: "Agreement by post",
  fields: { recipient: { name: "Morgan Reyes", address }, contents: ["ADSA-2026-0142@v1", "INV-2026-0448@v1"] },
  mark: null,
  gates: [{ gate: "recipient_or_external_send", status: "approved" }],
  organization,
};
const of = (changes: Partial<Package> = {}, documents: readonly PackedDocument[] = [agreement, bill]) =>
  manifestOf({ ...pack, ...changes }, documents);

describe("a manifest", () => {
  it("names what goes out, to whom, by which digests", () => {
    const manifest = of();
    expect(manifest).toMatchObject({
      schema: "countersign/manifest@1",
      package: "ENV-2026-0019@v1",
      recipients: ["MORGAN REYES, 410 MARKET ST, PITTSBURGH PA 15222"],
      ready: true,
      because: [],
    });
    expect(manifest.documents.map(({ document, file, sha256, ready }) => [document, file, sha256, ready])).toEqual([
      ["ADSA-2026-0142@v1", agreement.file, digest("a"), true],
      ["INV-2026-0448@v1", bill.file, digest("b"), true],
    ]);
    expect(JSON.parse(manifestJson(manifest))).toEqual(manifest);
  });

  it("is the same whatever the order of the files", () => {
    expect(of({}, [bill, agreement])).toEqual(of());
  });

  it("names the recipients of a message, and of a list", () => {
    const to = [{ name: "Morgan Reyes", email: "m@northwind.example" }, { email: "p@northwind.example" }];
    const email = of({ type: "email", fields: { to, subject: "Hello" } }, []);
    expect([email.recipients, email.ready]).toEqual([
      ["Morgan Reyes <m@northwind.example>", "p@northwind.example"],
      true,
    ]);
    const recipient = { name: "Morgan Reyes", organization: "Northwind Trading Co." };
    const list = of({ type: "package_manifest", fields: { ...pack.fields, recipient } });
    expect([list.recipients, list.ready]).toEqual([["Morgan Reyes, Northwind Trading Co."], true]);
  });
});

describe("readiness", () => {
  it.each<[string, Partial<PackedDocument>, string]>([
    ["a draft", { mark: "DRAFT" }, "it is marked DRAFT"],
    ["what was superseded", { mark: "SUPERSEDED" }, "it is marked SUPERSEDED"],
    [
      "a shut gate",
      { gates: [{ gate: "legal_or_contract", status: "requested" }] },
      "`legal_or_contract` is requested",
    ],
    [
      "a condition",
      { gates: [{ gate: "legal_or_contract", status: "conditional" }] },
      "`legal_or_contract` is conditional",
    ],
    ["another version", { version: "v2" }, "the file is of v2"],
    ["a file replaced after approval", { sha256: digest("c") }, "the file was replaced after it was approved"],
  ])("L3 is not claimed over %s", (_, changes, because) => {
    const manifest = of({}, [{ ...agreement, ...changes }, bill]);
    expect(manifest.ready).toBe(false);
    expect(manifest.because).toContain("ADSA-2026-0142@v1 is not ready");
    expect(manifest.documents[0]).toMatchObject({ ready: false, because: [because] });
  });

  it("is not claimed over what is missing, packed twice or packed without being named", () => {
    expect(of({}, [agreement]).documents[1]?.because).toEqual(["there is no file of it"]);
    expect(of({}, [agreement, { ...bill, file: "adsa-2026-0142-v1.PDF" }]).because).toEqual([
      "two files are called adsa-2026-0142-v1.PDF",
    ]);
    expect(of({}, [agreement, { ...agreement, version: "v2", file: "x.pdf" }, bill]).because).toEqual([
      "ADSA-2026-0142@v2 is packed, but not named",
    ]);
    expect(of({}, [agreement, agreement, bill]).documents[0]?.because).toEqual(["there are 2 files of it"]);
    const more = { ...bill, id: "INV-2026-0449", file: "x.pdf" };
    expect(of({}, [agreement, bill, more]).because).toEqual(["INV-2026-0449@v1 is packed, but not named"]);
    expect(of({ fields: { ...pack.fields, contents: [] } }, []).because).toEqual(["it carries nothing"]);
  });

  it("L3 is not claimed over a package of another state, or for nobody", () => {
    expect(of({ mark: "DRAFT" }).because).toEqual(["it is marked DRAFT"]);
    expect(of({ gates: [{ gate: "recipient_or_external_send", status: "superseded" }] }).because).toEqual([
      "`recipient_or_external_send` is superseded",
    ]);
    const nobody = { contents: pack.fields.contents ?? [] };
    expect(of({ fields: { ...nobody, recipient: "TBD" } })).toMatchObject({
      recipients: [],
      because: ["`recipient` is not known yet"],
    });
    expect(of({ type: "package_manifest", fields: { ...nobody, recipient: { name: "TBD" } } }).because).toEqual([
      "`recipient` is not known yet",
    ]);
    expect(
      of({ type: "package_manifest", fields: { ...nobody, recipient: { name: "x\u202E" } } }).because,
    ).toHaveLength(1);
    expect(of({ type: "email", fields: { to: [{ email: "x" }], subject: "Hi" } }, []).because).toEqual([
      "`x` is no email address; allowed: one such as morgan@northwind.example",
    ]);
  });

  it("is claimed only where nothing is marked and every gate is approved", () => {
    const gates = fc.array(
      fc.record({ gate: fc.constantFrom("billing", "security"), status: fc.constantFrom(...gateStatuses) }),
      { maxLength: 2 },
    );
    const state = fc.record({
      mark: fc.constantFrom(null, null, "DRAFT" as const, "CONDITIONAL" as const, "VOID" as const),
      gates,
    });
    fc.assert(
      fc.property(state, state, state, fc.constantFrom("a", "c"), (own, first, second, digit) => {
        const { ready } = of(own, [
          { ...agreement, ...first, sha256: digest(digit) },
          { ...bill, ...second },
        ]);
        const states = [own, first, second];
        const open = states.every(
          (each) => each.mark === null && each.gates.every(({ status }) => status === "approved"),
        );
        expect(ready).toBe(open && digit === "a");
      }),
      { numRuns: 200 },
    );
  });
});

describe("the page of a manifest", () => {
  const text = (manifest: ReturnType<typeof of>) => plainTextOf(manifestPage(manifest), new Map());

  it("says what is ready, and has digests to check the files by", () => {
    expect(text(of())).toBe(
      [
        "Agreement by post",
        "Package: ENV-2026-0019@v1\nFor: MORGAN REYES, 410 MARKET ST, PITTSBURGH PA 15222",
        "Ready to go",
        "Every gate is approved.",
        "Document           File                   State\nADSA-2026-0142@v1  ADSA-2026-0142-v1.pdf  ready\nINV-2026-0448@v1   INV-2026-0448-v1.pdf   ready",
        `    ${digest("a")}  ADSA-2026-0142-v1.pdf\n    ${digest("b")}  INV-2026-0448-v1.pdf\n`,
      ].join("\n\n"),
    );
  });

  it("says what is missing", () => {
    const page = text(of({ fields: { contents: ["ADSA-2026-0142@v1"], recipient: "TBD" } }, []));
    expect(page).toContain("For: TBD");
    expect(page).toContain("Not ready\n\n- recipient is not known yet\n- ADSA-2026-0142@v1 is not ready");
    expect(page).toContain("ADSA-2026-0142@v1  missing  there is no file of it");
  });
});
