import { isKnown } from "../model/doc.ts";
import type { EngagementRule } from "../model/rule.ts";
import type { Track } from "../model/state.ts";
import { openTracks, tracksOf } from "./aspects/tracks.ts";
import { ticked } from "./aspects/wording.ts";

export const rule: EngagementRule = {
  id: "fork-without-reason",
  code: "CS-TRK-007",
  severity: "error",
  blocks: "merge",
  locked: false,
  summary: "A forked track differs in scope, audience or approvals.",
  why: "Two tracks for the same thing end in two versions of the same promise.",
  check(c) {
    const head = c.head.state;
    if (!head) return [];
    return openTracks(c).flatMap(({ track, path }) => {
      const from = tracksOf(c).find((each) => each.track.id === track.forks?.replace(/^track:/, ""))?.track;
      if (!from || differ(track, from)) return [];
      const message = `Track ${ticked(track.id)} forks ${ticked(from.id)} with the same scope, audience and approvals.`;
      const fix = "Merge the two, or give them a different `scope`, `audience` or `approval_limits`.";
      return [{ place: head.at([...path, "forks"]), message, fix }];
    });
  },
};

function differ(a: Track, b: Track): boolean {
  const [one, other] = [a, b].map(identity);
  return one !== other;
}

function identity({ scope, audience, approval_limits: limits }: Track): string {
  return JSON.stringify([scope ?? "*", isKnown(audience) ? audience : "", [...(limits ?? [])].toSorted()]);
}
