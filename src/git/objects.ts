import type { Buffer } from "node:buffer";
import type { RawObject } from "./batch-answers.ts";
import { Batch } from "./batch.ts";
import { type CommitObject, parseCommit } from "./commit-object.ts";
import { alternatesVariable } from "./environment.ts";
import { gitFailed } from "./problem.ts";
import { checkRev, isOid } from "./rev.ts";
import { findEntry, parseTree, TREE, type TreeEntry } from "./tree.ts";

export interface Blob {
  readonly oid: string;
  readonly mode: string | undefined;
  readonly size: number;
  /** Missing where the blob is larger than SIZE_LIMIT. */
  readonly bytes: Uint8Array | undefined;
}

/** Reads the objects of one repository. Every answer about something that is not there is undefined. */
export interface Objects {
  /** The commit that a ref or hash names. */
  resolve(rev: string): Promise<string | undefined>;
  /** A blob, by its id or as `<commit id>:<path>`. */
  read(name: string): Promise<Blob | undefined>;
  tree(oid: string): Promise<readonly TreeEntry[]>;
  /** The tree object as git stores it. Throws where it is missing: whoever has its id was promised the object. */
  rawTree(oid: string): Promise<Buffer>;
  commit(oid: string): Promise<CommitObject | undefined>;
  /** Whether files were missing so far, so that whatever is made of them will be made again. */
  lacks(): boolean;
  /** The same, with the objects of more folders. */
  beside(folders: readonly string[]): Objects;
  close(): Promise<void>;
}

export interface ObjectsOptions {
  /** Object folders to read besides the repository's own. */
  readonly alternates?: readonly string[];
  /** Where it is given, files that are missing are put down here, to be fetched together, and seem empty until then. */
  readonly wanted?: Set<string>;
}

export function openObjects(repoDir: string, options: ObjectsOptions = {}): Objects {
  return new BatchObjects(repoDir, options);
}

/** So many trees are remembered: a run that looks at thousands of commits comes back to few of theirs. */
const TREES = 4096;

class BatchObjects implements Objects {
  readonly #dir: string;
  readonly #options: ObjectsOptions;
  readonly #batch: Batch;
  readonly #trees = new Map<string, Promise<Buffer>>();

  constructor(dir: string, options: ObjectsOptions) {
    const { alternates = [] } = options;
    const env = alternates.length > 0 ? { GIT_ALTERNATE_OBJECT_DIRECTORIES: alternatesVariable(alternates) } : {};
    this.#dir = dir;
    this.#options = options;
    this.#batch = new Batch(dir, env);
  }

  async resolve(rev: string): Promise<string | undefined> {
    if (!checkRev(rev)) return undefined;
    return (await this.#batch.ask(`${rev}^{commit}`))?.oid;
  }

  async read(name: string): Promise<Blob | undefined> {
    const colon = name.indexOf(":");
    return colon < 0 ? this.#blob(name, undefined) : await this.#blobAt(name.slice(0, colon), name.slice(colon + 1));
  }

  async tree(oid: string): Promise<readonly TreeEntry[]> {
    return parseTree(await this.rawTree(oid), oid.length / 2);
  }

  rawTree(oid: string): Promise<Buffer> {
    const known = this.#trees.get(oid);
    if (known) return known;
    if (this.#trees.size >= TREES) this.#trees.clear();
    const asked = this.#batch.ask(checkedOid(oid)).then((object) => treeBytes(oid, object));
    this.#trees.set(oid, asked);
    return asked;
  }

  async commit(oid: string): Promise<CommitObject | undefined> {
    const object = await this.#typed(oid, "commit");
    return object?.bytes && parseCommit(oid, object.bytes);
  }

  lacks(): boolean {
    return (this.#options.wanted?.size ?? 0) > 0;
  }

  beside(folders: readonly string[]): Objects {
    return openObjects(this.#dir, { ...this.#options, alternates: [...(this.#options.alternates ?? []), ...folders] });
  }

  close(): Promise<void> {
    return this.#batch.close();
  }

  async #typed(oid: string, type: RawObject["type"]): Promise<RawObject | undefined> {
    const object = isOid(oid) ? await this.#batch.ask(oid) : undefined;
    return object?.type === type ? object : undefined;
  }

  async #blob(oid: string, mode: string | undefined): Promise<Blob | undefined> {
    const object = await this.#typed(oid, "blob");
    if (object) return { oid, mode, size: object.size, bytes: object.bytes };
    const { wanted } = this.#options;
    if (!wanted || !isOid(oid)) return undefined;
    wanted.add(oid);
    return { oid, mode, size: 0, bytes: new Uint8Array() };
  }

  async #blobAt(commit: string, path: string): Promise<Blob | undefined> {
    const tree = (await this.commit(commit))?.tree;
    const entry = tree === undefined ? undefined : await entryAt(this, tree, path);
    return entry && this.#blob(entry.oid, entry.mode);
  }
}

function checkedOid(oid: string): string {
  return isOid(oid) ? oid : missingTree(oid);
}

function treeBytes(oid: string, object: RawObject | undefined): Buffer {
  return object?.type === "tree" && object.bytes ? object.bytes : missingTree(oid);
}

function missingTree(oid: string): never {
  throw gitFailed(`the tree ${oid.slice(0, 64)} is missing or too large to read`);
}

/** What stands at a path of a tree. Walked here: in git's own `<commit>:<path>` some paths mean something else, as `x-g1234567` does. */
export async function entryAt(objects: Objects, tree: string, path: string): Promise<TreeEntry | undefined> {
  const slash = path.indexOf("/");
  const name = slash < 0 ? path : path.slice(0, slash);
  const entry = findEntry(await objects.rawTree(tree), name, tree.length / 2);
  if (slash < 0 || entry === undefined) return entry;
  return entry.mode === TREE ? await entryAt(objects, entry.oid, path.slice(slash + 1)) : undefined;
}
