import type { Account, Edit } from "./types.ts";
import type { World } from "./world.ts";

interface Edited {
  readonly edits: Edit[];
  readonly user: Account;
  readonly createdAt: string;
  body: string;
  editor?: Account;
}

/** Changes a text and keeps every version of it; gives the time of the change. */
export function rewrite(world: World, text: Edited, body: string, editor: Account): string {
  if (text.edits.length === 0)
    text.edits.push({ id: world.nextId(), at: text.createdAt, editor: text.user, body: text.body });
  const at = world.tick();
  text.edits.push({ id: world.nextId(), at, editor, body });
  text.body = body;
  text.editor = editor;
  return at;
}
