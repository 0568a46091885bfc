import { type GateStatus, statusMeaning } from "../model/approval.ts";
import type { Case } from "../model/case.ts";
import { compareText } from "../model/finding.ts";
import { labelName } from "../model/label.ts";
import { touchesOurs } from "../model/ours.ts";
import { rosterPeople } from "../model/policy.ts";
import type { Judgement, Label, Reviewers } from "../model/publication.ts";
import { visible } from "./terminal.ts";

/** The forge's limit for a description. */
const MOST_DESCRIPTION = 100;
/** Labels of one kind; a pull request takes a hundred in all. */
const MOST = 10;

/** One colour for each of the ten states. */
const colors: Readonly<Record<GateStatus, string>> = {
  unknown: "d0d7de",
  draft: "b6e3ff",
  requested: "fae17d",
  partial: "d4c5f9",
  approved: "2da44e",
  rejected: "cf222e",
  expired: "bc4c00",
  superseded: "8250df",
  blocked: "a40e26",
  conditional: "4ac26b",
};

const STAGE = "0969da";
const WAITING = "fbca04";

/** What stands furthest from open comes first. */
const fromWorst: readonly GateStatus[] = [
  "rejected",
  "blocked",
  "expired",
  "superseded",
  "unknown",
  "draft",
  "requested",
  "partial",
  "conditional",
  "approved",
];

/** The labels that follow from the verdict. They are told, never read: whoever removes one gets it back. */
export function labelsOf(judgement: Judgement, reviewers: Reviewers): Label[] {
  const { verdict, cases, repository } = judgement;
  if (!touchesOurs(repository.change)) return [];
  // Before the settings are on the default branch nobody can open a gate, so none is waited for.
  const gates = verdict.setup ? [] : gateLabels(cases);
  const labels = [...stageLabels(cases), ...gates, ...waitingLabels(judgement, reviewers)];
  return [...new Map(labels.map((each) => [each.name.toLowerCase(), each])).values()];
}

/** Where each engagement stands now; the stage that a pull request asks for is no stage before it is merged. */
function stageLabels(cases: readonly Case[]): Label[] {
  const stages = cases.flatMap(({ base, head }) => base?.state?.value.stage ?? head.state?.value.stage ?? []);
  return first(stages).map((stage) => label(`stage: ${stage}`, STAGE, "Where the engagement stands."));
}

/** For each gate that the change waits for, the worst of its states over scopes and engagements. */
function gateLabels(cases: readonly Case[]): Label[] {
  const worst = new Map<string, GateStatus>();
  for (const { gate, status, required, inPlay, open } of cases.flatMap((c) => c.gates)) {
    if ((!required && !inPlay) || open) continue;
    const other = worst.get(gate);
    if (other === undefined || fromWorst.indexOf(status) < fromWorst.indexOf(other)) worst.set(gate, status);
  }
  const byWorst = [...worst].toSorted(
    ([a, one], [b, other]) => fromWorst.indexOf(one) - fromWorst.indexOf(other) || compareText(a, b),
  );
  return byWorst
    .slice(0, MOST)
    .map(([gate, status]) => label(`gate: ${gate}: ${status}`, colors[status], capital(statusMeaning[status])));
}

/** Whose turn it is: those whose review is asked for, and people of the roster whose blocker stands before a needed gate. */
function waitingLabels({ cases, repository }: Judgement, { people, teams }: Reviewers): Label[] {
  const { policy, pull } = repository;
  if (pull?.draft || pull?.open === false) return [];
  const roster = new Map(rosterPeople(policy).map(({ login }) => [login.toLowerCase(), login]));
  const shut = cases.flatMap((c) => c.gates.filter(({ required, open }) => required && !open));
  const owners = shut.flatMap(({ waitingFor, remainingBlockers }) =>
    remainingBlockers.length === 0
      ? []
      : waitingFor.flatMap((each) => roster.get((each.split(":")[0] ?? "").toLowerCase()) ?? []),
  );
  const names = first([...people, ...teams, ...owners]);
  return names.map((name) => label(`waiting: @${name}`, WAITING, "Who acts next."));
}

function first(names: readonly string[]): string[] {
  return [...new Set(names)].toSorted(compareText).slice(0, MOST);
}

function label(name: string, color: string, description: string): Label {
  return { name: labelName(name), color, description: visible(description).slice(0, MOST_DESCRIPTION) };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
