import type { AdapterFile } from "../../model/adapter-file.ts";
import type { Path } from "../../model/doc.ts";
import type { PredicateFile } from "../../model/predicate.ts";

/** An `all` or `any` of nothing in what a definition requires. */
export interface EmptyChoice {
  readonly key: "all" | "any";
  readonly path: Path;
}

export function emptyChoicesOf(file: AdapterFile): EmptyChoice[] {
  return [
    ...(file.allowed_transitions ?? []).flatMap((each, at) => list(each.requires, ["allowed_transitions", at])),
    ...(file.actions ?? []).flatMap((each, at) => list(each.requires, ["actions", at])),
  ];
}

function list(predicates: readonly PredicateFile[] = [], path: Path): EmptyChoice[] {
  return predicates.flatMap((each, at) => below(each, [...path, "requires", at]));
}

function below(each: PredicateFile, path: Path): EmptyChoice[] {
  if ("not" in each) return below(each.not, [...path, "not"]);
  if ("all" in each) return choices("all", each.all, [...path, "all"]);
  return "any" in each ? choices("any", each.any, [...path, "any"]) : [];
}

function choices(key: EmptyChoice["key"], parts: readonly PredicateFile[], path: Path): EmptyChoice[] {
  return parts.length === 0 ? [{ key, path }] : parts.flatMap((each, at) => below(each, [...path, at]));
}
