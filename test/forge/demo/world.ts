import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { smallest } from "../../scenario/smallest.ts";
import { Forge, named } from "../forge.ts";
import { type Settled, settle } from "../settle.ts";
import type { Pull, Repository } from "../world/types.ts";

const STATE = "engagements/acme-pilot/state.yaml";
const files = smallest as Readonly<Record<string, string>>;
const moved = (files[STATE] ?? "").replace("stage: proposal", "stage: contract");
const blocker =
  "blockers: [{ id: BLK-1, text: Ask @morgan for the retention policy <v2>, blocks: [gate:commercial], owner: lena }]\n";

const packaged = (path: string): string => readFileSync(new URL(`../../../${path}`, import.meta.url), "utf8");

/** The bundled Action, as GitHub would start it. */
const entry = fileURLToPath(new URL("../../../dist/index.js", import.meta.url));

/** A repository that has the Action and nothing else yet, and what people do in it. Its ids are those of its roster. */
export class DemoWorld {
  readonly forge: Forge;
  readonly repository: Repository;

  private constructor(forge: Forge, repository: Repository) {
    this.forge = forge;
    this.repository = repository;
  }

  /** `now` in seconds: the Action goes by the clock of the machine, so this world does too. */
  static async open(now: number, port = 0): Promise<DemoWorld> {
    const forge = await Forge.start(port);
    const people = { lena: 12, nora: 13, omar: 7, finn: 21 };
    for (const [login, id] of Object.entries(people)) forge.account(login, { id });
    forge.team("acme", "legal", ["omar"]);
    const workflows = ["countersign.yml", "countersign-review.yml"].map((name) => [
      `.github/workflows/${name}`,
      packaged(`templates/github/${name}`),
    ]);
    forge.world.advance(now - forge.world.seconds - 3600);
    const repository = forge.repository("acme/engagements", {
      files: { "README.md": "# Client work of Acme\n", ...(Object.fromEntries(workflows) as Record<string, string>) },
      people: { lena: "admin", nora: "write", omar: "write", finn: "write" },
      teams: { legal: "write" },
    });
    forge.world.deliveries.splice(0);
    const world = new DemoWorld(forge, repository);
    world.catchUp(now);
    return world;
  }

  /** A change takes a second here, and a person may take longer. */
  catchUp(now: number): void {
    this.forge.world.advance(Math.max(0, now - this.forge.world.seconds));
  }

  /** What GitHub would run for everything that happened since. */
  settle(): Promise<Settled[]> {
    return settle(this.forge, { entry, limit: 120_000 });
  }

  async setUp(): Promise<Pull> {
    this.forge.push(this.repository, {
      by: "lena",
      branch: "set-up",
      from: "main",
      files,
      message: "Set up Countersign",
    });
    return this.forge.open(this.repository, "lena", "set-up", { title: "Set up Countersign" });
  }

  async askToMove(): Promise<Pull> {
    this.push(`${moved}${blocker}`, "Move to contract");
    const body = "The scope is agreed with the client.";
    return this.forge.open(this.repository, "finn", "move-on", { title: "Move the pilot to contract", body });
  }

  unblock(): void {
    this.push(moved, "The retention policy is there");
  }

  async approve(pull: Pull): Promise<void> {
    const where = { ...named(this.repository), pull_number: pull.issue.number };
    await this.forge.as("lena").pulls.createReview({ ...where, event: "APPROVE", body: "/approve commercial" });
  }

  async merge(pull: Pull, by: string): Promise<void> {
    await this.forge.as(by).pulls.merge({ ...named(this.repository), pull_number: pull.issue.number });
  }

  private push(state: string, message: string): void {
    const from = this.repository.issues.some(({ pull }) => pull?.head.ref === "move-on") ? {} : { from: "main" };
    this.forge.push(this.repository, { by: "finn", branch: "move-on", ...from, files: { [STATE]: state }, message });
  }
}
