import { resolve } from "node:path";
import { parseYaml } from "../../parse/yaml.ts";
import { jsonText } from "../../report/json-text.ts";
import { formatVerdict } from "../../report/verdict-text.ts";
import { deedOf } from "../../report/story.ts";
import { columns, painter, visible } from "../../report/terminal.ts";
import type { Verdict } from "../../model/verdict.ts";
import { story } from "../demo/chapter.ts";
import { type Played, playStory, type Script } from "../demo/play.ts";
import { exit, textOf, UsageError, type Verb, type World } from "../verb.ts";
import { writeFiles } from "../../git/author.ts";

export const verb: Verb = {
  name: "demo",
  summary: "Play the worked example from first lead to the end, pull request by pull request.",
  usage: "countersign demo [--out DIR]",
  examples: ["countersign demo    in ./countersign-demo, which must not be there yet"],
  options: {
    out: { type: "string", value: "DIR", help: "The repository to make; ./countersign-demo by default." },
    "no-color": { type: "boolean", help: "No colour, as with NO_COLOR." },
    help: { type: "boolean", help: "Show this help." },
  },
  async run(values, words, world) {
    if (words.length > 0) throw new UsageError(`demo takes no ${JSON.stringify(words[0])}`);
    const named = textOf(values, "out") ?? "countersign-demo";
    const dir = resolve(world.cwd, named);
    if (await world.isThere(dir))
      throw new UsageError(`${named} is there already`, "Remove it, or name another folder with --out.");
    const script = await readScript(world);
    let wrong = 0;
    for await (const played of playStory(dir, script)) {
      world.print(tell(played, world));
      await keep(dir, played);
      if (played.before.conclusion !== played.chapter.before || played.after.conclusion !== played.chapter.after)
        wrong += 1;
    }
    world.print(ending(named, script.story.engagement, world));
    return wrong === 0 ? exit.fine : exit.findings;
  },
};

async function readScript(world: World): Promise<Script> {
  const [demo, settings] = await Promise.all([world.packaged("templates/demo"), world.packaged("countersign.yaml")]);
  const found = [...demo].find(([name]) => name.endsWith(".yaml"));
  const doc = found && parseYaml(...found).doc;
  const parsed = story.parse(doc?.value);
  const folder = await world.packaged(`engagements/${parsed.engagement}`);
  return {
    story: parsed,
    folder,
    settings: settings.get("") ?? new Uint8Array(),
    builtin: await world.builtinAdapters(),
    packaged: world.packaged,
    engine: world.version,
  };
}

const WORDS = { success: "can merge", action_required: "waits for people", failure: "cannot merge" } as const;

function tell({ chapter, before, after, entry }: Played, world: World): string {
  const paint = painter(world.color);
  const said = [
    ...(chapter.reviews ?? []).map(
      ({ by, verdict, body }) => `@${by} ${verdict}s${body ? `: ${body.trim().split("\n").at(-1) ?? ""}` : ""}`,
    ),
    ...(chapter.labels ?? []).map(({ name, by }) => `@${by} sets the label ${name}`),
  ];
  const events = after.engagements.flatMap((each) => each.events).map((event) => deedOf(event));
  const rows = [
    ["first", `${WORDS[before.conclusion]}${reasonOf(before)}`],
    ...said.map((line, index) => [index === 0 ? "then" : "", line]),
    ...(said.length > 0 ? [["so", `${WORDS[after.conclusion]}${reasonOf(after)}`]] : []),
    ...(entry === undefined ? [["closed", "It is not merged, and nothing of it stays."]] : []),
    ...(entry === undefined ? [] : events.map((line, index) => [index === 0 ? "merged" : "", line])),
  ];
  const title = paint("bold", visible(`#${chapter.number} ${chapter.title}`));
  return `${title}  ${visible(chapter.on)}, @${visible(chapter.by)}\n${wrapped(chapter.tell)}${columns(
    rows.map((row) => row.map(visible)),
    "  ",
  )}\n`;
}

/** The first thing in the way, and how many more there are. */
function reasonOf(verdict: Verdict): string {
  const all = [...verdict.findings, ...verdict.engagements.flatMap((each) => each.findings)];
  const [first, ...more] = all.filter(({ severity }) => severity === "error" || severity === "waiting");
  return first ? `. ${first.rule}: ${first.message}${more.length > 0 ? ` (and ${more.length} more)` : ""}` : ".";
}

function wrapped(text: string): string {
  const lines: string[] = [];
  for (const word of visible(text).split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < 100) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.map((line) => `  ${line}\n`).join("");
}

/** Beside the repository's own files, and outside its history. */
async function keep(dir: string, { chapter, before, after }: Played): Promise<void> {
  const folder = `.git/countersign/pulls/${chapter.number.padStart(2, "0")}`;
  const plain = { color: false, quiet: false };
  await writeFiles(
    dir,
    new Map([
      [`${folder}/before.txt`, formatVerdict(before, plain)],
      [`${folder}/after.txt`, formatVerdict(after, plain)],
      [`${folder}/after.json`, jsonText(after)],
    ]),
  );
}

function ending(named: string, engagement: string, world: World): string {
  const paint = painter(world.color);
  const lines = [
    ["the status page", `${named}/engagements/${engagement}/README.md`],
    ["the record", `${named}/engagements/${engagement}/record/`],
    ["every verdict", `${named}/.git/countersign/pulls/`],
    ["its history", `countersign log ${engagement} --repo ${named}`],
    ["its proof", `countersign verify --repo ${named}`],
  ];
  return `${paint("bold", "What is left")}\n${columns(lines, "  ")}`;
}
