import { isReserved } from "../../edit/yaml.ts";
import { nearest } from "../../model/nearest.ts";
import { NAME } from "../../model/scalars.ts";
import { parseDate } from "../../model/time.ts";
import { notThere } from "../called.ts";
import { UsageError, type Verb } from "../verb.ts";
import { type Bench, MERGE, type Work } from "../bench.ts";
import { work, workOptions } from "../workbench.ts";
import { splitWords } from "../words.ts";

export const verb: Verb = {
  name: "due",
  summary: "Set the day on which a track, or something else, is due.",
  usage: "countersign due [ID] ITEM DAY",
  examples: [
    "countersign due support 2026-06-30     a track by its id",
    "countersign due kickoff 2026-06-01     anything else by a name, in due_dates",
  ],
  options: workOptions,
  async run(values, words, world) {
    const { id, rest } = await splitWords(words, 2, values, world);
    const [item, day, ...more] = rest;
    if (item === undefined || day === undefined || more.length > 0)
      throw new UsageError("Name what is due, and the day", "Such as `countersign due kickoff 2026-06-01`.");
    return await work(values, id, world, (bench) => dated(bench, item, day));
  },
};

export async function dated(bench: Bench, item: string, day: string): Promise<Work> {
  if (day !== "TBD" && parseDate(day) === undefined)
    throw new UsageError(
      `${JSON.stringify(day)} is no day`,
      "Write it as 2026-06-01, or TBD where nobody knows it yet.",
    );
  const { name, before, path } = dueCalled(bench, item);
  if (before === day) throw new UsageError(`${name} is due ${day} already`, "Nothing is left to do.");
  const isPast = day < bench.today;
  return {
    writes: [await bench.state([{ set: path, to: day }])],
    said: `${bench.id}: ${name} is due ${day}${before === undefined ? "" : `; before, it was ${before}`}.`,
    next: MERGE,
    ...(isPast ? { notes: [`That day is over: today is ${bench.today}.`] } : {}),
  };
}

interface Due {
  readonly name: string;
  readonly before: string | undefined;
  readonly path: readonly string[];
}

/** A track, else one of the due dates; a new name where it is not nearly one that is there. */
function dueCalled({ c }: Bench, item: string): Due {
  const { active_tracks: tracks = [], due_dates: dates = {} } = c.head.state?.value ?? {};
  const name = item.replace(/^(?:track:|due_dates\.)/, "");
  const index = item.startsWith("due_dates.") ? -1 : tracks.findIndex(({ id }) => id === name);
  const isDate = !item.startsWith("track:") && Object.hasOwn(dates, name);
  if (index >= 0 && isDate)
    throw new UsageError(
      `${name} is a track, and one of the due dates too`,
      `Write track:${name} or due_dates.${name}.`,
    );
  if (index >= 0) return { name, before: tracks[index]?.due_date, path: ["active_tracks", String(index), "due_date"] };
  if (!isDate) refuseName(item, name, [...tracks.map(({ id }) => id), ...Object.keys(dates)]);
  return { name, before: isDate ? dates[name] : undefined, path: ["due_dates", name] };
}

function refuseName(item: string, name: string, known: readonly string[]): void {
  const near = nearest(name, known);
  if (near !== undefined)
    throw new UsageError(`Nothing called ${JSON.stringify(name)} is due`, `Did you mean \`${near}\`?`);
  if (item.startsWith("track:")) throw notThere(`There is no track ${JSON.stringify(name)}`, name, known);
  if (!NAME.test(name))
    throw new UsageError(`${JSON.stringify(name)} is no name`, "Letters, digits, `-`, `_` and `.`.");
  if (isReserved(name)) throw new UsageError(`Nothing can be called ${JSON.stringify(name)}`, "Take another name.");
}
