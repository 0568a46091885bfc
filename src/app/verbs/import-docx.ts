import { openRepository } from "../../git/repository.ts";
import { listWorkingFiles } from "../../git/working-files.ts";
import { engagementOf } from "../../model/engagement.ts";
import { painter } from "../../report/terminal.ts";
import { artifactCalled, MERGE, type Work } from "../bench.ts";
import { type Returned, docxCalled, returned } from "../render/returned.ts";
import { returnedText } from "../render/returned-text.ts";
import { commonOptions, exit, UsageError, type Values, type Verb, type World } from "../verb.ts";
import { repoOf, textOption, work } from "../workbench.ts";

export const verb: Verb = {
  name: "import-docx",
  summary: "Show what came back from Word as an edit of the markdown, with its comments.",
  usage: "countersign import-docx FILE --for ID [--write]",
  examples: [
    "countersign import-docx returned.docx --for ADSA-2026-0142            show what would change",
    "countersign import-docx returned.docx --for ADSA-2026-0142 --write    and change it",
  ],
  options: {
    ...commonOptions,
    for: { type: "string", value: "ID", help: "The artifact that it was made of." },
    write: { type: "boolean", help: "Edit the artifact, where a check has nothing against it." },
  },
  async run(values, words, world) {
    const [name, ...more] = words;
    if (name === undefined || more.length > 0)
      throw new UsageError(
        "import-docx needs one file",
        "Such as `countersign import-docx returned.docx --for ADSA-2026-0142`.",
      );
    const id = textOption(values, "for", "Which artifact was it made of?");
    const docx = await docxCalled(name, world);
    const engagement = await engagementWith(id, values, world);
    const dry = values["write"] !== true;
    let left = 0;
    const code = await work({ ...values, "dry-run": dry }, engagement, world, async (bench) => {
      const artifact = artifactCalled(bench, id);
      const made = await returned(docx, artifact, bench, values, world);
      left = made.problems.length;
      return proposed(artifact.id, artifact.file, made, dry, world);
    });
    return code === exit.fine && left > 0 ? exit.findings : code;
  },
};

/** The engagement in whose folder it lies; where none has it, the only one there is says so. */
async function engagementWith(id: string, values: Values, world: World): Promise<string | undefined> {
  const files = await listWorkingFiles(await openRepository(repoOf(values, world)), ["engagements"]);
  const found = files.find((path) => path.endsWith(`/${id}.md`));
  if (found === undefined)
    throw new UsageError(`There is no artifact ${JSON.stringify(id)}`, "`countersign status` lists them.");
  return engagementOf(found);
}

function proposed(id: string, file: string, made: Returned, dry: boolean, world: World): Work {
  const { before, text, notes, changes, comments, problems } = made;
  const isSame = text === before;
  return {
    writes: isSame ? [] : [{ path: file, text }],
    said: isSame
      ? `${id}: nothing that came back changes the markdown.`
      : `${id}: ${dry ? "would say" : "says"} what came back.`,
    notes,
    ...(isSame ? {} : { next: dry ? "`--write` writes it." : MERGE }),
    preface: returnedText(file, made, painter(world.color)),
    data: { text: isSame ? null : text, changes, comments, problems },
  };
}
