import fc from "fast-check";
import { expect, it } from "vitest";
import type { Data, DataMap } from "../../src/model/doc.ts";
import { manifestOf } from "../../src/render/skills/manifest.ts";
import { renderEmail } from "../../src/render/skills/email.ts";
import { readEmail } from "../../src/skills/email/read-email.ts";
import { readEnvelope } from "../../src/skills/envelope/read-envelope.ts";
import { draftOf, pdf } from "../render/email-draft.ts";

const keys = [
  "to",
  "cc",
  "subject",
  "title",
  "attachments",
  "contents",
  "recipient",
  "sender",
  "format",
  "imb",
  "name",
];
const more = [
  "email",
  "address",
  "line1",
  "city",
  "country",
  "postal_code",
  "routing",
  "length",
  "constructor",
  "toString",
];
const text = fc.oneof(
  fc.string({ unit: "binary", maxLength: 8 }),
  fc.constantFrom("", "TBD", "US", "10", "a@b.example", "ADSA-2026-0142@v1", "constructor", "82801", "01"),
);

/** Whatever a file can hold: texts, lists and maps, under keys that mean something here. */
const { data } = fc.letrec<{ data: Data }>((tie) => ({
  data: fc.oneof(
    { depthSize: "small" },
    text,
    fc.array(tie("data"), { maxLength: 3 }),
    fc.dictionary(fc.oneof(fc.constantFrom(...keys, ...more), fc.string({ maxLength: 4 })), tie("data"), {
      maxKeys: 5,
    }),
  ),
}));
const fields = fc
  .array(fc.tuple(fc.constantFrom(...keys), data), { maxLength: 8 })
  .map((entries): DataMap => Object.fromEntries(entries));

it("reads whatever the fields hold, and gives a document, what is open, or what is wrong", () => {
  fc.assert(
    fc.property(fields, (each) => {
      const [{ email, ...one }, { envelope, ...two }] = [readEmail(each), readEnvelope(each, undefined)];
      expect(one.open.length + one.faults.length > 0).toBe(email === undefined);
      expect(two.open.length + two.faults.length > 0).toBe(envelope === undefined);
      for (const { message, fix } of [...one.faults, ...two.faults])
        expect(message + fix).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    }),
    { numRuns: 500 },
  );
});

it("renders it, or says why not", async () => {
  await fc.assert(
    fc.asyncProperty(fields, fc.boolean(), async (each, good) => {
      const draft = good ? draftOf({}, each) : draftOf({ fields: each, attachments: [] });
      const { bytes, faults } = await renderEmail(draft);
      expect(faults.length > 0).toBe(bytes === undefined);
    }),
    { numRuns: 200 },
  );
});

it("never calls ready what has no recipient", () => {
  const types = fc.constantFrom("email", "envelope", "package_manifest", "other");
  const organization = { legal_name: "Complete" };
  fc.assert(
    fc.property(fields, types, (each, type) => {
      const pack = {
        id: "PKG-2026-0001",
        version: "v1",
        type,
        title: "",
        fields: each,
        mark: null,
        gates: [],
        organization,
      };
      const { ready, recipients, because } = manifestOf(pack, [{ ...pdf, file: pdf.name, mark: null, gates: [] }]);
      expect(ready).toBe(because.length === 0);
      expect(ready && recipients.length === 0).toBe(false);
    }),
    { numRuns: 300 },
  );
});
