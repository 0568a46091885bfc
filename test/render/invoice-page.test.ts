import { expect, it } from "vitest";
import { formatNumber } from "../../src/render/template/helpers.ts";
import { rendering } from "../../src/render/rendering.ts";
import { insideOf, requestFor } from "./rendered.ts";

const line = (at: number) =>
  `  - { description: "Work on part ${at}", quantity: "2", unit: hour, unit_price: "150.00", tax: { category: standard, rate: "19" } }`;

function invoice(lines: number): string {
  return `---
id: INV-2026-0001
type: invoice
version: v1
status: current
title: Invoice
sources: []
kind: invoice
currency: EUR
issue_date: 2026-06-08
due_date: 2026-06-23
buyer: { legal_name: Acme AG, address: { line1: Ring 2, city: Hamburg, postal_code: "20095", country: DE } }
lines:
${Array.from({ length: lines }, (_, at) => line(at + 1)).join("\n")}
payment: { means: "58", iban: DE02120300000000202051, terms: Net 15 }
---
Thank you for your order.
`;
}

async function pagesOf(lines: number): Promise<number> {
  const { files, problems } = await rendering(requestFor(invoice(lines), "invoice"));
  expect(problems).toEqual([]);
  return insideOf(files[0]?.bytes ?? new Uint8Array()).match(/\/Type \/Page\b/g)?.length ?? 0;
}

it("has thirty lines on one page, and goes on with more", async () => {
  expect(await pagesOf(3)).toBe(1);
  expect(await pagesOf(30)).toBe(1);
  expect(await pagesOf(60)).toBe(2);
});

it("writes numbers with all their digits, as the language groups them", () => {
  expect(formatNumber("1234.50", "de")).toBe("1.234,50");
  expect(formatNumber("1234.50", "en")).toBe("1,234.50");
  expect(formatNumber("-1234", "en", 2)).toBe("-1,234.00");
  expect(formatNumber("12345678901234567890.10", "en")).toBe("12,345,678,901,234,567,890.10");
  const long = "1".repeat(120);
  expect(formatNumber(`0.${long}`, "en")).toBe(`0.${long}`);
});
