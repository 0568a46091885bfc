import { describe, expect, it } from "vitest";
import { invoice } from "../northwind/files.ts";
import { change, delivery, recovers, refunds, running, statusIn, written } from "./recovers.ts";
import { artifact, modesIn, recover, state } from "./stuck.ts";

/** Ways in which work gets stuck: from the files to the verdict, the one command, and what comes next. */

describe("a change of scope", () => {
  it("is drafted on a track of its own", async () => {
    const done = await recovers(
      { base: running, change: change() },
      {
        mode: "scope_change",
        message: "`refunds` is new beside what is agreed, and nothing of it is approved.",
        owner: "lena",
        action: "open_change_order",
        next: "Decide: Shall refunds become part of what is agreed?",
      },
    );
    expect(statusIn(done.files, "CHG-2026-0001")).toBe("draft");
    expect(written(done)).toMatchObject({
      active_tracks: [delivery, { id: "refunds", type: "commercial", scope: "refunds", output_state: "draft" }],
      blockers: [{ blocks: ["track:refunds"] }],
    });
  });

  it("can be opened from a word of the client's, before anything names it", async () => {
    const done = await recover({ base: running, change: running }, "open_change_order", { scope: "refunds" });
    expect(written(done)).toMatchObject({ active_tracks: [delivery, { scope: "refunds", status: "draft" }] });
    expect(done.after.next.action).toBe("Decide: Shall refunds become part of what is agreed?");
  });

  it("is none in a scope that was there before", () => {
    expect(modesIn({ base: { ...running, ...change() }, change: change({ title: "Refunds" }) })).toEqual([]);
  });
});

describe("new scope that delivery runs into", () => {
  const ran = { ...refunds, type: "lifecycle", stage: "delivery", output_state: "draft" };

  it("is told apart, and keeps delivery inside what is agreed", async () => {
    await recovers(
      { base: running, change: state({ active_tracks: [delivery, ran] }) },
      {
        mode: "new_scope_in_delivery",
        message: "`refunds` is new beside what is agreed, and nothing of it is approved.",
        owner: "nora",
        action: "keep_sandboxed",
        next: "Decide: Shall refunds become part of what is agreed?",
      },
    );
  });

  it("is the client's where an offer speaks of it", () => {
    expect(modesIn({ base: running, change: change({ status: "draft" }) })).toEqual(["scope_change"]);
  });
});

describe("somebody who does not answer", () => {
  const late = { ...delivery, status: "waiting", due_date: "2026-02-28" };

  it("gets a stand-in", async () => {
    const done = await recovers(
      { change: state({ active_tracks: [late] }) },
      {
        mode: "stakeholder_unavailable",
        message: "Track `delivery` has waited for nora since 2026-02-28.",
        owner: "lena",
        action: "fallback_owner",
        standIn: "dora",
        next: "Decide: Who stands in, so that delivery goes on?",
      },
    );
    expect(written(done)).toMatchObject({ active_tracks: [{ owner: "dora", status: "waiting" }] });
  });

  it("is looked for where nobody is named", () => {
    const nobody = { ...delivery, status: "blocked", owner: "TBD" };
    expect(modesIn({ change: state({ active_tracks: [nobody] }) })).toEqual(["stakeholder_unavailable"]);
  });

  it("still has the whole day that is named, and no day at all while the work goes on", () => {
    const today = state({ active_tracks: [{ ...late, due_date: "2026-03-02" }] });
    expect(modesIn({ change: today, now: "2026-03-02T23:59:59Z" })).toEqual([]);
    expect(modesIn({ change: today, now: "2026-03-03T00:00:00Z" })).toEqual(["stakeholder_unavailable"]);
    expect(modesIn({ change: state({ active_tracks: [{ ...late, status: "active" }] }) })).toEqual([]);
  });
});

describe("a security blocker", () => {
  const blocker = (gate: string) => ({
    id: "BLK-1",
    text: "No retention policy",
    blocks: [`gate:${gate}`],
    owner: "otto",
  });

  it("stops what it names until a way is permitted", async () => {
    const done = await recovers(
      { change: state({ blockers: [blocker("security")] }) },
      {
        mode: "security_blocker",
        message: "`security` for `pilot` is blocked. Open: BLK-1 (No retention policy).",
        owner: "otto",
        action: "rollback_or_hold",
        next: "Clear what blocks `security` for `pilot`: otto: close BLK-1.",
      },
    );
    expect(written(done)).toMatchObject({
      active_tracks: [{ type: "risk", status: "blocked", owner: "otto", blockers: ["BLK-1"] }],
    });
  });

  it("is none where another gate is blocked", () => {
    expect(modesIn({ change: state({ blockers: [blocker("commercial")] }) })).toEqual([]);
  });
});

describe("a dispute about a bill", () => {
  const draft = { id: "INV-2026-0001", status: "draft", scope: "pilot", sources: ["PRO-2026-0001@v1"] };
  const base = artifact("INV-2026-0001", "invoice", { ...invoice, ...draft });
  const conflict = (about: string) => ({ id: "CON-1", between: [about, "client mail"], text: "It was not accepted" });

  it("holds the bill back", async () => {
    const done = await recovers(
      { base, change: state({ conflicts: [conflict("INV-2026-0001")] }) },
      {
        mode: "billing_dispute",
        message: "`send_invoice` is stopped: INV-2026-0001 is disputed: CON-1, It was not accepted.",
        owner: "lena",
        action: "hold_invoice",
        next: "Decide: What would settle it?",
      },
    );
    expect(written(done)).toMatchObject({ blockers: [{ blocks: ["artifact:INV-2026-0001"], owner: "lena" }] });
    expect(done.after.actions.find(({ action }) => action === "send_invoice")?.allowed).toBe(false);
  });

  it("is an ordinary conflict where no bill is meant", () => {
    expect(modesIn({ base, change: state({ conflicts: [conflict("REQ-2026-0001")] }) })).toEqual(["conflicting_facts"]);
    expect(modesIn({ base, change: state({ urgency: "normal" }) })).toEqual([]);
  });
});

describe("work of another skill", () => {
  const foreign = (skill: string) => artifact("CLO-2026-0001", "closeout_report", { status: "draft", skill });

  it("is handed to its owner", async () => {
    const done = await recovers(
      { change: foreign("proposal") },
      {
        mode: "boundary_crossing",
        message: "`proposal` wrote `CLO-2026-0001`, a closeout_report owned by `delivery`.",
        owner: "delivery",
        action: "hand_off_to_owner",
        next: "Write the launch_readiness and make it current.",
      },
    );
    expect(statusIn(done.files, "CLO-2026-0001")).toBe("archived");
  });

  it("is fine where the owner wrote it", () => {
    expect(modesIn({ change: foreign("delivery") })).toEqual([]);
  });
});
