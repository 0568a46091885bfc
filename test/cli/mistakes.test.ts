import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { stateAt } from "../approval-cases/repository.ts";
import { makeRepo, type TestRepo } from "../git/repo.ts";
import { PROPOSAL, STATE } from "../scenario/scenario.ts";
import { smallest } from "../scenario/smallest.ts";
import { run } from "./program.ts";

let repo: TestRepo;
const work = (...words: string[]) => run([...words, "--now", "2026-03-02T09:00:00Z"], { cwd: repo.dir });
const blocked = `blockers:
  - { id: BLK-1, text: No policy, blocks: [gate:commercial], owner: lena, opened: 2026-03-01 }
  - { id: BLK-2, text: No badge, blocks: [gate:commercial], owner: lena, opened: 2026-03-01, status: closed }
decision_log: [{ id: DEC-1, decision: Badges are out, by: lena, at: 2026-03-01, rationale: Done, closes: [BLK-2] }]
active_tracks: [{ id: support, type: lifecycle, stage: proposal, status: active, owner: lena, scope: "*", output_state: final, dependencies: [], blockers: [], due_date: TBD, approval_limits: [] }]
`;

beforeAll(() => {
  repo = makeRepo();
  repo.commit({ files: { ...smallest, [STATE]: `${stateAt("proposal")}${blocked}` } });
});
beforeEach(() => repo.git("reset", "-q", "--hard", "main"));
afterAll(() => repo.dispose());

const id = "PRO-2026-0001";
const near: readonly (readonly [string, readonly string[], RegExp])[] = [
  [
    "advance: an engagement",
    ["advance", "acme-pilt", "contract"],
    /no engagement `acme-pilt` here\.\nDid you mean `acme-pilot`\?/,
  ],
  ["advance: a stage", ["advance", "contrct"], /mini has no stage `contrct`\.\nDid you mean `contract`\?/],
  ["advance: no stage at all", ["advance", "zzzzzzzz"], /There are proposal, contract, delivery, closed\./],
  ["advance: where it stands", ["advance", "proposal"], /at proposal already\.\nFrom there: contract\./],
  ["back: an engagement", ["back", "acme-pilt", "proposal", "--reason", "x"], /Did you mean `acme-pilot`\?/],
  ["back: a stage", ["back", "propsal", "--reason", "x"], /Did you mean `proposal`\?/],
  [
    "back: what lies ahead",
    ["back", "contract", "--reason", "x"],
    /contract lies ahead of proposal\.\n`countersign advance acme-pilot contract`/,
  ],
  ["revise: an engagement", ["revise", "acme-pilt", id], /Did you mean `acme-pilot`\?/],
  [
    "archive: one that is far from all",
    ["archive", "nowhere", id],
    /no engagement `nowhere` here\.\nThere is acme-pilot\./,
  ],
  ["fork: an engagement", ["fork", "acme-pilt", id, "--scope", "x", "--because", "y"], /Did you mean `acme-pilot`\?/],
  ["supersede: an engagement", ["supersede", "acme-pilt", id, id], /Did you mean `acme-pilot`\?/],
  ["renumber: an engagement", ["renumber", "acme-pilt", id, "PRO-2026-0002"], /Did you mean `acme-pilot`\?/],
  [
    "block: an engagement",
    ["block", "acme-pilt", "No site yet", "--on", "gate:commercial"],
    /Did you mean `acme-pilot`\?/,
  ],
  ["block: a text without quotes", ["block", "no", "policy", "--on", "gate:commercial"], /in quotes/],
  ["block: what it stops", ["block", "No site yet"], /It needs --on\.\nName what it stops/],
  ["block: the same again", ["block", "No policy", "--on", "gate:commercial"], /BLK-1 says that already/],
  ["decide: an engagement", ["decide", "acme-pilt", "Keep it on", "--because", "x", "--by", "lena"], /Did you mean/],
  [
    "decide: what was closed",
    ["decide", "Out", "--because", "x", "--by", "lena", "--closes", "BLK-2"],
    /BLK-2 is closed already\.\nDEC-1 closed it: Badges are out/,
  ],
  ["done: an engagement", ["done", "acme-pilt", "launch", id, "--event", "sent", "--evidence", "x"], /Did you mean/],
  ["new: nothing", ["new"], /One of engagement, artifact, track, adapter/],
  ["new artifact: a type", ["new", "artifact"], /Name the new artifact's type\.\nUsage: countersign new artifact TYPE/],
  ["new artifact: an engagement", ["new", "artifact", "proposal", "acme-pilt"], /Did you mean `acme-pilot`\?/],
  [
    "new artifact: too many words",
    ["new", "artifact", "proposal", "acme-pilot", "more"],
    /"more" is one word too many/,
  ],
  ["new track: an engagement", ["new", "track", "sales", "acme-pilt"], /Did you mean `acme-pilot`\?/],
  ["new track: one that is there", ["new", "track", "support"], /acme-pilot has a track `support` already/],
  ["new track: no name", ["new", "track", "two words"], /"two words" is no name/],
  ["new adapter: too many words", ["new", "adapter", "sales", "more"], /Usage: countersign new adapter NAME/],
  [
    "new engagement: a definition",
    ["new", "engagement", "x", "--client", "A", "--workflow", "B", "--type", "minni"],
    /Did you mean `mini`\?/,
  ],
  [
    "new engagement: none of the definitions",
    ["new", "engagement", "x", "--client", "A", "--workflow", "B", "--type", "q"],
    /There are completetech_services, .*mini/,
  ],
  ["log: an engagement", ["log", "acme-pilt"], /no engagement `acme-pilt` here\.\nDid you mean `acme-pilot`\?/],
  ["verify: an engagement", ["verify", "acme-pilt"], /Did you mean `acme-pilot`\?/],
  ["replay: an engagement", ["replay", "acme-pilt"], /Did you mean `acme-pilot`\?/],
  [
    "replay: one without a record",
    ["replay", "acme-pilot"],
    /Nothing of `acme-pilot` is recorded yet\.\n`countersign record/,
  ],
  ["explain: a gate to approve", ["explain", "--approve", "comercial"], /Did you mean `commercial`\?/],
  ["explain: no gate to approve", ["explain", "--approve", "qqqqqq"], /Gates here: client_signature, commercial/],
  ["a word that is missing", ["supersede", id], /Usage: countersign supersede \[ID\] OLD NEW/],
  ["an option of no verb", ["--verison"], /Did you mean `--version`\?/],
];

describe("a mistaken word", () => {
  it.each(near)("%s", (_name, words, told) => {
    const { code, out, err } = work(...words);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toMatch(told);
    expect(repo.git("status", "--porcelain", "-uall")).toBe("");
  });

  it("archive, supersede and revise say it when there is nothing left to do", () => {
    const second = PROPOSAL.replace("0001", "0002");
    repo.write({ [second]: readFileSync(join(repo.dir, PROPOSAL), "utf8").replace(id, "PRO-2026-0002") });
    expect(work("supersede", id, "PRO-2026-0002").code).toBe(0);
    expect(work("supersede", id, "PRO-2026-0002")).toMatchObject({
      code: 2,
      err: expect.stringContaining(`PRO-2026-0002 takes the place of ${id}@v1 already`) as string,
    });
    repo.git("reset", "-q", "--hard", "main");
    rmSync(join(repo.dir, second));
    expect(work("archive", id).code).toBe(0);
    expect(work("archive", id)).toMatchObject({
      code: 2,
      err: expect.stringContaining(`${id} is archived already`) as string,
    });
    repo.git("reset", "-q", "--hard", "main");
    expect(work("revise", id).code).toBe(0);
    expect(work("revise", id)).toMatchObject({
      code: 2,
      err: expect.stringContaining(`${id} is v2 in this change already; v1 is what was merged`) as string,
    });
  });

  it("a folder that is no repository is told with what to do", () => {
    const dir = mkdtempSync(join(tmpdir(), "countersign-none-"));
    const { code, err } = run(["status"], { cwd: dir });
    rmSync(dir, { recursive: true });
    expect({ code, err }).toEqual({
      code: 2,
      err: "countersign: This is not a git repository.\nGo into a clone, or name one with --repo DIR; `git init` makes a new one.\n",
    });
  });
});

describe("what is asked of an empty repository", () => {
  it.each(["status", "next"])("%s says how to begin, and as data gives an empty list", (verb) => {
    const none = makeRepo();
    const [told, data] = [run([verb], { cwd: none.dir }), run([verb, "--json"], { cwd: none.dir })];
    none.dispose();
    expect(told.out).toBe("There is no engagement here yet; `countersign new engagement ID` makes one.\n");
    expect(JSON.parse(data.out)).toEqual([]);
  });
});

describe("small things of every verb", () => {
  it("-h is --help, and version is --version", () => {
    expect(work("advance", "-h").out).toBe(work("advance", "--help").out);
    expect(run(["version"]).out).toBe(run(["--version"]).out);
  });

  it("advance takes the one way forward, whatever ends there are beside it", () => {
    const adapter = String(smallest["adapters/mini.yaml"]).replace(
      "allowed_transitions:\n",
      "allowed_transitions:\n  - { from: proposal, to: closed, kind: terminal, when: nobody wants it }\n",
    );
    const own = makeRepo();
    own.commit({ files: { ...smallest, "adapters/mini.yaml": adapter } });
    own.git("checkout", "-q", "main");
    const { code, out } = run(["advance", "--dry-run", "--now", "2026-03-02T09:00:00Z"], { cwd: own.dir });
    own.dispose();
    expect(code).toBe(0);
    expect(out).toMatch(/^acme-pilot: proposal to contract\./);
  });

  it("a dry run of a new file shows its lines alone", () => {
    const { out } = work("new", "track", "sales", "--dry-run");
    expect(out).toContain(" + ");
    expect(work("new", "adapter", "sales", "--dry-run").out).not.toContain(" - \n");
    expect(work("new", "adapter", "sales", "--dry-run").out).toContain("  1 + workflow_type: sales\n");
  });
});

describe("in a repository of its own", () => {
  const DRAFT = "engagements/acme-pilot/BRIEF-2026-0001.md";
  const adapter = String(smallest["adapters/mini.yaml"]).replace(
    "artifacts:\n",
    `artifacts:
  - { artifact_type: brief, owner: proposal, id_pattern: "BRIEF-{yyyy}-{nnnn}", sources: [] }
  - { artifact_type: offer, owner: proposal, id_pattern: "OFFER-{yyyy}-{nnnn}", sources: [brief, offer], required_fields: [scope, buyer.name] }
`,
  );
  const fresh = (words: readonly string[]) => run([...words, "--now", "2026-03-02T09:00:00Z"], { cwd: own.dir });
  let own: TestRepo;
  beforeAll(() => {
    own = makeRepo();
    own.commit({ files: { ...smallest, "adapters/mini.yaml": adapter } });
    own.git("checkout", "-q", "main");
  });
  afterAll(() => own.dispose());

  it("asks for what it is made from, and takes a draft or what is named", () => {
    expect(fresh(["new", "artifact", "offer"])).toMatchObject({
      code: 2,
      err: expect.stringContaining(
        "What `offer` is made from is not there yet: brief or offer.\n`countersign new artifact brief acme-pilot` begins one",
      ) as string,
    });
    expect(fresh(["new", "artifact", "brief"]).code).toBe(0);
    expect(readFileSync(join(own.dir, DRAFT), "utf8")).toContain("status: draft");
    const { code, out } = fresh(["new", "artifact", "offer", "--dry-run"]);
    expect(code).toBe(0);
    expect(out).toContain("- BRIEF-2026-0001@v1");
    expect(out).toContain("+ buyer: TBD");
    expect(out).toContain("+ ## Scope\n");
    expect(fresh(["new", "artifact", "offer", "--scope", "pilot", "--dry-run"]).out).not.toContain("## Scope");
    const named = fresh(["new", "artifact", "offer", "--source", "PRO-2026-0001@v1", "--dry-run"]);
    expect(named.out).toContain("PRO-2026-0001@v1");
  });

  it("advance gives the reason that an end asks for, and status tells that the stage is only asked for", () => {
    expect(fresh(["advance", "acme-pilot", "contract", "--reason", "Agreed on the phone"]).code).toBe(0);
    expect(readFileSync(join(own.dir, STATE), "utf8")).toContain("rationale: Agreed on the phone");
    expect(fresh(["status"]).out).toContain("proposal, asks for contract, active");
  });
});
