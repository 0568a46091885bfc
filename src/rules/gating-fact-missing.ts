import { gateOf } from "../model/adapter.ts";
import type { Case } from "../model/case.ts";
import { isKnown, type Path } from "../model/doc.ts";
import { factName, factPlace } from "./aspects/facts.ts";
import { type Moving, movingOf } from "./aspects/move-place.ts";
import type { Judged } from "../model/predicate.ts";
import type { EngagementRule, Report } from "../model/rule.ts";
import type { MissingInfo } from "../model/state.ts";
import { sentence, ticked } from "./aspects/wording.ts";
import { concerns } from "../gates/blockers.ts";
import { factValue, judgePredicate } from "../gates/requirements.ts";
import { gatesOfMove, scopesOfMove, unmet, type Unmet } from "./aspects/unmet.ts";

export const rule: EngagementRule = {
  id: "gating-fact-missing",
  code: "CS-FCT-001",
  severity: "error",
  blocks: "transition",
  locked: false,
  summary: "The facts that a move rests on are known, verified and right.",
  why: "What is agreed on an unknown fact is agreed on a guess.",
  check(c) {
    const moving = movingOf(c);
    if (!moving) return [];
    const found = [...factLeaves(c, moving), ...factsOfGates(c, moving), ...questions(c, moving)];
    return found
      .filter((each, index) => found.findIndex((other) => other.name === each.name) === index)
      .map(({ report }) => report);
  },
};

interface Missing {
  readonly name: string;
  readonly report: Report;
}

function factLeaves(c: Case, moving: Moving): Missing[] {
  return unmet(c).flatMap((each) => {
    if (!each.leaf) return [];
    if ("fact" in each.leaf) return [missing(c, moving, each.leaf.fact, each)];
    return "date" in each.leaf ? [missing(c, moving, each.leaf.date, each)] : [];
  });
}

/** What a gate of the move needs to be known beforehand. */
function factsOfGates(c: Case, moving: Moving): Missing[] {
  return gatesOfMove(c).flatMap((gate) =>
    (gateOf(c.adapter, gate)?.facts ?? []).flatMap((fact) => {
      const judged = judgePredicate(c, c.gates, { fact });
      return judged.holds ? [] : [missing(c, moving, fact, { judged, waits: true }, ticked(gate))];
    }),
  );
}

/** Open questions that name a gate of the move, in a scope that moves. */
function questions(c: Case, moving: Moving): Missing[] {
  const gates = gatesOfMove(c);
  return (moving.state.value.missing_info ?? []).flatMap((each, index) => {
    const held = (each.gates ?? [])
      .map((gate) => gate.replace(/^gate:/, ""))
      .filter((gate) => gates.includes(gate) && scopesOfMove(c, gate).some((scope) => concerns(each, scope)));
    if (held.length === 0 || isKnown(factValue(c, each.field))) return [];
    const path: Path = ["missing_info", index, "field"];
    const place = moving.state.at(path);
    const message = `${ticked(each.field)} gates ${held.map(ticked).join(" and ")} and is TBD.`;
    return [{ name: factName(each.field), report: { place, severity: "waiting", message, fix: ask(each) } }];
  });
}

function missing(
  c: Case,
  moving: Moving,
  fact: string,
  { judged, waits }: Pick<Unmet, "judged" | "waits">,
  gates = moving.name,
): Missing {
  const message = waits
    ? `${ticked(fact)} gates ${gates} and is ${sentence(judged.found)}`
    : `${moving.name} needs that ${judged.phrase}; found: ${sentence(judged.found)}`;
  const place = factPlace(c, fact, moving.place);
  return {
    name: factName(fact),
    report: { place, severity: waits ? "waiting" : "error", message, fix: fixFor(c, moving, fact, judged) },
  };
}

function fixFor(c: Case, { state }: Moving, fact: string, { found, cause }: Judged): string {
  const scopes = gatesOfMove(c).flatMap((gate) => scopesOfMove(c, gate));
  const question = state.value.missing_info?.find(
    (each) =>
      factName(each.field) === factName(fact) &&
      (scopes.length > 0 ? scopes : c.scopes).some((scope) => concerns(each, scope)),
  );
  if (question) return ask(question);
  const verifiers = c.adapter.facts.get(fact)?.verifiedBy ?? [];
  if (cause === "absent" && found !== "TBD")
    return `Somebody with the role ${verifiers.join(" or ")}, who did not open it, approves this pull request.`;
  return `Ask for it, and state ${ticked(factName(fact))} under known_facts with its source.`;
}

function ask({ question, owner, field }: MissingInfo): string {
  const text = isKnown(question) ? sentence(question) : `What is ${field}?`;
  return `Ask: ${text} (owner ${isKnown(owner) ? owner : "TBD"}).`;
}
