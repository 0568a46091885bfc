import { isKnown, type Path } from "../model/doc.ts";
import { nearest } from "../model/nearest.ts";
import type { EngagementRule } from "../model/rule.ts";
import type { StateFile } from "../model/state.ts";
import { ticked } from "./aspects/wording.ts";

export const rule: EngagementRule = {
  id: "unknown-recovery-action",
  code: "CS-REC-002",
  severity: "error",
  blocks: "merge",
  locked: false,
  summary: "A recovery action is one that the adapter declares.",
  why: "Each of them says what it produces; another name says nothing.",
  check(c) {
    const head = c.head.state;
    const options = c.adapter.recovery.map(({ id }) => id);
    if (!head || options.length === 0) return [];
    return chosen(head.value)
      .filter(({ action }) => isKnown(action) && !options.includes(action))
      .map(({ action, path }) => {
        const near = nearest(action, options);
        const hint = near === undefined ? "." : `; did you mean ${ticked(near)}?`;
        const message = `Recovery action ${ticked(action)} is not declared${hint}`;
        return { place: head.at(path), message, fix: `Use one of ${options.join(", ")}.` };
      });
  },
};

interface Chosen {
  readonly action: string;
  readonly path: Path;
}

function chosen(state: StateFile): Chosen[] {
  const whole: Chosen[] = [{ action: state.rollback_or_recovery_action ?? "", path: ["rollback_or_recovery_action"] }];
  const lists = [
    { name: "active_tracks", entries: state.active_tracks ?? [] },
    { name: "blockers", entries: state.blockers ?? [] },
    { name: "decision_log", entries: state.decision_log ?? [] },
  ];
  return [
    ...whole,
    ...lists.flatMap(({ name, entries }) =>
      entries.map((each, index) => ({ action: each.recovery ?? "", path: [name, index, "recovery"] })),
    ),
  ];
}
