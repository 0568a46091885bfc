import { type Account, LookAgain } from "../../../forge/forge.ts";
import type { Write } from "../../../model/write.ts";
import { headline } from "../../../report/command-reply.ts";
import type { ToStand } from "../ground.ts";
import type { Taken } from "./take-lines.ts";

/** A comment, and where what it asks for goes. */
export interface ToPublish extends ToStand {
  readonly comment: number;
}

/** What was done, in words, and the pull request that it changed. */
export interface Done {
  readonly text: string;
  readonly changed: number | undefined;
}

/** Commits what commands made, for whoever gave them, where the branch still stands where it was judged. */
export async function publishEdits(asked: ToPublish, by: Account, taken: Taken, text: string): Promise<Done> {
  const { forge, number } = asked;
  const commit = taken.works.length > 0 ? await commitOf(asked, by, taken) : undefined;
  for (const label of taken.labels) await forge.addLabel(number, label);
  if (commit === undefined) return { text, changed: taken.labels.length > 0 ? number : undefined };
  const { place } = taken.ground;
  if (place.kind === "pull") {
    await demandIn(asked, commit);
    return { text: `${text}\nIt is in ${commit} on this branch.\n`, changed: number };
  }
  const made = await forge.openPull({
    base: place.tip.name,
    branch: place.branch,
    title: headlineOf(taken),
    body: `Asked for in #${number}.\n`,
  });
  return { text: `${text}\nIt is in #${made}.\n`, changed: made };
}

/** A branch takes commits after its pull request was merged too, and then nobody would ever see them. */
async function demandIn({ forge, number }: ToPublish, commit: string): Promise<void> {
  const { isOpen, head } = await forge.readHead(number);
  if (!isOpen && head !== commit) throw new LookAgain(`#${number} was closed before the commit.`);
}

async function commitOf({ forge, comment }: ToPublish, by: Account, taken: Taken): Promise<string> {
  const { place, about } = taken.ground;
  const { onto: expected = about.head } = about;
  const { branch } = place;
  if (place.kind === "new") await forge.startBranch(branch, expected, { over: true });
  const commit = await forge.commit({
    branch,
    expected,
    headline: headlineOf(taken),
    writes: writesOf(taken),
    coAuthor: by,
    comment,
  });
  if (commit === undefined) throw new LookAgain(`The branch ${branch} moved.`);
  return commit;
}

function headlineOf({ works }: Taken): string {
  return headline(works.map(({ said }) => said));
}

/** Of each file what it is in the end. */
function writesOf({ works }: Taken): Write[] {
  const all = works.flatMap(({ writes }) => writes);
  return [...new Map(all.map((write) => [write.path, write])).values()];
}
