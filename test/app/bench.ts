import { parse } from "yaml";
import { editYaml } from "../../src/edit/edit-yaml.ts";
import { UsageError } from "../../src/app/verb.ts";
import { type Bench, editMatter, newErrors, type Work } from "../../src/app/bench.ts";
import type { EngagementVerdict } from "../../src/model/verdict.ts";
import { edited, type Tree } from "../scenario/files.ts";
import { play } from "../scenario/play.ts";
import { type Scenario, STATE } from "../scenario/scenario.ts";
import { smallest } from "../scenario/smallest.ts";

/** The workbench of a command, on the smallest repository with the changes that a scenario makes to it. */
function benchOf(scenario: Scenario): Bench {
  const { cases, verdict } = played(scenario);
  const [c] = cases;
  const [judged] = verdict.engagements;
  if (!c || !judged) throw new Error("the scenario has no engagement");
  const commits = (scenario.steps ?? []).flatMap((step) =>
    "commit" in step && typeof step.commit === "object" && step.commit !== null ? [step.commit] : [],
  );
  const tree = [scenario.base ?? {}, ...commits].reduce<Tree>(edited, smallest);
  const text = (path: string) => String(tree[path]);
  const bench = {
    id: c.id,
    c,
    verdict: judged,
    today: "2026-03-02",
    state: (changes: Parameters<Bench["state"]>[0]) =>
      Promise.resolve({ path: STATE, text: editYaml(text(STATE), changes) }),
    matter: ({ file }: Parameters<Bench["matter"]>[0], changes: Parameters<Bench["matter"]>[1]) =>
      Promise.resolve({ path: file, text: editMatter(text(file), changes) }),
    read: () => Promise.resolve(undefined),
    takenIds: () => Promise.resolve([]),
  };
  return bench;
}

function played(scenario: Scenario) {
  return play({ now: "2026-03-02T09:00:00Z", ids: ["acme-pilot"], offline: true, ...scenario });
}

export type Make = (bench: Bench) => Work | Promise<Work>;

export interface Made {
  readonly said: string;
  readonly notes: readonly string[];
  /** state.yaml as the command leaves it. */
  readonly text: string;
  readonly state: unknown;
  readonly after: EngagementVerdict | undefined;
  /** Rules whose errors were not there before. */
  readonly wrong: readonly string[];
}

/** What a command makes of it, and what a check says of that. */
export async function made(scenario: Scenario, make: Make): Promise<Made> {
  const work = await make(benchOf(scenario));
  const { said, notes = [], writes } = work;
  const text = writes.find(({ path }) => path === STATE)?.text ?? "";
  const commit = Object.fromEntries(writes.map((each) => [each.path, each.text]));
  const steps = [...(scenario.steps ?? []), { commit }];
  const after = played({ ...scenario, steps });
  const wrong = newErrors(played(scenario), after, work).map(({ rule, message }) => `${rule} ${message}`);
  return { said, notes, text, state: parse(text), after: after.verdict.engagements[0], wrong };
}

/** How a command refuses: the message and the hint, on a line each. */
export async function refused(scenario: Scenario, make: Make): Promise<string> {
  try {
    await make(benchOf(scenario));
  } catch (error) {
    if (error instanceof UsageError) return `${error.message}\n${error.hint ?? ""}`;
    throw error;
  }
  return "nothing is refused";
}
