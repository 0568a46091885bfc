import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { stateAt } from "../approval-cases/repository.ts";
import { STATE } from "../scenario/scenario.ts";
import { moved, signedLater, World } from "./world.ts";

const VIEW = "engagements/acme-pilot/record/project_state.yaml";
const PAGE = "engagements/acme-pilot/README.md";
const PORTFOLIO = "engagements/README.md";
const derived = [PAGE, VIEW, PORTFOLIO];
const owned = { [STATE]: stateAt("contract").replace("owner: lena", "owner: nora") };

let w: World;

beforeAll(() => {
  w = new World();
  w.keep(w.merge({ number: 7, files: moved, approve: { lena: "" } }));
  w.keep(w.merge({ number: 8, files: signedLater, approve: { omar: "" } }));
  w.keep(w.merge({ number: 9, files: owned }));
});
afterAll(() => w.repo.dispose());

const path = (index: number) => w.entries().at(index) ?? "";

describe("log", () => {
  interface Told {
    readonly engagement: string;
    readonly events: readonly Readonly<Record<string, string>>[];
  }
  const told = (...words: string[]) => {
    const [only] = JSON.parse(w.run("log", ...words, "--json").out) as Told[];
    return (only?.events ?? []).map((event) => event["type"]);
  };

  it("tells everything in order, as sentences", () => {
    expect(w.run("log", "acme-pilot").out.split("\n")).toEqual([
      "acme-pilot",
      expect.stringMatching(/^ {2}2026-03-02 \d\d:\d\d {2}dora +moved the engagement from proposal to contract$/),
      expect.stringContaining("revised PRO-2026-0001"),
      expect.stringMatching(/lena +made commercial approved$/),
      expect.stringContaining("wrote ADSA-2026-0001"),
      expect.stringMatching(/omar +made legal_or_contract approved$/),
      expect.stringContaining("gave engagement from lena to nora"),
      "",
    ]);
  });

  it("tells what was asked for", () => {
    expect(told("--type", "approval_changed")).toEqual(["approval_changed", "approval_changed"]);
    expect(told("--actor", "@Omar")).toEqual(["approval_changed"]);
    expect(told("--artifact", "ADSA-2026-0001")).toContain("artifact_created");
    expect(told("--track", "none")).toEqual([]);
    expect(told("--until", "2026-03-01")).toEqual([]);
    expect(told("--since", "2026-03-02", "--until", "2026-03-02")).toHaveLength(6);
    expect(told("--since", "2026-03-03")).toEqual([]);
  });

  it("refuses a day that is none, and an engagement without a record", () => {
    expect(w.run("log", "--since", "2026-02-30")).toMatchObject({ code: 2 });
    expect(w.run("log", "beta-pilot")).toMatchObject({ code: 2 });
  });
});

describe("replay", () => {
  it("gives the view as it stands, and writes it where it was changed", () => {
    const view = w.read(VIEW);
    expect(w.run("replay", "acme-pilot")).toMatchObject({ code: 0, out: view });
    w.repo.write({ [VIEW]: "stage: closed\n" });
    expect(w.run("replay", "acme-pilot").out).toBe(view);
    expect(w.read(VIEW)).toBe("stage: closed\n");
    expect(w.run("replay", "acme-pilot", "--write")).toMatchObject({ code: 0 });
    expect(w.read(VIEW)).toBe(view);
    expect(w.repo.git("status", "--porcelain")).toBe("");
  });

  it("writes the pages too", () => {
    const texts = derived.map((each) => w.read(each));
    w.repo.write({ [VIEW]: null, [PAGE]: "# Done\n", [PORTFOLIO]: "| [zeta](zeta/) | Z |\n" });
    expect(w.run("replay", "acme-pilot", "--write")).toMatchObject({ code: 0 });
    expect(derived.map((each) => w.read(each))).toEqual(texts);
    expect(w.run("verify")).toMatchObject({ code: 0 });
  });

  it("makes nothing of a broken record", () => {
    const [second, text] = [path(1), w.read(path(1))];
    w.repo.write({ [second]: null });
    const ran = w.run("replay", "acme-pilot", "--write");
    w.repo.write({ [second]: text });
    expect(ran).toMatchObject({
      code: 1,
      out: "",
      err: expect.stringContaining("Nothing follows from a broken record") as string,
    });
    expect(w.run("replay")).toMatchObject({ code: 2 });
    expect(w.run("replay", "beta-pilot")).toMatchObject({ code: 2 });
  });
});
