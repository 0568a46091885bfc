import { describe, expect, it } from "vitest";
import { artifact, PILOT, type State } from "../northwind/files.ts";
import { approves } from "../northwind/world.ts";
import { begun, handoffTo, judge, sample, says, services, viewOf } from "./services.ts";

/** The kinds of parallel work: each is opened, makes what its kind makes, and is closed. */

type Track = NonNullable<State["active_tracks"]>[number];

const kinds: readonly (readonly [kind: string, makes: readonly string[]])[] = [
  ["lifecycle", ["requirements_brief"]],
  ["risk", ["risk_intake", "permission_inventory", "launch_blocker_list", "security_review"]],
  ["commercial", ["proposal", "change_order", "contract", "invoice"]],
  ["communication", ["email"]],
  ["packaging", ["envelope", "package_manifest", "delivery_readiness"]],
  ["proof", ["case_study", "testimonial", "anonymization_checklist", "certificate"]],
];

const track = (type: string, more: Partial<Track> = {}): Track => ({
  id: `the-${type}`,
  type,
  status: "active",
  owner: "lena",
  scope: PILOT,
  output_state: "draft",
  dependencies: [],
  blockers: [],
  due_date: "2026-07-01",
  approval_limits: [],
  ...more,
});

describe("a track", () => {
  it.each(kinds)("of the kind %s opens, makes drafts of its kind, and closes", (kind, makes) => {
    const opened = says({ active_tracks: [track(kind)] });
    expect(opened.problems).toEqual([]);
    expect(opened.engagement.events).toContainEqual({
      type: "track_started",
      track: `the-${kind}`,
      status: "active",
      scope: PILOT,
    });
    const known = services.doc.value.tracks?.find(({ id }) => id === kind);
    expect(known?.owner).toBeDefined();
    if (kind !== "lifecycle") expect(known?.artifacts).toEqual(expect.arrayContaining([...makes]));
    for (const type of makes) {
      const final = judge({ writes: artifact(sample(type)) }, opened.merged);
      expect(final.problems, type).toContain("CS-TRK-005 error");
    }
    const other = kind === "proof" ? "project_plan" : "testimonial";
    const beside = judge({ writes: artifact(sample(other)) }, opened.merged);
    expect(beside.problems.includes("CS-TRK-005 error")).toBe(kind === "lifecycle");
    const closed = says({ active_tracks: [track(kind, { status: "complete" })] }, opened.merged);
    expect(closed.engagement.events).toContainEqual({
      type: "track_closed",
      track: `the-${kind}`,
      status: "complete",
    });
  });

  it("of any kind says the six things that let it run beside others", () => {
    const whole = track("risk");
    for (const part of ["dependencies", "blockers", "due_date", "approval_limits"] as const) {
      const { [part]: _, ...rest } = whole;
      expect(judge({ claims: { active_tracks: [rest] } }).problems, part).toContain("CS-TRK-002 error");
    }
    const { owner: _, ...nobody } = whole;
    expect(judge({ claims: { active_tracks: [nobody] } }).problems).toContain("CS-TRK-001 error");
    expect(
      judge({ claims: { active_tracks: [{ ...whole, type: "odd", output_state: undefined }] } }).problems,
    ).toContain("CS-TRK-002 error");
    expect(says({ active_tracks: [whole] }).problems).toEqual([]);
  });

  it("keeps what a stalled one needs to be taken up again", () => {
    const blockers = [{ id: "BLK-8", text: "No answer", track: "the-risk", owner: "otto" }];
    const stalled = track("risk", { status: "stalled", blockers: ["BLK-8"] });
    const bare = says({ active_tracks: [stalled], blockers });
    expect(bare.engagement.findings.map(({ rule }) => rule)).toContain("CS-TRK-006");
    const kept = says({ active_tracks: [{ ...stalled, recovery: "fallback_owner" }], blockers });
    expect(kept.engagement.findings.map(({ rule }) => rule)).not.toContain("CS-TRK-006");
    expect(viewOf(kept)["active_tracks"]).toContainEqual(
      expect.objectContaining({
        track: "the-risk",
        status: "stalled",
        owner: "lena",
        blockers: ["BLK-8"],
        due_date: "2026-07-01",
        recovery: "fallback_owner",
      }),
    );
  });

  it("gives what it makes no approval by being there", () => {
    const beside = judge(
      { says: { active_tracks: [track("commercial")] }, steps: [approves("omar", "legal_or_contract")] },
      begun,
    );
    expect(beside.engagement.gates.filter(({ status }) => status === "approved")).toEqual([]);
    expect(beside.engagement.actions.filter(({ allowed }) => allowed)).toEqual([]);
    expect(handoffTo("contract", beside).project_state["active_tracks"]).toMatchObject([{ output_state: "draft" }]);
  });
});

describe("triage asks", () => {
  const gated = (owner: string) => services.gates.filter((gate) => gate.approvers?.roles.includes(owner));

  it("nobody, where nothing rests on an approval", () => {
    const { engagement } = judge({ writes: { "engagements/northwind-email-triage/notes.md": "A note.\n" } });
    expect(engagement.gates.filter(({ required }) => required)).toEqual([]);
  });

  it.each([
    ["the owner of the scope and price", "commercial", ["@lena", "@nora"]],
    ["a specialist, who knows the law", "legal_or_contract", ["@omar"]],
    ["a specialist, who pays and bills", "billing", ["@finn"]],
    ["security", "security", ["@otto"]],
  ])("%s, and nobody else", (_, gate, people) => {
    const asked = judge({ steps: [{ label: `request:${gate}`, by: "dora" }] });
    expect(asked.gate(gate)).toMatchObject({ status: "requested", waiting_for: people });
    const others = asked.engagement.gates.filter((each) => each.gate !== gate && each.status === "requested");
    expect(others).toEqual([]);
  });

  it("security at one gate alone", () => {
    expect(gated("security_reviewer").map(({ id }) => id)).toEqual(["security"]);
    expect(services.gates.filter(({ category }) => category === "security_sensitive").map(({ id }) => id)).toEqual([
      "security",
    ]);
  });
});
