import type { GateResult } from "../../model/approval.ts";
import type { Documents, RenderedFile } from "../../model/publication.ts";
import { code, link, short } from "../markdown.ts";

/** What a person types to make a document that is not there. */
export function renderCommand({ engagement, artifact }: Documents["left"][number]): string {
  return `countersign render ${engagement}/${artifact}`;
}

const MOST_LOOKS = 4;

/** The documents that gates wait for somebody to look at, with what changed in them. */
export function lookAt(gates: readonly GateResult[], files: readonly RenderedFile[]): string {
  const shut = new Set(gates.filter(({ open }) => !open).flatMap(({ subject }) => subject.artifacts));
  const covered = files.filter(({ artifact }) => shut.has(artifact));
  const more = covered.length > MOST_LOOKS ? ` and ${covered.length - MOST_LOOKS} more` : "";
  return covered.slice(0, MOST_LOOKS).map(linked).join(", ") + more;
}

const MOST_FILES = 20;

/** All documents of an engagement, with the marks that stand on them, and how to make those that are missing. */
export function documentsText(id: string, { files, left }: Documents): string {
  const own = files.filter(({ engagement }) => engagement === id);
  const missing = left.filter(({ engagement }) => engagement === id);
  const made = own.map((file) => `${linked(file)} (${file.mark === null ? "final" : file.mark.toLowerCase()})`);
  return [
    ...(made.length > 0 ? [`Documents: ${listed(made)}.`] : []),
    ...(missing.length > 0 ? [`Not made here: ${listed(missing.map((each) => code(renderCommand(each))))}.`] : []),
  ].join(" ");
}

function listed(texts: readonly string[]): string {
  const more = texts.length > MOST_FILES ? ` and ${texts.length - MOST_FILES} more` : "";
  return texts.slice(0, MOST_FILES).join(", ") + more;
}

function linked({ name, url }: RenderedFile): string {
  return url === undefined ? code(short(name, 120)) : link(short(name, 120), url);
}
