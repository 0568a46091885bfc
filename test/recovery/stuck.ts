import { stringify } from "yaml";
import { chosenRecovery, type Wishes } from "../../src/app/recovery.ts";
import { type Bench, editMatter } from "../../src/app/bench.ts";
import { editYaml } from "../../src/edit/edit-yaml.ts";
import type { StateFile } from "../../src/model/state.ts";
import type { EngagementVerdict } from "../../src/model/verdict.ts";
import { settings } from "../northwind/files.ts";
import { type Edit, edited } from "../scenario/files.ts";
import { play } from "../scenario/play.ts";
import { type Scenario, STATE, type Step } from "../scenario/scenario.ts";
import { smallest } from "../scenario/smallest.ts";

/** An engagement that a change leaves stuck, and what comes of a recovery that is chosen for it. */

export interface Story {
  readonly base?: Edit;
  readonly change: Edit;
  readonly steps?: readonly Step[];
  readonly now?: string;
}

const yaml = (value: unknown) => stringify(value, { aliasDuplicateObjects: false });

export type State = Partial<Record<keyof StateFile, unknown>>;

/** state.yaml of the built-in services workflow, with a comment that has to stay. */
export function state(more: State = {}): Edit {
  const usual = { client: "Acme Corp", workflow: "Support triage pilot", owner: "lena", stage: "delivery" };
  return {
    [STATE]: `# Kept by hand\n${yaml({ workflow_type: "completetech_services", ...usual, workflow_status: "active", ...more })}`,
  };
}

/** An artifact of the pilot; what most have alike may be left out. */
export function artifact(id: string, type: string, more: Readonly<Record<string, unknown>> = {}): Edit {
  const front = { id, type, version: "v1", status: "current", title: type, scope: "pilot", sources: [], ...more };
  return { [`engagements/acme-pilot/${id}.md`]: `---\n${yaml(front)}---\nAs agreed.\n` };
}

/** An offer that stands, and the plan of its delivery. */
export const agreed: Edit = {
  ...settings,
  "engagements/acme-pilot/PRO-2026-0001.md": null,
  ...artifact("REQ-2026-0001", "requirements_brief", { sources: [] }),
  ...artifact("PRO-2026-0001", "proposal", {
    sources: ["REQ-2026-0001@v1"],
    deliverables: ["Triage"],
    acceptance_criteria: ["It sorts"],
    price: { currency: "USD", total: "28000.00" },
  }),
};

function scenarioOf({ base, change, steps = [], now }: Story): Scenario {
  return {
    base: { ...agreed, ...state(), ...base },
    steps: [{ commit: change }, ...steps],
    ids: ["acme-pilot"],
    ...(now === undefined ? {} : { now }),
  };
}

export function judged(story: Story): EngagementVerdict {
  const [verdict] = play(scenarioOf(story)).verdict.engagements;
  if (!verdict) throw new Error("nothing was judged");
  return verdict;
}

export function modesIn(story: Story): string[] {
  return judged(story).failures.map(({ mode }) => mode);
}

/** What is wrong with a definition that the change touches: names that nothing declares. */
export function definitionFindings(story: Story): string[] {
  const { findings } = play(scenarioOf(story)).verdict;
  return findings.filter(({ rule }) => rule === "CS-WFL-002").map(({ message, fix }) => `${message} ${fix}`);
}

export interface Recovered {
  readonly said: string;
  readonly files: Edit;
  readonly after: EngagementVerdict;
}

const silent: Wishes = { track: undefined, because: undefined, by: undefined, owner: undefined, scope: undefined };

/** What the command does, without a disk. */
export async function recover(story: Story, action: string, wishes: Partial<Wishes> = {}): Promise<Recovered> {
  const { said, writes } = await chosenRecovery(benchOf(story), action, { ...silent, ...wishes });
  const files = Object.fromEntries(writes.map(({ path, text }) => [path, text]));
  return { said, files, after: judged({ ...story, change: { ...story.change, ...files } }) };
}

function benchOf(story: Story): Bench {
  const scenario = scenarioOf(story);
  const [c] = play(scenario).cases;
  if (!c) throw new Error("nothing was judged");
  const tree = edited(edited(smallest, scenario.base ?? {}), story.change);
  const text = (path: string) => String(tree[path]);
  return {
    id: "acme-pilot",
    c,
    verdict: judged(story),
    today: "2026-03-02",
    read: (path) => Promise.resolve({ path, mode: "100644", oid: "", bytes: new TextEncoder().encode(text(path)) }),
    takenIds: () => Promise.resolve([]),
    state: (changes) => Promise.resolve({ path: STATE, text: editYaml(text(STATE), changes) }),
    matter: ({ file }, changes) => Promise.resolve({ path: file, text: editMatter(text(file), changes) }),
  };
}
