import type { RoutingRule } from "../../model/adapter.ts";
import { isKnown, type Path } from "../../model/doc.ts";
import { isOpen, type StateFile } from "../../model/state.ts";

/** Something that the state says in words, and who answers for it, where it names somebody. */
export interface Said {
  readonly text: string;
  readonly path: Path;
  readonly owner: string | undefined;
}

/** What the state says is open: flags, blockers, conflicts, questions, and the decision that is waited for. */
export function saidIn(state: StateFile): Said[] {
  const { security_flags: flags = [], blockers = [], conflicts = [], missing_info: questions = [] } = state;
  const trackOwner = (id = "") => state.active_tracks?.find((each) => each.id === id.replace(/^track:/, ""))?.owner;
  return [
    ...flags.map((text, at) => ({ text, path: ["security_flags", at], owner: undefined })),
    ...blockers.flatMap((each, at) =>
      isOpen(each) ? [{ text: each.text, path: ["blockers", at, "text"], owner: each.owner }] : [],
    ),
    ...conflicts.flatMap((each, at) =>
      isOpen(each) && each.text !== undefined
        ? [{ text: each.text, path: ["conflicts", at, "text"], owner: trackOwner(each.track) }]
        : [],
    ),
    ...questions.flatMap(({ question, owner }, at) =>
      question === undefined ? [] : [{ text: question, path: ["missing_info", at, "question"], owner }],
    ),
    ...(isKnown(state.next_decision_needed)
      ? [{ text: state.next_decision_needed ?? "", path: ["next_decision_needed"], owner: undefined }]
      : []),
  ];
}

/** The triggers of a routing rule that a text speaks of, as whole words. */
export function triggersIn({ triggers }: RoutingRule, text: string): string[] {
  const words = plain(text);
  return triggers.filter((trigger) => words.includes(plain(trigger)));
}

/** Words in small letters with one space around each, so that a trigger is found as whole words. */
function plain(text: string): string {
  return ` ${text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "")
    .join(" ")} `;
}
