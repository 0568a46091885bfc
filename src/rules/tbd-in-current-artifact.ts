import { artifactTypeOf } from "../model/adapter.ts";
import type { Artifact, Body } from "../model/artifact.ts";
import type { Case } from "../model/case.ts";
import { type Data, isMap, type Path } from "../model/doc.ts";
import type { Place } from "../model/finding.ts";
import type { EngagementRule } from "../model/rule.ts";
import { ticked } from "./aspects/wording.ts";

export const rule: EngagementRule = {
  id: "tbd-in-current-artifact",
  code: "CS-FCT-005",
  severity: "error",
  blocks: "merge",
  locked: false,
  summary: "A current artifact says TBD only where the adapter lets it.",
  why: "People approve and sign what is current; nobody can keep a promise that was not made.",
  check: (c) => c.head.artifacts.filter(({ status }) => status === "current").flatMap((each) => reports(c, each)),
};

function reports(c: Case, artifact: Artifact) {
  return [...inFields(c, artifact), ...inBody(artifact)].map((place) => ({
    place,
    message: `${ticked(artifact.id)} is current and says TBD at line ${place.line}.`,
    fix: "Resolve it, or keep the artifact `draft`.",
  }));
}

const TBD = /(?<![\p{L}\p{N}_])TBD(?![\p{L}\p{N}_])/u;

function inFields(c: Case, artifact: Artifact): Place[] {
  const allowed = artifactTypeOf(c.adapter, artifact.type)?.tbdAllowed ?? [];
  const paths = tbdPaths(artifact.fields, []).filter((path) => !isAllowed(path, allowed));
  return paths.map((path) => artifact.matter.at(path));
}

function tbdPaths(data: Data, path: Path): Path[] {
  if (typeof data === "string") return TBD.test(data) ? [path] : [];
  const entries: readonly (readonly [string | number, Data])[] = isMap(data)
    ? Object.entries(data)
    : [...data.entries()];
  return entries.flatMap(([key, value]) => tbdPaths(value, [...path, key]));
}

/** A field that may be TBD may be so in each of its parts; positions in lists do not count. */
function isAllowed(path: Path, allowed: readonly string[]): boolean {
  const name = path.filter((step) => typeof step === "string").join(".");
  return allowed.some((field) => name === field || name.startsWith(`${field}.`));
}

function inBody({ body, file }: Artifact): Place[] {
  return prose(body).flatMap(({ text, line }) => {
    const column = text.search(TBD) + 1;
    return column > 0 ? [{ file, line, column }] : [];
  });
}

/** The lines of a text that stand outside fenced code blocks. */
function prose(body: Body): { readonly text: string; readonly line: number }[] {
  const lines = body.text.split(/\r?\n/);
  let fence: string | undefined;
  return lines.flatMap((text, index) => {
    const mark = /^\s*(`{3,}|~{3,})/.exec(text)?.[1];
    if (fence !== undefined) {
      if (mark?.startsWith(fence) && text.trim() === mark) fence = undefined;
      return [];
    }
    fence = mark;
    return fence === undefined ? [{ text, line: body.line + index }] : [];
  });
}
