import { describe, expect, test } from "vitest";
import { leadCalled, pinned, type Seat, seatsCalled } from "../../src/app/setup/people.ts";
import { answered } from "../../src/app/setup/questions.ts";
import { heldRoles } from "../../src/app/setup/settings-text.ts";
import { UsageError, type Values, type World } from "../../src/app/verb.ts";
import { ForgeProblem } from "../../src/forge/forge-problem.ts";
import type { Account, SetupForge } from "../../src/forge/setup.ts";
import { loadBuiltIn } from "../adapters/names.ts";

const accounts: readonly Account[] = [
  { login: "Lena", id: 12, type: "User" },
  { login: "nora", id: 13, type: "User" },
  { login: "omar", id: 7, type: "User" },
  { login: "acme", id: 90, type: "Organization" },
  { login: "ci", id: 91, type: "Bot" },
];

/** A forge that knows those accounts. */
function forge(more: Partial<SetupForge> = {}): SetupForge {
  const nothing = () => Promise.resolve(undefined);
  return {
    repository: nothing,
    self: () => Promise.resolve(accounts[1]),
    account: (login) => Promise.resolve(accounts.find((each) => each.login.toLowerCase() === login.toLowerCase())),
    accountOf: (id) => Promise.resolve(accounts.find((each) => each.id === id)),
    collaborators: () => Promise.resolve(["Lena", "nora", "omar"]),
    mayRead: nothing,
    protection: () => Promise.reject(new ForgeProblem("not asked for")),
    workflowToken: nothing,
    workflows: nothing,
    lastScheduled: nothing,
    ...more,
  };
}

/** What a person is told who gave such words. */
async function refusal(run: () => unknown): Promise<string> {
  try {
    await run();
  } catch (error) {
    if (error instanceof UsageError) return `${error.message} / ${error.hint ?? ""}`;
    throw error;
  }
  return "";
}

const seats = (...words: readonly string[]) =>
  words.flatMap((each) => (each.includes("=") ? seatsCalled(each) : [leadCalled(each)]));

describe("people are pinned", () => {
  test("by what GitHub says, each asked for once", async () => {
    const asked: string[] = [];
    const counting = forge({ account: (login) => (asked.push(login), forge().account(login)) });
    const { seats: found, notes } = await pinned(seats("LENA", "legal=omar,lena:12,nora"), counting);
    expect(found.map(({ role, person }) => `${role ?? "lead"} ${person.login}:${person.id}`)).toEqual([
      "lead Lena:12",
      "legal omar:7",
      "legal Lena:12",
      "legal nora:13",
    ]);
    expect(notes).toEqual([]);
    expect(asked.toSorted()).toEqual(["lena", "nora", "omar"]);
  });

  const unreadable = { collaborators: () => Promise.reject(new ForgeProblem("no")) };
  test.each<[word: string, more: Partial<SetupForge>, said: string]>([
    ["lenna", {}, "There is no @lenna on GitHub / Did you mean `Lena`?"],
    ["somebody", {}, "There is no @somebody on GitHub / Look the login up, or leave the role empty for now."],
    ["lenna", unreadable, "There is no @lenna on GitHub / Look the login up, or leave the role empty for now."],
    ["acme", {}, "@acme is no person: GitHub calls it Organization / Approvals of bots"],
    ["legal=ci", {}, "@ci is no person: GitHub calls it Bot / Approvals of bots"],
    [
      "lena:13",
      {},
      "@lena has the number 12 on GitHub, not 13 / Somebody else may have the name now. Make sure who is meant, and write Lena:12.",
    ],
  ])("and %s is refused", async (word, more, said) => {
    expect(await refusal(() => pinned(seats(word), forge(more)))).toContain(said);
  });

  test("under the name that was given where GitHub says one that is none", async () => {
    const lying = forge({ account: () => Promise.resolve({ login: "lena }, { login: joe", id: 12, type: "User" }) });
    expect((await pinned(seats("lena"), lying)).seats).toEqual([
      { role: undefined, person: { login: "lena", id: "12" } },
    ]);
  });

  test("not at all where GitHub cannot be asked", async () => {
    const silent = forge({ account: () => Promise.reject(new ForgeProblem("it answered 502")) });
    expect(await pinned(seats("lena:12", "nora"), silent)).toEqual({
      seats: seats("lena:12", "nora"),
      notes: ["GitHub could not be asked (it answered 502): ids were not looked up."],
    });
    expect(await pinned(seats("lena"), undefined)).toEqual({ seats: seats("lena"), notes: [] });
  });

  test("and what is no login is refused as it is typed", async () => {
    for (const word of ["legal", "=omar", "legal=", "legal=o mar", "legal=omar,,nora"])
      expect(await refusal(() => seatsCalled(word))).toContain(`--role ${JSON.stringify(word)}`);
    for (const word of ["", "le na", "lena:x", "lena:0", "lena:1:2"])
      expect(await refusal(() => leadCalled(word))).toContain(`--lead ${JSON.stringify(word)}`);
  });
});

describe("who holds which role", () => {
  const adapter = loadBuiltIn("completetech_services");
  const held = (given: readonly Seat[], trial = false) =>
    Object.fromEntries(
      heldRoles({ adapter, seats: given, trial }).map(({ role, people }) => [role, people.map(({ login }) => login)]),
    );

  test("whoever leads, and on trial the same person everywhere", () => {
    expect(held(seats("lena", "legal=omar"))).toMatchObject({
      engagement_lead: ["lena"],
      legal: ["omar"],
      finance: [],
    });
    expect(held(seats("lena", "legal=omar"), true)).toMatchObject({
      engagement_lead: ["lena"],
      legal: ["lena", "omar"],
      client_sponsor: [],
    });
  });

  test("nobody twice", () => {
    const [first] = heldRoles({ adapter, seats: seats("lena", "Lena:12", "engagement_lead=lena"), trial: false });
    expect(first?.people).toEqual([{ login: "Lena", id: "12" }]);
  });

  test.each([
    [["leagl=omar"], 'The definition has no role "leagl" / Did you mean `legal`?'],
    [["captain=omar"], 'The definition has no role "captain" / There are engagement_lead, '],
    [
      ["client_sponsor=omar"],
      "client_sponsor is held by people outside, who sign documents / Name those who confirm it",
    ],
    [["lena:12", "engagement_lead=lena:13"], "@lena has two numbers, 12 and 13 / Give the right one."],
  ])("and %j is refused", async (words, said) => {
    expect(await refusal(() => held(seats(...words)))).toContain(said);
  });
});

describe("the person at the terminal", () => {
  /** Answers one after the other; what is empty takes the default. */
  const asking = async (values: Values, ...answers: readonly string[]) => {
    const asked: string[] = [];
    const left = [...answers];
    const ask = (question: string, fallback: string) => {
      asked.push(`${question} [${fallback}]`);
      return Promise.resolve(left.shift() || fallback);
    };
    return { asked, told: await answered(values, { ask } as unknown as World, forge()) };
  };

  test("is asked what no option says, each with a default", async () => {
    const { asked, told } = await asking({}, "Acme LLC", "nonsense", "info@acme.example", "", "yes");
    expect(asked).toEqual([
      "Legal name, as documents print it [TBD]",
      "Email, as documents print it [TBD]",
      "Email, as documents print it [TBD]",
      "GitHub login of whoever leads the work [nora]",
      "Is it for one person trying it out? yes or no [no]",
    ]);
    expect(told).toEqual({ "legal-name": "Acme LLC", email: "info@acme.example", lead: ["nora"], trial: true });
  });

  test("only for what is open", async () => {
    const { asked, told } = await asking({ "legal-name": "Acme", lead: ["lena"] });
    expect(asked).toEqual(["Email, as documents print it [TBD]", "Is it for one person trying it out? yes or no [no]"]);
    expect(told).toEqual({ "legal-name": "Acme", email: undefined, lead: ["lena"], trial: false });
  });

  test.each([{ "no-input": true }, { json: true }])("nothing with %j", async (values) => {
    expect(await asking(values)).toEqual({ asked: [], told: values });
  });

  test("who leaves has written nothing", async () => {
    const ask = () => Promise.reject(new Error("left"));
    expect(await refusal(() => answered({}, { ask } as unknown as World, undefined))).toBe(
      "The questions were not answered to the end / Nothing is written. --no-input asks nothing.",
    );
  });
});
