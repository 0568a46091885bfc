import { stringifyYaml } from "../edit/yaml.ts";
import type { Write } from "../model/write.ts";
import { openRepository } from "../git/repository.ts";
import { readWorkingFile } from "../git/working-files.ts";
import type { Case } from "../model/case.ts";
import { normalizeLines } from "../model/digest.ts";
import type { Handoff } from "../model/handoff.ts";
import { handoffPath } from "../model/handoff-file.ts";
import { issuedOf } from "../record/issued-handoff.ts";
import { handoffText } from "../report/handoff-text.ts";
import { type Evaluated, evaluate } from "./evaluate.ts";
import { type Asked, gather } from "./gather.ts";
import type { Work } from "./bench.ts";

/** The engagement as it is judged without the hand-off that is to be issued: what is wrong with that is no part of it. */
export async function evaluateWithout(asked: Asked, id: string, skill: string): Promise<Evaluated> {
  const meant = (["yaml", "md"] as const).map((ending) => ({ path: handoffPath(id, skill, ending), text: null }));
  return evaluate(await gather({ ...asked, meant }));
}

/** The files of a hand-off, where they are not there yet as they would be written. */
export async function issue(repo: string, c: Case, handoff: Handoff, allowed: readonly string[]): Promise<Work> {
  const { id } = handoff.skill;
  const page = handoffText(handoff);
  const files = [
    { path: handoffPath(c.id, id, "yaml"), text: stringifyYaml(issuedOf(c, handoff, page, allowed)) },
    { path: handoffPath(c.id, id, "md"), text: page },
  ];
  const there = await Promise.all(files.map((file) => isThere(repo, file)));
  const writes = files.filter((_, index) => there[index] !== true);
  if (writes.length === 0) return { writes, said: `The hand-off to ${id} stands as it was issued.` };
  return {
    writes,
    said: `Handed on to ${id}.`,
    notes: handoff.missing.map(({ question, owner }) => `Still asked: ${question} (${owner})`),
    next: "Commit it; the merge records it as issued.",
  };
}

async function isThere(repo: string, { path, text }: Write): Promise<boolean> {
  const file = await readWorkingFile(await openRepository(repo), path);
  return file !== undefined && new TextDecoder().decode(normalizeLines(file.bytes)) === text;
}
