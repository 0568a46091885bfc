import { type Artifact, ATTESTATION } from "../model/artifact.ts";
import type { Case } from "../model/case.ts";
import { isTouched, liveArtifacts } from "./aspects/changed.ts";
import { currencyAt } from "../model/currencies.ts";
import { type Data, isMap, type Path } from "../model/doc.ts";
import type { EngagementRule, Report } from "../model/rule.ts";
import { checks, shown, type ValueKind } from "./aspects/value-kind.ts";
import { ticked } from "./aspects/wording.ts";

export const rule: EngagementRule = {
  id: "malformed-amount-or-date",
  code: "CS-ART-015",
  severity: "error",
  blocks: "merge",
  locked: false,
  summary: "Dates, amounts, currencies, quantities and countries are written in the one form that leaves no doubt.",
  why: "A date that does not exist, or `1,000.50`, is read differently by each reader, and money is paid by it.",
  check: (c) =>
    liveArtifacts(c)
      .filter((each) => each.type !== ATTESTATION && isTouched(c.repository.change, each.file))
      .flatMap((each) => reports(c, each)),
};

const kinds: ReadonlyMap<string, ValueKind> = new Map([
  ["date", "date"],
  ["currency", "currency"],
  ["country", "country"],
  ["quantity", "quantity"],
  ["rate", "rate"],
  ["unit_price", "price"],
  ["rounding", "rounding"],
  ...["total", "amount", "price", "prepaid", "net", "tax", "gross", "payable"].map((name) => [name, "amount"] as const),
]);

/** `depends_on` and `hosted_at` name things, not days. */
const RELATION =
  /^(?:.*_)?(?:acts|add|aimed|based|blocked|builds|built|depends|focus|focused|hands|held|hosted|located|relies|runs|stored|waits|works)_(?:on|at)$/;

function kindOf(name: string): ValueKind | undefined {
  if (/_(?:date|on|until)$/.test(name)) return RELATION.test(name) ? undefined : "date";
  if (name.endsWith("_at")) return RELATION.test(name) ? undefined : "moment";
  return kinds.get(name);
}

function reports(c: Case, artifact: Artifact): Report[] {
  const { fields, matter, id } = artifact;
  const standard = c.repository.policy.file?.value.settings?.currency;
  return textsIn(fields, []).flatMap(({ path, text }) => {
    const kind = kindOf(String(path.findLast((step) => typeof step === "string")));
    if (kind === undefined || text.trim() === "TBD") return [];
    const allowed = checks[kind](text, currencyAt(fields, path, standard));
    if (allowed === undefined) return [];
    const message = `${ticked(nameOf(path))} of ${ticked(id)} is ${ticked(shown(text))}; allowed: ${allowed}.`;
    return [{ place: matter.at(path), message, fix: `Write ${allowed}, or TBD while it is a draft.` }];
  });
}

interface Text {
  readonly path: Path;
  readonly text: string;
}

function textsIn(data: Data, path: Path): Text[] {
  if (typeof data === "string") return [{ path, text: data }];
  const entries: readonly (readonly [string | number, Data])[] = isMap(data)
    ? Object.entries(data)
    : [...data.entries()];
  return entries.flatMap(([step, value]) => textsIn(value, [...path, step]));
}

/** `lines[0].unit_price` */
function nameOf(path: Path): string {
  return path.map((step, at) => (typeof step === "number" ? `[${step}]` : at > 0 ? `.${step}` : step)).join("");
}
