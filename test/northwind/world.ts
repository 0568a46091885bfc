import { type Evaluated, evaluate } from "../../src/app/evaluate.ts";
import type { Case } from "../../src/model/case.ts";
import type { RecordedUse } from "../../src/model/record.ts";
import type { ActionVerdict, EngagementVerdict, GateVerdict, Verdict } from "../../src/model/verdict.ts";
import { type Edit, sourceFile } from "../scenario/files.ts";
import { questionOf } from "../scenario/play.ts";
import type { Step } from "../scenario/scenario.ts";
import { entryAfter } from "./entry.ts";
import { NORTHWIND, type State, settings, state } from "./files.ts";

/** The default branch between two pull requests. */
export interface World {
  readonly state: State;
  readonly files: Edit;
  readonly entry: string | undefined;
  readonly merged: number;
  readonly uses: readonly RecordedUse[];
}

/** A pull request: what it writes, and who says what to it. */
export interface PullRequest {
  readonly on: string;
  /** Keys of state.yaml that it sets. */
  readonly says?: State;
  readonly writes?: Edit;
  /** Keys that state.yaml must not have. */
  readonly claims?: Readonly<Record<string, unknown>>;
  readonly steps?: readonly Step[];
  readonly author?: string;
}

export interface Outcome {
  readonly conclusion: Verdict["conclusion"];
  readonly engagement: EngagementVerdict;
  /** What the verdict was made of. */
  readonly judged: Case;
  readonly evaluated: Evaluated;
  /** `CS-STG-002 error`, for everything that stands in the way. */
  readonly problems: readonly string[];
  readonly gate: (gate: string, scope?: string) => GateVerdict;
  readonly action: (action: string, scope?: string) => ActionVerdict;
  /** The default branch once this pull request is merged. */
  readonly merged: World;
  /** The same, when something has left the house since. */
  readonly mergedWith: (uses: readonly RecordedUse[]) => World;
}

export const nothingYet: World = { state: {}, files: settings, entry: undefined, merged: 0, uses: [] };

/** The first day of the clock by which pull requests are played. */
const FIRST_DAY = Date.UTC(2026, 2, 2);

export function propose(world: World, pull: PullRequest): Outcome {
  const head = { ...world.state, ...pull.says };
  const change = { ...(pull.says || pull.claims ? state({ ...head, ...pull.claims }) : {}), ...pull.writes };
  const days = (Date.parse(pull.on) - FIRST_DAY) / 86_400_000;
  const question = questionOf({
    base: { ...world.files },
    steps: [{ days }, { commit: change, by: pull.author ?? "dora" }, ...(pull.steps ?? [])],
    author: pull.author ?? "dora",
    ids: [NORTHWIND],
  });
  const newest = `engagements/${NORTHWIND}/record/2026-03/01/000000-pr-${world.merged}-00000000.yaml`;
  const entries = new Map(world.entry === undefined ? [] : [[NORTHWIND, sourceFile(newest, world.entry)]]);
  return outcomeOf(evaluate({ ...question, entries }), { ...world, state: head, files: { ...world.files, ...change } });
}

function outcomeOf(evaluated: Evaluated, next: World): Outcome {
  const { verdict, cases } = evaluated;
  const engagement = verdict.engagements.find((each) => each.id === NORTHWIND);
  const judged = cases.find((each) => each.id === NORTHWIND);
  if (!engagement || !judged) throw new Error("there is no verdict about Northwind");
  const findings = [...verdict.findings, ...engagement.findings].filter(
    ({ severity }) => severity === "error" || severity === "waiting",
  );
  const merged = next.merged + 1;
  const mergedWith = (more: readonly RecordedUse[]) => {
    const uses = [...next.uses, ...more];
    return { ...next, merged, uses, entry: entryAfter(evaluated, merged, uses) };
  };
  return {
    conclusion: verdict.conclusion,
    engagement,
    judged,
    evaluated,
    problems: findings.map(({ rule, severity }) => `${rule} ${severity}`),
    gate: (gate, scope) =>
      only(
        engagement.gates.filter((each) => each.gate === gate && isIn(each, scope)),
        gate,
      ),
    action: (id, scope) =>
      only(
        engagement.actions.filter((each) => each.action === id && isIn(each, scope)),
        id,
      ),
    get merged() {
      return mergedWith([]);
    },
    mergedWith,
  };
}

/** Where there is one scope, nobody has to name it. */
function isIn(row: { readonly scope: string }, scope: string | undefined): boolean {
  return scope === undefined || row.scope === scope;
}

function only<T>(found: readonly T[], name: string): T {
  const [first, second] = found;
  if (first === undefined || second !== undefined) throw new Error(`${found.length} of ${name}; name the scope`);
  return first;
}

/** A review with Approve; what follows `/approve` is its line. */
export function approves(by: string, line?: string): Step {
  return { review: "approve", by, body: line === undefined ? "" : `/approve ${line}` };
}
