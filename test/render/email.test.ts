import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sha256Hex } from "../../src/model/digest.ts";
import type { Data, DataMap } from "../../src/model/doc.ts";
import { type EmailDraft, renderEmail } from "../../src/render/skills/email.ts";
import { draftOf, file, pdf } from "./email-draft.ts";
import { decodeWords, readAddresses, readMessage, structured, valueOf } from "./eml.ts";

async function rendered(changes: Partial<EmailDraft> = {}, fields: DataMap = {}) {
  const { name, bytes, faults } = await renderEmail(draftOf(changes, fields));
  if (!bytes) throw new Error(faults.map(({ message }) => message).join("; "));
  const message = readMessage(bytes);
  const header = (key: string) => valueOf(message.headers, key);
  return { name, bytes, message, header };
}

const faultsOf = async (changes: Partial<EmailDraft>, fields: DataMap = {}) =>
  (await renderEmail(draftOf(changes, fields))).faults.map(({ path, message }) => `${path.join(".")}: ${message}`);

describe("an email draft", () => {
  it("has the headers of the front matter and no others", async () => {
    const { message, header } = await rendered();
    expect(message.headers.map(({ name }) => name)).toEqual([
      "X-Unsent",
      "X-Countersign-Artifact",
      "Content-Language",
      "From",
      "To",
      "Cc",
      "Subject",
      "Message-ID",
      "Date",
      "MIME-Version",
      "Content-Type",
    ]);
    expect(header("X-Unsent")).toBe("1");
    expect(header("X-Countersign-Artifact")).toBe("EML-2026-0051@v1");
    expect(readAddresses(header("From") ?? "")).toEqual([{ name: "CompleteTech LLC", email: "info@complete.example" }]);
    expect(readAddresses(header("To") ?? "")).toEqual([{ name: "Morgan Reyes", email: "morgan@northwind.example" }]);
    expect(readAddresses(header("Cc") ?? "")).toEqual([{ name: "Łukasz Żółć", email: "lukasz@northwind.example" }]);
    expect(header("Date")).toBe("Mon, 01 Jun 2026 09:30:00 +0000");
    expect(header("Message-ID")).toMatch(/^<[0-9a-f]{32}@complete\.example>$/);
  });

  it("says the same as text and as HTML, and carries what it names with its digest", async () => {
    const { message } = await rendered();
    const [body, attached] = message.parts;
    const [text, html] = body?.parts ?? [];
    expect([message.type, body?.type, text?.type, html?.type]).toEqual([
      "multipart/mixed",
      "multipart/alternative",
      "text/plain",
      "text/html",
    ]);
    expect(text?.bytes.toString()).toBe("Dear Morgan,\r\n\r\nhere is the agreement – signed by us.\r\n");
    expect(html?.bytes.toString()).toContain("<p>here is <b>the agreement</b> – signed by us.</p>");
    const value = (key: string) => valueOf(attached?.headers ?? [], key);
    expect(structured(value("Content-Disposition") ?? "")).toEqual(["attachment", new Map([["filename", pdf.name]])]);
    expect(value("X-Countersign-Artifact")).toBe("ADSA-2026-0142@v1");
    expect(value("X-Countersign-Sha256")).toBe(sha256Hex(attached?.bytes ?? ""));
    expect(new Uint8Array(attached?.bytes ?? [])).toEqual(pdf.bytes);
  });

  it("has its mark in the name of its file and in a header, and in nothing that is read", async () => {
    const open = await rendered();
    const draft = await rendered({ mark: "DRAFT" });
    expect([open.name, draft.name]).toEqual(["EML-2026-0051-v1.eml", "DRAFT-EML-2026-0051-v1.eml"]);
    expect([open.header("X-Countersign-Mark"), draft.header("X-Countersign-Mark")]).toEqual([undefined, "DRAFT"]);
    expect(draft.header("Subject")).toBe(open.header("Subject"));
  });

  it("is a draft as long as anything that it carries is one", async () => {
    const { name, header } = await rendered({ attachments: [{ ...pdf, mark: "CONDITIONAL" }] });
    expect([name, header("X-Countersign-Mark")]).toEqual(["DRAFT-EML-2026-0051-v1.eml", "DRAFT"]);
  });

  it("carries every file as encoded bytes, messages too", async () => {
    const trap = "From: eve@evil.example\nTo: you@b.example\n\nhello\n";
    for (const [name, type] of [
      ["x.eml", "application/octet-stream"],
      ["x.html", "application/octet-stream"],
      ["x", "application/octet-stream"],
      ["constructor", "application/octet-stream"],
      ["x.constructor", "application/octet-stream"],
      ["x.png", "image/png"],
    ]) {
      const { message } = await rendered({ attachments: [file(pdf.id, name ?? "", trap)] });
      const part = message.parts[1];
      expect([name, part?.type, part?.parts]).toEqual([name, type, []]);
      expect(part?.bytes.toString()).toBe(trap);
      expect(valueOf(part?.headers ?? [], "Content-Disposition")).toMatch(/^attachment/);
    }
  });

  it("I7 is the same bytes whenever and wherever it is rendered, and another message when anything of it is another", async () => {
    const zone = process.env.TZ;
    const first = await rendered();
    process.env.TZ = "Pacific/Kiritimati";
    const second = await rendered({ attachments: [{ ...pdf }] });
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
    expect(second.bytes).toEqual(first.bytes);
    const others = await Promise.all([
      rendered({ at: Date.UTC(2026, 5, 2) }),
      rendered({ version: "v2" }),
      rendered({ blocks: [] }),
      rendered({ mark: "DRAFT" }),
      rendered({}, { cc: [] }),
      rendered({}, { subject: "Another" }),
      rendered({ attachments: [file(pdf.id, pdf.name, "%PDF-1.7 another")] }),
    ]);
    const ids = [first, ...others].map(({ header }) => header("Message-ID"));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("attaches in the order of the front matter, whatever the order of the files", async () => {
    const invoice = file("INV-2026-0448", "INV-2026-0448-v1.pdf", "%PDF-1.7 invoice");
    const attachments = ["INV-2026-0448@v1", "ADSA-2026-0142@v1"];
    const one = await rendered({ attachments: [pdf, invoice] }, { attachments });
    const two = await rendered({ attachments: [invoice, pdf] }, { attachments });
    expect(two.bytes).toEqual(one.bytes);
    expect(one.message.parts.slice(1).map(({ headers }) => valueOf(headers, "X-Countersign-Artifact"))).toEqual(
      attachments,
    );
  });

  it("cannot be ended early by its content", async () => {
    const before = await rendered();
    const boundary = before.message.params.get("boundary") ?? "";
    expect(boundary).toMatch(/^=_/);
    const trap = `\n--${boundary}\nBcc: eve@evil.example\n\n--${boundary}--\n.\nFrom eve`;
    const after = await rendered({
      blocks: [{ kind: "code", text: trap }],
      attachments: [file(pdf.id, pdf.name, `\r\n--${boundary}--\r\n${trap}`)],
    });
    expect(after.message.parts.map(({ type }) => type)).toEqual(["multipart/alternative", "application/pdf"]);
    expect(after.message.parts[0]?.parts[0]?.bytes.toString()).toContain("    Bcc: eve@evil.example");
    expect(after.header("Bcc")).toBeUndefined();
  });

  it("is refused where its files are not those it names", async () => {
    expect(await faultsOf({ attachments: [] })).toEqual(["attachments.0: `ADSA-2026-0142@v1` has 0 files"]);
    const twice = await faultsOf({ attachments: [pdf, pdf] });
    expect(twice).toContain("attachments.0: `ADSA-2026-0142@v1` has 2 files");
    const invoice = file("INV-2026-0448", pdf.name.toLowerCase(), "x");
    const attachments = ["ADSA-2026-0142@v1", "INV-2026-0448@v1"];
    expect(await faultsOf({ attachments: [pdf, invoice] }, { attachments })).toEqual([
      "attachments: The attachments do not fit: two files have the same name",
    ]);
    const more = file("INV-2026-0448", "INV-2026-0448-v1.pdf", "x");
    expect(await faultsOf({ attachments: [pdf, more] })).toEqual([
      "attachments: The attachments do not fit: there are more files than it names",
    ]);
    expect(await faultsOf({ attachments: [{ ...pdf, bytes: new Uint8Array([1]) }] })).toEqual([
      "attachments: The attachments do not fit: `ADSA-2026-0142` is not the file of its digest",
    ]);
    for (const name of [
      "../x.pdf",
      "a\r\nBcc: x.pdf",
      "a\u202Efdp.exe",
      "x.pdf ",
      "",
      ".pdf",
      '"x".pdf',
      "=?x?=.pdf",
    ]) {
      const wrong = await faultsOf({ attachments: [{ ...pdf, name }] });
      expect([name, wrong]).toEqual([
        name,
        ["attachments: The attachments do not fit: the file of `ADSA-2026-0142` has no plain name"],
      ]);
    }
  });

  it("is refused where the organisation cannot be its sender", async () => {
    expect(await faultsOf({ organization: { legal_name: "CompleteTech LLC" } })).toHaveLength(1);
    expect(await faultsOf({ organization: { legal_name: "a\nBcc: b", email: "info@complete.example" } })).toHaveLength(
      1,
    );
  });

  it("is refused with the fields that leave it open", async () => {
    expect(await faultsOf({}, { to: "TBD" })).toEqual(["to: `to` is missing or TBD"]);
    expect(await faultsOf({}, { to: [{ name: "Morgan", email: "TBD" }], subject: "TBD" })).toEqual([
      "to: `to` is missing or TBD",
      "subject: `subject` is missing or TBD",
    ]);
  });
});

const hostile = fc.constantFrom(
  "\r\n",
  "\n",
  "\r",
  "\u2028",
  "\u202E",
  "\0",
  ",",
  ";",
  "<",
  ">",
  '"',
  "\\",
  "(",
  ")",
  ":",
  "=?UTF-8?Q?x?=",
  "?=",
  "_",
  "@",
  "Bcc: eve@evil.example",
  "  ",
  "\t",
  "ż",
  "漢",
  "👩‍💻",
  "é",
  "\uD800",
);
const anyText = fc
  .array(
    fc.oneof(
      { weight: 1, arbitrary: hostile },
      { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 3 }) },
      { weight: 4, arbitrary: fc.string({ unit: "grapheme", maxLength: 30 }) },
    ),
    { maxLength: 4 },
  )
  .map((parts) => parts.join(""));
const tidy = (text: string) => text.trim().replace(/ {2,}/g, " ");

describe("any text in any field", () => {
  it("gives exactly the headers that the fields say, or none at all", async () => {
    const counts = { sent: 0, refused: 0 };
    await fc.assert(
      fc.asyncProperty(fc.constantFrom("name", "email", "subject", "legal"), anyText, async (field, text) => {
        const all = {
          name: "Morgan",
          email: "o'neil+x@b-c.example",
          subject: "Hello",
          legal: "Complete",
          [field]: text,
        };
        const to: Data = [{ name: all.name, email: all.email }];
        const organization = { legal_name: all.legal, email: "info@complete.example" };
        const { bytes, faults } = await renderEmail(draftOf({ organization }, { to, subject: all.subject }));
        counts[bytes ? "sent" : "refused"] += 1;
        expect(faults.length > 0).toBe(bytes === undefined);
        if (!bytes) return;
        const { headers } = readMessage(bytes);
        expect(headers).toHaveLength(11);
        expect(readAddresses(valueOf(headers, "To") ?? "")).toEqual([{ name: tidy(all.name), email: all.email }]);
        expect(readAddresses(valueOf(headers, "From") ?? "")).toEqual([
          { name: tidy(all.legal), email: organization.email },
        ]);
        expect(decodeWords(valueOf(headers, "Subject") ?? "")).toBe(tidy(all.subject));
      }),
      { numRuns: 600 },
    );
    expect(Math.min(counts.sent, counts.refused)).toBeGreaterThan(50);
  });

  it("takes names of every script as they are", async () => {
    const script = fc.constantFrom(
      "Łukasz Żółć",
      "Ελληνικά",
      "Кириллица",
      "渡辺 一郎",
      "محمد علی",
      "שלום",
      "Nguyễn Văn",
      'O\'Neil, "Jr."',
      "میرزا\u200Cخانی",
      "👩‍💻 Ada",
      "a_b=c?d",
    );
    const names = fc.array(script, { minLength: 1, maxLength: 6 }).map((parts) => parts.join(" "));
    await fc.assert(
      fc.asyncProperty(names, names, async (name, subject) => {
        const { header } = await rendered({}, { to: [{ name, email: "a@b.example" }], subject });
        expect(readAddresses(header("To") ?? "")).toEqual([{ name, email: "a@b.example" }]);
        expect(decodeWords(header("Subject") ?? "")).toBe(subject);
      }),
      { numRuns: 100 },
    );
  });

  it("names attached files as they are called", async () => {
    for (const name of [
      "Żółć Angebot.pdf",
      "契約書 v1.pdf",
      "a b (1).pdf",
      `${"long".repeat(25)}.pdf`,
      "it's %20.pdf",
    ]) {
      const { message } = await rendered({ attachments: [{ ...pdf, name }] });
      const disposition = valueOf(message.parts[1]?.headers ?? [], "Content-Disposition") ?? "";
      expect(structured(disposition)[1].get("filename")).toBe(name);
    }
  });
});
