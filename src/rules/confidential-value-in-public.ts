import { artifactTypeOf } from "../model/adapter.ts";
import { type Artifact, isLive } from "../model/artifact.ts";
import type { Case } from "../model/case.ts";
import { classesOf, type Classified, classifiedValues } from "./aspects/classified.ts";
import { findValue } from "../model/said.ts";
import { isKnown, valueAt } from "../model/doc.ts";
import type { EngagementRule, Report } from "../model/rule.ts";
import { placesIn, textOf } from "./aspects/text-place.ts";

export const rule: EngagementRule = {
  id: "confidential-value-in-public",
  code: "CS-SEC-002",
  severity: "error",
  blocks: "merge",
  locked: true,
  summary: "A public artifact says nothing that the workflow counts as confidential.",
  why: "What was published once cannot be taken back.",
  check(c) {
    const live = c.head.artifacts.filter(isLive);
    const shown = live.filter((each) => isPublic(c, each));
    const values = classifiedValues(
      c,
      live.filter((each) => !isPublic(c, each)),
    );
    return shown.flatMap((each) => once([...fields(c, each), ...mentions(each, values)]));
  },
};

function isPublic(c: Case, artifact: Artifact): boolean {
  return artifactTypeOf(c.adapter, artifact.type)?.public === true;
}

/** Fields of the artifact itself that are classified, whatever they say. */
function fields(c: Case, artifact: Artifact): Report[] {
  return [...classesOf(c)].flatMap(([path, name]) => {
    if (!isKnown(valueAt(artifact.fields, path))) return [];
    return [{ place: artifact.matter.atKey(path.split(".")), ...told(path, name, artifact) }];
  });
}

/** The value itself is in no message. */
function mentions(artifact: Artifact, values: readonly Classified[]): Report[] {
  const text = textOf(artifact.bytes);
  const placeOf = placesIn(artifact.file, text);
  return values.flatMap((value) => {
    const offset = findValue(text, value.text);
    return offset < 0 ? [] : [{ place: placeOf(offset), ...told(value.path, value.class, artifact) }];
  });
}

function told(path: string, name: string, artifact: Artifact): Omit<Report, "place"> {
  const message = `\`${path}\` (${name}) reaches \`${artifact.id}\`, which is public.`;
  return {
    message,
    fix: `Take it out of \`${artifact.id}\`, or change the class of \`${path}\` in the workflow definition.`,
  };
}

function once(reports: readonly Report[]): Report[] {
  return [...new Map(reports.toReversed().map((each) => [each.message, each])).values()].toReversed();
}
