import { normalizeLines, sha256Hex } from "../model/digest.ts";
import { isMap } from "../model/doc.ts";
import { engagementOf, type IssuedHandoff, type SourceFile } from "../model/engagement.ts";
import type { Place, Problem } from "../model/finding.ts";
import { handoffDigest, handoffPath, issuedHandoff, skillOfPath } from "../model/handoff-file.ts";
import { limits } from "./limits.ts";
import { inOrder } from "./problems.ts";
import { quote } from "./quote.ts";
import { typed } from "./typed.ts";
import { parseYaml } from "./yaml.ts";

export interface ParsedHandoff {
  /** Nothing where the file is not as the program wrote it. */
  readonly handoff: IssuedHandoff | undefined;
  readonly problems: readonly Problem[];
}

/** A hand-off holds much of a state and of the record, indented once more. */
const SIZE = { limit: 2 * 1024 * 1024, bounds: { depth: limits.depth + 1, nodes: 5 * limits.nodes } };

/** The hand-offs among an engagement's files. One that is not whole is a problem, and counts as none. */
export function parseHandoffs(files: readonly SourceFile[]): ParsedHandoff[] {
  return files.filter(({ path }) => skillOfPath(path) !== undefined).map((file) => parseHandoff(file, files));
}

function parseHandoff(file: SourceFile, files: readonly SourceFile[]): ParsedHandoff {
  const [id, skill] = [engagementOf(file.path) ?? "", skillOfPath(file.path) ?? ""];
  const raw = parseYaml(file.path, file.bytes, SIZE);
  if (!raw.doc || !isMap(raw.doc.value)) return refused(raw.problems, id, skill);
  const { doc, problems } = typed(raw.doc, issuedHandoff, { noun: "a hand-off" });
  if (!doc || problems.length > 0) return refused(problems, id, skill);
  const handoff = { skill, doc: raw.doc, value: doc.value };
  const wrong = (place: Place, message: string): Problem => ({ code: "CS-HND-001", place, message, fix: "" });
  const page = files.find(({ path }) => path === handoffPath(id, skill, "md"));
  const found = [
    ...(doc.value.engagement === id ? [] : [wrong(doc.at(["engagement"]), `It is not one of ${quote(id)}`)]),
    ...(doc.value.skill.id === skill ? [] : [wrong(doc.at(["skill", "id"]), `It is not one to ${quote(skill)}`)]),
    ...(handoffDigest(raw.doc.value) === doc.value.digest
      ? []
      : [wrong(doc.at(["digest"]), "It was changed by hand: its contents do not give this digest")]),
    ...(page && sha256Hex(normalizeLines(page.bytes)) === doc.value.page
      ? []
      : [wrong(doc.at(["page"]), `${quote(`${skill}.md`)} beside it ${page ? "was changed by hand" : "is missing"}`)]),
  ];
  return found.length > 0 ? refused(found, id, skill) : { handoff, problems: [] };
}

function refused(problems: readonly Problem[], id: string, skill: string): ParsedHandoff {
  const fix = `Run \`countersign handoff ${id} ${skill} --issue\`; facts belong into state.yaml, and a hand-off follows from them`;
  const told = problems.map(({ place, message }) => ({
    code: "CS-HND-001",
    place,
    message: `The hand-off to ${quote(skill)} is not whole: ${message}`,
    fix,
  }));
  return { handoff: undefined, problems: inOrder(told) };
}
