import { expect, it } from "vitest";
import { type Giver, refusalOf } from "../../src/app/action/commands/may.ts";
import { edit } from "../../src/app/action/commands/edits.ts";
import { parseCommands } from "../../src/parse/command.ts";
import { play } from "../scenario/play.ts";
import { STATE } from "../scenario/scenario.ts";
import { smallest } from "../scenario/smallest.ts";
import { made } from "./bench.ts";

const state = `${String(smallest[STATE])}active_tracks: [{ id: support, type: lifecycle, status: active, owner: nora }]
missing_info: [{ id: MI-1, field: known_facts.deposit_received, question: Has it arrived?, owner: finance }, { id: MI-2, field: known_facts.region, question: Where?, owner: legal }, { id: MI-3, field: known_facts.fee, question: How much?, owner: gus }]
`;
const lent = "delegates: [{ from: lena, to: bea, gates: [commercial], since: 2026-01-01, until: 2027-01-01 }]\n";

function refusal(
  line: string,
  login: string,
  id: number,
  access: Giver["access"] = { id, canWrite: true },
  base = state,
) {
  const { cases } = play({
    ids: ["acme-pilot"],
    base: { [STATE]: base, "countersign.yaml": `${String(smallest["countersign.yaml"])}${lent}` },
    teams: { "acme/legal": ["otto"] },
    steps: [{ commit: { [STATE]: base.replace("owner: lena", "owner: joe") } }],
  });
  const [read] = parseCommands(line);
  const [c] = cases;
  if (!c || !read || !("command" in read)) throw new Error(`${line} is no command here`);
  return refusalOf(read.command, { login, id, access }, c);
}

const reads = (id: number) => ({ id, canWrite: false });

it.each([
  ["/status", "anybody", 99, reads(99)],
  ["/block X on=gate:commercial", "joe", 51, undefined],
  ['/decide X because="Y"', "lena", 12, reads(12)],
  ['/decide X because="Y"', "Lena", 12, undefined],
  ["/track close support", "nora", 13, undefined],
  ["/track close support", "lena", 12, undefined],
  ["/answer MI-1 yes", "finn", 21, undefined],
  ['/revoke commercial reason="X"', "nora", 13, undefined],
  ['/waive commercial until=2027-01-01 reason="X"', "lena", 12, undefined],
  // Whoever may approve: by a team, by a role that is lent, or for somebody outside.
  ['/revoke legal_or_contract reason="X"', "otto", 8, undefined],
  ['/revoke commercial reason="X"', "bea", 302, undefined],
  ['/revoke client_signature reason="X"', "nora", 13, undefined],
  ["/answer MI-2 yes", "otto", 8, undefined],
  ["/answer MI-3 yes", "gus", 70, undefined],
])("%s may be given by %s", (line, login, id, access) => {
  expect(refusal(line, login, id, access)).toBeUndefined();
});

it.each([
  ["/block X on=gate:commercial", "rita", 77, reads(77), "It takes write access to this repository."],
  ["/block X on=gate:commercial", "joe", 51, { id: 52, canWrite: true }, "Its account is not who it was."],
  // What the pull request itself says of owners does not count: it makes Joe one.
  ['/decide X because="Y"', "joe", 51, undefined, "It takes lena, as the base branch has it."],
  // A freed login that somebody else took: the roster knows Lena by her number.
  ['/decide X because="Y"', "lena", 666, undefined, "It takes lena, as the base branch has it."],
  ["/track close support", "joe", 51, undefined, "It takes nora or lena, as the base branch has it."],
  ["/answer MI-1 yes", "omar", 7, undefined, "It takes finance or lena, as the base branch has it."],
  ['/revoke commercial reason="X"', "omar", 7, undefined, "It takes engagement_lead, as the base branch has it."],
  [
    '/waive legal_or_contract until=2027-01-01 reason="X"',
    "bea",
    302,
    undefined,
    "It takes legal, as the base branch has it.",
  ],
  // The roster does not list Gus, so anybody could have taken that login since.
  ["/answer MI-3 yes", "gus", 666, reads(666), "It takes gus or lena, as the base branch has it."],
  ['/revoke no_such_gate reason="X"', "lena", 12, undefined, "Nobody is named who may."],
])("%s may not be given by %s", (line, login, id, access, told) => {
  expect(refusal(line, login, id, access)).toBe(told);
});

it("is asked of whoever may write, where the base names no owner", () => {
  const without = state.replace("owner: lena\n", "owner: TBD\n");
  expect(refusal('/decide X because="Y"', "joe", 51, { id: 51, canWrite: true }, without)).toBeUndefined();
  expect(refusal('/decide X because="Y"', "rita", 77, reads(77), without)).toContain("write access");
});

it("names people as the roster does, and nobody who took a login of it", async () => {
  const decide = (login: string, id: number) =>
    made({ base: { [STATE]: state } }, (bench) => {
      const [read] = parseCommands('/decide X because="Y"');
      if (!read || !("command" in read)) throw new Error("no command");
      return edit(bench, read.command, { by: { login, id }, entries: () => Promise.resolve([]) });
    });
  expect((await decide("lena-new", 12)).state).toMatchObject({ decision_log: [{ by: "lena" }] });
  expect((await decide("gus", 70)).state).toMatchObject({ decision_log: [{ by: "gus" }] });
  await expect(decide("Lena", 666)).rejects.toThrow("countersign.yaml knows another account as Lena");
});
