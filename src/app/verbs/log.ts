import { resolve } from "node:path";
import { parseDate, parseInstant, endOfDay, type Instant } from "../../model/time.ts";
import { jsonText } from "../../report/json-text.ts";
import { type StoryEvent, storyLine } from "../../report/story.ts";
import { visible } from "../../report/terminal.ts";
import { commonOptions, exit, nowOf, textOf, UsageError, type Values, type Verb } from "../verb.ts";
import { noRecord } from "../words.ts";
import { verifyRecords } from "../verify.ts";

export const verb: Verb = {
  name: "log",
  summary: "Tell what happened, from the record.",
  usage:
    "countersign log [ID...] [--type TYPE] [--actor LOGIN] [--track ID] [--artifact ID] [--since DAY] [--until DAY]",
  examples: [
    "countersign log acme-pilot                        everything, the oldest first",
    "countersign log --type approval_changed           who answered which gate",
    "countersign log --artifact PRO-2026-0188 --json   one artifact's history, for programs",
  ],
  options: {
    ...commonOptions,
    type: { type: "string", value: "TYPE", help: "Events of one type, such as stage_changed." },
    actor: { type: "string", value: "LOGIN", help: "What one person did." },
    track: { type: "string", value: "ID", help: "What happened to one track." },
    artifact: { type: "string", value: "ID", help: "What happened to one artifact." },
    since: { type: "string", value: "DAY", help: "Not before this day, such as 2026-06-01." },
    until: { type: "string", value: "DAY", help: "Not after this day." },
  },
  async run(values, words, world) {
    const wanted = filterOf(values);
    const repo = resolve(world.cwd, textOf(values, "repo") ?? ".");
    const now = nowOf(values, world);
    const { proofs } = await verifyRecords({ repo, ids: words, anchor: undefined, now, keep: "events" });
    const strange = proofs.find(({ id, count }) => words.includes(id) && count === 0);
    if (strange) throw await noRecord(strange.id, values, world);
    const told = proofs.map(({ id, events }) => ({ engagement: id, events: events.filter(wanted) }));
    if (values["json"] === true) world.print(jsonText(told));
    else if (told.length === 0) world.print("Nothing is recorded here yet.\n");
    else for (const each of told) world.print(story(each.engagement, each.events));
    const isBroken = proofs.some(({ breaks }) => breaks.length > 0);
    if (isBroken) world.complain("The record is not whole; `countersign verify` says where.\n");
    return isBroken ? exit.findings : exit.fine;
  },
};

function story(id: string, events: readonly StoryEvent[]): string {
  const lines = events.map((event) => `  ${visible(storyLine(event))}\n`);
  return `${visible(id)}\n${lines.length > 0 ? lines.join("") : "  nothing that was asked for\n"}`;
}

function filterOf(values: Values): (event: StoryEvent) => boolean {
  const [type, actor, track, artifact] = ["type", "actor", "track", "artifact"].map((name) => textOf(values, name));
  const [since, until] = [dayOf(values, "since"), dayOf(values, "until")];
  return (event) => {
    const at = parseInstant(event["at"] ?? "") ?? 0;
    return [
      type === undefined || event["type"] === type,
      actor === undefined ||
        (event["actor"] ?? "").toLowerCase().split(", ").includes(actor.replace(/^@/, "").toLowerCase()),
      track === undefined || event["track"] === track || event["of"] === `track:${track}`,
      artifact === undefined || event["artifact"] === artifact,
      since === undefined || at >= since,
      until === undefined || at < endOfDay(until),
    ].every(Boolean);
  };
}

function dayOf(values: Values, name: string): Instant | undefined {
  const text = textOf(values, name);
  const day = text === undefined ? undefined : parseDate(text);
  if (text !== undefined && day === undefined)
    throw new UsageError(`--${name} ${JSON.stringify(text)} is no day`, "Write it as 2026-06-01.");
  return day;
}
