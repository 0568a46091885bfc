import type { Account, Issue, TimelineItem } from "./types.ts";
import type { World } from "./world.ts";

type More = Omit<TimelineItem, "id" | "event" | "actor" | "at">;

/** Adds an entry at the end of the timeline, at the time of the change being made. */
export function note(world: World, issue: Issue, event: string, actor: Account, more: More = {}): TimelineItem {
  const item = { id: world.nextId(), event, actor, at: world.now(), ...more };
  issue.timeline.push(item);
  issue.updatedAt = item.at;
  return item;
}
