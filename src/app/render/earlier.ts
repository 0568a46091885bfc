import { fileHistory } from "../../git/file-history.ts";
import { type Objects, openObjects } from "../../git/objects.ts";
import { recordEntries } from "../../git/record-entries.ts";
import { openRepository } from "../../git/repository.ts";
import { readFile } from "../../git/source-file.ts";
import { listTree } from "../../git/tree-diff.ts";
import type { Artifact } from "../../model/artifact.ts";
import { artifactDigest } from "../../model/artifact-digest.ts";
import type { SourceFile } from "../../model/engagement.ts";
import type { EntryFile } from "../../model/record-file.ts";
import { VERSION } from "../../model/scalars.ts";
import { parseArtifact } from "../../parse/artifact.ts";
import { readEntry } from "../read-entry.ts";
import { treeOf } from "../sides.ts";
import { UsageError } from "../verb.ts";

/** What an artifact is compared with, and how it is called on the pages. */
export interface Earlier {
  readonly since: string;
  readonly artifact: Artifact;
}

export interface Asked {
  readonly repo: string;
  /** A version, `recorded` or a commit. */
  readonly wanted: string;
  /** The commits in which to look, and in which the record stands. */
  readonly head: string;
  readonly record: string;
}

type Recorded = EntryFile["artifacts"][number];

/** An earlier text of an artifact: a version that the record names, or that was committed, or what a commit has. */
export async function earlierVersion(engagement: string, artifact: Artifact, asked: Asked): Promise<Earlier> {
  const objects = openObjects(asked.repo);
  try {
    return await new Search(objects, engagement, artifact, asked).find();
  } finally {
    await objects.close();
  }
}

/** The text of which a digest begins so, if it was recorded or committed. */
export async function textWithDigest(
  engagement: string,
  artifact: Artifact,
  digest: string,
  asked: Omit<Asked, "wanted">,
): Promise<Artifact | undefined> {
  const objects = openObjects(asked.repo);
  try {
    return await new Search(objects, engagement, artifact, { ...asked, wanted: digest }).withDigest();
  } finally {
    await objects.close();
  }
}

class Search {
  readonly #objects: Objects;
  readonly #engagement: string;
  readonly #artifact: Artifact;
  readonly #asked: Asked;

  constructor(objects: Objects, engagement: string, artifact: Artifact, asked: Asked) {
    this.#objects = objects;
    this.#engagement = engagement;
    this.#artifact = artifact;
    this.#asked = asked;
  }

  async find(): Promise<Earlier> {
    const { wanted } = this.#asked;
    if (wanted === "recorded") return await this.#recordedFinal();
    return VERSION.test(wanted) ? await this.#version(wanted) : await this.#atCommit(wanted);
  }

  async withDigest(): Promise<Artifact | undefined> {
    const { wanted } = this.#asked;
    const recorded = await Promise.all((await this.#recorded()).map(({ blob }) => this.#blob(blob)));
    const files = [...(await this.#committed()), ...recorded.filter((file) => file !== undefined)];
    const texts = files.flatMap((file) => parseArtifact(file).artifact ?? []);
    return texts.find((text) => artifactDigest(text).startsWith(wanted));
  }

  async #recordedFinal(): Promise<Earlier> {
    const last = (await this.#recorded()).findLast(({ final }) => final === "true");
    const { id } = this.#artifact;
    if (!last) throw new UsageError(`No version of ${id} is recorded as final yet`, await this.#hint());
    return this.#read(last.version, await this.#blob(last.blob));
  }

  /** The record knows which text a version was; one that was not recorded is looked for in the history. */
  async #version(wanted: string): Promise<Earlier> {
    const recorded = (await this.#recorded()).findLast(({ version }) => version === wanted);
    const known = recorded && (await this.#blob(recorded.blob));
    const file = known ?? (await this.#committed()).find((each) => versionOf(each) === wanted);
    if (file || recorded) return this.#read(wanted, file);
    throw new UsageError(`There is no ${wanted} of ${this.#artifact.id}`, await this.#hint());
  }

  async #atCommit(wanted: string): Promise<Earlier> {
    const { id } = this.#artifact;
    const sha = await this.#objects.resolve(wanted);
    if (sha === undefined)
      throw new UsageError(`${JSON.stringify(wanted)} is no version of ${id}, and no commit`, await this.#hint());
    const tree = await treeOf(this.#objects, sha);
    const files = await listTree(this.#objects, tree, `engagements/${this.#engagement}`);
    const entry = files.find(({ path }) => path.endsWith(`/${id}.md`));
    const short = sha.slice(0, 7);
    if (!entry) throw new UsageError(`The commit ${short} has no ${id}`, await this.#hint());
    const file = await readFile(this.#objects, entry);
    return this.#read(`${versionOf(file) ?? id} of ${short}`, file);
  }

  #read(since: string, file: SourceFile | undefined): Earlier {
    const { id } = this.#artifact;
    const artifact = file && parseArtifact(file).artifact;
    if (artifact) return { since, artifact };
    const hint = file
      ? "It was no artifact then."
      : "This clone does not hold it; fetch the whole history (fetch-depth: 0).";
    throw new UsageError(`The text of ${id} ${since} cannot be read`, hint);
  }

  async #blob(oid: string): Promise<SourceFile | undefined> {
    const bytes = (await this.#objects.read(oid))?.bytes;
    return bytes && { path: this.#artifact.file, mode: "100644", oid, bytes };
  }

  async #recorded(): Promise<Recorded[]> {
    const sha = await this.#objects.resolve(this.#asked.record);
    if (sha === undefined) return [];
    const found: Recorded[] = [];
    for await (const files of recordEntries(this.#objects, await treeOf(this.#objects, sha), this.#engagement)) {
      const entries = files.flatMap((file) => readEntry(file).standing?.entry ?? []);
      found.push(...entries.flatMap(({ artifacts }) => artifacts.filter(({ id }) => id === this.#artifact.id)));
    }
    return found;
  }

  async #committed(): Promise<SourceFile[]> {
    const head = await this.#objects.resolve(this.#asked.head);
    if (head === undefined) return [];
    const place = { folder: `engagements/${this.#engagement}`, name: `${this.#artifact.id}.md` };
    return await fileHistory(await openRepository(this.#asked.repo), this.#objects, head, place);
  }

  async #hint(): Promise<string> {
    const recorded = (await this.#recorded()).map(({ version }) => version);
    const committed = (await this.#committed()).flatMap((file) => versionOf(file) ?? []);
    const versions = [...new Set([...recorded, ...committed])].filter((each) => VERSION.test(each)).toSorted(byNumber);
    return versions.length === 0 ? "Nothing of it is committed yet." : `There is ${versions.join(", ")}.`;
  }
}

function byNumber(a: string, b: string): number {
  return Number(a.slice(1)) - Number(b.slice(1));
}

function versionOf(file: SourceFile): string | undefined {
  return parseArtifact(file).artifact?.version;
}
