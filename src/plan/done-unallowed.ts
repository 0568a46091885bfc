import { newlyDone, useOf } from "../model/action-done.ts";
import type { Case } from "../model/case.ts";
import type { Finding } from "../model/finding.ts";
import type { ActionDone } from "../model/state.ts";
import type { ActionVerdict } from "../model/verdict.ts";

/** The findings that stand in the way of an action in a scope. */
export type Against = (action: string, scope: string) => readonly Finding[];

/**
 * What the change says was done outside although it was not allowed. It happened, so that telling it fails nothing; whoever reads the
 * change hears of it.
 */
export function doneUnallowed(c: Case, actions: readonly ActionVerdict[], against: Against): Finding[] {
  const { state } = c.head;
  const all = state?.value.actions_done ?? [];
  const added = newlyDone(c);
  return added.flatMap((done, index) => {
    if (!state || isFollowUp(c, done, added.slice(0, index))) return [];
    const { scope } = useOf(c.head, done);
    const rows = actions.filter((row) => row.action === done.action && (scope === "*" || row.scope === scope));
    const [shut] = rows;
    if (!shut || rows.some(({ allowed }) => allowed)) return [];
    const place = state.at(["actions_done", all.indexOf(done), "action"]);
    return against(done.action, shut.scope).map((each) => ({ ...each, ...place, ...toldOf(done, each) }));
  });
}

/** A payment or a dispute of what was sent before needs nobody's leave. */
function isFollowUp(c: Case, { action, artifact, event }: ActionDone, before: readonly ActionDone[]): boolean {
  const isSame = (each: { readonly action: string; readonly artifact?: string | undefined }) =>
    each.action === action && each.artifact === artifact;
  const earlier = [
    ...c.record.uses.filter(isSame).map(({ status }) => status),
    ...before.filter(isSame).map((each) => each.event),
  ];
  return earlier.length > 0 && !earlier.includes(event);
}

function toldOf({ action, artifact, event }: ActionDone, { message }: Finding): Pick<Finding, "severity" | "message"> {
  const what = artifact === undefined ? `\`${action}\`` : `\`${action}\` with ${artifact}`;
  return { severity: "warning", message: `${what} is told as ${event}, and was not allowed: ${message}` };
}
