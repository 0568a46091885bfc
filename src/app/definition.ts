import { openRepository } from "../git/repository.ts";
import { listWorkingFiles, readWorkingFile } from "../git/working-files.ts";
import type { Adapter } from "../model/adapter.ts";
import type { SourceFile } from "../model/engagement.ts";
import { parseAdapter } from "../parse/adapter.ts";

/** A workflow definition of the working files, else a built-in one; without a type, the one that is the default. */
export async function definitionCalled(
  repo: string,
  type: string | undefined,
  builtin: ReadonlyMap<string, SourceFile>,
): Promise<Adapter | undefined> {
  const own =
    type === undefined ? undefined : await readWorkingFile(await openRepository(repo), `adapters/${type}.yaml`);
  const files = type === undefined ? [...(await ownAdapters(repo)), ...builtin.values()] : [own ?? builtin.get(type)];
  const adapters = files.flatMap((file) => (file ? (parseAdapter(file, new Map()).adapter ?? []) : []));
  return adapters.find((each) => type !== undefined || each.isDefault);
}

async function ownAdapters(repo: string): Promise<SourceFile[]> {
  const opened = await openRepository(repo);
  const paths = (await listWorkingFiles(opened, ["adapters"])).filter((path) => path.endsWith(".yaml"));
  const files = await Promise.all(paths.map((path) => readWorkingFile(opened, path)));
  return files.filter((file) => file !== undefined);
}
