import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { type Ran, run } from "../cli/program.ts";
import { makeRepo, type TestRepo } from "../git/repo.ts";
import { agreed, World } from "../record/world.ts";
import { PROPOSAL, STATE } from "../scenario/scenario.ts";
import { smallest } from "../scenario/smallest.ts";

const NOW = "2026-03-02T09:00:00Z";
const TARGET = "engagements/taken-over/state.yaml";

let repo: TestRepo;
let folder: string;

beforeEach(() => {
  repo = makeRepo();
  const { "engagements/acme-pilot/state.yaml": _, [PROPOSAL]: __, ...bare } = smallest;
  repo.commit({ files: bare });
  repo.git("checkout", "-q", "main");
  folder = mkdtempSync(join(tmpdir(), "countersign-import-"));
});
afterEach(() => {
  repo.dispose();
  rmSync(folder, { recursive: true });
});

function put(name: string, text: string): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), text);
}

function take(text: string, ...words: string[]): Ran {
  put("project_state.yaml", text);
  return run(["import", join(folder, "project_state.yaml"), "--id", "taken-over", "--now", NOW, ...words], {
    cwd: repo.dir,
  });
}

const written = () => parse(readFileSync(join(repo.dir, TARGET), "utf8"), { schema: "failsafe" }) as object;

function untouched(): void {
  expect(repo.git("status", "--porcelain", "--untracked-files=all")).toBe("");
}

/** Section 4 of the architecture, with one word where it lists several. */
const shape = `project_state:
  workflow_type: completetech_services
  workflow_definition: references/completetech-services-workflow.yaml
  client: TBD
  workflow: TBD
  stage: discovery
  lifecycle_stage: discovery
  workflow_status: draft
  intent: create
  active_tracks:
    - { track: TBD, stage: TBD, status: TBD, owner: TBD, dependencies: [], blockers: [], due_date: TBD }
  source_artifacts: []
  artifact_versions:
    - { artifact: TBD, path: TBD, version: v1, status: draft, supersedes: TBD, source_artifacts: [] }
  known_facts: {}
  assumptions: []
  conflicts: []
  missing_info: []
  dependencies: []
  blockers: []
  urgency: normal
  owner: TBD
  due_dates: {}
  approvals:
    commercial: { status: unknown, approved_by: TBD, approved_at: TBD, evidence: TBD, permits: [], remaining_blockers: [] }
  approval_history: []
  decision_log: []
  security_flags: []
  generated_outputs: []
  events:
    - { event_id: TBD, type: TBD, actor: TBD, timestamp: TBD, related_artifact: TBD, related_track: TBD, decision: TBD, evidence: TBD, notes: TBD }
  state_transitions:
    - { from: TBD, to: TBD, when: TBD, rationale: TBD }
  rollback_or_recovery_action: TBD
  next_decision_needed: TBD
  next_skill: TBD
  next_action: TBD
`;

describe("countersign import", () => {
  it("takes the public shape with everything TBD", () => {
    expect(take(shape)).toMatchObject({ code: 0, err: "" });
    expect(written()).toMatchObject({ client: "TBD", stage: "discovery", workflow_status: "draft", active_tracks: [] });
    expect(written()).not.toHaveProperty("approvals");
    expect(written()).not.toHaveProperty("extensions.claims");
  });

  it("gives ids to what has none, and keeps what it does not know", () => {
    const said = shape
      .replace(
        /- \{ track: TBD.*/,
        `- { track: Support pilot, stage: delivery, status: active, owner: lena, blockers: [Policy missing], mood: good }
    - { track: change order, status: waiting, owner: TBD, dependencies: [Support pilot, an answer] }`,
      )
      .replace("missing_info: []", "missing_info: [budget, { fact: proposal.total_fee, question: How much? }]")
      .replace(
        "  blockers: []\n  urgency",
        "  blockers: [No contact, { id: B 7, blocker: Odd, owner: lena }]\n  urgency",
      )
      .replace("decision_log: []", "decision_log: [Start small]")
      .replace("  next_skill", "  weather: fine\n  next_skill");
    const ran = take(said);
    expect(ran.code).toBe(0);
    expect(written()).toMatchObject({
      active_tracks: [
        { id: "support-pilot", status: "active", blockers: ["BLK-3"], output_state: "draft" },
        { id: "change-order", status: "draft", dependencies: ["track:support-pilot"] },
      ],
      missing_info: [
        { id: "MI-1", field: "budget" },
        { id: "MI-2", field: "proposal.total_fee", question: "How much?" },
      ],
      blockers: [
        { id: "BLK-1", text: "No contact", owner: "TBD" },
        { id: "BLK-2", text: "Odd", owner: "lena" },
        { id: "BLK-3", text: "Policy missing", blocks: ["track:support-pilot"] },
      ],
      decision_log: [],
      extensions: {
        imported: {
          weather: "fine",
          active_tracks: {
            "support-pilot": { id: "Support pilot", mood: "good" },
            "change-order": { dependencies: ["an answer"] },
          },
          blockers: { "BLK-2": { id: "B 7" } },
          decision_log: { "DEC-1": { decision: "Start small" } },
        },
      },
    });
    expect(ran.out).toContain("`weather` is kept under extensions.imported.");
    expect(ran.out).toContain("Track change-order is waiting and has no owner: it is a draft here.");
  });

  it("makes claims of approvals, and says whom to ask", () => {
    const said = shape
      .replace("commercial: { status: unknown", "public_prof: { status: approved }\n    commercial: { status: approved")
      .replace("approved_by: TBD", "approved_by: Priya")
      .replace("stage: discovery", "stage: proposal")
      .replace("generated_outputs: []", "generated_outputs: [offer.pdf]");
    const { code, out } = take(said);
    expect(code).toBe(0);
    const page = readFileSync(new URL("../../docs/import.md", import.meta.url), "utf8");
    expect(out).toContain(/^claim: .*$/m.exec(page)?.[0]);
    expect(out).toContain("no gate of that name here; did you mean public_proof?");
    expect(out).toContain("it begins at discovery, and `countersign advance` asks to move on");
    expect(written()).toMatchObject({
      stage: "discovery",
      extensions: {
        claims: [
          { claim: "stage", stage: "proposal" },
          { claim: "approvals", gate: "public_prof", status: "approved" },
          { claim: "approvals", gate: "commercial", status: "approved" },
          { claim: "generated_outputs", text: "offer.pdf" },
        ],
      },
    });
    const status = JSON.parse(run(["status", "taken-over", "--json", "--now", NOW], { cwd: repo.dir }).out) as {
      readonly gates: readonly { readonly status: string }[];
    }[];
    expect(status[0]?.gates.filter((gate) => gate.status === "approved")).toEqual([]);
  });

  it("a dry run and JSON write and tell the same", () => {
    const dry = take(shape, "--dry-run");
    expect(dry).toMatchObject({ code: 0, out: expect.stringContaining("+ stage: discovery") as string });
    untouched();
    expect(JSON.parse(take(shape.replace("status: unknown", "status: approved"), "--json").out)).toMatchObject({
      done: true,
      files: [TARGET],
      notes: expect.arrayContaining([expect.stringContaining("/approve commercial") as string]) as object,
    });
    expect(take(shape)).toMatchObject({
      code: 2,
      err: expect.stringContaining("taken-over is there already") as string,
    });
  });

  it.each([
    ["an alias", "stage: &a x\nclient: *a\n"],
    ["a tag", "stage: !!js/function x\nclient: y\n"],
    ["a merge key", "<<: { a: b }\nstage: x\n"],
    ["two keys", "stage: x\nstage: y\n"],
    ["two documents", "stage: x\n---\nstage: y\n"],
    ["a prototype", "stage: x\n__proto__: { a: b }\n"],
    ["a list", "- stage\n"],
    ["nothing", ""],
    ["no state", "name: x\n"],
    ["a state that is none", "project_state: [x]\n"],
    ["too much", `stage: x\nnotes: ${"x".repeat(300_000)}\n`],
    ["too deep", `stage: ${"[".repeat(100)}${"]".repeat(100)}\n`],
  ])("refuses %s", (_, text) => {
    expect(take(text)).toMatchObject({
      code: 2,
      out: "",
      err: expect.stringMatching(/^countersign: .*\.\n/) as string,
    });
    untouched();
  });

  it("refuses a file that is not there, and an id that is none", () => {
    expect(run(["import", "none.yaml", "--id", "x"], { cwd: repo.dir })).toMatchObject({ code: 2 });
    expect(take(shape, "--id", "../x")).toMatchObject({
      code: 2,
      err: expect.stringContaining("no engagement id") as string,
    });
    expect(run(["import", "none.yaml"], { cwd: repo.dir })).toMatchObject({
      code: 2,
      err: expect.stringContaining("--id") as string,
    });
    untouched();
  });

  it("takes no file from outside, and tells those that are missing", () => {
    put("out/PRO-2026-0009.md", "no front matter");
    const rows = ["../../etc/passwd", "/etc/passwd", "out/none.md", "out/PRO-2026-0009.md", "TBD"].map(
      (path, index) => `    - { artifact: PRO-2026-000${index + 5}, path: ${path}, version: v1 }`,
    );
    const { code, out } = take(shape.replace(/ {4}- \{ artifact: TBD.*/, rows.join("\n")));
    expect(code).toBe(0);
    expect(out.match(/missing: PRO-2026-000\d v1, /g)).toHaveLength(5);
    expect(out).toContain("whose path ../../etc/passwd leads out of the folder");
    expect(existsSync(join(repo.dir, "engagements/taken-over/PRO-2026-0005.md"))).toBe(false);
  });

  it("brings back what the recorder wrote", () => {
    const world = new World();
    const facts = String(smallest[STATE]).replace("TBD }", 'TBD, fee: { value: "1200.00", source: mail } }');
    world.keep(
      world.merge({
        number: 4,
        files: { [STATE]: facts, [PROPOSAL]: agreed },
        approve: { lena: "/approve commercial" },
      }),
    );
    const view = world.read("engagements/acme-pilot/record/project_state.yaml");
    put(PROPOSAL, world.read(PROPOSAL));
    world.repo.dispose();
    const { code, out } = take(view);
    expect({ code, out }).toMatchObject({ code: 0 });
    const before = parse(view, { schema: "failsafe" }) as Readonly<Record<string, unknown>>;
    for (const key of ["client", "workflow", "owner", "stage", "workflow_status", "known_facts", "workflow_type"])
      expect(written()).toHaveProperty(key, before[key]);
    expect(readFileSync(join(repo.dir, "engagements/taken-over/PRO-2026-0001.md"), "utf8")).toBe(agreed);
    expect(out).toContain("approved_by lena");
    expect(out).toContain("ask gate commercial: `/approve commercial`");
  });
});
