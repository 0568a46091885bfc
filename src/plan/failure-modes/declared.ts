import type { DeclaredFailureMode } from "../../model/adapter.ts";
import { isLive } from "../../model/artifact.ts";
import type { Case } from "../../model/case.ts";
import type { Measure, Sign, Trouble } from "../../model/failure.ts";
import { parseSource, refersTo } from "../../model/reference.ts";
import { isOpen } from "../../model/state.ts";
import { sentence } from "../../rules/aspects/wording.ts";
import type { Found } from "../findings.ts";
import { artifactIn, foundBy, oneOf, responsible, type Seen, signOf, stopAction } from "./seen.ts";

/** Ways in which one kind of work gets stuck, as its adapter declares them. */

/** By the findings that it names; by its predicates alone, where it names none. */
export function signsDeclared(seen: Seen, mode: DeclaredFailureMode): Sign[] {
  const { c, state, all } = seen;
  if (mode.findings.length > 0) {
    const found = foundBy(all, mode.findings).filter(({ finding }) => finding.severity !== "notice");
    return once(found.map((each) => signAbout(c, each)));
  }
  if (mode.when.length === 0) return [];
  const owner = responsible(c);
  const message = sentence(mode.label);
  return [{ message, place: state.at(["stage"]), about: {}, owner, step: `Ask ${owner} what is to be done about it.` }];
}

/** One about each artifact: it is in the way of several actions and scopes at once. */
function once(signs: readonly Sign[]): Sign[] {
  return [...new Map(signs.map((each) => [each.about.artifact ?? each.message, each])).values()];
}

function signAbout(c: Case, found: Found): Sign {
  const { action } = found;
  const artifact = artifactIn(c, found)?.id;
  const conflict = (c.head.state?.value.conflicts ?? []).find(
    (each) => isOpen(each) && each.between.some((text) => artifact !== undefined && parseSource(text)?.id === artifact),
  );
  const about = {
    ...(artifact === undefined ? {} : { artifact }),
    ...(action ? { action: action.id, scope: action.scope } : {}),
    ...(conflict ? { conflict: conflict.id } : {}),
    ...(conflict?.track === undefined ? {} : { track: conflict.track.replace(/^track:/, "") }),
  };
  return signOf(found, about, responsible(c));
}

/** What is asked for is withdrawn, and a blocker names what may not go ahead, where none does yet. */
export function hold(c: Case, sign: Trouble): Measure[] {
  const { artifact, action, conflict } = sign.about;
  const { blockers = [], conflicts = [] } = c.head.state?.value ?? {};
  const isBlocked = blockers.some((each) => isOpen(each) && refersTo(each.blocks ?? [], "artifact", artifact ?? ""));
  const isHere = c.head.artifacts.some((each) => each.id === artifact && isLive(each));
  const question = conflicts.find(({ id }) => id === conflict)?.decision_needed ?? "What would settle it?";
  if (artifact === undefined || !isHere) return stopAction(c, sign, question);
  const block = { do: "block", text: sign.message, blocks: [`artifact:${artifact}`], question } as const;
  return [
    ...(action === undefined ? [] : [{ do: "withdraw", action } as const]),
    ...(isBlocked ? [] : [{ ...block, owner: oneOf(c, sign.owner) }]),
    { do: "decide", question },
  ];
}
