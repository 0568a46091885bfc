import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { ADAPTER, PROPOSAL, proposal, STATE, stateAt } from "../approval-cases/repository.ts";
import { smallest } from "../scenario/smallest.ts";
import { World } from "../record/world.ts";

const mini = String(smallest[ADAPTER]);
const actions = `actions:
  - { id: send_it, artifact: proposal, gates: [commercial], single_use: true }
  - { id: bill_it, artifact: proposal, gates: [commercial], kind: bill }
  - { id: start, gates: [] }
`;
const ID = "PRO-2026-0001";
const seen = ["--evidence", "Message 17"];

let world: World;

beforeEach(() => void (world = new World({ [ADAPTER]: mini + actions })));
afterEach(() => world.repo.dispose());

const state = () => parse(world.read(STATE)) as Readonly<Record<string, unknown>>;
const untouched = () => expect(world.repo.git("status", "--porcelain", "-uall")).toBe("");
/** What the work tree holds, merged as a pull request and recorded. */
function merge(number: number, approve: Readonly<Record<string, string>> = {}) {
  const files = { [STATE]: world.read(STATE), [PROPOSAL]: world.read(PROPOSAL) };
  world.repo.git("checkout", "-q", "-f", "main");
  expect(world.keep(world.merge({ number, files, approve }))).toMatchObject({ code: 0 });
  return parse(world.read(world.entries().at(-1) ?? "")) as Readonly<Record<string, unknown>>;
}

function approved(number: number) {
  world.repo.write({ [PROPOSAL]: proposal({ body: "Agreed ...\n" }) });
  return merge(number, { lena: "/approve commercial" });
}

describe("done", () => {
  it("is declared in state.yaml, told in the plan, and kept by the record", () => {
    approved(3);
    expect(world.run("done", "send_it", ID, "--event", "sent", "--on", "2026-03-01", ...seen)).toMatchObject({
      code: 0,
      out: `acme-pilot: ${ID} is noted as sent.\n  ${STATE}\nOpen a pull request with it; once it is merged, the record keeps it.\n`,
    });
    const done = { action: "send_it", artifact: ID, event: "sent", on: "2026-03-01", evidence: "Message 17" };
    expect(state()).toMatchObject({ actions_done: [done] });
    expect(world.run("plan").out).toContain(`noted ${ID} as sent on 2026-03-01 (send_it; Message 17)`);
    expect(merge(4)).toMatchObject({
      events: [{ type: "action_done", actor: "dora", ...done }],
      uses: [{ action: "send_it", artifact: ID, scope: "*", event: "sent on 2026-03-01", status: "sent" }],
      artifacts: [{ id: ID, final: "true" }],
    });
    expect(world.run("log", "acme-pilot").out).toContain(`noted ${ID} as sent on 2026-03-01`);
    expect(world.run("verify").code).toBe(0);
  });

  it("uses up an approval for a single use, also once it is taken out of state.yaml", () => {
    approved(3);
    const allowed = () => world.run("explain", "send_it").out;
    expect(allowed()).toContain("yes acme-pilot: action send_it");
    world.run("done", "send_it", ID, "--event", "sent", "--on", "2026-03-01", ...seen);
    merge(4);
    expect(allowed()).toContain("CS-EXT-003");
    world.repo.write({ [STATE]: stateAt("proposal") });
    expect(merge(5)).toMatchObject({ events: [], uses: [{ status: "sent" }] });
    expect(allowed()).toContain("CS-EXT-003");
    expect(world.run("done", "send_it", ID, "--event", "sent", ...seen).out).toContain(
      "Warning: send_it is not allowed",
    );
    world.repo.git("checkout", "-q", "-f", "main");
    expect(world.run("done", "send_it", ID, "--event", "read", ...seen).out).not.toContain("Warning");
  });

  it("a dispute stops the bill until it is told as settled", () => {
    approved(3);
    world.run("done", "bill_it", ID, "--event", "disputed", ...seen);
    merge(4);
    expect(world.run("explain", "bill_it").out).toContain("CS-EXT-004");
    world.run("done", "bill_it", ID, "--event", "settled", ...seen);
    expect(merge(5)).toMatchObject({ uses: [{ status: "disputed" }, { status: "settled" }] });
    expect(world.run("explain", "bill_it").out).not.toContain("CS-EXT-004");
  });

  it("other words for the evidence are nothing new, and the same thing twice is told once", () => {
    approved(3);
    world.run("done", "bill_it", ID, "--event", "sent", "--on", "2026-03-01", ...seen);
    merge(4);
    const twice = { action: "bill_it", artifact: ID, event: "sent", on: "2026-03-01" };
    const list = [
      { ...twice, evidence: "Another" },
      ...[1, 2].map((at) => ({ ...twice, event: "paid", evidence: String(at) })),
    ];
    world.repo.write({ [STATE]: `${stateAt("proposal")}actions_done: ${JSON.stringify(list)}\n` });
    expect(merge(5)).toMatchObject({ events: [{ event: "paid" }], uses: [{ status: "sent" }, { status: "paid" }] });
    expect(world.run("verify").code).toBe(0);
    expect(world.run("done", "bill_it", ID, "--event", "paid", "--on", "2026-03-01", ...seen)).toMatchObject({
      code: 2,
      err: expect.stringContaining("is noted as paid on 2026-03-01 already") as string,
    });
  });

  it("warns where the action was not allowed, and writes all the same", () => {
    const { code, out } = world.run("done", "send_it", ID, "--event", "sent", ...seen);
    expect({ code, out }).toMatchObject({
      code: 0,
      out: expect.stringMatching(/Warning: send_it is not allowed.*CS-EXT-001/) as string,
    });
    expect(state()).toMatchObject({ actions_done: [{ action: "send_it" }] });
    const told = () => world.run("check").out.match(/CS-EXT-\d+ {2}`.*is told as .*, and was not allowed: /g);
    expect(told()).toEqual(["CS-EXT-001  `send_it` with PRO-2026-0001 is told as sent, and was not allowed: "]);
    expect(world.run("check").code).toBe(0);
    expect(world.run("done", "send_it", ID, "--event", "paid", ...seen).code).toBe(0);
    expect(told()).toHaveLength(1);
  });

  it("takes no artifact where the action has none, and a scope where it is known", () => {
    expect(world.run("done", "start", "--event", "started", "--scope", "*", ...seen).code).toBe(0);
    expect(state()).toMatchObject({ actions_done: [{ action: "start", scope: "*", event: "started" }] });
    expect(merge(3)).toMatchObject({ uses: [{ action: "start", scope: "*", status: "started" }] });
    expect(world.run("done", "start", "--event", "stopped", "--scope", "*", "--dry-run", ...seen).out).toContain(
      "stopped",
    );
    untouched();
  });

  const wrong: readonly (readonly [why: string, words: readonly string[], said: string])[] = [
    ["an unknown action", ["send_at", ID, "--event", "sent"], "Did you mean `send_it`?"],
    ["a far action", ["zzz", ID, "--event", "sent"], "There are send_it, bill_it, start."],
    ["an unknown artifact", ["send_it", "PRO-2026-001", "--event", "sent"], "Did you mean `PRO-2026-0001`?"],
    ["no artifact", ["send_it", "--event", "sent"], "There is PRO-2026-0001."],
    ["another version", ["send_it", `${ID}@v2`, "--event", "sent"], "is v1, not v2"],
    ["no event", ["send_it", ID], "It needs --event"],
    ["an event of several words", ["send_it", ID, "--event", "was sent"], "is no word"],
    ["a day to come", ["send_it", ID, "--event", "sent", "--on", "2031-01-01"], "has not come yet"],
    ["no day", ["send_it", ID, "--event", "sent", "--on", "soon"], "is no day"],
    ["an unknown scope", ["send_it", ID, "--event", "sent", "--scope", "other"], "There is no scope"],
    ["too many words", ["send_it", ID, "more", "--event", "sent"], "Name the action and the artifact"],
  ];

  it.each(wrong)("refuses %s", (_, words, said) => {
    expect(world.run("done", ...words, ...seen)).toMatchObject({
      code: 2,
      err: expect.stringContaining(said) as string,
    });
    untouched();
  });

  it("a hand that writes another action is told so", () => {
    const done = "actions_done: [{ action: send_at, event: sent, on: TBD, evidence: Message 17 }]\n";
    world.repo.write({ [STATE]: stateAt("proposal", done) });
    expect(world.run("check")).toMatchObject({
      code: 1,
      out: expect.stringContaining("`send_at` is said to be done") as string,
    });
    expect(readFileSync(join(world.repo.dir, STATE), "utf8")).toContain("send_at");
  });
});
