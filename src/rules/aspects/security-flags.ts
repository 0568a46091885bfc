import type { Security } from "../../model/adapter.ts";
import { isKnown } from "../../model/doc.ts";
import type { StateFile } from "../../model/state.ts";

/** What the state flags as a matter of security; `none` and `TBD` flag nothing. */
export function raisedFlags(state: StateFile | undefined): string[] {
  return (state?.security_flags ?? []).filter((flag) => isKnown(flag) && flag.trim().toLowerCase() !== "none");
}

/** Whether a flag is, or speaks of, something that the workflow counts as a matter of security. */
export function isTrigger(security: Security, flag: string): boolean {
  const text = words(flag);
  return security.triggers.some((trigger) => text.includes(words(trigger)) || words(trigger).includes(text));
}

function words(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[\s_-]+/g, " ")
    .trim();
}
