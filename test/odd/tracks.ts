import { ADAPTER, adapter, proposal, STATE, stateAt } from "../approval-cases/repository.ts";
import type { Edit } from "../scenario/files.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { under } from "./under.ts";

/** Tracks, and what they wait for, at the edge of single rules. */

const mini = String(adapter()[ADAPTER]);
const defined = (more: string, from = "", to = ""): Edit => ({
  [ADAPTER]: mini.replace(from, to).replace("terminal_states:", `${more}terminal_states:`),
});
const state = (more: string, stage = "proposal", status = "active", facts = "{ deposit_received: TBD }"): Edit => ({
  [STATE]: stateAt(stage, more)
    .replace("status: active", `status: ${status}`)
    .replace("{ deposit_received: TBD }", facts),
});
const change = (commit: Edit, base: Edit = {}): Scenario => ({ base, steps: [{ commit }] });
const said = (more: string, base: Edit = {}): Scenario => change(state(more), base);
const broken: Edit = { [STATE]: "stage: [\n" };
const offer = (id: string, matter: Parameters<typeof proposal>[0] = {}): Edit => ({
  [`engagements/acme-pilot/${id}.md`]: proposal({ id, ...matter }),
});

type Lines = Readonly<Record<string, string>>;
const track = (id: string, lines: Lines = {}) => {
  const all: Lines = {
    status: "active",
    owner: "lena",
    dependencies: "[]",
    blockers: "[]",
    due_date: "TBD",
    approval_limits: "[]",
    ...lines,
  };
  return `{ id: ${id}, ${Object.entries(all)
    .map(([key, value]) => `${key}: ${value}`)
    .join(", ")} }`;
};
const tracks = (...list: string[]) => `active_tracks: [${list.join(", ")}]\n`;

const support = defined(
  "skills: { message: { purpose: M., kind: support }, note: { purpose: N., kind: support }, proposal: { purpose: P. }, contract: { purpose: C. }, delivery: { purpose: D. } }\nactions: [{ id: send, artifact: message, gates: [commercial] }, { id: go, gates: [commercial] }]\n",
  "specialist_owners:",
  "  - { artifact_type: message, owner: message, support: true, sources: [] }\n  - { artifact_type: letter, owner: message, support: true, sources: [] }\nspecialist_owners:",
);
const message = offer("MSG-2026-0001", { type: "message" });
const jobs: Readonly<Record<string, Scenario>> = {
  "by its id": said(tracks(track("message")), support),
  "by its type": said(tracks(track("a"), track("b", { type: "message" })), support),
  "by its stage": said(tracks(track("b", { stage: "note" })), support),
  "by its owner": said(tracks(track("b", { owner: "message" })), support),
  "of another kind": said(tracks(track("b", { type: "proposal" })), support),
  "of another kind, without its output": said(tracks(track("b", { type: "contract" })), support),
  "after an unreadable state": change(state(tracks(track("message"))), { ...support, ...broken }),
  "that was there": change(state(`${tracks(track("message"))}urgency: normal\n`), {
    ...support,
    ...state(tracks(track("message"))),
  }),
  "beside one that was there": change(state(tracks(track("a"), track("message"))), {
    ...support,
    ...state(tracks(track("a"))),
  }),
  "with its output": change({ ...state(tracks(track("message"))), ...message }, support),
  "with its output, archived": change(
    { ...state(tracks(track("message"))), ...offer("MSG-2026-0001", { type: "message", status: "archived" }) },
    support,
  ),
  "with its output among others": change(
    { ...state(tracks(track("message"))), ...message, ...offer("PRO-2026-0002") },
    support,
  ),
  "asked for by name": said(`${tracks(track("message"))}requested: [proposal, message]\n`, support),
  "asked for by skill": said(`${tracks(track("b", { type: "note" }))}requested: [note]\n`, support),
  "asked for by another output": said(`${tracks(track("message"))}requested: [letter]\n`, support),
  "something else asked for": said(`${tracks(track("message"))}requested: [proposal]\n`, support),
  "asked for by an action": said(
    `${tracks(track("message"))}actions_requested: [{ action: go }, { action: send }]\n`,
    support,
  ),
  "another action asked for": said(
    `${tracks(track("message"))}actions_requested: [{ action: go }, { action: stay }]\n`,
    support,
  ),
  "an output that nobody asked for": change({ ...state("requested: [proposal]\n"), ...message }, support),
  "an output, and nothing asked for": change({ ...state("requested: []\n"), ...message }, support),
  "an output, and no list": change(message, support),
  "an output that was there": change(state("requested: [proposal]\n"), { ...support, ...message }),
  "an output of no support": change({ ...state("requested: [message]\n"), ...offer("PRO-2026-0002") }, support),
  "an output of no type": change(
    { ...state("requested: [message]\n"), ...offer("MEMO-2026-0001", { type: "memo" }) },
    support,
  ),
  "an output that is asked for": change({ ...state("requested: [letter]\n"), ...message }, support),
  "in an unreadable state": change({ ...broken, ...message }, support),
};

const waits = (...dependencies: string[]) =>
  said(tracks(track("a", { dependencies: `[${dependencies.map((each) => `"${each}"`).join(", ")}]` }), track("paper")));
const waiting: Readonly<Record<string, Scenario>> = {
  "of every kind": waits(
    "track:paper",
    "gate:commercial",
    "artifact:PRO-2026-0001@v1",
    "artifact:contract",
    "scope:*",
    "stage:closed",
    "decision:DEC-1",
    "action:go",
    "gate:*",
  ),
  "by name alone": waits(
    "paper",
    "papers",
    "commercial",
    "PRO-2026-0001@v12",
    "PRO-2026-0009@v12",
    "PRO-2026-0001@v1x",
    "deposit_received",
    "client",
    "TBD",
    "",
    "DEC-1",
  ),
  "with a kind that is none": waits(
    "tracks:paper",
    "x track:paper",
    "http://x",
    "Tracks:paper",
    "track:",
    "a sentence of words",
    "track: paper",
  ),
  "of a near name": waits("track:papre", "papre"),
  "of a blocker": said(
    `${tracks(track("a", { dependencies: "[BLK-1, BLK-2]" }))}blockers: [{ id: BLK-1, text: No, owner: lena, blocks: [gate:commercial] }]\n`,
  ),
  "of a fact": said(
    tracks(track("a", { dependencies: "[known_facts.deposit_received, known_facts.other, workflow]" })),
  ),
  "of a finished track": said(tracks(track("a", { status: "complete", dependencies: "[nothing]", forks: "nothing" }))),
  "of a track without any": said("active_tracks: [{ id: a, status: active }]\n"),
  "by forks": said(
    tracks(
      track("a", { forks: "b" }),
      track("b", { forks: "track:a" }),
      track("c", { forks: "track:cc" }),
      track("d", { forks: "TBD" }),
    ),
  ),
};

const forked = (a: Lines, b: Lines): Scenario => said(tracks(track("a", { forks: "track:b", ...a }), track("b", b)));
const forks: Readonly<Record<string, Scenario>> = {
  "of the same": forked({}, {}),
  "by name alone": forked({ forks: "b" }, {}),
  "of a name that ends so": forked({ forks: "xtrack:b" }, {}),
  "with every scope": forked({ scope: '"*"' }, {}),
  "with another scope": forked({ scope: "mail" }, {}),
  "with another audience": forked({ audience: "board" }, {}),
  "with an unknown audience": forked({ audience: "TBD" }, {}),
  "with other limits": forked({ approval_limits: "[gate:commercial]" }, {}),
  "with limits in another order": forked({ approval_limits: "[b, a]" }, { approval_limits: "[a, b]" }),
  "without limits": said("active_tracks: [{ id: a, status: active, forks: b }, { id: b, status: active }]\n"),
  "that is finished": forked({ status: "complete" }, {}),
  "of what is finished": forked({}, { status: "superseded" }),
  "of nothing": forked({ forks: "c" }, {}),
};

const stalled = (lines: Lines, more = "") => said(`${tracks(track("a", { status: "stalled", ...lines }))}${more}`);
const blocker = (more: string) =>
  `blockers: [{ id: BLK-1, text: No, owner: lena, blocks: [gate:commercial]${more} }]\n`;
const stalls: Readonly<Record<string, Scenario>> = {
  "without anything": stalled({}),
  "without what others tell": said("active_tracks: [{ id: a, status: stalled }]\n"),
  "with a due date": stalled({ due_date: "2026-09-01" }),
  "with a recovery": stalled({ recovery: "wait" }),
  "with an unknown recovery": stalled({ recovery: "TBD" }),
  "with a recovery of the whole": stalled({}, "rollback_or_recovery_action: wait\n"),
  "with a blocker": stalled({ blockers: "[BLK-1]" }, blocker("")),
  "with a blocker that names it": stalled({}, blocker(", track: a")),
  "with a blocker that names it as a track": stalled({}, blocker(", track: track:a")),
  "with a blocker of another": stalled({}, blocker(", track: b")),
  "with a closed blocker": stalled({}, blocker(", track: a, status: closed")),
  "with everything": stalled({ due_date: "2026-09-01", recovery: "wait", blockers: "[BLK-1]" }, blocker("")),
  "and active": said(tracks(track("a"))),
};

const recoveries = defined(
  "recovery_actions: [{ id: wait, applies_when: x, output: y }, { id: split_scope, applies_when: x, output: y }]\n",
);
const recovery: Readonly<Record<string, Scenario>> = {
  "of everything": said(
    `${tracks(track("a", { recovery: "stop" }), track("b", { recovery: "wait" }))}${blocker(", recovery: split")}rollback_or_recovery_action: waits\n`,
    recoveries,
  ),
  "of nothing": said(`${tracks(track("a", { recovery: "TBD" }), track("b"))}${blocker("")}`, recoveries),
  "with none declared": said("rollback_or_recovery_action: wait\n"),
  "in an unreadable state": change(broken, recoveries),
};

export const oddTracks: Readonly<Record<string, Scenario>> = {
  ...under("support-without-job", jobs),
  ...under("track-dependency-unknown", waiting),
  ...under("fork-without-reason", forks),
  ...under("stalled-track-without-recovery", stalls),
  ...under("unknown-recovery-action", recovery),
};
