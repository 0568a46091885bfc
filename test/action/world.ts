import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect } from "vitest";
import { Forge, named } from "../forge/forge.ts";
import type { Wake } from "../forge/events/wake.ts";
import { type Ran, runAction } from "../forge/runner.ts";
import { settle } from "../forge/settle.ts";
import type { Repository } from "../forge/world/types.ts";
import { smallest } from "../scenario/smallest.ts";

export const STATE = "engagements/acme-pilot/state.yaml";
export const PROPOSAL = "engagements/acme-pilot/PRO-2026-0001.md";

export const files = smallest as Readonly<Record<string, string>>;

/** The state of the smallest repository as a pull request asks for it that moves on. */
export const moved = (files[STATE] ?? "").replace("stage: proposal", "stage: contract");

export const entry = fileURLToPath(new URL("../../dist/index.js", import.meta.url));

/** The workflows as `init` writes them and docs/action.md shows them. */
const shipped = (name: string) => readFileSync(new URL(`../../templates/github/${name}`, import.meta.url), "utf8");
export const judge = shipped("countersign.yml");

export const workflows: Readonly<Record<string, string>> = {
  ".github/workflows/countersign.yml": judge,
  ".github/workflows/countersign-review.yml": shipped("countersign-review.yml"),
};

/** The smallest repository on the stand-in for GitHub, with people and the workflows that start the bundled Action. */
export class Stage {
  readonly forge: Forge;
  readonly repository: Repository;
  readonly ran: Ran[] = [];
  #last: Wake | undefined;

  private constructor(forge: Forge, repository: Repository) {
    this.forge = forge;
    this.repository = repository;
  }

  static async open(
    more: Readonly<Record<string, string>> = {},
    base: Readonly<Record<string, string>> = { ...files, ...workflows },
  ): Promise<Stage> {
    const forge = await Forge.start();
    // The Action goes by the machine's clock, so what happens here happened the day before, whenever this is run.
    forge.world.advance(Math.floor(Date.now() / 1000) - 86_400 - forge.world.seconds);
    const people = { lena: 12, nora: 13, omar: 7, dora: 50, joe: 51 };
    for (const [login, id] of Object.entries(people)) forge.account(login, { id });
    const level = "write" as const;
    const repository = forge.repository("acme/work", {
      files: { ...base, ...more },
      people: { lena: level, nora: level, omar: level, dora: level, joe: level },
    });
    forge.world.deliveries.splice(0);
    return new Stage(forge, repository);
  }

  /** Dora's pull request of some files. */
  async propose(changed: Readonly<Record<string, string>>, branch = "work"): Promise<number> {
    this.forge.push(this.repository, { by: "dora", branch, from: "main", files: changed });
    return (await this.forge.open(this.repository, "dora", branch)).issue.number;
  }

  /** Runs what GitHub would start for everything that happened since, and what these runs start in turn. */
  async settle(inputs: Readonly<Record<string, string>> = {}): Promise<readonly Ran[]> {
    const settled = await settle(this.forge, { entry, inputs });
    const ran = settled.map((each) => each.ran);
    this.#last = settled.at(-1)?.wake ?? this.#last;
    this.ran.push(...ran);
    return ran;
  }

  /** Runs the last job once more, as somebody does who presses the button. */
  async again(): Promise<Ran> {
    if (!this.#last) throw new Error("nothing ran");
    return await runAction(this.forge, this.#last, { entry });
  }

  /** Runs what GitHub would start for the last thing that happened: one judgement instead of one for each event. */
  async settleLast(): Promise<readonly Ran[]> {
    const { deliveries } = this.forge.world;
    deliveries.splice(0, deliveries.length - 1);
    return await this.settle();
  }

  /** Judges a pull request as it stands, once, whatever happened before. */
  async check(number: number): Promise<readonly Ran[]> {
    const where = { ...named(this.repository), pull_number: number };
    await this.forge.as("dora").pulls.update({ ...where, body: "Look again." });
    return await this.settleLast();
  }

  /** Somebody approves; nothing is judged. Who merges then is not told of anything by us. */
  async approved(number: number, login = "lena"): Promise<void> {
    await this.review(number, login, "APPROVE");
    this.forge.world.deliveries.splice(0);
  }

  async review(number: number, login: string, event: "APPROVE" | "REQUEST_CHANGES", body = ""): Promise<void> {
    await this.forge.as(login).pulls.createReview({ ...named(this.repository), pull_number: number, event, body });
  }

  async merge(number: number, method: "merge" | "squash" | "rebase" = "merge"): Promise<void> {
    const where = { ...named(this.repository), pull_number: number };
    await this.forge.as("dora").pulls.merge({ ...where, merge_method: method });
  }

  /** What people see on a pull request. */
  async seen(number: number) {
    const where = named(this.repository);
    const reader = this.forge.as("joe");
    const { data: pull } = await reader.pulls.get({ ...where, pull_number: number });
    const { data: comments } = await reader.issues.listComments({ ...where, issue_number: number });
    const { data: checks } = await reader.checks.listForRef({ ...where, ref: pull.head.sha });
    const [check] = checks.check_runs;
    return {
      comments: comments.map(({ body = "" }) => body),
      labels: pull.labels.map(({ name }) => name),
      asked: (pull.requested_reviewers ?? []).map(({ login }) => login),
      check: check && `${check.conclusion}: ${check.output.title}`,
    };
  }

  /** The text of a file on a branch. */
  async text(path: string, ref = "main"): Promise<string> {
    return (await this.bytes(path, ref)).toString("utf8");
  }

  async bytes(path: string, ref = "main"): Promise<Buffer> {
    const { data } = await this.forge.as("joe").repos.getContent({ ...named(this.repository), path, ref });
    return Buffer.from("content" in data ? data.content : "", "base64");
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const { violations } = this.forge;
    await this.forge.stop();
    expect(violations).toEqual([]);
  }
}
