import type { Action, Adapter } from "../model/adapter.ts";
import { covers } from "../model/permit.ts";
import type { Report, RepositoryRule } from "../model/rule.ts";

export const rule: RepositoryRule = {
  id: "no-gate-permits-action",
  code: "CS-APR-011",
  severity: "error",
  blocks: "merge",
  locked: true,
  summary: "Every permit that an action needs can be given by some gate.",
  why: "An action that nobody can ever permit looks guarded and is merely broken.",
  checkRepository: (r) =>
    [...r.headAdapters.values()].flatMap((adapter) =>
      adapter.actions.flatMap((action, index) => judge(adapter, action, index)),
    ),
};

function judge(adapter: Adapter, { id, permit }: Action, index: number): Report[] {
  if (permit === undefined || adapter.gates.some((gate) => gate.permits.some((given) => canGive(given, permit))))
    return [];
  return [
    {
      place: adapter.doc.at(["actions", index, "permit"]),
      message: `\`${id}\` needs \`${permit}\`; no gate of ${adapter.type} gives it.`,
      fix: `Add \`${permit}\` to the permits of the gate that decides it, or fix the spelling.`,
    },
  ];
}

/** In one scope `launch:*` is that scope's permit, so a gate for a single scope gives it there. */
function canGive(given: string, needed: string): boolean {
  return covers(given, needed) || covers(needed, given);
}
