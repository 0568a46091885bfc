import { artifactTypeOf } from "../../model/adapter.ts";
import type { Artifact } from "../../model/artifact.ts";
import type { GateResult } from "../../model/approval.ts";
import type { Case } from "../../model/case.ts";
import { type Doc, isKnown } from "../../model/doc.ts";
import type { About, FailureMode, Measure, Sign, Trouble } from "../../model/failure.ts";
import type { Place } from "../../model/finding.ts";
import type { StateFile } from "../../model/state.ts";
import type { Found } from "../findings.ts";

/** What failure modes are recognised by: the case, and what the rules found in it. */
export interface Seen {
  readonly c: Case;
  readonly state: Doc<StateFile>;
  /** Findings that fail or hold up this change. */
  readonly told: readonly Found[];
  /** These, and what stands in the way of actions that nobody asks for. */
  readonly all: readonly Found[];
}

/** One way in which work gets stuck: how it shows, and what makes it safe until people have settled it. */
export interface ModeRule {
  readonly mode: FailureMode;
  readonly signs: (seen: Seen) => Sign[];
  readonly measures: (c: Case, trouble: Trouble) => Measure[];
}

/** Who answers for the engagement as a whole. */
export function responsible(c: Case): string {
  return known(c.head.state?.value.owner) ?? "TBD";
}

/** The owner of a track, where it names one; else who answers for the engagement. */
export function ownerOfTrack(c: Case, id: string | undefined): string {
  const track = c.head.state?.value.active_tracks?.find((each) => each.id === id);
  return known(track?.owner) ?? responsible(c);
}

export function known(text: string | undefined): string | undefined {
  return isKnown(text) ? text : undefined;
}

/** Who can bring these gates further, without what they have to do. */
export function waitedFor(c: Case, gates: readonly GateResult[]): string {
  const names = [...new Set(gates.flatMap((each) => each.waitingFor.map((name) => name.replace(/: .*$/, ""))))];
  return names.join(", ") || responsible(c);
}

export function foundBy(found: readonly Found[], codes: readonly string[]): Found[] {
  return found.filter(({ finding }) => codes.includes(finding.rule));
}

/** Findings that are wrong, not merely waited for. */
export function wrongBy(found: readonly Found[], codes: readonly string[]): Found[] {
  return foundBy(found, codes).filter(({ finding }) => finding.severity === "error");
}

export function placeOf({ finding: { file, line, column } }: Found): Place {
  return { file, line, column };
}

/** The artifact that a finding is about: the one that it names, or the one in whose file it stands. */
export function artifactIn(c: Case, { artifact, finding }: Found): Artifact | undefined {
  return c.head.artifacts.find((each) => (artifact === undefined ? each.file === finding.file : each.id === artifact));
}

/** A finding as a sign: what it says is wrong, and its fix as the next step. */
export function signOf(found: Found, about: About, owner: string): Sign {
  const { message, fix, rule } = found.finding;
  return { message, place: placeOf(found), about, owner, step: fix, rule };
}

/** The skill that answers for an artifact of this type. */
export function skillFor(c: Case, type: string | undefined): string {
  return known(artifactTypeOf(c.adapter, type ?? "")?.owner) ?? responsible(c);
}

/** Measures for what is asked for and may not go ahead: it is withdrawn, and what it waits for is put down. */
export function stopAction(c: Case, sign: Trouble, question: string): Measure[] {
  const { action, scope = "*" } = sign.about;
  if (action === undefined) return [];
  const where = scope === "*" ? {} : { scope };
  return [
    { do: "withdraw", action },
    { do: "block", text: sign.message, blocks: [`action:${action}`], owner: oneOf(c, sign.owner), question, ...where },
  ];
}

/** An owner that a file may name: one person or role; several are a question of their own. */
export function oneOf(c: Case, owner: string): string {
  const login = owner.replace(/^@/, "");
  return /^[A-Za-z0-9_.-]+$/.test(login) ? login : responsible(c);
}
