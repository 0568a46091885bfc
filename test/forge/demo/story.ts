import type { Pull } from "../world/types.ts";
import type { DemoWorld } from "./world.ts";

/** One thing that a person does, and the name of the pages that show what came of it. */
export interface Step {
  readonly name: string;
  readonly told: string;
  act(world: DemoWorld): Promise<Pull> | Pull;
}

const pullOf = ({ forge, repository }: DemoWorld, number: number): Pull => forge.pull(repository, number);

/** How the repository comes to the pull request that waits for somebody. */
export const opening: readonly Step[] = [
  { name: "setup", told: "lena opens a pull request that sets up Countersign", act: (world) => world.setUp() },
  { name: "started", told: "lena merges it", act: (world) => merged(world, 1, "lena") },
  {
    name: "blocked",
    told: "finn asks to move the pilot on, and names what is in the way",
    act: (world) => world.askToMove(),
  },
  { name: "waiting", told: "finn takes out what was in the way", act: (world) => unblocked(world) },
];

/** How it goes on, where nobody else does it by hand. */
export const ending: readonly Step[] = [
  { name: "ready", told: "lena approves", act: (world) => approved(world) },
  { name: "recorded", told: "finn merges", act: (world) => merged(world, 2, "finn") },
];

async function merged(world: DemoWorld, number: number, by: string): Promise<Pull> {
  await world.merge(pullOf(world, number), by);
  return pullOf(world, number);
}

function unblocked(world: DemoWorld): Pull {
  world.unblock();
  return pullOf(world, 2);
}

async function approved(world: DemoWorld): Promise<Pull> {
  await world.approve(pullOf(world, 2));
  return pullOf(world, 2);
}
