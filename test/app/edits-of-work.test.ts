import { describe } from "vitest";
import { dated } from "../../src/app/verbs/due.ts";
import { given } from "../../src/app/verbs/owner.ts";
import { turned } from "../../src/app/verbs/track.ts";
import { waived } from "../../src/app/verbs/waive.ts";
import { STATE } from "../scenario/scenario.ts";
import type { Make } from "./bench.ts";
import { at, carriesOut, refuses, track } from "./edit-rows.ts";

describe("track", () => {
  const turn =
    (to: string, name: string, because?: string): Make =>
    (bench) =>
      turned(bench, to, name, because === undefined ? {} : { because });
  const tracks = at(
    `active_tracks:\n${track("a", "draft")}${track("b", "active")}${track("c", "complete")}${track("d", "stalled", ", forks: a, rationale: Another buyer")}`,
  );
  const waiting = (dependency: string, more = "") =>
    at(
      `active_tracks:\n${track("a", "draft").replace("dependencies: []", `dependencies: [${dependency}]`)}${track("b", "active")}${track("c", "complete")}${more}`,
    );
  const status = (...all: readonly string[]) => ({ active_tracks: all.map((each) => ({ status: each })) });
  carriesOut([
    [
      "opens a draft",
      tracks,
      turn("open", "a"),
      status("active", "active", "complete", "stalled"),
      /the track a is open/,
    ],
    [
      "opens what stood still",
      tracks,
      turn("open", "track:d"),
      status("draft", "active", "complete", "active"),
      /d is open/,
    ],
    ["closes", tracks, turn("close", "b"), status("draft", "complete", "complete", "stalled"), /b is complete/],
    [
      "stalls, with the reason, and says what else tells how it would move again",
      tracks,
      turn("stall", "b", "Nobody answers"),
      { active_tracks: [{}, { status: "stalled", rationale: "Nobody answers" }, {}, {}] },
      /countersign block acme-pilot TEXT --on track:b[\s\S]*countersign due acme-pilot b DAY[\s\S]*countersign recover/,
    ],
    [
      "keeps why a track was forked",
      tracks,
      turn("open", "d", "They signed"),
      { active_tracks: [{}, {}, {}, { rationale: "Another buyer They signed" }] },
      /d is open/,
    ],
    [
      "opens behind a track that is complete",
      waiting("track:c"),
      turn("open", "a"),
      status("active", "active", "complete"),
      /a is open/,
    ],
    [
      "opens behind a condition in words",
      waiting("the client is back"),
      turn("open", "a"),
      status("active", "active", "complete"),
      /a is open/,
    ],
    [
      "opens behind an artifact that is current",
      waiting("artifact:PRO-2026-0001"),
      turn("open", "a"),
      status("active", "active", "complete"),
      /a/,
    ],
  ]);
  refuses([
    ["another word", tracks, turn("pause", "a"), /not to "pause"\nSay open, close or stall/],
    ["a word of every object", tracks, turn("constructor", "a"), /Say open, close or stall/],
    ["a name that is none", tracks, turn("open", "zz"), /no track "zz"\nThere is a, b, c, d\./],
    ["what is so already", tracks, turn("open", "b"), /The track b is active already/],
    ["to begin again what has ended", tracks, turn("open", "c"), /c is complete, and stays so\n`countersign new track/],
    ["to open behind another track", waiting("b"), turn("open", "a"), /a waits: the track b is active/],
    ["to close behind a gate", waiting("gate:commercial"), turn("close", "a"), /the gate commercial is unknown/],
    ["to open behind an artifact that is not there", waiting("contract"), turn("open", "a"), /contract is not there/],
    ["to open behind a fact", waiting("deposit_received"), turn("open", "a"), /deposit_received is TBD/],
    [
      "to open behind a blocker of its own",
      waiting("", "blockers: [{ id: BLK-1, text: No badge, blocks: [track:a], owner: omar }]\n"),
      turn("open", "a"),
      /a waits: BLK-1 is open \(No badge\)/,
    ],
    [
      "to close behind a blocker that it names",
      at(
        `active_tracks:\n${track("a", "active").replace("blockers: []", "blockers: [BLK-1]")}blockers: [{ id: BLK-1, text: No badge, owner: omar }]\n`,
      ),
      turn("close", "a"),
      /BLK-1 is open/,
    ],
  ]);
});

describe("owner", () => {
  const owned = at(
    `active_tracks:\n${track("a", "active")}missing_info: [{ id: MI-1, field: buyer.number }]\nblockers: [{ id: BLK-1, text: No badge, blocks: [gate:commercial], owner: TBD, question: Who? }]\n`,
  );
  const give =
    (of: string, login: string): Make =>
    (bench) =>
      given(bench, of, login);
  carriesOut([
    [
      "gives a track",
      owned,
      give("track:a", "@nora"),
      { active_tracks: [{ owner: "nora" }] },
      /a belongs to nora now; before, it was dora/,
    ],
    [
      "gives a question that had nobody",
      owned,
      give("MI-1", "NORA"),
      { missing_info: [{ owner: "nora" }] },
      /before, it was TBD/,
    ],
    [
      "gives a blocker to a role",
      owned,
      give("BLK-1", "legal"),
      { blockers: [{ owner: "legal" }] },
      /BLK-1 belongs to legal/,
    ],
    ["gives the engagement", owned, give("engagement", "omar"), { owner: "omar" }, /acme-pilot belongs to omar/],
    [
      "gives the engagement by its id",
      owned,
      give("acme-pilot", "omar"),
      { owner: "omar" },
      /acme-pilot belongs to omar/,
    ],
  ]);
  refuses([
    [
      "somebody nobody knows",
      owned,
      give("a", "leena"),
      /knows nobody called "leena"\nDid you mean `lena`\? .*\{ login: leena, id: <number> \}/,
    ],
    [
      "what has no owner",
      owned,
      give("commercial", "nora"),
      /is called "commercial"\nThere is engagement, a, MI-1, BLK-1\./,
    ],
    ["whose it is already", owned, give("engagement", "lena"), /acme-pilot belongs to lena already/],
  ]);
});

describe("due", () => {
  const dates = at(
    `active_tracks:\n${track("a", "active")}${track("b", "active")}due_dates: { kickoff: TBD, b: 2026-05-01 }\n`,
  );
  const set =
    (item: string, day: string): Make =>
    (bench) =>
      dated(bench, item, day);
  carriesOut([
    [
      "sets the day of a track",
      dates,
      set("a", "2026-06-30"),
      { active_tracks: [{ due_date: "2026-06-30" }, {}] },
      /a is due 2026-06-30; before, it was TBD/,
    ],
    [
      "sets one of the due dates",
      dates,
      set("kickoff", "2026-06-01"),
      { due_dates: { kickoff: "2026-06-01" } },
      /kickoff is due/,
    ],
    [
      "sets a new one",
      dates,
      set("sign-off", "2026-06-01"),
      { due_dates: { "sign-off": "2026-06-01" } },
      /sign-off is due 2026-06-01\./,
    ],
    [
      "takes a day back",
      dates,
      set("due_dates.b", "TBD"),
      { due_dates: { b: "TBD" } },
      /b is due TBD; before, it was 2026-05-01/,
    ],
    [
      "says that a day is over",
      dates,
      set("track:b", "2026-03-01"),
      { active_tracks: [{}, { due_date: "2026-03-01" }] },
      /That day is over/,
    ],
  ]);
  refuses([
    ["what is no day", dates, set("a", "Friday"), /"Friday" is no day\nWrite it as 2026-06-01/],
    ["a name that no key can have", dates, set("constructor", "2026-06-01"), /Nothing can be called "constructor"/],
    ["what is nearly a name", dates, set("kickof", "2026-06-01"), /called "kickof" is due\nDid you mean `kickoff`\?/],
    [
      "a name that two have",
      dates,
      set("b", "2026-06-01"),
      /b is a track, and one of the due dates too\nWrite track:b or due_dates\.b/,
    ],
    ["a track that is not there", dates, set("track:zebra", "2026-06-01"), /no track "zebra"\nThere is a, b, kickoff/],
    ["a name that is none", dates, set("the kick off", "2026-06-01"), /is no name/],
    ["what is so already", dates, set("due_dates.b", "2026-05-01"), /b is due 2026-05-01 already/],
  ]);
});

describe("waive", () => {
  const standing = at(
    "exceptions: [{ id: EX-1, gate: commercial, reason: Trade fair, by: nora, until: 2026-04-01 }, { id: EX-2, rule: blocker-too-old, reason: Away, by: nora, until: 2026-04-01 }]\n",
  );
  const waive =
    (name: string, more: Readonly<Record<string, string>> = {}): Make =>
    (bench) =>
      waived(bench, name, { until: "2026-05-01", reason: "Trade fair", by: "lena", ...more });
  const third = (item: object) => ({ exceptions: [{}, {}, { id: "EX-3", reason: "Trade fair", ...item }] });
  carriesOut([
    [
      "a gate",
      standing,
      waive("legal_or_contract"),
      third({ gate: "legal_or_contract", by: "lena", until: "2026-05-01" }),
      /EX-3 is an exception for legal_or_contract until 2026-05-01/,
    ],
    ["a gate for longer than before", standing, waive("commercial"), third({ gate: "commercial" }), /EX-3/],
    ["a rule, by its name", standing, waive("track-overdue"), third({ rule: "CS-TRK-008" }), /CS-TRK-008/],
    [
      "a locked rule, by two people",
      standing,
      waive("blocker-removed", { second: "@nora" }),
      third({ rule: "CS-BLK-003", by: "lena", second: "nora" }),
      /EX-3/,
    ],
    [
      "a gate on the last day of today",
      standing,
      waive("legal_or_contract", { until: "2026-03-02" }),
      third({ until: "2026-03-02" }),
      /EX-3/,
    ],
  ]);
  refuses([
    ["what there is not", standing, waive("comercial"), /no rule and no gate "comercial"\nDid you mean `commercial`\?/],
    [
      "an unreadable file",
      standing,
      waive("unknown-key"),
      /No exception can be made for CS-SCH-\d+ \(unknown-key\): it says that a file/,
    ],
    ["what is about the repository", standing, waive("roster-entry-without-id"), /looks at the repository as a whole/],
    [
      "a locked rule by one person",
      standing,
      waive("CS-BLK-003"),
      /CS-BLK-003 \(blocker-removed\) is locked: an exception for it takes two people/,
    ],
    ["a locked rule by one person twice", standing, waive("CS-BLK-003", { second: "LENA" }), /takes two people/],
    [
      "a day that is over",
      standing,
      waive("track-overdue", { until: "2026-03-01" }),
      /is over already\nToday is 2026-03-02/,
    ],
    ["no day", standing, waive("track-overdue", { until: "soon" }), /"soon" is no day/],
    ["no reason", standing, waive("track-overdue", { reason: "TBD" }), /--reason says nothing/],
    ["somebody nobody knows", standing, waive("track-overdue", { by: "zoe" }), /knows nobody called "zoe"/],
    [
      "what is excepted already",
      standing,
      waive("commercial", { until: "2026-04-01" }),
      /EX-1 says that already, until 2026-04-01/,
    ],
    [
      "a rule that is excepted by its other name",
      standing,
      waive("CS-BLK-004", { until: "2026-03-31" }),
      /EX-2 says that already/,
    ],
    [
      "one scope of a rule about everything",
      {
        ...standing,
        base: {
          ...standing.base,
          [STATE]: `${String(standing.base?.[STATE])}active_tracks:\n${track("a", "active", ", scope: north")}`,
        },
      },
      waive("track-overdue", { scope: "north" }),
      /for one scope is for a gate/,
    ],
    ["a scope that there is not", standing, waive("commercial", { scope: "north" }), /no scope "north"/],
  ]);
});
