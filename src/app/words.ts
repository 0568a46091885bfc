import { openRepository, type Repository } from "../git/repository.ts";
import { listWorkingFiles, readWorkingFile } from "../git/working-files.ts";
import { engagementOf, statePath } from "../model/engagement.ts";
import { ENGAGEMENT_ID } from "../model/scalars.ts";
import { noEngagement } from "./gather.ts";
import { UsageError, type Values, type World } from "./verb.ts";
import { repoOf } from "./workbench.ts";

/** What the words of a command that edits stand for. */

interface Split {
  readonly id: string | undefined;
  readonly rest: readonly string[];
}

/** A command takes at most so many words. One before them names the engagement, and has to be one. */
export async function splitWords(words: readonly string[], most: number, values: Values, world: World): Promise<Split> {
  const [first = "", ...rest] = words;
  if (!ENGAGEMENT_ID.test(first)) return { id: undefined, rest: words };
  const repo = await openRepository(repoOf(values, world));
  if ((await readWorkingFile(repo, statePath(first))) !== undefined) return { id: first, rest };
  if (words.length !== most + 1) return { id: undefined, rest: words };
  throw noEngagement(first, await engagementsIn(repo));
}

async function engagementsIn(repo: Repository): Promise<string[]> {
  const files = await listWorkingFiles(repo, ["engagements"]);
  return [...new Set(files.flatMap((path) => engagementOf(path) ?? []))];
}

/** Why an engagement that was named has no record: there is none of that name, or nothing was recorded yet. */
export async function noRecord(id: string, values: Values, world: World): Promise<UsageError> {
  const repo = await openRepository(repoOf(values, world));
  const known = repo.bare ? [id] : await engagementsIn(repo);
  if (!known.includes(id)) return noEngagement(id, known);
  return new UsageError(`Nothing of \`${id}\` is recorded yet`, "`countersign record --merge SHA` records a merge.");
}

/** A command that takes one text. Several words of which none has a space are a text without its quotes. */
export async function splitText(
  words: readonly string[],
  wanted: UsageError,
  values: Values,
  world: World,
): Promise<{ readonly id: string | undefined; readonly text: string }> {
  const isQuoted = words[1]?.includes(" ") === true;
  const { id, rest } = await splitWords(words, isQuoted ? 1 : Infinity, values, world);
  const [text = "", ...more] = rest;
  if (text.trim() === "" || more.length > 0) throw wanted;
  return { id, text };
}
