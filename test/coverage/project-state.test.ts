import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type Data, type DataMap, isMap } from "../../src/model/doc.ts";
import { derivedKeys, stateFile, trackStatuses, workflowStatuses } from "../../src/model/state.ts";
import { artifactStatuses } from "../../src/model/artifact.ts";
import { artifact, draft, type State } from "../northwind/files.ts";
import { after, asLead, inDelivery, toContract, toProposal } from "../northwind/journey.ts";
import { changeOrder, refundRequest, says as refundSays } from "../northwind/refund-request.ts";
import { approves, propose } from "../northwind/world.ts";
import { begun, entryFor, judge, services, viewOf } from "./services.ts";

/** The state as the source documents pass it from skill to skill, field by field, and as the record derives it. */

const conflict = { id: "CON-1", between: ["DISC-2026-0117", "A call"], text: "One mailbox, or three" };
const decision = { id: "DEC-1", decision: "One mailbox", by: "lena", rationale: "The brief says so", at: "2026-06-09" };
const more: State = {
  intent: "revise",
  urgency: "elevated",
  assumptions: ["The mailbox stays"],
  conflicts: [conflict],
  dependencies: ["The client sends its logs"],
  due_dates: { acceptance_demo: "2026-07-15" },
  source_artifacts: ["Email of 2026-06-08"],
  decision_log: [decision],
};

const requested = propose(inDelivery, refundRequest(draft(changeOrder), { says: more }));
const back = propose(requested.merged, {
  on: "2026-06-10",
  says: { stage: "contract", state_transition: { rationale: "A term is in question" }, known_facts: {} },
  steps: [approves("omar", "legal_or_contract")],
});
const rich = viewOf(requested);
const later = viewOf(requested, back);
const bare = viewOf(judge({}));

const list = (data: Data | undefined): readonly DataMap[] => (Array.isArray(data) ? (data as readonly DataMap[]) : []);
const called = (data: Data | undefined, key: string, value: string): DataMap =>
  list(data).find((each) => each[key] === value) ?? {};
const ids = (data: Data | undefined, key = "id") => list(data).map((each) => each[key]);

/** Per field: what the refund request makes of it, and what an engagement has that says nothing of it. */
const fields: Readonly<Record<string, readonly [found: unknown, otherwise: unknown]>> = {
  workflow_type: ["completetech_services", "completetech_services"],
  workflow_definition: ["adapters/completetech_services.yaml", "adapters/completetech_services.yaml"],
  client: ["Northwind Trading Co.", "Northwind Trading Co."],
  workflow: ["Support email triage agent", "Support email triage agent"],
  stage: ["delivery", "discovery"],
  lifecycle_stage: ["delivery", "discovery"],
  workflow_status: ["active", "active"],
  intent: ["revise", "TBD"],
  active_tracks: [["delivery", "security-review", "change-order"], []],
  source_artifacts: [["Email of 2026-06-08"], []],
  artifact_versions: [expect.arrayContaining(["CHG-2026-0004", "PRO-2026-0188"]), []],
  known_facts: [
    expect.objectContaining({ proposal: { total_fee: { value: "28000.00", source: "PRO-2026-0188" } } }),
    { client: { legal_name: "TBD" }, deposit_received: "TBD" },
  ],
  assumptions: [["The mailbox stays"], []],
  conflicts: [[conflict], []],
  missing_info: [refundSays.missing_info, []],
  dependencies: [["The client sends its logs"], []],
  blockers: [refundSays.blockers, []],
  urgency: ["elevated", "normal"],
  owner: ["lena", "lena"],
  due_dates: [{ acceptance_demo: "2026-07-15" }, {}],
  approvals: [
    expect.objectContaining({ commercial: expect.anything() as object }),
    expect.objectContaining({ security: expect.anything() as object }),
  ],
  approval_history: [[], []],
  decision_log: [[decision], []],
  security_flags: [["refund data", "policy access", "tool permissions"], []],
  generated_outputs: [[], []],
  events: [expect.arrayContaining(["artifact_created", "track_started", "decision_recorded"]), []],
  state_transitions: [[], []],
  rollback_or_recovery_action: ["open_change_order", "TBD"],
  next_decision_needed: ["Shall refund recommendations become a formal change order?", "TBD"],
  next_skill: ["delivery", "discovery"],
  next_action: [
    "Decide: Shall refund recommendations become a formal change order?",
    expect.stringContaining("requirements_brief"),
  ],
};

/** Lists of what has a name are compared by their names. */
const named: Readonly<Record<string, string>> = {
  active_tracks: "track",
  artifact_versions: "artifact",
  events: "type",
};
const shown = (view: DataMap, field: string) => (named[field] ? ids(view[field], named[field]) : view[field]);

const schema = JSON.parse(readFileSync("schemas/state.schema.json", "utf8")) as { readonly properties: DataMap };
const minimal = { client: "A", workflow: "B", owner: "C", stage: "D" };
const computed = ["workflow_definition", "lifecycle_stage"];

describe("project_state", () => {
  it.each(Object.keys(fields))("%s is there, with what was said or what stands for nothing", (field) => {
    const [found, otherwise] = fields[field] ?? [];
    expect(shown(rich, field)).toEqual(found);
    expect(shown(bare, field)).toEqual(otherwise);
  });

  it("has these fields and no others, in this order", () => {
    expect(Object.keys(rich)).toEqual(Object.keys(fields));
    expect(Object.keys(bare)).toEqual(Object.keys(fields));
  });

  const declared = Object.keys(fields).filter(
    (each) => !derivedKeys.some((key) => key === each) && !computed.includes(each),
  );

  it.each(declared)("%s is declared in state.yaml, known to editors, and refused in another shape", (field) => {
    expect(schema.properties).toHaveProperty(field);
    const wrong = Array.isArray(shown(rich, field)) || isMap(rich[field]) ? "words" : ["words"];
    expect(stateFile.safeParse({ ...minimal, [field]: rich[field] === "TBD" ? "x" : wrong }).success).toBe(false);
  });

  it.each(derivedKeys)("%s is derived, and a claim where a person writes it", (field) => {
    const { problems } = judge({ claims: { [field]: rich[field] } });
    expect(problems).toContainEqual(expect.stringMatching(/^CS-(?:APR-001|SCH-002) error$/));
    expect(schema.properties).not.toHaveProperty(field);
  });

  it("takes the ten words for its status, and no other", () => {
    for (const status of workflowStatuses) {
      const stages = services.stages.filter(({ statuses }) => statuses?.includes(status));
      expect(stages, status).not.toEqual([]);
    }
    expect(workflowStatuses).toHaveLength(10);
    expect(judge({ says: { workflow_status: "nearly" } }).problems).toContain("CS-STG-009 error");
  });

  it("takes the three words for its urgency, and no other", () => {
    for (const urgency of ["normal", "elevated", "urgent"] as const)
      expect(judge({ says: { urgency } }).problems).toEqual([]);
    expect(judge({ claims: { urgency: "high" } }).problems).toContain("CS-SCH-004 error");
  });

  it("names a definition that is loaded where nobody names one", () => {
    const { workflow_type: _, ...unnamed } = begun.state;
    expect(viewOf(judge({}, { ...begun, state: unnamed }))).toMatchObject({ workflow_type: "completetech_services" });
  });
});

describe("a track", () => {
  const track = called(rich["active_tracks"], "track", "security-review");

  it.each<[string, unknown]>([
    ["track", "security-review"],
    ["status", "blocked"],
    ["owner", "TBD"],
    ["dependencies", []],
    ["blockers", ["BLK-2"]],
    ["due_date", "TBD"],
  ])("has its %s", (field, value) => {
    expect(track[field]).toEqual(value);
  });

  const began = (own: object) => judge({ claims: { active_tracks: [{ ...own }] } });
  const whole = {
    id: "a",
    type: "risk",
    status: "draft",
    owner: "otto",
    output_state: "draft",
    dependencies: [],
    blockers: [],
    due_date: "TBD",
    approval_limits: [],
  };

  it("has the stage that it is in, a support output and a security review too", () => {
    expect(called(rich["active_tracks"], "track", "delivery")["stage"]).toBe("delivery");
    for (const stage of [...services.stages.map(({ id }) => id), "support_output", "security_review"]) {
      const outcome = began({ ...whole, stage });
      expect(outcome.problems, stage).toEqual([]);
      expect(called(viewOf(outcome)["active_tracks"], "track", "a")["stage"]).toBe(stage);
    }
  });

  it("takes the words for its status, and no other", () => {
    expect(trackStatuses).toEqual(
      expect.arrayContaining(["draft", "active", "blocked", "waiting", "complete", "superseded"]),
    );
    expect(began({ ...whole, status: "idle" }).problems).toContain("CS-SCH-004 error");
  });
});

describe("an artifact", () => {
  const revised = propose(requested.merged, {
    on: "2026-06-11",
    says: {},
    writes: draft({ ...changeOrder, version: "v2", supersedes: "CHG-2026-0004@v1" }),
  });
  const version = called(viewOf(requested, revised)["artifact_versions"], "artifact", "CHG-2026-0004");

  it.each<[string, unknown]>([
    ["artifact", "CHG-2026-0004"],
    ["path", "engagements/northwind-email-triage/CHG-2026-0004.md"],
    ["version", "v2"],
    ["status", "draft"],
    ["supersedes", "CHG-2026-0004@v1"],
    ["source_artifacts", ["PRO-2026-0188@v1", "ADSA-2026-0142@v1"]],
  ])("has its %s", (field, value) => {
    expect(version[field]).toEqual(value);
  });

  it("takes the five words for its status, and no other", () => {
    expect(artifactStatuses).toEqual(["draft", "current", "superseded", "archived", "forked"]);
    const { problems } = judge({
      writes: artifact({ id: "DISC-2026-0001", type: "requirements_brief", status: "final" }),
    });
    expect(problems).toContain("CS-SCH-004 error");
  });
});

describe("an approval", () => {
  const approvals = rich["approvals"] as Readonly<Record<string, DataMap>>;

  it.each(["commercial", "legal_or_contract", "security", "recipient_or_external_send", "public_proof"])(
    "of %s says its six things, as TBD where there are none",
    (gate) => {
      for (const view of [rich, bare]) {
        const { scopes: _, ...six } = (view["approvals"] as Readonly<Record<string, DataMap>>)[gate] ?? {};
        expect(Object.keys(six)).toEqual([
          "status",
          "approved_by",
          "approved_at",
          "evidence",
          "permits",
          "remaining_blockers",
        ]);
      }
      expect((bare["approvals"] as DataMap)[gate]).toMatchObject({
        approved_by: "TBD",
        approved_at: "TBD",
        evidence: "TBD",
        remaining_blockers: [],
      });
    },
  );

  it("names who gave it, when, by what and for what", () => {
    const agreed = viewOf(propose(after(asLead, toProposal), toContract));
    expect(agreed["approvals"]).toMatchObject({
      commercial: {
        status: "approved",
        approved_by: "lena",
        approved_at: expect.stringMatching(/^2026-05-18T/) as string,
        evidence: expect.stringMatching(/pull\/7#pullrequestreview-\d+$/) as string,
        permits: ["scope:support-triage-pilot"],
        remaining_blockers: [],
      },
    });
  });

  it("says per scope what remains", () => {
    expect(approvals["security"]?.["scopes"]).toMatchObject({
      "support-triage-pilot": { status: "conditional" },
      "refund-recommendations": { status: "blocked", remaining_blockers: [expect.stringMatching(/^BLK-2: /)] },
    });
  });
});

describe("an event", () => {
  const events = list(later["events"]);
  const of = (type: string) => events.find((each) => each["type"] === type) ?? {};

  it.each<[string, string, unknown]>([
    ["event_id", "artifact_created", expect.stringMatching(/^EV-[0-9a-f]{12}$/)],
    ["type", "artifact_created", "artifact_created"],
    ["actor", "artifact_created", "dora"],
    ["timestamp", "artifact_created", expect.stringMatching(/^2026-06-09T\d\d:\d\d:\d\dZ$/)],
    ["related_artifact", "artifact_created", "CHG-2026-0004"],
    ["related_track", "track_started", "security-review"],
    ["decision", "decision_recorded", "DEC-1"],
    ["evidence", "artifact_created", "https://github.com/acme/work/pull/7"],
    ["notes", "blocker_added", expect.stringContaining("blocker: BLK-1; owner: delivery_lead")],
  ])("has its %s", (field, type, value) => {
    expect(of(type)[field]).toEqual(value);
    for (const event of events) expect(Object.keys(event)).toHaveLength(9);
  });

  it("is the same, with the same id, whoever derives it", () => {
    expect(entryFor(requested).events).toEqual(entryFor(requested).events);
  });
});

describe("a transition", () => {
  const [moved] = list(later["state_transitions"]);

  it.each<[string, unknown]>([
    ["from", "delivery"],
    ["to", "contract"],
    ["when", expect.stringMatching(/^2026-06-10T/)],
    ["rationale", "A term is in question"],
  ])("has its %s", (field, value) => {
    expect(moved?.[field]).toEqual(value);
  });
});
