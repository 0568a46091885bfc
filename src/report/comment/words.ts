import type { Case } from "../../model/case.ts";
import { isOpen } from "../../model/state.ts";
import { refersTo } from "../../model/reference.ts";
import type { ActionVerdict, Conclusion, EngagementVerdict } from "../../model/verdict.ts";
import { code, md, short } from "../markdown.ts";

/** What a verdict is called, in the comment, in its history and in the check. */
export const verdictWords: Readonly<Record<Conclusion, string>> = {
  success: "can merge",
  action_required: "waiting for people",
  failure: "failing",
};

/** A name that reads as a sentence, or as a mark of approval, has no place in a heading. */
const PLAIN = /^[\p{L}\p{M}\p{N} .,&'()+/-]{1,60}$/u;

/** `Client / Work`, or the id where a name could be taken for a verdict. */
export function titleOf(
  id: string,
  state: { readonly client?: unknown; readonly workflow?: unknown } | undefined,
): string {
  const names = [state?.client, state?.workflow];
  const plain = names.filter((name): name is string => typeof name === "string" && PLAIN.test(name));
  return plain.length === names.length ? plain.map(md).join(" / ") : code(id);
}

/** An action that a blocker names, or that the change asks for, and that is refused. */
export interface StoppedAction {
  readonly verdict: ActionVerdict;
  readonly label: string;
  readonly blockers: readonly string[];
}

export function stoppedActions(c: Case, { actions }: EngagementVerdict): StoppedAction[] {
  const state = c.head.state?.value;
  return actions
    .filter(({ allowed }) => !allowed)
    .flatMap((verdict) => {
      const { action, scope } = verdict;
      const named = (state?.blockers ?? []).filter(
        (each) => isOpen(each) && refersTo(each.blocks ?? [], "action", action) && isAbout(each.scope, scope),
      );
      const asked = (state?.actions_requested ?? []).some(
        (each) => each.action === action && isAbout(each.scope, scope),
      );
      if (named.length === 0 && !asked) return [];
      const whole = (state?.blockers ?? []).filter(
        (each) => isOpen(each) && refersTo(each.blocks ?? [], "scope", scope),
      );
      const label = c.adapter.actions.find(({ id }) => id === action)?.label ?? action;
      return [{ verdict, label, blockers: [...new Set([...named, ...whole].map(({ id }) => id))] }];
    });
}

function isAbout(named: string | undefined, scope: string): boolean {
  return named === undefined || named === "*" || named === scope;
}

/** The verdict in a few words: what a reader of the heading alone should know. */
export function verdictOf(conclusion: Conclusion, stopped: readonly StoppedAction[] = [], decision = ""): string {
  if (conclusion !== "success") return verdictWords[conclusion];
  const labels = [...new Set(stopped.map(({ label }) => label.toLowerCase()))];
  if (labels.length === 0) return decision === "" ? "ready" : verdictWords.success;
  const shown = labels.slice(0, 2).map((label) => md(short(label, 40)));
  return `${verdictWords.success}, ${shown.join(" and ")}${labels.length > 2 ? " and more" : ""} blocked`;
}
