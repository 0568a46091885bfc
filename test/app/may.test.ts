import { expect, it } from "vitest";
import { type Giver, refusalOf } from "../../src/app/action/commands/may.ts";
import { parseCommands } from "../../src/parse/command.ts";
import { play } from "../scenario/play.ts";
import { STATE } from "../scenario/scenario.ts";
import { smallest } from "../scenario/smallest.ts";

const state = `${String(smallest[STATE])}active_tracks: [{ id: support, type: lifecycle, status: active, owner: nora }]
missing_info: [{ id: MI-1, field: known_facts.deposit_received, question: Has it arrived?, owner: finance }]
`;

function refusal(
  line: string,
  login: string,
  id: number,
  access: Giver["access"] = { id, canWrite: true },
  base = state,
) {
  const { cases } = play({
    ids: ["acme-pilot"],
    base: { [STATE]: base },
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
  ['/revoke no_such_gate reason="X"', "lena", 12, undefined, "Nobody is named who may."],
])("%s may not be given by %s", (line, login, id, access, told) => {
  expect(refusal(line, login, id, access)).toBe(told);
});

it("is asked of whoever may write, where the base names no owner", () => {
  const without = state.replace("owner: lena\n", "owner: TBD\n");
  expect(refusal('/decide X because="Y"', "joe", 51, { id: 51, canWrite: true }, without)).toBeUndefined();
  expect(refusal('/decide X because="Y"', "rita", 77, reads(77), without)).toContain("write access");
});
