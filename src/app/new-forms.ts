import { openRepository, type Repository } from "../git/repository.ts";
import { readWorkingFile } from "../git/working-files.ts";
import type { Adapter } from "../model/adapter.ts";
import { formsOf } from "../model/intake.ts";
import type { Write } from "../model/write.ts";
import { isIssueForm, issueForm, issueFormPath } from "../report/issue-form.ts";
import { definitionOf, ownDefinitions } from "./definition.ts";
import type { Asked } from "./gather.ts";
import { UsageError } from "./verb.ts";
import type { Work } from "./bench.ts";

/** Forms of definitions: those to be written, and the paths at which somebody else's file stands. */
export interface Forms {
  readonly writes: readonly Write[];
  readonly foreign: readonly string[];
}

/** The forms by which people ask for what a definition gives. What we wrote before is written anew. */
export async function formsFor(dir: string, adapters: readonly Adapter[]): Promise<Forms> {
  const repo = await openRepository(dir);
  const made = adapters.flatMap(formsOf).map((form) => ({ path: issueFormPath(form), text: issueForm(form) }));
  const found = await Promise.all(made.map(async (write) => ({ write, there: await textAt(repo, write.path) })));
  const isForeign = (there: string | undefined) => there !== undefined && !isIssueForm(there);
  return {
    writes: found.flatMap(({ write, there }) => (isForeign(there) || there === write.text ? [] : [write])),
    foreign: found.flatMap(({ write, there }) => (isForeign(there) ? [write.path] : [])),
  };
}

async function textAt(repo: Repository, path: string): Promise<string | undefined> {
  const file = await readWorkingFile(repo, path);
  return file && new TextDecoder().decode(file.bytes);
}

/** Without a type, the repository's own definitions, else the default one. */
export async function definitionsHere(
  { repo, builtin }: Pick<Asked, "repo" | "builtin">,
  type: string | undefined,
): Promise<readonly Adapter[]> {
  const own = type === undefined ? await ownDefinitions(repo) : [];
  return own.length > 0 ? own : [await definitionOf(repo, type, builtin)];
}

/** `new forms [TYPE]`. */
export async function newForms({ repo, builtin }: Asked, type: string | undefined): Promise<Work> {
  const adapters = await definitionsHere({ repo, builtin }, type);
  const { writes, foreign } = await formsFor(repo, adapters);
  if (foreign[0] !== undefined)
    throw new UsageError(`${foreign[0]} is not one of ours`, "Rename it or remove it; nothing was written.");
  const names = adapters.map((adapter) => adapter.type).join(", ");
  return {
    writes,
    said: writes.length > 0 ? `People can ask by form for work of ${names}.` : `The forms of ${names} are up to date.`,
    next: "Merge them to the default branch; docs/intake.md tells what happens with what is submitted.",
  };
}
