import type { Settled } from "../settle.ts";
import type { Pull } from "../world/types.ts";
import { checksOf } from "../pages/pull.ts";
import type { Pages } from "./pages.ts";
import type { Step } from "./story.ts";
import type { DemoWorld } from "./world.ts";

type Tell = (line: string) => void;

/** Plays steps one after the other: somebody acts, the Action answers, and the pages show it. */
export async function play(world: DemoWorld, steps: readonly Step[], pages: Pages, tell: Tell): Promise<void> {
  for (const step of steps) {
    const pull = await step.act(world);
    tell(`${step.told}.`);
    answered(await world.settle(), tell);
    show(pull, pages.write(step.name, pull), tell);
  }
}

/** Answers what was done by hand since the last time. */
export async function follow(world: DemoWorld, pages: Pages, tell: Tell): Promise<void> {
  if (world.forge.world.deliveries.length === 0) return;
  const settled = await world.settle();
  answered(settled, tell);
  for (const { pull } of world.repository.issues) {
    const file = pull && pages.write("by-hand", pull);
    if (pull && file !== undefined) show(pull, file, tell);
  }
}

function answered(settled: readonly Settled[], tell: Tell): void {
  for (const { wake, ran } of settled)
    if (ran.exitCode !== 0) tell(`  The job ${wake.job} failed on ${wake.event}:\n${ran.log}`);
}

function show(pull: Pull, file: string | undefined, tell: Tell): void {
  const [check] = checksOf(pull);
  if (check) tell(`  #${pull.issue.number}  ${check.conclusion}: ${check.title}`);
  if (file !== undefined) tell(`      ${file}`);
}
