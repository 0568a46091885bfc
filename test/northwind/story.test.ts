import { parse } from "yaml";
import { describe, expect, it } from "vitest";
import { stateFile } from "../../src/model/state.ts";
import { NORTHWIND, PILOT, REFUNDS } from "./files.ts";
import { folderNow, read, story, tellAll, type Told } from "./story.ts";

/** The worked example, as its pull requests and as the folder that they leave. */

const told = tellAll();
const folder = folderNow();
const STATE = `engagements/${NORTHWIND}/state.yaml`;
const text = (path: string) => Buffer.from(folder[`engagements/${NORTHWIND}/${path}`] ?? []).toString("utf8");
const front = (id: string) => parse(text(`${id}.md`).split("---\n")[1] ?? "");

const called = (title: string): Told => {
  const found = told.find(({ chapter }) => chapter.title === title);
  if (!found) throw new Error(`the story has no pull request "${title}"`);
  return found;
};

describe("the pull requests", () => {
  it("are numbered and in order of time", () => {
    expect(story.pulls.map(({ number }) => number)).toEqual(story.pulls.map((_, index) => `${index + 1}`));
    const days = story.pulls.map(({ on }) => on);
    expect(days).toEqual(days.toSorted());
  });

  it.each(told)(
    "$chapter.number $chapter.title: $chapter.before, then $chapter.after",
    ({ chapter, before, after }) => {
      expect([before.conclusion, after.conclusion], after.problems.join(", ")).toEqual([chapter.before, chapter.after]);
    },
  );

  it("merge where they are in order, and nowhere else", () => {
    for (const { chapter } of told)
      expect(chapter.merged ?? "true", chapter.title).toBe(`${chapter.after === "success"}`);
  });

  it("tell of nothing outside that was not allowed before", () => {
    for (const { chapter, after } of told) {
      for (const { action } of chapter.outside ?? []) expect(after.action(action, PILOT).allowed, action).toBe(true);
    }
  });

  it("go through every stage once, and publish at the end", () => {
    const moves = told.flatMap(({ after }) => after.engagement.events.filter(({ type }) => type === "stage_changed"));
    expect(moves.map(({ to }) => to)).toEqual(["proposal", "contract", "delivery", "customer_success"]);
    expect(called("Publish the case study").before.action("publish_proof", PILOT).allowed).toBe(false);
  });
});

describe("the refund request", () => {
  const asked = called("Northwind asks for refund recommendations");

  it("opens two tracks that make drafts, and stops every action of the new scope for good", () => {
    expect(asked.after.engagement.events).toContainEqual({ type: "scope_changed", scope: REFUNDS, change: "added" });
    expect(asked.after.engagement.events.filter(({ type }) => type === "track_started")).toHaveLength(2);
    for (const { after } of told.slice(told.indexOf(asked))) {
      const refunds = after.engagement.actions.filter(({ scope }) => scope === REFUNDS);
      expect(refunds).toHaveLength(7);
      expect(refunds.filter(({ allowed, because }) => allowed || because.length === 0)).toEqual([]);
    }
  });

  it("leaves the pilot's approvals as they were", () => {
    expect(asked.after.gate("security", PILOT)).toMatchObject({ status: "conditional", conditions: ["close R-03"] });
    expect(asked.after.gate("commercial", PILOT).status).toBe("approved");
  });

  it("is not carried further by those who approved the pilot", () => {
    const rushed = called("Let the prototype recommend refunds already").after;
    expect(rushed.problems).toEqual(
      expect.arrayContaining(["CS-APR-014 error", "CS-TRK-005 error", "CS-EXT-006 error"]),
    );
  });
});

describe("the billing dispute", () => {
  it("stops the invoice with every approval given", () => {
    const { after } = called("Send the prototype invoice anyway");
    expect(after.problems).toEqual(["CS-FCT-003 error", "CS-EXT-001 error", "CS-EXT-004 error"]);
    expect(after.gate("billing", PILOT).status).toBe("blocked");
    expect(after.gate("recipient_or_external_send", PILOT).status).toBe("approved");
  });

  it("is settled by evidence, and the invoice goes out", () => {
    expect(called("The prototype was accepted").after.gate("billing", PILOT).status).not.toBe("blocked");
    expect(called("Send the prototype invoice").after.action("send_invoice", PILOT).allowed).toBe(true);
  });
});

describe("the condition of security", () => {
  it("holds until R-03 is closed", () => {
    const closed = called("Thirty days, R-03 is closed");
    expect(closed.before.action("launch", PILOT).allowed).toBe(false);
    expect(closed.after.gate("security", PILOT)).toMatchObject({ status: "approved", conditions: [] });
    expect(closed.after.action("launch", PILOT).allowed).toBe(true);
  });
});

describe("the folder", () => {
  const end = told.at(-1)?.world;

  it("is what the story leaves", () => {
    const { actions_done: done, ...declared } = stateFile.parse(read(STATE));
    expect(end?.state).toEqual(declared);
    const happened = story.pulls.flatMap(({ outside = [] }) => outside);
    expect(done).toEqual(happened.toSorted((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on))));
    const files = Object.entries(end?.files ?? {}).filter(
      ([path]) => path.startsWith("engagements/") && path !== STATE,
    );
    const left = Object.fromEntries(files.map(([path, content]) => [path, content && Buffer.from(content)]));
    const { [STATE]: _, ...rest } = folder;
    expect(left).toEqual(rest);
  });

  it("bills what was agreed, and credits the whole deposit", () => {
    const { fees } = front("ADSA-2026-0142");
    expect(fees.total).toBe(front("PRO-2026-0188").price.total);
    const invoices = ["INV-2026-0461", "INV-2026-0496"].map(front);
    const sum = (amounts: readonly string[]) => amounts.reduce((total, amount) => total + Number(amount), 0);
    expect(sum(invoices.map(({ totals }) => totals.gross))).toBe(Number(fees.total));
    expect(sum(invoices.map(({ prepaid }) => prepaid))).toBe(Number(fees.deposit.amount));
    expect(front("INV-2026-0448").totals.payable).toBe(fees.deposit.amount);
    for (const { totals, prepaid } of invoices)
      expect(Number(totals.payable)).toBe(Number(totals.gross) - Number(prepaid));
  });
});
