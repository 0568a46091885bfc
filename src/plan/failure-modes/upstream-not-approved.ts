import { artifactTypeOf } from "../../model/adapter.ts";
import type { Case } from "../../model/case.ts";
import type { Sign } from "../../model/failure.ts";
import { shutGates } from "../../rules/aspects/shut.ts";
import { currentOf } from "../hindrances.ts";
import {
  artifactIn,
  type ModeRule,
  oneOf,
  responsible,
  type Seen,
  signOf,
  skillFor,
  waitedFor,
  wrongBy,
} from "./seen.ts";

/** What builds on something that is not approved stays a draft, and says what it waits for. */
export const mode: ModeRule = {
  mode: "upstream_not_approved",
  signs: (seen) => [...beyondLimits(seen), ...moves(seen), ...requests(seen)],
  measures: (c, sign) => {
    const { artifact, stage } = sign.about;
    const at = stage === undefined ? `artifact:${artifact ?? ""}` : `stage:${stage}`;
    const isHere = c.head.artifacts.some(({ id }) => id === artifact);
    return [
      ...(artifact !== undefined && isHere ? [{ do: "mark", artifact, status: "draft" } as const] : []),
      ...(stage === undefined ? [] : [{ do: "stay" } as const]),
      {
        do: "block",
        text: sign.message,
        blocks: [at],
        owner: oneOf(c, sign.owner),
        question: "Who approves what it builds on?",
      },
    ];
  },
};

/** Final work of a track that may make drafts only. */
function beyondLimits({ c, told }: Seen): Sign[] {
  return wrongBy(told, ["CS-TRK-005"]).flatMap((each) => {
    const artifact = artifactIn(c, each);
    if (!artifact) return [];
    const covering = c.adapter.gates.filter((gate) => gate.covers?.includes(artifact.type)).map(({ id }) => id);
    const rows = c.gates.filter((row) => covering.includes(row.gate) && row.scope === artifact.scope && !row.open);
    return [signOf(each, { artifact: artifact.id }, rows.length > 0 ? waitedFor(c, rows) : responsible(c))];
  });
}

/** A move in spite of a no, or past an artifact that is no more than a draft. A gate that is waited for is an ordinary move. */
function moves({ c, told }: Seen): Sign[] {
  const to = c.move?.to;
  if (to === undefined) return [];
  const owner = waitedFor(c, shutGates(c));
  return wrongBy(told, ["CS-STG-002", "CS-STG-007"]).map((each) => signOf(each, { stage: to }, owner));
}

/** Outputs that somebody asks for while what they are made from is not there. */
function requests({ c, state }: Seen): Sign[] {
  return (state.value.requested ?? []).flatMap((type, index) => {
    const missing = (artifactTypeOf(c.adapter, type)?.sources ?? []).filter((each) => currentOf(c, each).length === 0);
    const [first] = missing;
    if (first === undefined || currentOf(c, type).length > 0 || hasAny(c, type)) return [];
    const owner = skillFor(c, first);
    const message = `\`${type}\` is asked for, and there is no current ${missing.join(", ")} to make it from.`;
    const step = `Draft the ${type} at most, and let ${owner} finish the ${first} first.`;
    return [{ message, place: state.at(["requested", index]), about: { artifact: type }, owner, step }];
  });
}

/** One of several sources is enough where the type lists alternatives. */
function hasAny(c: Case, type: string): boolean {
  return (artifactTypeOf(c.adapter, type)?.sources ?? []).some((each) => currentOf(c, each).length > 0);
}
