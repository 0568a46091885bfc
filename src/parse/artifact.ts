import { type Artifact, type Body, type FrontMatter, frontMatter, idOfFile } from "../model/artifact.ts";
import { type Data, type DataMap, type Doc, isMap } from "../model/doc.ts";
import type { SourceFile } from "../model/engagement.ts";
import type { Problem } from "../model/finding.ts";
import { approvalClaim, approvalKeys, omit } from "./claims.ts";
import { languageOf, splitFrontMatter } from "./front-matter.ts";
import { inOrder } from "./problems.ts";
import { quote } from "./quote.ts";
import { typed } from "./typed.ts";

export interface ParsedArtifact {
  readonly artifact: Artifact | undefined;
  readonly problems: readonly Problem[];
}

/** An artifact is a file named by its id. Other markdown files are notes, unless they claim an id. */
export function parseArtifact(file: SourceFile): ParsedArtifact {
  const id = idOfFile(file.path);
  if (id === undefined) return { artifact: undefined, problems: problemsOfNote(file) };
  const { parsed, body } = splitFrontMatter(file.path, file.bytes);
  const { doc, problems } = parsed;
  if (!doc || !isMap(doc.value) || !body) return { artifact: undefined, problems };
  const claims = approvalKeys.filter((key) => Object.hasOwn(doc.value as DataMap, key));
  const own = omit(doc, doc.value, claims);
  const matter = typed(own, frontMatter, { noun: "the front matter", required: "every artifact" });
  const wrongId = matter.doc && matter.doc.value.id !== id ? [otherId(doc, matter.doc.value.id, id)] : [];
  const found = [...claims.map((key) => approvalClaim(doc, key)), ...matter.problems, ...wrongId];
  const artifact = matter.doc && wrongId.length === 0 ? artifactOf(file, matter.doc, own.value, body) : undefined;
  return { artifact, problems: inOrder(found) };
}

function artifactOf(file: SourceFile, matter: Doc<FrontMatter>, fields: DataMap, body: Body): Artifact {
  const { id, type, version, status, sources, scope } = matter.value;
  const read = { file: file.path, blob: file.oid, bytes: file.bytes, matter, fields, body };
  return { id, type, version, status, sources, scope: scope ?? "*", ...read };
}

function otherId(doc: Doc<Data>, id: string, wanted: string): Problem {
  return {
    code: "CS-ART-010",
    place: doc.at(["id"]),
    message: `${quote(id)} is not the name of its file; pattern is ${quote("<id>.md")}`,
    fix: `Write ${quote(wanted)}, or rename the file to ${quote(`${id}.md`)}.`,
  };
}

/** A note may hold anything but what makes it look like an artifact that is not read as one. */
function problemsOfNote(file: SourceFile): readonly Problem[] {
  const start = new TextDecoder().decode(file.bytes.subarray(0, 200));
  if (!start.startsWith("---")) return [];
  const { parsed } = splitFrontMatter(file.path, file.bytes);
  if (languageOf(start.split("\n")[0] ?? "")) return parsed.problems;
  const { doc } = parsed;
  if (!doc || !isMap(doc.value) || !Object.hasOwn(doc.value, "id")) return [];
  const id = doc.value.id;
  const name = typeof id === "string" ? `${id}.md` : "<id>.md";
  return [
    {
      code: "CS-ART-010",
      place: doc.at(["id"]),
      message: `The front matter has an id, but the name of the file is none; pattern is ${quote("<id>.md")}`,
      fix: `Rename the file to ${quote(name)}, or remove the id.`,
    },
  ];
}
