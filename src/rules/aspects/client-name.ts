import type { Artifact } from "../../model/artifact.ts";
import type { Case } from "../../model/case.ts";
import { type Data, isKnown } from "../../model/doc.ts";
import type { Place } from "../../model/finding.ts";
import { findValue } from "./classified.ts";

/** Where an artifact names the engagement's client, if it does. */
export function naming(c: Case, artifact: Artifact): Place | undefined {
  const client = c.head.state?.value.client;
  const name = isKnown(client) ? significant(client) : "";
  if (name === "") return undefined;
  const [field] =
    Object.entries(artifact.fields).find(([, value]) => textsOf(value).some((text) => holds(text, name))) ?? [];
  if (field !== undefined) return artifact.matter.at([field]);
  const line = artifact.body.text.split("\n").findIndex((text) => holds(text, name));
  if (line >= 0) return { file: artifact.file, line: artifact.body.line + line, column: 1 };
  return holds(artifact.body.text, name) ? { file: artifact.file, line: artifact.body.line, column: 1 } : undefined;
}

const LEGAL_FORM =
  /(?:[\s,]+(?:co|company|corp|corporation|inc|incorporated|llc|llp|ltd|limited|plc|gmbh|ag|kg|se|sa|sarl|bv|nv|ab|oy|as|srl|spa|pty)\.?)+$/i;

/** The name as people say it, without its legal form, which may have parts: `Co., Ltd.` */
function significant(client: string): string {
  const said = client.normalize("NFKC").trim();
  const short = said.replace(LEGAL_FORM, "").replace(/[.,\s]+$/, "");
  return short === "" ? said : short;
}

function holds(text: string, name: string): boolean {
  return findValue(text.normalize("NFKC"), name) >= 0;
}

function textsOf(value: Data): string[] {
  return typeof value === "string" ? [value] : Object.values(value).flatMap((each: Data) => textsOf(each));
}
