import { resolve } from "node:path";
import { stringifyYaml } from "../../edit/yaml.ts";
import { writeTogether } from "../../git/pending-writes.ts";
import { openRepository } from "../../git/repository.ts";
import { projectStatePath } from "../../record/place.ts";
import { projectState } from "../../record/project-state.ts";
import { jsonText } from "../../report/json-text.ts";
import { visible } from "../../report/terminal.ts";
import { commonOptions, exit, nowOf, textOf, UsageError, type Verb, type World } from "../verb.ts";
import { type Proof, verifyRecords } from "../verify.ts";

export const verb: Verb = {
  name: "replay",
  summary: "Rebuild the derived view of an engagement from its record.",
  usage: "countersign replay ID [--write]",
  examples: [
    "countersign replay acme-pilot            print record/project_state.yaml as the record gives it",
    "countersign replay acme-pilot --write    and write it",
  ],
  options: { ...commonOptions, write: { type: "boolean", help: "Write the view where it stands in the record." } },
  async run(values, words, world) {
    const [id, ...more] = words;
    if (id === undefined || more.length > 0) throw new UsageError("replay needs one engagement", "Name its id.");
    const repo = resolve(world.cwd, textOf(values, "repo") ?? ".");
    const [proof] = await verifyRecords({ repo, ids: [id], anchor: undefined, now: nowOf(values, world) });
    const problem = proof?.breaks.find(({ code }) => code !== "CS-EVT-005");
    if (!proof || (proof.entries.length === 0 && !problem))
      throw new UsageError(`There is no record of \`${id}\` here`);
    if (problem) return refuse(problem, world);
    const view = projectState(proof.entries);
    world.print(values["json"] === true ? jsonText(view) : stringifyYaml(view));
    if (values["write"] === true) await write(repo, id, stringifyYaml(view));
    return exit.fine;
  },
};

function refuse({ place, message }: Proof["breaks"][number], world: World): number {
  world.complain(
    `${visible(place.file)}:${place.line}:${place.column} ${visible(message)}\nNothing follows from a broken record.\n`,
  );
  return exit.findings;
}

async function write(dir: string, id: string, text: string): Promise<void> {
  const repo = await openRepository(dir);
  await writeTogether(repo, async () => ({ writes: [{ path: projectStatePath(id), text }], result: undefined }));
}
