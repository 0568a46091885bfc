import type { Adapter } from "../../model/adapter.ts";
import type { Place } from "../../model/finding.ts";
import { nearest } from "../../model/nearest.ts";
import type { Report } from "../../model/rule.ts";
import { quote } from "../../parse/quote.ts";
import type { NamedReference, NameKind } from "./adapter-references.ts";

const nouns: Readonly<Record<NameKind, string>> = {
  stage: "the stage",
  "stage or end": "the stage or terminal state",
  "artifact type": "the artifact type",
  gate: "the gate",
  action: "the action",
  skill: "the skill",
  role: "the role",
  trouble: "the failure mode",
  target: "",
  owned: "",
};

/** `names`: what it may be. */
export function undeclaredReport(
  adapter: Adapter,
  { kind, name, path }: NamedReference,
  names: readonly string[],
  place: Place,
): Report {
  const noun = `${nouns[kind]} ${quote(name)}`.trim();
  const where = quote(
    path
      .map((step) => (typeof step === "number" ? `[${step}]` : `.${step}`))
      .join("")
      .slice(1),
  );
  const opens = path[0] === "facts" ? "verify" : path[0] === "routing_rules" ? "decide" : "open";
  const owner = kind === "role" ? `the roster does not have; until then nobody can ${opens} it` : "it does not declare";
  const near = nearest(name, names);
  const fix = kind === "role" ? `add the role ${quote(name)} to countersign.yaml` : `declare ${quote(name)}`;
  return {
    place,
    message: `${adapter.type}: ${where} refers to ${noun}, which ${owner}.`,
    fix:
      near === undefined
        ? `${fix.charAt(0).toUpperCase()}${fix.slice(1)}, or fix the spelling.`
        : `Write ${quote(near)}, or ${fix}.`,
  };
}
