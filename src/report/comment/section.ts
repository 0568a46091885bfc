import type { Case } from "../../model/case.ts";
import { trackStatuses } from "../../model/state.ts";
import type { Surroundings } from "../../model/publication.ts";
import { conclude } from "../../plan/verdict.ts";
import { ENGAGEMENT_ID } from "../../model/scalars.ts";
import type { EngagementVerdict } from "../../model/verdict.ts";
import { md, prose, short } from "../markdown.ts";
import { documentsText } from "./documents.ts";
import { events, fold, howToApprove, notCounted, questions } from "./details.ts";
import { findingBlocks } from "./findings.ts";
import { type Block, KEPT } from "./fit.ts";
import { gateTable, openedBy } from "./gate-rows.ts";
import { type Called, named, namedAll } from "./people.ts";
import { stoppedActions, titleOf, verdictOf } from "./words.ts";

export interface SectionInput {
  readonly verdict: EngagementVerdict;
  /** Nothing where there is no definition to judge the engagement by. */
  readonly judged: Case | undefined;
  readonly called: Called;
  readonly around: Surroundings;
  readonly history: string;
}

/** By this we find the comment again. A folder that is no engagement has a name that could say anything. */
export function marker(id: string): string {
  return `<!-- countersign:${ENGAGEMENT_ID.test(id) ? id : "*"} v1 -->`;
}

/** One engagement: the verdict first, then who does what next, then what supports it, folded away. */
export function section({ verdict, judged, called, around, history }: SectionInput): Block[] {
  const stopped = judged ? stoppedActions(judged, verdict) : [];
  const words = verdictOf(conclude(verdict.findings), stopped, verdict.next.decision);
  const heading = kept(`${marker(verdict.id)}\n### ${titleOf(verdict.id, judged?.head.state?.value)}: ${words}`);
  const files = documentsText(verdict.id, around.documents);
  if (judged && words === "ready")
    return [heading, { ...kept(readyText(judged, called)), close: true }, ...filesLine(files)];
  return [
    heading,
    kept(nextText(verdict, judged, called)),
    ...findingBlocks(verdict.findings),
    ...(judged ? standing(judged, verdict, called, around) : []),
    ...fold(1, "files and history", "Files and history", [files, history].filter((text) => text !== "").join(" ")),
  ];
}

function kept(text: string): Block {
  return { rank: KEPT, name: "", text };
}

function standing(c: Case, verdict: EngagementVerdict, called: Called, { documents }: Surroundings): Block[] {
  const gates = gateTable(c, verdict, called, documents);
  return [
    ...(gates === "" ? [] : [{ rank: 8, name: "gates", text: gates }]),
    { rank: 7, name: "stages", text: stageText(c) },
    ...questions(c),
    ...events(verdict),
    ...howToApprove(c),
    ...notCounted(c, called),
  ];
}

/** What is wrong is listed below, and whoever proposed it mends it, unless nothing but blockers of others is in the way. */
function nextText(verdict: EngagementVerdict, c: Case | undefined, called: Called): string {
  const { next, findings } = verdict;
  const author = c?.repository.pull?.author?.login;
  const proposer = author === undefined ? md(short(next.owner, 80)) : named(called, `@${author}`);
  if (conclude(findings) === "failure")
    return `**Next:** ${closing(verdict) ?? `${proposer} mends what is listed here`}.`;
  const people = next.owner === "" ? "" : `${namedAll(called, next.owner.split(", "))}: `;
  return `**Next:** ${people}${prose(short(next.action, 600))}`;
}

const GATE_SHUT = "CS-STG-002";
const MOST_CLOSED = 4;

/** Who closes what, where gates are shut by open blockers and nothing else is wrong. */
function closing({ findings, gates }: EngagementVerdict): string | undefined {
  const others = findings.some(({ severity, rule }) => severity === "error" && rule !== GATE_SHUT);
  const shut = gates.filter(({ required, status }) => required && (status === "blocked" || status === "rejected"));
  const steps = [...new Set(shut.flatMap(({ waiting_for: steps }) => steps))];
  if (others || steps.length === 0 || shut.some((each) => each.remaining_blockers.length === 0)) return undefined;
  return steps
    .slice(0, MOST_CLOSED)
    .map((each) => md(short(each, 80)))
    .join("; ");
}

function readyText(c: Case, called: Called): string {
  const opened = openedBy(c, called);
  return `${stageWords(c)}.${opened === "" ? "" : ` ${opened}.`} Nothing blocks merging.`;
}

/** The move, or that the stage stays. */
function stageWords({ base, head, move }: Case): string {
  if (move) return `${md(short(move.from, 80))} to ${md(short(move.to, 80))}`;
  const stage = md(short(head.state?.value.stage ?? "TBD", 80));
  return base?.state ? `Stage ${stage} (unchanged)` : `Starts at ${stage}`;
}

const MOST_TRACKS = 12;

function stageText(c: Case): string {
  const { base, head, move } = c;
  const stage = md(short(head.state?.value.stage ?? "TBD", 80));
  const words = move ? stageWords(c) : base?.state ? `${stage} (unchanged)` : `starts at ${stage}`;
  const tracks = head.state?.value.active_tracks ?? [];
  const told = tracks.slice(0, MOST_TRACKS).map(({ id, status, output_state: output }) => {
    const limits =
      output === "draft" && status !== "blocked" ? "draft only" : trackStatuses.find((each) => each === status);
    return `${md(short(id, 80))} ${limits ?? "TBD"}`;
  });
  const more = tracks.length > MOST_TRACKS ? ` and ${tracks.length - MOST_TRACKS} more` : "";
  return `**Stage:** ${words}.${told.length > 0 ? ` **Tracks:** ${told.join(", ")}${more}.` : ""}`;
}

function filesLine(text: string): Block[] {
  return text === "" ? [] : [{ rank: 1, name: "files", text }];
}
