import { isAbsolute, join, relative, resolve } from "node:path";
import { sha256Hex } from "../../model/digest.ts";
import type { Problem } from "../../model/finding.ts";
import { nearest } from "../../model/nearest.ts";
import { ARTIFACT_ID } from "../../model/scalars.ts";
import { jsonText } from "../../report/json-text.ts";
import type { RenderedFile } from "../../render/request.ts";
import { columns, visible } from "../../report/terminal.ts";
import { askAndEvaluate } from "../ask.ts";
import { checkKept, type Difference } from "../render/check-kept.ts";
import { Printer, type RenderedArtifact } from "../render/render-all.ts";
import { type Renderable, renderables } from "../render/renderables.ts";
import { readSources } from "../render/sources.ts";
import { changeOptions, commonOptions, exit, textOf, UsageError, type Values, type Verb, type World } from "../verb.ts";

export const verb: Verb = {
  name: "render",
  summary: "Make the documents that artifacts become: PDF files and drafts of emails.",
  usage: "countersign render [ID[/ARTIFACT]...] [--out DIR] [--final] | --check",
  examples: [
    "countersign render                                  everything that can be rendered, marked as the verdict says",
    "countersign render acme-pilot                       one engagement",
    "countersign render acme-pilot/PRO-2026-0001         one artifact",
    "countersign render --check                          whether rendered/ holds what the artifacts give",
    "countersign render PRO-2026-0001 --final            only if nothing stands in the way of sending it",
  ],
  options: {
    ...commonOptions,
    ...changeOptions,
    out: { type: "string", value: "DIR", help: "Where the files go; by default countersign-rendered." },
    check: { type: "boolean", help: "Write nothing; exit 1 where rendered/ differs from what the artifacts give." },
    final: { type: "boolean", help: "Refuse whatever is not open for sending." },
  },
  async run(values, words, world) {
    const wanted = words.map(wantedBy);
    if (values["check"] === true) return await check(wanted, values, world);
    const out = outOf(values, world);
    const ids = wanted.every(({ id }) => id !== undefined) ? wanted.flatMap(({ id }) => id ?? []) : [];
    const evaluated = await askAndEvaluate({ ...values, all: ids.length === 0 }, [...new Set(ids)], world);
    const all = evaluated.cases.flatMap(renderables);
    const chosen = wanted.length === 0 ? all : all.filter((each) => wanted.some((one) => isWanted(each, one)));
    for (const one of wanted) assertThere(one, all);
    const final = values["final"] === true;
    const refused = final ? chosen.filter(isShut) : [];
    const open = chosen.filter((each) => !refused.includes(each));
    const made = await makeAll(open, all, values, world);
    const rows = await writeAll(made, out, world);
    const problems = [...refused.map(notOpen), ...made.flatMap((each) => each.problems)];
    print(rows, values, world);
    for (const notice of made.flatMap((each) => each.notices)) world.complain(told(notice));
    for (const problem of problems) world.complain(told(problem));
    return problems.length > 0 ? exit.findings : exit.fine;
  },
};

/** The files as they lie there, engagement by engagement. */
async function check(wanted: readonly Wanted[], values: Values, world: World): Promise<number> {
  const other = ["base", "head", "pr", "out", "final"].find((name) => values[name] !== undefined);
  if (other !== undefined)
    throw new UsageError(`--check and --${other} exclude each other`, "It looks at what lies there.");
  if (wanted.some(({ artifact }) => artifact !== undefined))
    throw new UsageError("--check takes engagements", "It looks at all that lies in rendered/.");
  const ids = wanted.flatMap(({ id }) => id ?? []);
  const { cases } = await askAndEvaluate({ ...values, all: ids.length === 0 }, ids, world);
  const chosen = cases.filter(({ id }) => ids.length === 0 || ids.includes(id));
  const differences: Difference[] = [];
  for (const c of chosen) differences.push(...(await checkKept(c, values, world)));
  if (values["json"] === true) world.print(jsonText(differences));
  else if (differences.length === 0) world.print("What lies in rendered/ is what the artifacts give.\n");
  else
    world.print(differences.map(({ file, is, message }) => `${visible(file)}: ${is}; ${visible(message)}\n`).join(""));
  return differences.length > 0 ? exit.findings : exit.fine;
}

/** What a word of the command line names: an engagement, an artifact, or an artifact of an engagement. */
interface Wanted {
  readonly id: string | undefined;
  readonly artifact: string | undefined;
}

function wantedBy(word: string): Wanted {
  const [first = "", ...rest] = word.split("/");
  if (rest.length === 0)
    return ARTIFACT_ID.test(first) && /[A-Z]/.test(first)
      ? { id: undefined, artifact: first }
      : { id: first, artifact: undefined };
  return { id: first, artifact: rest.join("/") };
}

function isWanted({ c, artifact }: Renderable, { id, artifact: name }: Wanted): boolean {
  return (id === undefined || id === c.id) && (name === undefined || name === artifact.id);
}

function assertThere(wanted: Wanted, all: readonly Renderable[]): void {
  if (wanted.artifact === undefined || all.some((each) => isWanted(each, wanted))) return;
  const known = all.filter(({ c }) => wanted.id === undefined || wanted.id === c.id).map(({ artifact }) => artifact.id);
  const near = nearest(wanted.artifact, known);
  const hint = near === undefined ? "`countersign status` lists the artifacts." : `Did you mean \`${near}\`?`;
  throw new UsageError(`There is no artifact ${JSON.stringify(wanted.artifact)} to render`, hint);
}

function outOf(values: Values, world: World): string {
  const out = textOf(values, "out") ?? "countersign-rendered";
  const repo = resolve(world.cwd, textOf(values, "repo") ?? ".");
  const inside = relative(join(repo, "engagements"), resolve(world.cwd, out));
  if (inside === "" || (!inside.startsWith("..") && !isAbsolute(inside))) {
    throw new UsageError(
      `--out ${out} is among the engagements`,
      "What is rendered there is the recorder's; name a folder elsewhere, such as --out out.",
    );
  }
  return out;
}

function isShut({ mark }: Renderable): boolean {
  return mark !== undefined && mark !== "CONDITIONAL";
}

function notOpen({ artifact, because, mark }: Renderable): Problem {
  return {
    code: "CS-DOC-010",
    place: { file: artifact.file, line: 1, column: 1 },
    message: `\`${artifact.id}\` is not final: it is ${mark ?? ""}, because ${because}.`,
    fix: `\`countersign render ${artifact.id}\` makes it with its mark; \`countersign next\` says who has to act.`,
  };
}

async function makeAll(
  chosen: readonly Renderable[],
  all: readonly Renderable[],
  values: Values,
  world: World,
): Promise<RenderedArtifact[]> {
  if (chosen.length === 0) return [];
  const printer = new Printer(all, await readSources(all, values, world));
  const made: RenderedArtifact[] = [];
  for (const one of chosen) made.push(await printer.render(one));
  return made;
}

interface Row {
  readonly artifact: string;
  readonly path: string;
  readonly sha256: string;
  readonly mark: string | null;
}

async function writeAll(made: readonly RenderedArtifact[], out: string, world: World): Promise<Row[]> {
  const rows: Row[] = [];
  for (const { artifact, files } of made) {
    for (const { name, bytes, mark } of files) {
      const path = join(out, name);
      await world.writeBytes(resolve(world.cwd, path), bytes);
      rows.push({ artifact, path, sha256: sha256Hex(bytes), mark: markToTell(mark) });
    }
  }
  return rows;
}

/** That approvals are not in earnest is said by the pages; it is no mark of the verdict. */
function markToTell(mark: RenderedFile["mark"]): string | null {
  return mark === undefined || mark === "TRIAL" ? null : mark;
}

function print(rows: readonly Row[], values: Values, world: World): void {
  if (values["json"] === true) world.print(jsonText(rows));
  else if (rows.length === 0) world.print("Nothing was rendered.\n");
  else
    world.print(
      columns(
        rows.map(({ path, mark }) => [visible(path), mark ?? "final"]),
        "",
      ),
    );
}

function told({ code, place, message, fix }: Problem): string {
  return `${visible(place.file)}:${place.line}:${place.column} ${code} ${visible(message)}\n    fix: ${visible(fix)}\n`;
}
