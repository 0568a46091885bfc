import type { Artifact } from "../../model/artifact.ts";
import { type Data, isKnown, isMap, type Path, valueAt } from "../../model/doc.ts";
import { formatAmount, parseAmount } from "../../model/money.ts";
import { quote } from "../../parse/quote.ts";
import type { Fault, SkillCheck } from "../skill.ts";

/** Whoever signs has to be named, and what is paid has to add up. Clauses and terms are looked at when it is rendered. */
export const checkContract: SkillCheck = (artifact, { settings }) => [
  ...partyFaults(artifact),
  ...feeFaults(artifact, settings?.settings?.currency ?? ""),
];

/** A contract whose parties are not written down yet has none to find fault with. */
function partyFaults(artifact: Artifact): Fault[] {
  const { parties } = artifact.fields;
  if (parties === undefined || parties === "TBD") return [];
  if (!Array.isArray(parties) || parties.length < 2)
    return [
      fault(
        artifact,
        ["parties"],
        "An agreement has two parties or more.",
        "List each with `role`, `legal_name` and `signer`.",
      ),
    ];
  return parties.flatMap((party: Data, at) => signerFaults(artifact, party, at));
}

const NEEDED = ["legal_name", "signer.name"] as const;

function signerFaults(artifact: Artifact, party: Data, at: number): Fault[] {
  const missing = NEEDED.filter((field) => {
    const value = isMap(party) ? valueAt(party, field) : undefined;
    return typeof value !== "string" || value.trim() === "";
  });
  return missing.map((field) =>
    fault(
      artifact,
      ["parties", at],
      `Party ${at + 1} has no ${quote(field)}.`,
      "Write who signs for whom: `{ role: Client, legal_name: Acme Corp, signer: { name: Morgan Reyes, title: Counsel } }`; `TBD` where it is not known.",
    ),
  );
}

function feeFaults(artifact: Artifact, fallback: string): Fault[] {
  const { fees } = artifact.fields;
  if (fees === undefined || !isMap(fees) || !Array.isArray(fees["milestones"])) return [];
  const given = fees["currency"];
  const currency = typeof given === "string" && isKnown(given) ? given : fallback;
  const total = amountIn(fees, "total", currency);
  const amounts = fees["milestones"].map((each: Data) =>
    isMap(each) ? amountIn(each, "amount", currency) : undefined,
  );
  if (total === undefined || amounts.length === 0) return [];
  let sum = 0n;
  for (const amount of amounts) {
    if (amount === undefined) return [];
    sum += amount;
  }
  if (sum === total) return [];
  const shown = (amount: bigint) => `${currency} ${formatAmount(amount, currency)}`;
  const message = `The milestones come to ${shown(sum)}, and the total is ${shown(total)}.`;
  return [fault(artifact, ["fees", "total"], message, "Correct the one that is wrong.")];
}

/** Nothing where it is not known, or no amount: that is told of every amount, wherever it stands. */
function amountIn(data: Data, field: string, currency: string): bigint | undefined {
  const text = valueAt(data, field);
  const amount = typeof text === "string" && isKnown(text) ? parseAmount(text, currency) : undefined;
  return typeof amount === "bigint" ? amount : undefined;
}

/** A draft may be put together over time. */
function fault(artifact: Artifact, path: Path, message: string, fix: string): Fault {
  const isDraft = artifact.status === "draft";
  const found = { place: artifact.matter.at(path), message, fix, holdsGate: !isDraft };
  return isDraft ? { ...found, severity: "warning" } : found;
}
