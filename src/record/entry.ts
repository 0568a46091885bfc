import { newlyDone, useOf } from "../model/action-done.ts";
import type { Artifact } from "../model/artifact.ts";
import type { Case } from "../model/case.ts";
import { dataOf } from "../model/doc.ts";
import { compareText } from "../model/finding.ts";
import { ENTRY_SCHEMA, type EntryFile, entryFile } from "../model/record-file.ts";
import { formatInstant } from "../model/time.ts";
import type { RecordedOutput } from "../model/record.ts";
import type { EventVerdict, NextStep } from "../model/verdict.ts";
import { aroundOf } from "../gates/artifact-faults.ts";
import { isExplained } from "../gates/exceptions.ts";
import { viewOf } from "../parse/record.ts";
import { skillRegisters } from "../skills/index.ts";
import { approvalsInForce } from "./approvals.ts";
import { bypassed, type RecordedEvent, recordedEvents } from "./events.ts";
import type { Occasion } from "./occasion.ts";
import { workflowOf } from "./workflow.ts";

/** The files that are rendered of an engagement, and what became of them by a merge. */
export interface Rendered {
  readonly outputs: readonly RecordedOutput[];
  readonly events: readonly EventVerdict[];
}

/** The entry of one engagement for one merge. `before` is its newest entry until now, whose files stay if not told otherwise. */
export function entryOf(
  c: Case,
  next: NextStep,
  occasion: Occasion,
  before: EntryFile | undefined,
  rendered: Rendered = { outputs: before?.outputs ?? [], events: [] },
): EntryFile {
  const events = recordedEvents(c, occasion, rendered.events);
  const uses = [...(before?.uses ?? []), ...newUses(c, before)];
  const state = dataOf(c.head.raw ?? before?.state ?? {});
  // In the order of the schema, as every reader sees it; and nothing is written that cannot be read.
  const entry = entryFile.parse({
    schema: ENTRY_SCHEMA,
    engagement: c.id,
    ...(occasion.number === undefined ? {} : { pull_request: String(occasion.number) }),
    merge: occasion.merge,
    merged_at: formatInstant(occasion.mergedAt),
    prev: occasion.prev,
    adapter: { type: c.adapter.type, version: c.adapter.version },
    workflow: workflowOf(c.adapter, state["stage"]),
    engine: occasion.engine,
    ...(c.repository.policy.trial ? { trial: "true" } : {}),
    ...(occasion.number !== undefined && !occasion.pull ? { facts: "missing" } : {}),
    events,
    approvals: approvalsInForce(c, occasion, before?.approvals ?? []),
    artifacts: c.head.artifacts
      .toSorted((a, b) => compareText(a.id, b.id))
      .map((each) => artifactOf(c, each, before, uses)),
    uses,
    bypasses: bypassesOf(c, events, before),
    ...(rendered.outputs.length === 0 ? {} : { outputs: rendered.outputs.map((each) => ({ ...each })) }),
    handoffs: [...new Set([...(before?.handoffs ?? []), ...c.head.handoffs.map(({ skill }) => skill)])],
    gates: c.gates.map((row) => ({
      gate: row.gate,
      scope: row.scope,
      status: row.status,
      because: row.because,
      digest: row.subject.content,
      permits: [...row.permits],
      remaining_blockers: [...row.remainingBlockers, ...row.conditions.map(({ text }) => `condition: ${text}`)],
    })),
    next: { ...next },
    state,
  } satisfies EntryFile);
  return withRegisters(c, entry);
}

/** What skills keep over all engagements counts with what this very entry says. */
function withRegisters(c: Case, entry: EntryFile): EntryFile {
  const around = aroundOf({ ...c, record: viewOf(entry) });
  const kept = { id: c.id, client: c.head.state?.value.client ?? "", around };
  const registers = skillRegisters.flatMap(({ path, rows }) => {
    const own = [...rows(kept)];
    return own.length === 0 ? [] : [{ file: path, rows: own }];
  });
  return registers.length === 0 ? entry : { ...entry, registers };
}

/** What happened outside since the entry before; for the first entry, all that is declared. */
function newUses({ base, head, record }: Case, before: EntryFile | undefined): EntryFile["uses"] {
  const done = newlyDone({ base: before ? base : undefined, head, record });
  return done
    .map((each) => useOf(head, each))
    .map(({ artifact, ...use }) => ({ ...use, ...(artifact === undefined ? {} : { artifact }) }));
}

/** Final once a gate that covers it is open, or something that left the repository used it; and from then on while its version stays. */
function artifactOf(
  c: Case,
  artifact: Artifact,
  before: EntryFile | undefined,
  uses: EntryFile["uses"],
): EntryFile["artifacts"][number] {
  const { id, type, version = "TBD", blob, status, file, sources, matter } = artifact;
  const old = before?.artifacts.find((each) => each.id === id && each.version === version);
  const covered = c.gates.some((row) => row.open && row.subject.artifacts.includes(id));
  const used = uses.some((use) => use.artifact === id);
  const { title, supersedes } = matter.value;
  return {
    id,
    type,
    ...(title === undefined ? {} : { title }),
    version,
    blob,
    status,
    final: old?.final === "true" || covered || used ? "true" : "false",
    path: file,
    sources: [...(sources ?? [])],
    ...(supersedes === undefined ? {} : { supersedes }),
  };
}

/** A gate that was passed stays told until its exception is written and people have opened it. */
function bypassesOf(c: Case, events: readonly RecordedEvent[], before: EntryFile | undefined) {
  const now = bypassed(c).map(({ gate, scope }) => ({
    gate,
    scope,
    event:
      events.find((each) => each.type === "gate_bypassed" && each["gate"] === gate && each["scope"] === scope)?.id ??
      "",
  }));
  const old = (before?.bypasses ?? []).filter((each) => {
    const isOpen = c.gates.some((row) => row.gate === each.gate && row.scope === each.scope && row.open);
    const isAgain = now.some((other) => other.gate === each.gate && other.scope === each.scope);
    return !isAgain && !(isOpen && isExplained(c, each));
  });
  return [...old, ...now];
}
