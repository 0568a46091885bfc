import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import type { DataMap } from "../../src/model/doc.ts";
import { renderEmail } from "../../src/render/skills/email.ts";
import { imbBars } from "../../src/render/skills/imb-bars.ts";
import { manifestJson, manifestOf } from "../../src/render/skills/manifest.ts";
import { addressLimits } from "../../src/skills/envelope/address-lines.ts";
import { type Area, formatNames, formatOf } from "../../src/skills/envelope/formats.ts";
import { fillLines, postalRule } from "../../src/skills/envelope/postal-rules.ts";
import { readEnvelope } from "../../src/skills/envelope/read-envelope.ts";
import { draftOf, pdf } from "../render/email-draft.ts";

const page = readFileSync(new URL("../../docs/email-and-post.md", import.meta.url), "utf8");
const blocks = [...page.matchAll(/^```(\w*)\n(.*?)^```/gms)].map(([, kind = "", text = ""]) => ({ kind, text }));
const textOf = (kind: string, at: number) => blocks.filter((block) => block.kind === kind)[at]?.text ?? "";
const fields = (at: number) => parse(textOf("yaml", at), { schema: "failsafe" }) as DataMap;
const organization = { legal_name: "CompleteTech LLC", email: "info@complete.example" };

describe("docs/email-and-post.md", () => {
  it("shows the headers that its email has, and the names that its file has", async () => {
    const draft = draftOf({ fields: fields(0), organization, attachments: [pdf] });
    const { bytes, name } = await renderEmail(draft);
    const text = new TextDecoder().decode(bytes);
    expect(text.startsWith(textOf("", 0).replaceAll("\n", "\r\n"))).toBe(true);
    expect(text).toContain(`X-Countersign-Sha256: ${pdf.sha256}`);
    const marked = await renderEmail({ ...draft, mark: "DRAFT" });
    for (const each of [name, marked.name]) expect(page).toContain(`\`${each}\``);
  });

  it("shows the address that its envelope bears, and a barcode that can be drawn", () => {
    const address = { line1: "30 N Gould St", city: "Sheridan", region: "WY", postal_code: "82801", country: "US" };
    const { envelope, faults } = readEnvelope(fields(1), { ...organization, address });
    expect(faults).toEqual([]);
    expect(envelope?.recipient.join("\n")).toBe(textOf("", 1).trimEnd());
    expect(imbBars(envelope?.imb ?? "")).toHaveLength(65);
    expect(page).toContain(`at most ${addressLimits.lines} lines of at most ${addressLimits.characters} characters`);
  });

  it("lists the formats as they are", () => {
    const rows = [...page.matchAll(/^\| (10|DL|C5) \|.*$/gm)].map(([row]) => row);
    const x = ({ left, right }: Area) => `${left}..${right}`;
    const y = ({ bottom, top }: Area) => `${bottom}..${top}`;
    const wanted = formatNames.map((name) => {
      const format = formatOf(name);
      if (!format) throw new Error(name);
      const { width, height, readArea, barcodeZone } = format;
      return `| ${[name, `${width} x ${height}`, x(readArea), y(readArea), x(barcodeZone), y(barcodeZone)].join(" | ")} |`;
    });
    expect(rows).toEqual(wanted);
  });

  it.each([
    ["US, AU", ["C R 1"]],
    ["CA", ["C R  1"]],
    ["JP, KR", ["C R 1"]],
    ["NZ, SG", ["C 1"]],
    ["IN", ["C 1", "R"]],
    ["GB, GG, JE, IM, ZA", ["C", "1"]],
    ["IE", ["C", "R", "1"]],
    ["BR", ["C-R", "1"]],
    ["AT, BE, CH, CZ, DE, DK, FI, FR, GR, LI, LU, NO, PL, PT, SE, SK", ["1 C"]],
    ["NL", ["1  C"]],
    ["CN, IT, MX, TR", ["1 C R"]],
    ["ES", ["1 C", "R"]],
    ["HK", ["C", "R"]],
    ["EC, UA", ["1 C", "R"]],
  ])("lists how addresses end in %s", (countries, lines) => {
    for (const country of countries.split(", ")) {
      expect([country, fillLines(postalRule(country), { city: "C", region: "R", postal: "1" })]).toEqual([
        country,
        lines,
      ]);
      if (!["EC", "UA"].includes(country))
        expect(page).toMatch(new RegExp(`^\\| (?:[A-Z]{2}, )*${country}(?:, [A-Z]{2})* \\|`, "m"));
    }
  });

  it("shows the manifest of its email", () => {
    const manifest = manifestOf(
      {
        id: "EML-2026-0051",
        version: "v1",
        type: "email",
        title: "The agreement",
        fields: fields(0),
        mark: null,
        gates: [{ gate: "external_send", status: "requested" }],
        organization,
      },
      [],
    );
    const shown = JSON.parse(textOf("json", 0)) as typeof manifest;
    expect(JSON.parse(manifestJson(manifest))).toEqual(shown);
    expect(Object.keys(shown)).toEqual(Object.keys(manifest));
  });
});
