import type { Adapter } from "../model/adapter.ts";
import { type NamedReference, type NameKind, referencesOf } from "./aspects/adapter-references.ts";
import { ATTESTATION } from "../model/artifact.ts";
import type { Repository } from "../model/case.ts";
import { isTouched } from "./aspects/changed.ts";
import { declaredNames } from "./aspects/declared-names.ts";
import { isKnown } from "../model/doc.ts";
import type { Place } from "../model/finding.ts";
import { nearest } from "../model/nearest.ts";
import { affectedAdapters } from "./aspects/policy-change.ts";
import type { Report, RepositoryRule } from "../model/rule.ts";
import { ARTIFACT_ID, NAME } from "../model/scalars.ts";
import { quote } from "../parse/quote.ts";

export const rule: RepositoryRule = {
  id: "undeclared-name",
  code: "CS-WFL-002",
  severity: "error",
  blocks: "merge",
  locked: false,
  summary: "Every stage, gate, type, skill, action and role that a definition names is declared somewhere.",
  why: "A requirement on a gate that does not exist can never be met, and a limit on a misspelt one never bites.",
  checkRepository: (r) => affectedAdapters(r).flatMap((adapter) => undeclared(r, adapter)),
};

function undeclared(r: Repository, adapter: Adapter): Report[] {
  const names = declaredNames(adapter, r.headPolicy);
  const own = isTouched(r.change, adapter.doc.file);
  return referencesOf(adapter.doc.value)
    .filter(({ kind }) => own || kind === "role")
    .filter(({ kind, name }) => isMeant(name) && names[kind] && !names[kind].includes(name) && !isBuiltIn(kind, name))
    .map((reference) => report(adapter, reference, names[reference.kind] ?? [], placeOf(r, adapter, reference, own)));
}

/** Prose may stand where a name may: a text with spaces names nothing. */
function isMeant(name: string): boolean {
  return isKnown(name) && NAME.test(name);
}

function isBuiltIn(kind: NameKind, name: string): boolean {
  return kind === "artifact type" && (name === ATTESTATION || ARTIFACT_ID.test(name));
}

/** Where the definition itself is untouched, the roster is what has to be mended. */
function placeOf(r: Repository, { doc }: Adapter, { path, key }: NamedReference, own: boolean): Place {
  if (!own) return r.headPolicy.file?.atKey(["roles"]) ?? { file: "countersign.yaml", line: 1, column: 1 };
  return key ? doc.atKey(path) : doc.at(path);
}

const nouns: Readonly<Record<NameKind, string>> = {
  stage: "the stage",
  "stage or end": "the stage or terminal state",
  "artifact type": "the artifact type",
  gate: "the gate",
  action: "the action",
  skill: "the skill",
  role: "the role",
  target: "",
  owned: "",
};

function report(
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
  const opens = path[0] === "facts" ? "verify" : "open";
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
