import type { Snapshot } from "../model/case.ts";
import { statePath } from "../model/engagement.ts";

/**
 * The engagements whose state names one of these workflow types. Read by the line alone: a state that cannot be parsed
 * still means the type that it names.
 */
export function usersOf(types: readonly string[], engagements: Snapshot["engagements"]): Map<string, string[]> {
  const users = new Map<string, string[]>();
  for (const [id, { files }] of engagements) {
    const state = files.find((file) => file.path === statePath(id));
    const type = /^workflow_type:[ \t]*["']?([\w.-]+)/m.exec(new TextDecoder().decode(state?.bytes))?.[1];
    if (type !== undefined && types.includes(type)) users.set(type, [...(users.get(type) ?? []), id].toSorted());
  }
  return users;
}
