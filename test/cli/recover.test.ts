import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { STATE, stateAt } from "../approval-cases/repository.ts";
import { World } from "../record/world.ts";

const question = "{ id: MI-1, field: deposit_received, gates: [client_signature], question: TBD, owner: finn }";
const stuck = `# Since June
${stateAt("proposal")}missing_info:
  - ${question} # asked on the phone
`;
const ASK = "countersign recover acme-pilot targeted_questions";

let world: World;

beforeEach(() => {
  world = new World();
  world.repo.write({ [STATE]: stuck });
});
afterEach(() => world.repo.dispose());

const state = () => parse(world.read(STATE)) as Readonly<Record<string, unknown>>;
const refusal = (...words: string[]) => {
  const { code, err } = world.run("recover", ...words);
  expect(world.read(STATE)).toBe(stuck);
  return { code, err };
};

describe("recover, from the files to the record", () => {
  it("is offered wherever somebody looks, with what is wrong and who must act", () => {
    const told = `  missing_facts: \`deposit_received\` is TBD and holds up \`client_signature\`. (finn)\n    ${ASK}\n`;
    expect(world.run("check").out).toContain(told);
    expect(world.run("next").out).toBe(`acme-pilot: Ask finn: What is deposit_received? (finn)\n${told}`);
    expect(world.run("status").out).toMatch(
      /Stuck +missing_facts +`deposit_received` is TBD[^\n]*\(finn\)\n +countersign/,
    );
    expect(world.run("recover")).toMatchObject({ code: 0, out: expect.stringContaining(`    ${ASK}    `) as string });
    expect(JSON.parse(world.run("recover", "--json").out)).toMatchObject([
      { engagement: "acme-pilot", failures: [{ mode: "missing_facts", about: { question: "MI-1" }, chosen: "" }] },
    ]);
  });

  it("edits in place, is told before the merge, and stands in the entry after it", () => {
    const dry = world.run("recover", "targeted_questions", "--dry-run");
    expect(dry).toMatchObject({ code: 0, out: expect.stringContaining("+ rollback_or_recovery_action:") as string });
    expect(world.read(STATE)).toBe(stuck);
    expect(JSON.parse(world.run("recover", "targeted_questions", "--json").out)).toMatchObject({
      done: true,
      files: [STATE],
      next: "Next: Ask finn: What is deposit_received? (finn)",
    });
    expect(world.read(STATE)).toContain(stuck.replace("question: TBD", "question: What is deposit_received?"));

    expect(world.run("plan").out).toContain("chose to recover by targeted_questions (DEC-1)");
    const files = { [STATE]: world.read(STATE) };
    world.repo.git("checkout", "-q", "-f", "main");
    expect(world.keep(world.merge({ number: 3, files }))).toMatchObject({ code: 0 });
    const entry = parse(world.read(world.entries().at(-1) ?? "")) as { readonly events: readonly unknown[] };
    expect(entry.events).toContainEqual(
      expect.objectContaining({
        type: "recovery_action_selected",
        actor: "dora",
        action: "targeted_questions",
        decision: "DEC-1",
        recovers: "fact:deposit_received, question:MI-1",
      }),
    );
    expect(world.run("log", "acme-pilot").out).toContain("chose to recover by targeted_questions (DEC-1)");
    expect(world.run("verify").code).toBe(0);
    expect(world.run("status").out).toContain("chosen: targeted_questions");
    expect(world.run("next").out).toBe("acme-pilot: Ask finn: What is deposit_received? (finn)\n");
  });

  it("keeps what was chosen for one trouble when another gets its own", () => {
    const more = `${stuck}conflicts: [{ id: CON-1, between: [mail, form], text: They disagree }]\n`;
    world.repo.write({ [STATE]: more });
    expect(world.run("recover", "rollback_or_hold").code).toBe(0);
    expect(world.run("recover", "draft_only_output", "--by", "nora", "--because", "The client is away").code).toBe(0);
    expect(state()).toMatchObject({
      workflow_status: "blocked",
      decision_log: [
        { id: "DEC-1", by: "lena", recovers: ["conflict:CON-1"] },
        { id: "DEC-2", by: "nora", rationale: "The client is away" },
      ],
    });
    const [{ failures }] = JSON.parse(world.run("recover", "--json").out) as [{ failures: { chosen: string }[] }];
    expect(failures.map(({ chosen }) => chosen)).toEqual(["draft_only_output", "rollback_or_hold"]);
  });
});

describe("recover refuses, and writes nothing", () => {
  it.each([
    [["targeted_question"], "no recovery action", "Did you mean `targeted_questions`?"],
    [["fallback_owner"], "fallback_owner is not for what is stuck: missing_facts", `These fit: ${ASK};`],
    [["targeted_questions", "--track", "delivery"], "no track", "There are none."],
    [["acme-pilto", "targeted_questions"], "There is no engagement `acme-pilto` here", "Did you mean `acme-pilot`?"],
    [["targeted_questions", "draft_only_output", "x"], "Name one recovery action", "lists those that fit"],
    [["targeted_questions", "--because", " "], "--because is empty", "Say in a sentence"],
    [["targeted_questions", "--owner", "no body"], '--owner "no body" is no name', "such as nora"],
    [["targeted_questions", "--scope", "refunds"], "not for a new scope", "fits scope_change"],
  ])("%s", (words, wrong, hint) => {
    const { code, err } = refusal(...words);
    expect({ code, err }).toMatchObject({ code: 2, err: expect.stringContaining(wrong) as string });
    expect(err).toContain(hint);
  });

  it("where nothing is stuck, or it is chosen already", () => {
    world.run("recover", "targeted_questions");
    const again = world.run("recover", "targeted_questions");
    expect(again).toMatchObject({ code: 2, err: expect.stringContaining("is chosen already") as string });
    world.repo.write({ [STATE]: stateAt("proposal") });
    expect(world.run("recover").out).toContain("Nothing is stuck in a way that is recognised.");
    expect(world.run("recover", "fallback_owner")).toMatchObject({
      code: 2,
      err: expect.stringMatching(
        /Nothing is stuck, and there is nothing to recover[\s\S]*countersign next acme-pilot/,
      ) as string,
    });
    expect(world.run("recover", "fallback_owner", "--because", "Lena is ill until May").code).toBe(0);
    expect(state()).toMatchObject({ rollback_or_recovery_action: "fallback_owner" });
  });

  it("what would not pass a check", () => {
    const secret = `AKIA${"ABCDEFGHIJKLMNOP"}`;
    const { code, out } = world.run("recover", "targeted_questions", "--because", `The key is ${secret}`);
    expect({ code, out }).toMatchObject({
      code: 1,
      out: expect.stringMatching(/CS-SEC-\d+[\s\S]*Nothing changed/) as string,
    });
    expect(world.read(STATE)).toBe(stuck);
  });
});
