import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeMoving, type Moving } from "./moving.ts";
import { run } from "./program.ts";

let moving: Moving;

beforeAll(() => {
  moving = makeMoving();
});

afterAll(() => moving.repo.dispose());

function explain(...words: readonly string[]) {
  return run(["explain", ...words, "--base", "main", "--head", "topic"], { cwd: moving.repo.dir });
}

describe("countersign explain", () => {
  it("a gate: what it covers, who is missing, and the line to paste", () => {
    const { code, out } = explain("commercial", "acme-pilot");
    expect(code).toBe(0);
    expect(out).toBe(
      [
        "no  acme-pilot: gate commercial: requested (it has been asked for and waits for an answer)",
        "    yes covers PRO-2026-0001",
        "    no  waiting for @lena, @nora",
        "    -   submit a review with Approve and this line: /approve commercial; or set the label approve:commercial",
        "",
      ].join("\n"),
    );
  });

  it("a move: every requirement with what was found", () => {
    const { out } = explain("contract");
    expect(out).toMatch(/^no {2}acme-pilot: proposal -> contract \(forward\)$/m);
    expect(out).toMatch(/^ {4}no {2}gate commercial is open \(requested\)$/m);
    expect(out).toMatch(/^ {4}yes proposal is current \(PRO-2026-0001 is current\)$/m);
  });

  it("a rule: what it is for and what it finds here", () => {
    const { out } = explain("cs-stg-002");
    expect(out).toMatch(/^no {2}CS-STG-002 gate-not-satisfied$/m);
    expect(out).toMatch(/engagements\/acme-pilot\/state\.yaml:5:8 `commercial` blocks/);
  });

  it("the line that approves a gate, as data too", () => {
    const { code, out } = run(["explain", "--approve", "commercial"], { cwd: moving.repo.dir });
    expect({ code, out }).toMatchObject({ code: 0, out: expect.stringContaining("/approve commercial") as string });
    const { out: json } = explain("commercial", "--json");
    expect(JSON.parse(json)).toMatchObject({ schema: "countersign/explanation@1", answers: [{ holds: false }] });
  });

  it("says what was probably meant: exit 2", () => {
    const { code, err } = explain("comercial");
    expect({ code, err }).toEqual({
      code: 2,
      err: 'countersign: There is nothing called "comercial" to explain.\nDid you mean `commercial`?\n',
    });
  });
});

describe("countersign simulate", () => {
  function simulate(...words: readonly string[]) {
    return run(["simulate", ...words, "--base", "main", "--head", "topic", "--json"], { cwd: moving.repo.dir });
  }

  interface Simulated {
    readonly conclusion: string;
    readonly simulated: {
      readonly changes: readonly { readonly what: string; readonly was: string; readonly would: string }[];
    };
  }

  const cases: readonly (readonly [string, readonly string[], number, readonly [string, string][]])[] = [
    [
      "an approval",
      ["--approve", "commercial=lena"],
      0,
      [
        ["acme-pilot gate commercial *", "approved"],
        ["conclusion", "success"],
      ],
    ],
    [
      "a label",
      ["--label", "approve:commercial=nora"],
      0,
      [
        ["acme-pilot gate commercial *", "approved"],
        ["conclusion", "success"],
      ],
    ],
    ["an approval by somebody without the role", ["--approve", "commercial=omar"], 3, []],
    ["nothing", [], 3, []],
  ];

  it.each(cases)("%s", (_, words, code, changes) => {
    const ran = simulate(...words);
    const { simulated } = JSON.parse(ran.out) as Simulated;
    expect(ran.code).toBe(code);
    expect(simulated.changes.map(({ what, would }) => [what, would])).toEqual(changes);
  });

  it("a fact and a date, in a stage that waits for them", () => {
    const { repo, base } = moving;
    const state = repo.git("show", `${base}:engagements/acme-pilot/state.yaml`);
    const delivering = `${state}\n`
      .replace("stage: proposal", "stage: delivery")
      .replace("TBD }", 'TBD, go_live: "2027-01-10" }');
    repo.commit({ branch: "later", parents: [base], files: { "engagements/acme-pilot/state.yaml": delivering } });
    const { out } = run(
      [
        "simulate",
        "--fact",
        "deposit_received=true",
        "--at",
        "2027-01-15T00:00:00Z",
        "--base",
        "later",
        "--head",
        "later",
      ],
      { cwd: repo.dir },
    );
    expect(out).toContain("Simulated");
    const { code, err } = run(["simulate", "--at", "soon"], { cwd: repo.dir });
    expect({ code, err }).toMatchObject({ code: 2, err: expect.stringContaining("is no instant") as string });
  });

  it("changes nothing in the repository", () => {
    const before = moving.repo.git("status", "--porcelain");
    simulate("--approve", "commercial=lena", "--fact", "deposit_received=true");
    expect(moving.repo.git("status", "--porcelain")).toBe(before);
  });
});
