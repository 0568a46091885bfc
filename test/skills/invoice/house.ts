import { stringify } from "yaml";
import type { Artifact } from "../../../src/model/artifact.ts";
import { emptyRecord, type RecordView } from "../../../src/model/record.ts";
import type { SettingsFile } from "../../../src/model/settings.ts";
import { parseArtifact } from "../../../src/parse/artifact.ts";
import { checkInvoice } from "../../../src/skills/invoice/check.ts";
import type { Around } from "../../../src/skills/skill.ts";
import { sourceFile } from "../../scenario/files.ts";

export type Fields = Readonly<Record<string, unknown>>;

/** An artifact with these fields of front matter. */
export function artifact(fields: Fields, engagement = "acme"): Artifact {
  const { id = "INV-2026-0001", type = "invoice", status = "current", ...rest } = fields;
  const matter = stringify({ id, type, version: "v1", status, sources: [], ...rest }, { aliasDuplicateObjects: false });
  const path = `engagements/${engagement}/${String(id)}.md`;
  const { artifact: made, problems } = parseArtifact(sourceFile(path, `---\n${matter}---\n`));
  if (!made) throw new Error(JSON.stringify(problems));
  return made;
}

export const contract: Fields = {
  id: "ADSA-2026-0001",
  type: "contract",
  fees: {
    currency: "USD",
    total: "1000.00",
    milestones: [
      { id: "first", amount: "400.00" },
      { id: "second", amount: "600.00" },
    ],
  },
};

/** One piece at this price, billed under the contract. */
export function bill(id: string, price: string, more: Fields = {}): Fields {
  return {
    id,
    currency: "USD",
    issue_date: "2026-05-01",
    contract: "ADSA-2026-0001@v1",
    lines: [{ description: "Work", unit_price: price }],
    ...more,
  };
}

export function credit(id: string, of: string, price: string, more: Fields = {}): Fields {
  return bill(id, price, { kind: "credit_memo", credits: of, ...more });
}

export interface House {
  readonly settings?: SettingsFile;
  readonly record?: Partial<RecordView>;
  readonly elsewhere?: Readonly<Record<string, readonly Artifact[]>>;
}

export function around(artifacts: readonly Artifact[], { settings, record, elsewhere = {} }: House = {}): Around {
  return {
    artifacts,
    elsewhere: (engagement) => elsewhere[engagement] ?? [],
    skillOf: ({ type }) => type,
    client: "Acme Corp",
    // What an e-invoice lacks has tests of its own.
    settings: { ...settings, settings: { einvoice: "none", ...settings?.settings } },
    record: { ...emptyRecord, ...record },
  };
}

/** What is found wrong with all invoices, each as `<message>`, with `!` before it where it holds the gate. */
export function found(all: readonly Fields[], house: House = {}): string[] {
  const artifacts = all.map((each) => artifact(each));
  const here = around(artifacts, house);
  return artifacts
    .filter(({ type }) => type === "invoice")
    .flatMap((each) => checkInvoice(each, here))
    .map(({ holdsGate, message, severity }) => `${holdsGate ? "! " : ""}${severity ? `${severity}: ` : ""}${message}`);
}
