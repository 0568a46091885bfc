import * as fc from "fast-check";
import { evaluate } from "../../src/app/evaluate.ts";
import { stringifyYaml } from "../../src/edit/yaml.ts";
import { sha256Hex } from "../../src/model/digest.ts";
import { dataOf } from "../../src/model/doc.ts";
import { FIRST } from "../../src/model/record-file.ts";
import type { Standing } from "../../src/record/chain.ts";
import { entryOf } from "../../src/record/entry.ts";
import { entryPath } from "../../src/record/place.ts";
import { contract, proposal, stateAt } from "../approval-cases/repository.ts";
import type { Tree } from "../scenario/files.ts";
import { questionOf } from "../scenario/play.ts";
import { CONTRACT, PROPOSAL, STATE, type Step } from "../scenario/scenario.ts";

/** What stands on the default branch, as far as these histories change it. */
interface Content {
  readonly stage: string;
  readonly owner: string;
  readonly blocker: string;
  readonly text: number;
  readonly contract: number;
}

const start: Content = { stage: "proposal", owner: "lena", blocker: "none", text: 0, contract: 0 };

/** One pull request: what it changes, what is said of it, and how many days after the one before it is merged. */
interface Round {
  readonly change: Partial<Content>;
  readonly said: readonly Extract<Step, { readonly review: unknown }>[];
  readonly days: number;
}

const change = fc.record(
  {
    stage: fc.constantFrom("proposal", "contract", "delivery"),
    owner: fc.constantFrom("lena", "nora"),
    blocker: fc.constantFrom("none", "open", "closed"),
    text: fc.nat(3),
    contract: fc.nat(3),
  },
  { requiredKeys: [] },
);

const said = fc.record({
  review: fc.constantFrom("approve", "reject", "comment"),
  by: fc.constantFrom("lena", "nora", "omar", "finn", "dora"),
  body: fc.constantFrom(
    "",
    "/approve commercial",
    "/approve all",
    "/reject commercial",
    "/approve legal_or_contract until=2026-03-09",
  ),
});

export const rounds: fc.Arbitrary<readonly Round[]> = fc.array(
  fc.record({ change, said: fc.array(said, { maxLength: 3 }), days: fc.integer({ min: 1, max: 40 }) }),
  { minLength: 1, maxLength: 4 },
);

function treeOf({ stage, owner, blocker, text, contract: version }: Content, round: number): Tree {
  const blocks = `blockers: [{ id: BLK-1, text: Missing, blocks: ["gate:legal_or_contract"], owner: lena, status: ${blocker} }]\n`;
  const state = stateAt(stage, `intent: Round ${round}\n${blocker === "none" ? "" : blocks}`);
  return {
    [STATE]: state.replace("owner: lena", `owner: ${owner}`),
    [PROPOSAL]: proposal({ body: `Text ${text}.\n`, version: `v${text + 1}` }),
    ...(version === 0 ? {} : { [CONTRACT]: contract({ version: `v${version}` }) }),
  };
}

/** The entries that the recorder writes for a history, the oldest first. */
export function recordOf(history: readonly Round[]): Standing[] {
  const entries: Standing[] = [];
  let [content, days] = [start, 0];
  for (const [index, round] of history.entries()) {
    const next = { ...content, ...round.change };
    days += round.days;
    entries.push(entryFor(index, [content, next], [{ days }, ...round.said], entries.at(-1)));
    content = next;
  }
  return entries;
}

type Sides = readonly [before: Content, after: Content];

function entryFor(index: number, [before, after]: Sides, said: readonly Step[], last: Standing | undefined): Standing {
  const [base, head] = [treeOf(before, index), treeOf(after, index + 1)];
  const gone = Object.fromEntries(Object.keys(base).map((path) => [path, null]));
  const steps: Step[] = [{ commit: { ...gone, ...head } }, ...said];
  const question = questionOf({ base, steps, ...(last ? { entry: last.text } : {}) });
  const { cases, verdict } = evaluate(question);
  const [[c], [judged]] = [cases, verdict.engagements];
  if (!c || !judged) throw new Error("the engagement was not judged");
  const entry = entryOf(
    c,
    judged.next,
    {
      merge: sha256Hex(String(index)).slice(0, 40),
      mergedAt: question.now,
      observedAt: question.now,
      pull: question.pull,
      number: index + 1,
      actor: "dora",
      prev: last ? sha256Hex(last.text) : FIRST,
      engine: "0.1.0",
    },
    last?.entry,
  );
  const text = stringifyYaml(dataOf(entry));
  return { path: entryPath(entry, text), text, entry, canonical: text };
}
