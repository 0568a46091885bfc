import type { Artifact } from "../../model/artifact.ts";
import type { Case } from "../../model/case.ts";
import { type Data, isKnown } from "../../model/doc.ts";
import type { Place } from "../../model/finding.ts";
import { findValue, spokenName } from "../../model/said.ts";

/** Where an artifact names the engagement's client, if it does. */
export function naming(c: Case, artifact: Artifact): Place | undefined {
  const client = c.head.state?.value.client;
  const name = isKnown(client) ? spokenName(client) : "";
  if (name === "") return undefined;
  const [field] =
    Object.entries(artifact.fields).find(([, value]) => textsOf(value).some((text) => holds(text, name))) ?? [];
  if (field !== undefined) return artifact.matter.at([field]);
  const line = artifact.body.text.split("\n").findIndex((text) => holds(text, name));
  if (line >= 0) return { file: artifact.file, line: artifact.body.line + line, column: 1 };
  return holds(artifact.body.text, name) ? { file: artifact.file, line: artifact.body.line, column: 1 } : undefined;
}

function holds(text: string, name: string): boolean {
  return findValue(text.normalize("NFKC"), name) >= 0;
}

function textsOf(value: Data): string[] {
  return typeof value === "string" ? [value] : Object.values(value).flatMap((each: Data) => textsOf(each));
}
