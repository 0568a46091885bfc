import { type Objects, openObjects } from "../../src/git/objects.ts";
import { openRepository, type Repository } from "../../src/git/repository.ts";
import { makeRepo, type CommitSpec, type TestRepo } from "./repo.ts";

export interface Opened {
  readonly test: TestRepo;
  readonly repo: Repository;
  readonly objects: Objects;
  readonly treeOf: (sha: string) => Promise<string>;
}

/** Opens a repository for one test and puts everything away afterwards. */
export async function withRepo(
  use: (opened: Opened) => Promise<void>,
  commits: readonly CommitSpec[] = [],
): Promise<void> {
  const test = makeRepo({ commits });
  try {
    await withOpened(test, use);
  } finally {
    test.dispose();
  }
}

export async function withOpened(test: TestRepo, use: (opened: Opened) => Promise<void>): Promise<void> {
  const [repo, objects] = [await openRepository(test.dir), openObjects(test.dir)];
  const treeOf = async (sha: string): Promise<string> => (await objects.commit(sha))?.tree ?? `no commit ${sha}`;
  try {
    await use({ test, repo, objects, treeOf });
  } finally {
    await objects.close();
  }
}
