import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach } from "vitest";
import { type Ran, runIn } from "../app/world.ts";
import { makeRepo, type TestRepo } from "../git/repo.ts";
import { PROPOSAL } from "../scenario/scenario.ts";
import { smallest } from "../scenario/smallest.ts";

/** The smallest repository without an engagement, and what it takes over from a file. */

export const TARGET = "engagements/taken-over/state.yaml";

export interface House {
  take(content: string | Uint8Array): Promise<Ran>;
  /** The state that was written. */
  text(): string;
  status(): string;
}

export function openHouse(): House {
  let repo: TestRepo;
  let folder: string;
  beforeAll(() => {
    repo = makeRepo();
    const { "engagements/acme-pilot/state.yaml": _, [PROPOSAL]: __, ...bare } = smallest;
    repo.commit({ files: bare });
    repo.git("checkout", "-q", "main");
  });
  afterAll(() => repo.dispose());
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "countersign-import-"));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
    rmSync(join(repo.dir, "engagements"), { recursive: true, force: true });
  });
  return {
    async take(content) {
      const file = join(folder, "state.yaml");
      writeFileSync(file, content);
      const ran = await runIn(repo.dir, ["import", file, "--id", "taken-over", "--now", "2026-03-02T09:00:00Z"]);
      return { ...ran, err: ran.err.replaceAll(folder, ""), out: ran.out.replaceAll(folder, "") };
    },
    text: () => readFileSync(join(repo.dir, TARGET), "utf8"),
    status: () => repo.git("status", "--porcelain", "--untracked-files=all"),
  };
}

export const base = `workflow_type: mini
client: Acme Corp
workflow: Support triage pilot
owner: lena
stage: proposal
`;

export const at = (key: string, value: string) => base.replace(new RegExp(`^${key}: .*$`, "m"), `${key}: ${value}`);
