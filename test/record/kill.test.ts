import { spawn } from "node:child_process";
import { existsSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as waitFor } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { verifyRecords } from "../../src/app/verify.ts";
import { parseInstant } from "../../src/model/time.ts";
import { stateAt } from "../approval-cases/repository.ts";
import { STATE } from "../scenario/scenario.ts";
import { moved, signedLater, World } from "./world.ts";

/** KILLS=200 for a full run; every run kills at other moments. */
const KILLS = Number(process.env["KILLS"] ?? 6);

const dist = new URL("../../dist/cli.js", import.meta.url).pathname;

let w: World;
let words: string[];

beforeAll(() => {
  w = new World();
  w.keep(w.merge({ number: 7, files: moved, approve: { lena: "" } }));
  const missed = w.merge({ number: 8, files: signedLater, approve: { omar: "" } });
  const owned = { [STATE]: stateAt("contract").replace("owner: lena", "owner: nora") };
  const last = w.merge({ number: 9, files: owned });
  w.repo.git("reset", "-q", "--hard", "main");
  words = ["record", "--merge", last.merge, "--pr", last.facts, "--pr", missed.facts, "--now", w.now];
});
afterAll(() => w.repo.dispose());

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly took: number;
}

/** Whether a run has put down what it will write, and not yet written all of it. */
const isWriting = () => existsSync(join(w.repo.dir, ".git/countersign/pending.json"));

async function writing(patience: number): Promise<void> {
  for (const end = performance.now() + patience; performance.now() < end && !isWriting();) await waitFor(1);
}

/** Runs `record`, and kills it when the time has come. What it leaves in the temporary folder goes with the repository. */
async function record(until?: () => Promise<unknown>): Promise<Ended> {
  const temporary = join(w.repo.dir, ".git/temporary");
  mkdirSync(temporary, { recursive: true });
  const env = { PATH: process.env["PATH"] ?? "", HOME: "/nonexistent", TMPDIR: temporary };
  const began = performance.now();
  const run = spawn(process.execPath, [dist, ...words], { cwd: w.repo.dir, env, stdio: ["ignore", "pipe", "inherit"] });
  let out = "";
  run.stdout.on("data", (chunk) => (out += String(chunk)));
  const ended = new Promise<number | null>((done) => void run.on("close", done));
  if (until) {
    await Promise.race([until(), ended]);
    run.kill("SIGKILL");
  }
  const code = await ended;
  return { code, out, took: performance.now() - began };
}

/** As if nothing had been recorded since it was last committed. */
function back(): void {
  w.repo.git("checkout", "-q", "-f", "main");
  w.repo.git("clean", "-q", "-f", "-d", "engagements");
  rmSync(join(w.repo.dir, ".git/countersign"), { recursive: true, force: true });
}

async function proved() {
  const now = parseInstant(w.now) ?? 0;
  return await verifyRecords({ repo: w.repo.dir, ids: [], anchor: undefined, now });
}

/** What readers see. */
async function seen() {
  return { ...(await proved()), check: w.run("check", "acme-pilot", "--json") };
}

describe("a run that is killed at any moment", () => {
  it(`leaves the old or the new state, and the next completes it (${KILLS} times)`, async () => {
    const old = await seen();
    const { took } = await record();
    const whole = await seen();
    const files = w.entries().map((path) => [path, w.read(path)]);
    expect([old, whole].map(({ proofs }) => proofs.map(({ count, breaks }) => [count, breaks]))).toEqual([
      [[1, []]],
      [[3, []]],
    ]);
    const counts = { old: 0, half: 0, whole: 0 };
    for (let kill = 0; kill < KILLS; kill += 1) {
      back();
      // Half of them while it writes, which takes a few milliseconds of its time.
      const after = Math.random() * (kill % 2 === 0 ? took : 8);
      await record(async () => {
        if (kill % 2 === 1) await writing(2 * took);
        await waitFor(after);
      });
      const isHalf = isWriting();
      const left = await seen();
      expect([old, whole], `kill ${kill}, after ${after} ms`).toContainEqual(left);
      counts[isHalf ? "half" : left.proofs[0]?.count === 1 ? "old" : "whole"] += 1;
      expect((await record()).code, `after kill ${kill}, after ${after} ms`).toBe(0);
      expect(w.entries().map((path) => [path, w.read(path)])).toEqual(files);
      expect(w.repo.git("status", "--porcelain", "-uall", "--ignored")).not.toContain("countersign-tmp");
    }
    if (process.env["KILLS"] !== undefined) console.log(`killed ${KILLS} times within ${took} ms`, counts);
  }, 3_600_000);
});

describe("runs at once", () => {
  it("take turns and leave one entry for each merge", async () => {
    back();
    const all = await Promise.all([record(), record(), record(), record()]);
    expect(all.map(({ code }) => code)).toEqual([0, 0, 0, 0]);
    expect(all.filter(({ out }) => out.includes("Wrote:"))).toHaveLength(1);
    expect(all.filter(({ out }) => out === "acme-pilot: recorded before.\n")).toHaveLength(3);
    expect(w.entries()).toHaveLength(3);
    expect(w.run("verify")).toMatchObject({ code: 0 });
  }, 60_000);

  it("show readers all or nothing of what they write", async () => {
    const counts = new Set<string>();
    for (let round = 0; round < 4; round += 1) {
      back();
      let isOver = false;
      const run = record().finally(() => (isOver = true));
      while (!isOver) {
        const { proofs } = await proved();
        counts.add(proofs.map(({ count, breaks }) => `${count} ${JSON.stringify(breaks)}`).join());
      }
      await run;
    }
    expect([...counts].filter((each) => !["1 []", "3 []"].includes(each))).toEqual([]);
  }, 60_000);
});
