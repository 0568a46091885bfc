import { isKnown } from "../../model/doc.ts";
import type { Track } from "../../model/state.ts";
import { holdsUp } from "../holds-up.ts";
import { type Listed, sentenceIn, trackCalled } from "../called.ts";
import { textOf, UsageError, type Values, type Verb } from "../verb.ts";
import { type Bench, MERGE, type Work } from "../bench.ts";
import { work, workOptions } from "../workbench.ts";
import { splitWords } from "../words.ts";

export const verb: Verb = {
  name: "track",
  summary: "Open, close or stall a track.",
  usage: "countersign track [ID] open|close|stall NAME [--because TEXT]",
  examples: [
    "countersign track open support                                   work on it goes on",
    "countersign track close support                                  it is complete",
    'countersign track stall support --because "Nobody answers there"   it stands still',
  ],
  options: { ...workOptions, because: { type: "string", value: "TEXT", help: "Why; it stands in the track." } },
  async run(values, words, world) {
    const { id, rest } = await splitWords(words, 2, values, world);
    const [turn, name, ...more] = rest;
    if (turn === undefined || name === undefined || more.length > 0)
      throw new UsageError("Say what to do and name the track", "Such as `countersign track open support`.");
    return await work(values, id, world, (bench) => turned(bench, turn, name, values));
  },
};

const turns: Readonly<Record<string, { readonly to: Track["status"]; readonly said: string }>> = {
  open: { to: "active", said: "is open" },
  close: { to: "complete", said: "is complete" },
  stall: { to: "stalled", said: "stands still" },
};

export async function turned(bench: Bench, turn: string, name: string, values: Values): Promise<Work> {
  const wanted = Object.hasOwn(turns, turn) ? turns[turn] : undefined;
  if (!wanted) throw new UsageError(`A track is not to ${JSON.stringify(turn)}`, "Say open, close or stall.");
  const listed = trackCalled(bench, name);
  refuse(bench, listed.entry, wanted.to);
  const because = textOf(values, "because");
  const why = because === undefined ? [] : [{ set: at(listed, "rationale"), to: reasonFor(listed.entry, because) }];
  return {
    writes: [await bench.state([{ set: at(listed, "status"), to: wanted.to }, ...why])],
    said: `${bench.id}: the track ${listed.entry.id} ${wanted.said}.`,
    next: MERGE,
    ...(wanted.to === "stalled" ? { notes: wayOut(bench, listed.entry), stops: true } : {}),
  };
}

function at({ index }: Listed<Track>, key: string): string[] {
  return ["active_tracks", String(index), key];
}

/** Why a track was forked is not forgotten. */
function reasonFor({ forks, rationale }: Track, because: string): string {
  const reason = sentenceIn("because", because);
  return forks !== undefined && isKnown(rationale) ? `${rationale} ${reason}` : reason;
}

function refuse(bench: Bench, track: Track, to: Track["status"]): void {
  const { id, status } = track;
  if (status === to) throw new UsageError(`The track ${id} is ${status} already`, "Nothing is left to do.");
  if (status === "complete" || status === "superseded")
    throw new UsageError(
      `The track ${id} is ${status}, and stays so`,
      `\`countersign new track NAME ${bench.id}\` begins another.`,
    );
  const held = to === "stalled" ? [] : holdsUp(bench.c, track);
  if (held.length > 0)
    throw new UsageError(
      `The track ${id} waits: ${held.join("; ")}`,
      `\`countersign next ${bench.id}\` says what helps.`,
    );
}

/** What tells how a stalled track would move again. */
function wayOut({ id, c }: Bench, { id: track, due_date: due, blockers = [], recovery }: Track): string[] {
  const state = c.head.state?.value;
  const isBlocked =
    blockers.length > 0 || state?.blockers?.some((each) => each.track?.replace(/^track:/, "") === track);
  return [
    ...(isBlocked === true ? [] : [`\`countersign block ${id} TEXT --on track:${track}\` says what it waits for.`]),
    ...(isKnown(due) ? [] : [`\`countersign due ${id} ${track} DAY\` says until when.`]),
    ...(isKnown(recovery) || isKnown(state?.rollback_or_recovery_action)
      ? []
      : [`\`countersign recover ${id}\` says what helps.`]),
  ];
}
