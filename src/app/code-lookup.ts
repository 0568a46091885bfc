import type { Objects } from "../git/objects.ts";
import { openRepository } from "../git/repository.ts";
import { recordEntries } from "../git/record-entries.ts";
import { readSnapshot } from "../git/snapshot.ts";
import { worktreeTree } from "../git/worktree.ts";
import type { Artifact } from "../model/artifact.ts";
import { artifactDigest } from "../model/artifact-digest.ts";
import type { EntryFile } from "../model/record-file.ts";
import { parseEngagement } from "../parse/engagement.ts";
import { allIds } from "./question.ts";
import { readEntry } from "./read-entry.ts";

/** How much of a digest says enough. */
const CODE = /^[0-9a-f]{8,64}$/;

/** The digits of a code as somebody copied it from a page; nothing where it is none. */
export function codeIn(word: string): string | undefined {
  const digits = word.replaceAll(/[\s-]/g, "").toLowerCase();
  return CODE.test(digits) ? digits : undefined;
}

/** A content of an artifact whose digest begins with a code. */
export interface Found {
  readonly engagement: string;
  readonly artifact: string;
  readonly version: string;
  readonly digest: string;
  readonly stands: "current" | "draft" | "superseded" | "void";
  /** Whether a gate that covers it was open, or something outside used it. */
  readonly final: boolean;
  /** The first entry that names it; null where it stands in the working files alone. */
  readonly entry: string | null;
}

type Row = EntryFile["artifacts"][number];

/** Looks for a code among the artifacts as they stand and as the record ever had them. */
export async function lookUp(dir: string, code: string): Promise<Found[]> {
  const { objects, tree, dispose } = await worktreeTree(await openRepository(dir));
  try {
    const found: Found[] = [];
    for (const id of await allIds(objects, tree)) found.push(...(await lookInto(objects, tree, id, code)));
    return found;
  } finally {
    await dispose();
  }
}

async function lookInto(objects: Objects, tree: string, id: string, code: string): Promise<Found[]> {
  const { engagements } = await readSnapshot(objects, tree, { ids: [id], adapters: false });
  const { files = [], entries = [] } = engagements.get(id) ?? {};
  const now = new Map(parseEngagement(id, files, entries).artifacts.map((each) => [each.id, each]));
  const recorded = await recordedWith(objects, tree, id, code);
  const digests = new Set(recorded.map(({ digest }) => digest));
  const unrecorded = [...now.values()].flatMap((artifact) => {
    const digest = artifactDigest(artifact);
    const { id: name, version = "TBD" } = artifact;
    if (!digest.startsWith(code) || digests.has(digest)) return [];
    return [{ engagement: id, artifact: name, version, digest, final: false, entry: null }];
  });
  return [...recorded, ...unrecorded].map((each) => ({
    ...each,
    stands: standing(now.get(each.artifact), each.digest),
  }));
}

/** A document is as good as what stands in its place now. */
function standing(now: Artifact | undefined, digest: string): Found["stands"] {
  if (!now || now.status === "archived") return "void";
  if (now.status === "superseded" || artifactDigest(now) !== digest) return "superseded";
  return now.status === "draft" ? "draft" : "current";
}

type Recorded = Omit<Found, "stands">;

async function recordedWith(objects: Objects, tree: string, id: string, code: string): Promise<Recorded[]> {
  const digests = new Map<string, Promise<string | undefined>>();
  const found = new Map<string, Recorded>();
  for await (const some of recordEntries(objects, tree, id))
    for (const { standing: read } of some.map(readEntry))
      for (const row of read?.entry.artifacts ?? []) {
        const key = `${row.id} ${row.type} ${row.blob}`;
        const asked = digests.get(key) ?? digestOfRow(objects, row);
        digests.set(key, asked);
        const digest = await asked;
        if (!digest?.startsWith(code)) continue;
        const before = found.get(`${row.id} ${digest}`);
        const final = row.final === "true" || before?.final === true;
        const { id: artifact, version } = row;
        const entry = before?.entry ?? read?.path ?? null;
        found.set(`${row.id} ${digest}`, { engagement: id, artifact, version, digest, final, entry });
      }
  return [...found.values()];
}

/** Nothing where a shallow clone does not hold the file. */
async function digestOfRow(objects: Objects, { id, type, blob }: Row): Promise<string | undefined> {
  const bytes = type === undefined ? undefined : (await objects.read(blob))?.bytes;
  return bytes && artifactDigest({ id, type: type ?? "", bytes });
}
