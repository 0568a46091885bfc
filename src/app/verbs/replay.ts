import { resolve } from "node:path";
import { writeTogether } from "../../git/pending-writes.ts";
import { stringifyYaml } from "../../edit/yaml.ts";
import { openRepository } from "../../git/repository.ts";
import { worktreeTree } from "../../git/worktree.ts";
import { projectState } from "../../record/project-state.ts";
import { jsonText } from "../../report/json-text.ts";
import { visible } from "../../report/terminal.ts";
import { commonOptions, exit, nowOf, textOf, UsageError, type Verb, type World } from "../verb.ts";
import { noRecord } from "../words.ts";
import { everyNewest } from "../derived.ts";
import { pages } from "../pages.ts";
import type { Proof } from "../prove-record.ts";
import { verifyRecords } from "../verify.ts";

export const verb: Verb = {
  name: "replay",
  summary: "Rebuild the derived view of an engagement from its record.",
  usage: "countersign replay ID [--write]",
  examples: [
    "countersign replay acme-pilot            print record/project_state.yaml as the record gives it",
    "countersign replay acme-pilot --write    and write it, with the status page and the page of all engagements",
  ],
  options: {
    ...commonOptions,
    write: { type: "boolean", help: "Write the view, and the pages that follow from the record too." },
  },
  async run(values, words, world) {
    const [id, ...more] = words;
    if (id === undefined || more.length > 0) throw new UsageError("replay needs one engagement", "Name its id.");
    const repo = resolve(world.cwd, textOf(values, "repo") ?? ".");
    const { proofs } = await verifyRecords({
      repo,
      ids: [id],
      anchor: undefined,
      now: nowOf(values, world),
      keep: "entries",
    });
    const [proof] = proofs;
    const problem = proof?.breaks.find(({ code }) => code !== "CS-EVT-005");
    if (!proof || (proof.count === 0 && !problem)) throw await noRecord(id, values, world);
    if (problem) return refuse(problem, world);
    const view = projectState(proof.entries);
    world.print(values["json"] === true ? jsonText(view) : stringifyYaml(view));
    if (values["write"] === true) await write(repo, proof);
    return exit.fine;
  },
};

function refuse({ place, message }: Proof["breaks"][number], world: World): number {
  world.complain(
    `${visible(place.file)}:${place.line}:${place.column} ${visible(message)}\nNothing follows from a broken record.\n`,
  );
  return exit.findings;
}

/** All that stands beside the entries, and the page of all engagements, which is made anew of all records. */
async function write(dir: string, { derived }: Proof): Promise<void> {
  const repo = await openRepository(dir);
  await writeTogether(repo, async () => {
    const { objects, tree, dispose } = await worktreeTree(repo);
    try {
      const newest = await everyNewest(objects, tree);
      const whole = pages.map(({ path, text }) => [path, text("", newest)] as const).filter(([, text]) => text !== "");
      const writes = [...derived, ...whole].map(([path, text]) => ({ path, text }));
      return { writes, result: undefined };
    } finally {
      await dispose();
    }
  });
}
