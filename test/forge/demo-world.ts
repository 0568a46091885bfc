import { smallest } from "../scenario/smallest.ts";
import { Forge } from "./forge.ts";
import type { Pull, Repository } from "./world/types.ts";

export interface DemoWorld {
  readonly forge: Forge;
  readonly repository: Repository;
  readonly pull: Pull;
}

/** The smallest repository of the design on a stand-in, with one pull request that asks to move on. The ids are those of its roster. */
export async function demoWorld(port = 0): Promise<DemoWorld> {
  const forge = await Forge.start(port);
  for (const [login, id] of [
    ["lena", 12],
    ["nora", 13],
    ["omar", 7],
    ["finn", 21],
  ] as const)
    forge.account(login, { id });
  forge.team("acme", "legal", ["omar"]);
  const repository = forge.repository("acme/engagements", {
    files: smallest,
    people: { lena: "admin", nora: "write", finn: "write" },
    teams: { legal: "write" },
  });
  const state = smallest["engagements/acme-pilot/state.yaml"] as string;
  forge.push(repository, {
    by: "finn",
    branch: "move-on",
    from: "main",
    files: { "engagements/acme-pilot/state.yaml": state.replace("stage: proposal", "stage: contract") },
    message: "Move to contract",
  });
  const pull = await forge.open(repository, "finn", "move-on", { title: "Move the pilot to contract" });
  return { forge, repository, pull };
}
