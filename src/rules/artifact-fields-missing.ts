import { artifactTypeOf, type ArtifactType } from "../model/adapter.ts";
import { type Artifact, ATTESTATION } from "../model/artifact.ts";
import type { Case } from "../model/case.ts";
import { liveArtifacts } from "./aspects/changed.ts";
import { type Data, isKnown, valueAt } from "../model/doc.ts";
import { headingsOf, plainName } from "./aspects/headings.ts";
import { nearest } from "../model/nearest.ts";
import type { EngagementRule, Report } from "../model/rule.ts";

export const rule: EngagementRule = {
  id: "artifact-fields-missing",
  code: "CS-ART-011",
  severity: "error",
  blocks: "merge",
  locked: false,
  summary: "An artifact is of a known type and has the fields that its type requires.",
  why: "Whoever builds on an artifact, or approves it, relies on the parts that its type promises.",
  check: (c) =>
    liveArtifacts(c)
      .filter((each) => each.type !== ATTESTATION)
      .flatMap((each) => judge(c, each)),
};

function judge(c: Case, artifact: Artifact): Report[] {
  const type = artifactTypeOf(c.adapter, artifact.type);
  if (!type) return c.adapter.artifacts.length > 0 ? [unknownType(c, artifact)] : [];
  const missing = type.requiredFields.filter((field) => !isThere(artifact, type, field));
  const [first] = missing;
  if (first === undefined) return [];
  const allowed = type.tbdAllowed.filter((field) => missing.includes(field));
  const later =
    allowed.length > 0
      ? `; TBD is allowed for ${allowed.join(", ")}`
      : artifact.status === "draft"
        ? "; TBD is allowed while it is a draft"
        : "";
  return [
    {
      place: artifact.matter.at(first.split(".")),
      message: `\`${artifact.id}\` lacks ${missing.map((field) => `\`${field}\``).join(", ")}.`,
      fix: `Fill them, in the front matter or under a heading of that name${later}.`,
    },
  ];
}

function unknownType(c: Case, artifact: Artifact): Report {
  const known = c.adapter.artifacts.map((each) => each.type);
  const near = nearest(artifact.type, known);
  const message = `\`${artifact.id}\` is of type \`${artifact.type}\`, which ${c.adapter.type} does not declare.`;
  const fix = near === undefined ? `Use one of its types: ${known.join(", ")}.` : `Write \`type: ${near}\`.`;
  return { place: artifact.matter.at(["type"]), message, fix };
}

function isThere(artifact: Artifact, type: ArtifactType, field: string): boolean {
  const value = fieldOrTbd(artifact.fields, field);
  if (value === "TBD") return artifact.status === "draft" || type.tbdAllowed.includes(field);
  return (isKnown(value) && !isEmpty(value)) || hasHeading(artifact, field);
}

/** `recipient: TBD` leaves every part of the recipient TBD. */
function fieldOrTbd(fields: Data, path: string): Data | undefined {
  const parts = path.split(".");
  const above = parts.map((_, index) => valueAt(fields, parts.slice(0, index + 1).join(".")));
  return above.some((value) => typeof value === "string" && value.trim() === "TBD") ? "TBD" : valueAt(fields, path);
}

function isEmpty(value: Data): boolean {
  return Object.keys(value).length === 0;
}

function hasHeading(artifact: Artifact, field: string): boolean {
  return headingsOf(artifact.body).some((heading) => plainName(heading.text) === plainName(field));
}
