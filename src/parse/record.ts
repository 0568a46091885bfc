import type { SourceFile } from "../model/engagement.ts";
import type { Problem } from "../model/finding.ts";
import {
  emptyRecord,
  type RecordedApproval,
  type RecordedArtifact,
  type RecordedUse,
  type RecordView,
} from "../model/record.ts";
import { type EntryFile, entryFile } from "../model/record-file.ts";
import { type Instant, parseInstant } from "../model/time.ts";
import { readCanonical } from "./canonical.ts";
import { limits } from "./limits.ts";
import { typed } from "./typed.ts";
import { type Parsed, parseYaml } from "./yaml.ts";

/** An entry holds a whole state, indented once more, and lists every artifact: more than any file that people write. */
const ENTRY = { limit: 8 * 1024 * 1024, bounds: { depth: limits.depth + 1, nodes: 10 * limits.nodes } };

/** An entry that is just as the recorder writes it, read many times as fast; nothing where it may be otherwise. */
export function entryAsWritten(bytes: Uint8Array, text: string): EntryFile | undefined {
  const data = bytes.length > ENTRY.limit ? undefined : readCanonical(text, ENTRY.bounds);
  const read = data === undefined ? undefined : entryFile.safeParse(data);
  return read?.success === true ? read.data : undefined;
}

export interface ParsedEntry {
  readonly view: RecordView;
  /** Nothing where the entry has a problem, just as `view` is empty then. */
  readonly entry: EntryFile | undefined;
  readonly problems: readonly Problem[];
}

/** Reads one entry of a record. An entry that is not wholly as the recorder writes it says nothing. */
export function parseEntry(file: SourceFile): ParsedEntry {
  const { doc, problems } = readEntry(file);
  if (!doc || problems.length > 0) {
    return { view: emptyRecord, entry: undefined, problems: problems.map(asBrokenRecord) };
  }
  return { view: viewOf(doc.value), entry: doc.value, problems: [] };
}

function readEntry(file: SourceFile): Parsed<EntryFile> {
  const raw = parseYaml(file.path, file.bytes, ENTRY);
  return raw.doc ? typed(raw.doc, entryFile, { noun: "a record entry" }) : { doc: undefined, problems: raw.problems };
}

function asBrokenRecord(problem: Problem): Problem {
  const fix = "Run `countersign verify`; restore the entry as the recorder wrote it.";
  return { ...problem, code: "CS-EVT-003", message: `The record entry cannot be read: ${problem.message}`, fix };
}

/** What an entry says of the engagement as it stands. */
export function viewOf(file: EntryFile): RecordView {
  return {
    approvals: file.approvals.map((each) => toApproval(file, each)),
    artifacts: file.artifacts.map((each): RecordedArtifact => ({ ...each, final: each.final === "true" })),
    statuses: new Map((file.gates ?? []).map((each) => [`${each.gate} ${each.scope}`, each.status])),
    uses: file.uses.map(toUse),
    bypasses: file.bypasses ?? [],
    outputs: file.outputs ?? [],
    handoffs: file.handoffs ?? [],
  };
}

function toApproval(entry: EntryFile, file: EntryFile["approvals"][number]): RecordedApproval {
  const { approver, evidence } = file;
  return {
    gate: file.gate,
    scope: file.scope,
    verdict: file.verdict,
    permits: file.permits,
    conditions: file.conditions.map(({ text, closes }) => ({ text, closes })),
    login: approver.login,
    id: Number(approver.id),
    role: approver.role,
    kind: evidence.kind,
    evidence: evidence.url,
    digest: file.digest,
    submittedAt: toInstant(file.submitted_at),
    expiresAt: file.expires_at === undefined ? undefined : toInstant(file.expires_at),
    pull: numberOf(file.pull_request ?? entry.pull_request),
    trial: entry.trial !== undefined,
  };
}

function numberOf(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Number(text);
}

function toUse(file: EntryFile["uses"][number]): RecordedUse {
  return { action: file.action, artifact: file.artifact, scope: file.scope, event: file.event, status: file.status };
}

/** The schema has let only instants through. */
function toInstant(text: string): Instant {
  const at = parseInstant(text);
  if (at === undefined) throw new Error(`not an instant: ${text}`);
  return at;
}
