import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { describe, expect, it } from "vitest";
import { einvoiceXml } from "../../src/render/skills/einvoice/cii.ts";
import { categoryWords, meansWords, unitWords } from "../../src/skills/invoice/codes.ts";
import { entryOf } from "../../src/skills/invoice/entry.ts";
import { kinds } from "../../src/skills/invoice/kinds.ts";
import { broken } from "../render/einvoice/norm.ts";
import { seller } from "../render/einvoice/samples.ts";
import { artifact, contract, type Fields, found } from "../skills/invoice/house.ts";

const page = readFileSync(new URL("../../docs/invoices.md", import.meta.url), "utf8");
const [, yaml = ""] = /```yaml\n([\s\S]*?)```/.exec(page) ?? [];
const example = parse(yaml) as Fields;
const agreed: Fields = {
  ...contract,
  id: "ADSA-2026-0142",
  fees: { currency: "EUR", total: "28000.00", milestones: [{ id: "prototype", amount: "11200.00" }] },
};

describe("the example", () => {
  it("has nothing wrong with it", () => {
    expect(found([agreed, { ...example, id: "INV-2026-0461" }])).toEqual([]);
  });

  it.each(["net", "tax", "gross", "payable"])("is refused where %s is another", (name) => {
    const totals = { ...(example["totals"] as Fields), [name]: "1.00" };
    expect(found([agreed, { ...example, id: "INV-2026-0461", totals }])).toHaveLength(1);
  });

  it("is an e-invoice that keeps the rules of the norm", () => {
    const entry = entryOf(artifact(example), undefined);
    expect(broken((entry && einvoiceXml(entry, seller)) ?? "")).toEqual([]);
  });
});

it("names every kind with its code", () => {
  const rows = [...page.matchAll(/^\| `([a-z_]+)` \| ([A-Za-z ]+?)(?: \((\d+)\))? \|/gm)];
  const told = rows.map(([, name, label, code]) => [name, label, code]);
  expect(told).toEqual(Object.entries(kinds).map(([name, { label, code }]) => [name, label, code]));
});

it.each([
  ["unit", unitWords],
  ["payment.means", meansWords],
  ["tax.category", categoryWords],
])("lists the words of %s", (of, words) => {
  expect(page).toContain(`| \`${of}\` | ${words.map((word) => `\`${word}\``).join(", ")} |`);
});
