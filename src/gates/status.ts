import type { Approval, Condition, GateStatus, Ignored } from "../model/approval.ts";
import type { ArtifactFault } from "../model/case.ts";
import type { Blocker } from "../model/state.ts";
import { covers, permitIn } from "../model/permit.ts";
import type { PlayedGate } from "./play.ts";
import { nothingCovered } from "./subject.ts";
import type { Weighed } from "./weigh.ts";

/** Everything the status of a gate depends on. */
export interface Standing {
  readonly played: PlayedGate;
  readonly weighed: Weighed;
  /** Approvals that hold a seat, or could. */
  readonly seated: readonly Approval[];
  readonly surplus: readonly Ignored[];
  readonly seats: number;
  readonly missingChecks: readonly string[];
  readonly blockers: readonly Blocker[];
  /** What is wrong with covered artifacts so that nobody can approve them. */
  readonly faults: readonly ArtifactFault[];
  readonly openConditions: readonly Condition[];
  /** Why it cannot be judged at all, such as a state that cannot be read. */
  readonly unreadable: string | undefined;
  readonly askedOf: readonly string[];
  readonly draftPull: boolean;
  readonly draftArtifacts: readonly string[];
}

interface Row {
  readonly status: GateStatus;
  readonly when: (standing: Standing) => boolean;
  readonly because: (standing: Standing) => string;
}

/** The states in order of precedence: the first row that holds is the status, and where none does, it is unknown. */
const table: readonly Row[] = [
  {
    status: "rejected",
    when: ({ weighed }) => weighed.rejections.length > 0,
    because: ({ weighed }) =>
      weighed.rejections
        .map((each) => `@${each.person.login} rejected it${each.because ? `: ${each.because}` : "."}`)
        .join(" "),
  },
  {
    status: "blocked",
    when: ({ blockers, faults, unreadable }) => blockers.length + faults.length > 0 || unreadable !== undefined,
    because: (standing) => standing.unreadable ?? obstacles(standing),
  },
  {
    status: "approved",
    when: (standing) => isFilled(standing, unconditional(standing)),
    because: (standing) => `Approved by ${people(unconditional(standing))}.`,
  },
  {
    status: "conditional",
    when: (standing) => isFilled(standing, standing.seated),
    because: (standing) =>
      `Approved by ${people(standing.seated)} while open: ${standing.openConditions.map((each) => each.text).join("; ")}.`,
  },
  {
    status: "partial",
    when: (standing) => standing.seated.length > 0,
    because: (standing) => partly(standing),
  },
  {
    status: "superseded",
    when: ({ weighed }) => weighed.voided !== undefined,
    because: ({ weighed }) => weighed.voided ?? "",
  },
  {
    status: "expired",
    when: ({ weighed }) => weighed.expired,
    because: ({ weighed }) => weighed.ignored.find((each) => each.reason === "EXPIRED")?.detail ?? "",
  },
  {
    status: "requested",
    when: ({ played, askedOf, draftPull }) => askedOf.length > 0 || played.asked || (played.required && !draftPull),
    because: ({ played, askedOf }) =>
      [askedBy(played, askedOf), ...(played.subject.empty ? [nothingCovered(played.standing, played.gate)] : [])].join(
        " ",
      ),
  },
  {
    status: "draft",
    when: ({ played, draftPull, draftArtifacts }) => draftArtifacts.length > 0 || (draftPull && played.inPlay),
    because: ({ draftArtifacts }) =>
      draftArtifacts.length > 0 ? areDrafts(draftArtifacts) : "The pull request is a draft.",
  },
];

function obstacles({ blockers, faults }: Standing): string {
  const open = blockers.map((each) => `${each.id} (${each.text})`).join("; ");
  return [...(open ? [`Open: ${open}.`] : []), ...faults.map((each) => each.message)].join(" ");
}

function areDrafts(ids: readonly string[]): string {
  return `${ids.join(", ")} ${ids.length === 1 ? "is a draft" : "are drafts"}.`;
}

function askedBy({ asked, gate, facts }: PlayedGate, askedOf: readonly string[]): string {
  if (askedOf.length > 0) return `Asked of ${askedOf.join(", ")}.`;
  const labelled = facts.repository.pull?.labels.includes(`request:${gate.id}`) === true;
  if (asked)
    return labelled
      ? `Asked for by the label request:${gate.id}.`
      : "A review of it, or an action that needs it, was asked for.";
  return "The move of this pull request needs it.";
}

const unknown = { status: "unknown", because: () => "Nobody has asked for it and nothing gives it." } as const;

export function statusOf(standing: Standing): { readonly status: GateStatus; readonly because: string } {
  const row = table.find((each) => each.when(standing)) ?? unknown;
  return { status: row.status, because: row.because(standing) };
}

/** The permits of the gate that enough seated people gave. */
export function grantedPermits(standing: Standing): string[] {
  return neededPermits(standing.played).filter((permit) => seatedFor(standing.seated, permit) >= standing.seats);
}

export function neededPermits({ gate, scope }: PlayedGate): string[] {
  return gate.permits.map((permit) => permitIn(permit, scope));
}

function isFilled(standing: Standing, approvals: readonly Approval[]): boolean {
  const { played, seats, missingChecks } = standing;
  const decidable = !played.subject.empty && (seats > 0 || played.gate.checks.length > 0);
  return (
    decidable &&
    missingChecks.length === 0 &&
    neededPermits(played).every((permit) => seatedFor(approvals, permit) >= seats)
  );
}

function seatedFor(approvals: readonly Approval[], permit: string): number {
  return approvals.filter((each) => each.kind !== "check" && each.permits.some((given) => covers(given, permit)))
    .length;
}

function unconditional({ seated, openConditions }: Standing): readonly Approval[] {
  return seated.filter((each) => each.conditions.every((condition) => !openConditions.includes(condition)));
}

function partly({ seated, seats, played, missingChecks }: Standing): string {
  const found = seated.filter((each) => each.kind !== "check").length;
  if (missingChecks.length > 0) return `Not green on the head: ${missingChecks.join(", ")}.`;
  if (found < seats) return `${found} of ${seats} people: ${people(seated)}.`;
  const given = [...new Set(seated.flatMap((each) => each.permits))].join(", ");
  return `Only ${given || "nothing"} is permitted; it takes ${neededPermits(played).join(", ")}.`;
}

/** Who they are, and in which pull request each was given where that is an earlier one. */
function people(approvals: readonly Approval[]): string {
  const told = approvals.map(({ person, carriedFrom }) => {
    const who = person.human ? `@${person.login}` : person.login;
    return carriedFrom === undefined ? who : `${who} in #${carriedFrom}`;
  });
  return told.join(", ");
}
