import { readFileSync, readdirSync } from "node:fs";
import { neighboursOf } from "../../src/app/neighbours.ts";
import { type Evaluated, evaluate } from "../../src/app/evaluate.ts";
import { derivedFiles } from "../../src/app/derived.ts";
import { differs } from "../../src/app/differs.ts";
import type { Change, Question } from "../../src/model/case.ts";
import type { Problem } from "../../src/model/finding.ts";
import { parseEntry } from "../../src/parse/record.ts";
import type { SourceFile } from "../../src/model/engagement.ts";
import { engagementOf } from "../../src/model/engagement.ts";
import { parseInstant } from "../../src/model/time.ts";
import { History } from "./history.ts";
import { sourceFile, snapshotOf, type Tree } from "./files.ts";
import type { Scenario } from "./scenario.ts";

const ENTRY = "engagements/acme-pilot/record/2026-03/01/000000-pr-1-00000000.yaml";

/** Plays a scenario in memory through everything between reading and writing. */
export function play(scenario: Scenario): Evaluated {
  return evaluate(questionOf(scenario));
}

export function questionOf(scenario: Scenario): Question {
  const history = new History(scenario);
  for (const step of scenario.steps ?? []) history.take(step);
  const change = history.change();
  const merged = snapshotOf(history.mergedTree());
  const touched = change.files.flatMap((file) => engagementOf(file.path) ?? []);
  const entry = scenario.entry === undefined ? [] : ([["acme-pilot", sourceFile(ENTRY, scenario.entry)]] as const);
  const ids = scenario.ids ?? [...new Set(touched)].toSorted();
  return {
    change,
    breaks: scenario.entry === undefined ? [] : breaksIn(change, history.mergedTree(), scenario.entry),
    base: snapshotOf(history.mainTree),
    merged,
    neighbours: new Map(
      neighboursOf({ engagements: onlyIds(merged.engagements, ids) }).flatMap((id) => {
        const files = merged.engagements.get(id);
        return files ? [[id, files]] : [];
      }),
    ),
    seen: history.seen(),
    entries: new Map(entry),
    builtin: builtin(),
    pull: scenario.offline ? undefined : history.pull(),
    now: scenario.now === undefined ? history.clock + 60_000 : (parseInstant(scenario.now) ?? Number.NaN),
    ids,
    documentFaults: scenario.documentFaults ?? [],
  };
}

/** Where the change leaves the pages and the view otherwise than the only entry gives them. */
function breaksIn({ files }: Change, tree: Tree, text: string): Problem[] {
  const { entry } = parseEntry(sourceFile(ENTRY, text));
  const derived = derivedFiles(entry ? [entry] : [], 1);
  return files.flatMap(({ path }) => {
    const replayed = derived.get(path);
    return replayed === undefined ? [] : differs(path, replayed, tree[path]?.toString(), "acme-pilot");
  });
}

function onlyIds<T>(all: ReadonlyMap<string, T>, ids: readonly string[]): ReadonlyMap<string, T> {
  return new Map([...all].filter(([id]) => ids.includes(id)));
}

let adapters: ReadonlyMap<string, SourceFile> | undefined;

function builtin(): ReadonlyMap<string, SourceFile> {
  const folder = new URL("../../adapters/", import.meta.url);
  adapters ??= new Map(
    readdirSync(folder)
      .filter((file) => file.endsWith(".yaml"))
      .map((file) => [file.slice(0, -5), sourceFile(`adapters/${file}`, readFileSync(new URL(file, folder)))]),
  );
  return adapters;
}
