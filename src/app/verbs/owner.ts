import { notThere, personCalled } from "../called.ts";
import { UsageError, type Verb } from "../verb.ts";
import { type Bench, MERGE, type Work } from "../bench.ts";
import { work, workOptions } from "../workbench.ts";
import { splitWords } from "../words.ts";

export const verb: Verb = {
  name: "owner",
  summary: "Give a track, a question, a blocker or the engagement to somebody.",
  usage: "countersign owner [ID] OF LOGIN",
  examples: [
    "countersign owner BLK-1 nora                    a blocker, a question or a track by its id",
    "countersign owner acme-pilot engagement nora    the engagement itself",
  ],
  options: workOptions,
  async run(values, words, world) {
    const { id, rest } = await splitWords(words, 2, values, world);
    const [of, login, ...more] = rest;
    if (of === undefined || login === undefined || more.length > 0)
      throw new UsageError("Name what is given, and to whom", "Such as `countersign owner BLK-1 nora`.");
    return await work(values, id, world, (bench) => given(bench, of, login));
  },
};

export async function given(bench: Bench, of: string, login: string): Promise<Work> {
  const { id, owner: before, path } = ownedCalled(bench, of);
  const owner = ownerCalled(bench, login);
  if (before === owner) throw new UsageError(`${id} belongs to ${owner} already`, "Nothing is left to do.");
  return {
    writes: [await bench.state([{ set: path, to: owner }])],
    said: `${bench.id}: ${id} belongs to ${owner} now; before, it was ${before}.`,
    next: MERGE,
  };
}

interface Owned {
  readonly id: string;
  readonly owner: string;
  readonly path: readonly string[];
}

/** The name of the engagement itself is `engagement`, beside the id that it has. */
function ownedCalled(bench: Bench, name: string): Owned {
  const all = ownedIn(bench);
  const entry = all.find(({ id }) => id === name.replace(/^track:/, ""));
  if (entry) return entry;
  if (name === "engagement" || name === bench.id)
    return { id: bench.id, owner: bench.c.head.state?.value.owner ?? "TBD", path: ["owner"] };
  const known = ["engagement", ...all.map(({ id }) => id)];
  throw notThere(`Nothing that has an owner is called ${JSON.stringify(name)}`, name, known);
}

function ownedIn({ c }: Bench): Owned[] {
  const state = c.head.state?.value;
  return (["active_tracks", "missing_info", "blockers"] as const).flatMap((list) =>
    (state?.[list] ?? []).map(({ id, owner = "TBD" }, index) => ({ id, owner, path: [list, String(index), "owner"] })),
  );
}

/** A person, or a role that the roster has. */
function ownerCalled(bench: Bench, name: string): string {
  return bench.c.repository.policy.roles.has(name) ? name : personCalled(bench, name);
}
