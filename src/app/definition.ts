import { openRepository } from "../git/repository.ts";
import { listWorkingFiles, readWorkingFile } from "../git/working-files.ts";
import type { Adapter } from "../model/adapter.ts";
import type { SourceFile } from "../model/engagement.ts";
import { nearest } from "../model/nearest.ts";
import { parseAdapter } from "../parse/adapter.ts";
import { UsageError } from "./verb.ts";

type Builtin = ReadonlyMap<string, SourceFile>;

/** A workflow definition of the working files, else a built-in one; without a type, the one that is the default. */
export async function definitionCalled(
  repo: string,
  type: string | undefined,
  builtin: Builtin,
): Promise<Adapter | undefined> {
  const own =
    type === undefined ? undefined : await readWorkingFile(await openRepository(repo), `adapters/${type}.yaml`);
  const files = type === undefined ? [...(await ownAdapters(repo)), ...builtin.values()] : [own ?? builtin.get(type)];
  const adapters = files.flatMap((file) => (file ? (parseAdapter(file, new Map()).adapter ?? []) : []));
  return adapters.find((each) => type !== undefined || each.isDefault);
}

/** The same, where there must be one. */
export async function definitionOf(repo: string, type: string | undefined, builtin: Builtin): Promise<Adapter> {
  const found = await definitionCalled(repo, type, builtin);
  if (found) return found;
  const types = [...(await ownAdapters(repo)).map(({ path }) => path.slice("adapters/".length, -5)), ...builtin.keys()];
  const near = nearest(type ?? "", types);
  throw new UsageError(
    `There is no workflow definition \`${type ?? ""}\``,
    near === undefined ? `There are ${[...new Set(types)].toSorted().join(", ")}.` : `Did you mean \`${near}\`?`,
  );
}

/** The types that there are, the repository's own first. */
export async function definitionNames(repo: string, builtin: Builtin): Promise<string[]> {
  const own = (await ownAdapters(repo)).map(({ path }) => path.replace(/^adapters\/|\.yaml$/g, ""));
  return [...new Set([...own, ...builtin.keys()])];
}

/** The definitions of the repository itself, as far as they can be read. */
export async function ownDefinitions(repo: string): Promise<Adapter[]> {
  return (await ownAdapters(repo)).flatMap((file) => parseAdapter(file, new Map()).adapter ?? []);
}

async function ownAdapters(repo: string): Promise<SourceFile[]> {
  const opened = await openRepository(repo);
  const paths = (await listWorkingFiles(opened, ["adapters"])).filter((path) => path.endsWith(".yaml"));
  const files = await Promise.all(paths.map((path) => readWorkingFile(opened, path)));
  return files.filter((file) => file !== undefined);
}
