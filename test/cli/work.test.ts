import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { contract, stateAt } from "../approval-cases/repository.ts";
import { makeRepo, type TestRepo } from "../git/repo.ts";
import { CONTRACT, PROPOSAL, STATE } from "../scenario/scenario.ts";
import { smallest } from "../scenario/smallest.ts";
import { run } from "./program.ts";

let repo: TestRepo;
const commented = stateAt("proposal").replace("stage: proposal", "stage: proposal   # since June");

beforeEach(() => {
  repo = makeRepo();
  repo.commit({ files: { ...smallest, [STATE]: commented } });
  repo.git("checkout", "-q", "main");
});
afterEach(() => repo.dispose());

const work = (...words: string[]) => run([...words, "--now", "2026-03-02T09:00:00Z"], { cwd: repo.dir });
const text = (path: string) => readFileSync(join(repo.dir, path), "utf8");
const state = () => parse(text(STATE)) as Readonly<Record<string, unknown>>;
const untouched = () => expect(repo.git("status", "--porcelain", "-uall")).toBe("");

describe("commands that edit", () => {
  it("advance sets the stage, and keeps the comment beside it", () => {
    expect(work("advance")).toMatchObject({
      code: 0,
      out: expect.stringContaining("acme-pilot: proposal to contract.") as string,
    });
    expect(text(STATE)).toBe(commented.replace("proposal   #", "contract   #"));
    expect(work("advance")).toMatchObject({
      code: 2,
      err: expect.stringContaining("asks to move from proposal to contract already") as string,
    });
  });

  it("advance refuses what a check would call wrong, and writes nothing", () => {
    expect(work("advance", "acme-pilot", "delivery")).toMatchObject({
      code: 1,
      out: expect.stringMatching(/CS-STG-001[\s\S]*Nothing changed\.\n$/) as string,
    });
    untouched();
  });

  it("advance asks where several ways lead on, or none", () => {
    repo.commit({
      files: {
        "adapters/mini.yaml": String(smallest["adapters/mini.yaml"]).replace(
          "allowed_transitions:\n",
          "allowed_transitions:\n  - { from: proposal, to: delivery, kind: forward, when: a master agreement holds }\n",
        ),
      },
    });
    repo.git("reset", "-q", "--hard", "main");
    expect(work("advance")).toMatchObject({
      code: 2,
      err: expect.stringMatching(/several ways[\s\S]*Name one of delivery, contract/) as string,
    });
  });

  it("a dry run shows the lines and writes nothing", () => {
    expect(work("advance", "--dry-run").out).toContain(
      "  5 - stage: proposal   # since June\n  5 + stage: contract   # since June\n",
    );
    untouched();
  });

  it("says what it did as data", () => {
    expect(JSON.parse(work("advance", "--json").out)).toMatchObject({ done: true, files: [STATE] });
    expect(JSON.parse(work("archive", PROPOSAL.slice(-16, -3), "--json", "--dry-run").out)).toMatchObject({
      done: false,
    });
    const refused = JSON.parse(work("block", "x", "--on", "gate:none", "--json").out) as object;
    expect(refused).toMatchObject({ done: false, findings: [{ rule: "CS-BLK-001" }] });
  });

  it("back needs a reason, and writes it down", () => {
    repo.commit({ files: { [STATE]: stateAt("contract"), [CONTRACT]: contract() } });
    repo.git("reset", "-q", "--hard", "main");
    expect(work("back", "proposal")).toMatchObject({
      code: 2,
      err: expect.stringContaining("It needs --reason") as string,
    });
    expect(work("back", "contract", "--reason", "x")).toMatchObject({
      code: 2,
      err: expect.stringContaining("is at contract already") as string,
    });
    expect(work("back", "acme-pilot", "proposal", "--reason", "The scope grew").code).toBe(0);
    expect(state()).toMatchObject({ stage: "proposal", state_transition: { rationale: "The scope grew" } });
  });

  it("block and decide count on, and a decision closes what it settles", () => {
    expect(work("block", "No policy", "--on", "gate:legal_or_contract", "--owner", "omar").code).toBe(0);
    expect(work("block", "No badge", "--on", "track:x").code).toBe(1);
    expect(work("block", "No badge", "--on", "artifact:PRO-2026-0001").code).toBe(0);
    expect(work("decide", "Ninety days", "--because", "The policy", "--by", "lena", "--closes", "BLK-1").code).toBe(0);
    expect(state()).toMatchObject({
      blockers: [
        { id: "BLK-1", owner: "omar", opened: "2026-03-02", status: "closed" },
        { id: "BLK-2", owner: "TBD", question: "Who can clear this?" },
      ],
      decision_log: [{ id: "DEC-1", by: "lena", at: "2026-03-02", rationale: "The policy", closes: ["BLK-1"] }],
    });
    expect(work("decide", "x", "--because", "y", "--by", "lena", "--closes", "BLK-9")).toMatchObject({
      code: 2,
      err: expect.stringContaining("There is BLK-1, BLK-2.") as string,
    });
  });

  it("revise counts the version on, and leaves the body alone", () => {
    const before = text(PROPOSAL);
    expect(work("revise", "PRO-2026-0001", "--draft").code).toBe(0);
    expect(text(PROPOSAL)).toBe(
      before.replace("version: v1", "version: v2").replace("status: current", "status: draft"),
    );
    expect(work("revise", "PRO-2026-001")).toMatchObject({
      code: 2,
      err: expect.stringContaining("Did you mean `PRO-2026-0001`?") as string,
    });
  });

  it("supersede marks both, and archive takes one out", () => {
    const second = PROPOSAL.replace("0001", "0002");
    repo.write({ [second]: text(PROPOSAL).replace("PRO-2026-0001", "PRO-2026-0002") });
    expect(work("supersede", "PRO-2026-0001", "PRO-2026-0002").code).toBe(0);
    expect([text(PROPOSAL), text(second)]).toEqual([
      expect.stringContaining("status: superseded"),
      expect.stringContaining("supersedes: PRO-2026-0001@v1"),
    ]);
    expect(work("archive", "PRO-2026-0002").code).toBe(0);
    expect(text(second)).toContain("status: archived");
    expect(work("supersede", "PRO-2026-0001", "PRO-2026-0001").code).toBe(2);
  });

  it("new begins an engagement at the first stage of its definition", () => {
    const words = [
      "new",
      "engagement",
      "beta-pilot",
      "--client",
      "Beta: Sons",
      "--workflow",
      "Triage",
      "--owner",
      "nora",
    ];
    expect(work(...words, "--type", "mini")).toMatchObject({
      code: 0,
      out: expect.stringContaining("beta-pilot begins at proposal.") as string,
    });
    expect(parse(text("engagements/beta-pilot/state.yaml"))).toEqual({
      workflow_type: "mini",
      client: "Beta: Sons",
      workflow: "Triage",
      owner: "nora",
      stage: "proposal",
      workflow_status: "active",
      known_facts: {},
    });
    expect(work(...words, "--type", "mini")).toMatchObject({
      code: 2,
      err: expect.stringContaining("is there already") as string,
    });
    expect(work(...words, "--type", "mino")).toMatchObject({ code: 2 });
    expect(work("new", "engagement", "Gamma", "--client", "G", "--workflow", "W").code).toBe(2);
    expect(work("new", "engagement", "gamma", "--client", "G", "--workflow", "W", "--owner", "lena")).toMatchObject({
      code: 0,
      out: expect.stringContaining("begins at discovery") as string,
    });
  });

  it("new counts artifacts on over the whole repository, and builds on what is current", () => {
    expect(work("new", "artifact", "contract", "acme-pilot", "--title", "Agreement", "--scope", "pilot").code).toBe(0);
    const path = "engagements/acme-pilot/CONT-2026-0001.md";
    expect(text(path)).toBe(
      "---\nid: CONT-2026-0001\ntype: contract\nversion: v1\nstatus: draft\ntitle: Agreement\nscope: pilot\nsources:\n  - PRO-2026-0001@v1\n---\n# Agreement\n\nTBD\n",
    );
    expect(work("new", "artifact", "contract").out).toContain("CONT-2026-0002 is a draft.");
    expect(work("new", "artifact", "contrat")).toMatchObject({
      code: 2,
      err: expect.stringContaining("Did you mean `contract`?") as string,
    });
  });

  it("new tracks and definitions pass a check as they are", () => {
    expect(work("new", "track", "support", "acme-pilot", "--owner", "dora").code).toBe(0);
    expect(work("new", "adapter", "onboarding").code).toBe(0);
    expect(work("new", "adapter", "onboarding").code).toBe(2);
    expect(work("check")).toMatchObject({ code: 0, out: expect.stringContaining("0 errors") as string });
    expect(work("new", "trak", "x")).toMatchObject({
      code: 2,
      err: expect.stringContaining("Did you mean `track`?") as string,
    });
    for (const words of [["new"], ["new", "track"]]) expect(work(...words).code).toBe(2);
  });

  it("renumber renames the file and every mention, until it is merged", () => {
    repo.write({
      [CONTRACT]: contract({ sources: "[PRO-2026-0001@v1]" }),
      [PROPOSAL.replace("0001", "0002")]: text(PROPOSAL).replace("PRO-2026-0001", "PRO-2026-0002"),
    });
    expect(work("renumber", "PRO-2026-0002", "PRO-2026-0009").code).toBe(0);
    expect(text(PROPOSAL.replace("0001", "0009"))).toContain("id: PRO-2026-0009\n");
    expect(repo.git("status", "--porcelain", "-uall")).not.toContain("0002");
    expect(work("renumber", "PRO-2026-0001", "PRO-2026-0010")).toMatchObject({
      code: 1,
      out: expect.stringContaining("CS-ART-010") as string,
    });
    expect(work("renumber", "PRO-2026-0001", "pro").code).toBe(2);
  });

  it("status, next and plan say where things stand", () => {
    work("block", "No policy", "--on", "gate:legal_or_contract", "--owner", "omar");
    expect(work("status").out).toBe(
      "Acme Corp / Support triage pilot  proposal, active\n  Next       Move to contract.  (lena)\n  Gates      legal_or_contract  blocked  Open: BLK-1 (No policy).\n  Blockers   BLK-1  No policy  omar\n",
    );
    expect(work("next").out).toBe("acme-pilot: Move to contract. (lena)\n");
    expect(work("plan").out).toBe("acme-pilot\n  put up BLK-1, which blocks gate:legal_or_contract (omar)\n");
    expect(JSON.parse(work("status", "--json").out)).toMatchObject([
      { engagement: "acme-pilot", stage: "proposal", blockers: [{ id: "BLK-1" }] },
    ]);
    expect(JSON.parse(work("next", "--json").out)).toMatchObject([{ engagement: "acme-pilot", owner: "lena" }]);
    expect(JSON.parse(work("plan", "--json").out)).toMatchObject([{ events: [{ type: "blocker_added" }] }]);
  });

  it("ask for the engagement where there are several, and for what else they need", () => {
    repo.write({ [STATE.replace("acme-pilot", "beta")]: stateAt("proposal", "", "Beta") });
    expect(work("advance")).toMatchObject({
      code: 2,
      err: expect.stringContaining("There are acme-pilot, beta.") as string,
    });
    for (const words of [
      ["back"],
      ["block"],
      ["decide"],
      ["revise", "acme-pilot"],
      ["supersede", "acme-pilot", "A-1"],
      ["advance", "acme-pilot", "a", "b"],
    ])
      expect(work(...words).code, words.join(" ")).toBe(2);
  });
});
