import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { alternatesVariable, type Environment } from "./environment.ts";

/**
 * A folder for the objects that a reading command makes, so that it writes nothing into the repository. (An object that
 * the repository has already is not written again; git only marks it as used just now, by the time of its file.)
 */
export interface Temporary {
  readonly dir: string;
  readonly objects: string;
  /** Makes git write here, and read the repository's objects too. */
  readonly env: Environment;
  readonly dispose: () => Promise<void>;
}

export async function makeTemporary(repositoryObjects: string): Promise<Temporary> {
  const dir = await mkdtemp(join(tmpdir(), "countersign-"));
  const objects = join(dir, "objects");
  await mkdir(objects);
  const env = {
    GIT_OBJECT_DIRECTORY: objects,
    GIT_ALTERNATE_OBJECT_DIRECTORIES: alternatesVariable([repositoryObjects]),
  };
  return { dir, objects, env, dispose: () => rm(dir, { recursive: true, force: true }) };
}
