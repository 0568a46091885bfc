import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { stateAt } from "../approval-cases/repository.ts";
import { makeRepo, type TestRepo } from "../git/repo.ts";
import { STATE } from "../scenario/scenario.ts";
import { smallest } from "../scenario/smallest.ts";
import { runIn } from "./world.ts";

const state = stateAt(
  "proposal",
  `active_tracks: [{ id: a, type: support, status: draft, owner: lena, output_state: draft, dependencies: [], blockers: [], due_date: TBD, approval_limits: [] }]
missing_info: [{ id: MI-1, field: known_facts.deposit_received }]
blockers: [{ id: BLK-1, text: No policy, blocks: [gate:commercial], owner: omar }]
`,
);

let repo: TestRepo;

beforeAll(() => {
  repo = makeRepo();
  repo.commit({ files: { ...smallest, [STATE]: state } });
  repo.git("checkout", "-q", "main");
});
afterAll(() => repo.dispose());

const quoted = (line: string) => [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, text, word]) => text ?? word ?? "");
const work = (line: string) => runIn(repo.dir, quoted(line));
const written = () => readFileSync(join(repo.dir, STATE), "utf8");

it.each([
  ["unblock", /^countersign: Name one blocker/],
  ["unblock BLK-1 BLK-2 BLK-3", /^countersign: /],
  ["unblock BLK-1 --by omar", /^countersign: It needs --evidence/],
  ["unblock BLK-1 --evidence https://example.com", /^countersign: It needs --by/],
  ["answer MI-1", /^countersign: Name the question, and give one value/],
  ["track open", /^countersign: Say what to do and name the track/],
  ["owner BLK-1", /^countersign: Name what is given, and to whom/],
  ["due a", /^countersign: Name what is due, and the day/],
  ["revoke", /^countersign: Name one gate/],
  ["revoke commercial --by lena", /^countersign: It needs --reason/],
  ["revoke commercial --reason x", /^countersign: It needs --by/],
  ["rollback", /^countersign: Name one checkpoint/],
  ["rollback pr-1", /^countersign: It needs --reason/],
  ["rollback pr-1 --reason x", /^countersign: Nothing is recorded yet/],
  ["waive", /^countersign: Name one rule or gate/],
  ["waive commercial --reason x --by lena", /^countersign: It needs --until/],
  ["waive commercial --until 2026-06-30 --by lena", /^countersign: It needs --reason/],
  ["waive commercial --until 2026-06-30 --reason x", /^countersign: It needs --by/],
])("countersign %s: says what it lacks, and writes nothing", async (line, told) => {
  const { code, err } = await work(line);
  expect({ code, err }).toEqual({ code: 2, err: expect.stringMatching(told) as string });
  expect(written()).toBe(state);
});

it("each command writes what it says into state.yaml, one after the other", async () => {
  const lines = [
    "unblock acme-pilot BLK-1 --evidence https://example.com/policy --by omar",
    'answer MI-1 true --by "Morgan Reyes"',
    "track open a",
    "owner acme-pilot a nora",
    "due a 2026-06-30",
    'waive commercial --until 2026-06-30 --reason "Trade fair" --by lena',
  ];
  for (const line of lines) expect(await work(line)).toMatchObject({ code: 0, err: "" });
  expect(written()).toBe(
    state
      .replace("status: draft, owner: lena", "status: active, owner: nora")
      .replace("due_date: TBD", 'due_date: "2026-06-30"')
      .replace("TBD", '{ value: "true", source: "Morgan Reyes, answer to MI-1, 2026-06-01" }')
      .replace(/^missing_info.*\n/m, "")
      .replace("owner: omar }", "owner: omar, status: closed }").concat(`decision_log:
  - id: DEC-1
    decision: "BLK-1 is out of the way: No policy"
    by: omar
    at: "2026-06-01"
    rationale: Shown at https://example.com/policy
    evidence: https://example.com/policy
    closes:
      - BLK-1
exceptions:
  - id: EX-1
    gate: commercial
    reason: Trade fair
    by: lena
    until: "2026-06-30"
`),
  );
});
