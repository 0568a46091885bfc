import { finishRun } from "./events/finish.ts";
import { newWakes, type Wake } from "./events/wake.ts";
import type { Forge } from "./forge.ts";
import { type Ran, runAction, type RunSpec } from "./runner.ts";

export interface Settled {
  readonly wake: Wake;
  readonly ran: Ran;
}

/** Runs what GitHub would start for everything that happened since, and what these runs start in turn. */
export async function settle(forge: Forge, spec: RunSpec): Promise<Settled[]> {
  const done: Settled[] = [];
  for (let wakes = newWakes(forge); wakes.length > 0; wakes = newWakes(forge))
    for (const wake of wakes) done.push(...(await start(forge, wake, spec)));
  return done;
}

/** The workflow of reviews does nothing: its end is what wakes another. */
async function start(forge: Forge, wake: Wake, spec: RunSpec): Promise<Settled[]> {
  if (wake.job === "wake")
    return (await Promise.all(finishRun(forge, wake).map((next) => start(forge, next, spec)))).flat();
  return [{ wake, ran: await runAction(forge, wake, spec) }];
}
