import type { Step } from "../scenario/scenario.ts";
import { adapter, CONTRACT, contract, settings, stateAt, STATE, two } from "./repository.ts";
import { opening, playTable } from "./table.ts";

const approve = (by: Step extends infer S ? (S extends { review: string; by: infer W } ? W : never) : never): Step => ({
  review: "approve",
  by,
});
const counted = (...logins: string[]) => ({ status: "approved", counted: logins }) as const;
const byLogin = settings({ engagement_lead: "[{ login: lena }, { login: nora, id: 13 }]" });
const team = settings({ engagement_lead: "[{ team: acme/leads }]" });
const mixed = settings({ engagement_lead: "[{ login: lena, id: 12 }, { team: acme/leads }]" });
const lent = (dates: string, to = "bea") =>
  settings({}, `delegates: [{ from: lena, to: ${to}, gates: [commercial], ${dates} }]\n`);
const now = "since: 2026-03-01, until: 2026-03-31";
const field = adapter({
  commercial: "approvers: { field: approver }, covers: [proposal], evidence: [review]",
});
const named = (login: string) => ({
  ...opening,
  "engagements/acme-pilot/PRO-2026-0001.md": `---\nid: PRO-2026-0001\ntype: proposal\nversion: v1\nstatus: current\ntitle: Pilot\nsources: []\napprover: ${login}\n---\nScope\n`,
});

playTable("B. Identity and eligibility", [
  {
    name: "16. a renamed person counts by number, under today's login",
    steps: [approve({ login: "lena-ly", id: 12, human: true })],
    gates: { commercial: counted("lena-ly") },
    conclusion: "success",
  },
  {
    name: "17. a login that somebody else registered is not that person",
    steps: [approve({ login: "lena", id: 777, human: true })],
    gates: { commercial: { status: "requested", counted: [], ignored: { lena: "NOT_ELIGIBLE" } } },
  },
  {
    name: "17. an entry without a number counts by login",
    base: byLogin,
    steps: [approve({ login: "Lena", id: 777, human: true })],
    gates: { commercial: counted("Lena") },
  },
  {
    name: "17. a delegate whom the roster pins is not whoever has the login now",
    base: { ...lent(now, "omar") },
    steps: [approve({ login: "omar", id: 777, human: true })],
    gates: { commercial: { status: "requested", ignored: { omar: "NOT_ELIGIBLE" } } },
  },
  {
    name: "17. a delegate whom the roster pins may be called otherwise now",
    base: { ...lent(now, "omar") },
    steps: [approve({ login: "omar-k", id: 7, human: true })],
    gates: { commercial: counted("omar-k") },
  },
  {
    name: "18. logins differ in case",
    base: byLogin,
    steps: [approve({ login: "LENA", id: 12, human: true })],
    gates: { commercial: counted("LENA") },
  },
  {
    name: "19. a bot never counts",
    base: byLogin,
    steps: [approve("lena[bot]"), approve({ login: "lena", id: 12, human: false })],
    gates: { commercial: { status: "requested", counted: [], ignored: { "lena[bot]": "BOT", lena: "BOT" } } },
  },
  {
    name: "19. a bot's Request changes holds nothing up",
    steps: [{ review: "reject", by: { login: "lena", id: 12, human: false } }, approve("nora")],
    gates: { commercial: counted("nora") },
  },
  {
    name: "20. a person and an app of one name are two",
    base: byLogin,
    steps: [approve("lena"), { review: "reject", by: "lena[bot]" }],
    gates: { commercial: counted("lena") },
  },
  {
    name: "22. a team's member counts, and the evidence is the team's",
    base: team,
    teams: { "acme/leads": ["bea"] },
    steps: [approve("bea")],
    gates: { commercial: counted("bea") },
  },
  {
    name: "23. whoever the list of members leaves out is no member",
    base: team,
    teams: { "acme/leads": ["bea"] },
    steps: [approve("zed")],
    gates: { commercial: { status: "requested", ignored: { zed: "NOT_ELIGIBLE" } } },
  },
  {
    name: "25. a team that cannot be read blocks a gate that only it can open",
    base: team,
    steps: [approve("bea")],
    gates: { commercial: { status: "blocked", counted: [], ignored: { bea: "CANNOT_VERIFY" } } },
    conclusion: "failure",
  },
  {
    name: "25. it does not hurt people who are listed",
    base: mixed,
    steps: [approve("lena"), approve("bea")],
    gates: { commercial: { ...counted("lena"), ignored: { bea: "CANNOT_VERIFY" } } },
    conclusion: "success",
  },
  {
    name: "25. who might be a member might fill the seat: blocked",
    base: mixed,
    steps: [approve("bea")],
    gates: { commercial: { status: "blocked", counted: [], ignored: { bea: "CANNOT_VERIFY" } } },
  },
  {
    name: "25. while somebody listed may still answer, the gate is only asked for",
    base: mixed,
    gates: { commercial: "requested" },
  },
  {
    name: "25. who might be a member and says no is not passed over",
    base: mixed,
    steps: [approve("lena"), { review: "reject", by: "bea" }],
    gates: { commercial: "blocked" },
  },
  {
    name: "25. a no by somebody who is no member of a team that can be read is passed over",
    base: mixed,
    teams: { "acme/leads": ["nora"] },
    steps: [approve("lena"), { review: "reject", by: "bea" }],
    gates: { commercial: counted("lena") },
  },
  {
    name: "25. an empty team is nobody, and nothing is unreadable",
    base: team,
    teams: { "acme/leads": [] },
    steps: [approve("bea")],
    gates: { commercial: { status: "requested", ignored: { bea: "NOT_ELIGIBLE" } } },
  },
  {
    name: "26. a team that was deleted or renamed cannot be read",
    base: team,
    teams: { "acme/leaders": ["bea"] },
    steps: [approve("bea")],
    gates: { commercial: "blocked" },
  },
  {
    name: "27. a team and a person of one name are told apart",
    base: settings({ engagement_lead: "[{ team: acme/lena }]" }),
    teams: { "acme/lena": ["bea"] },
    steps: [approve("lena")],
    gates: { commercial: { status: "requested", ignored: { lena: "NOT_ELIGIBLE" } } },
  },
  {
    name: "30. who is not listed by number does not count, whatever GitHub lets them do",
    steps: [approve("zed")],
    gates: { commercial: { status: "requested", ignored: { zed: "NOT_ELIGIBLE" } } },
    conclusion: "action_required",
  },
  {
    name: "31. one person with two accounts has one vote",
    base: {
      ...two,
      ...settings(
        { engagement_lead: "[{ login: lena, id: 12 }, { login: lena-old, id: 1200 }, { login: nora, id: 13 }]" },
        "persons: [{ name: Lena, ids: [12, 1200] }]\n",
      ),
    },
    steps: [approve("lena"), approve({ login: "lena-old", id: 1200, human: true })],
    gates: { commercial: { status: "partial", counted: ["lena-old"], ignored: { lena: "SUPERSEDED_BY_LATER" } } },
  },
  {
    name: "31. the author's other account is the author",
    base: settings({}, "persons: [{ name: Dora, ids: [301, 12] }]\n"),
    steps: [approve("lena")],
    gates: { commercial: { status: "requested", ignored: { lena: "SELF_AUTHOR" } } },
  },
  {
    name: "33. a delegate counts within the dates",
    base: lent(now),
    steps: [approve("bea")],
    gates: { commercial: counted("bea") },
  },
  {
    name: "33. a delegation that is over lends nothing",
    base: lent("since: 2026-02-01, until: 2026-03-01"),
    steps: [approve("bea")],
    gates: { commercial: { status: "requested", ignored: { bea: "NOT_ELIGIBLE" } } },
  },
  {
    name: "33. a delegation lasts to the end of its last day, and not longer",
    base: lent("since: 2026-02-01, until: 2026-03-02"),
    steps: [approve("bea")],
    now: "2026-03-03T00:00:00Z",
    gates: { commercial: { status: "requested", ignored: { bea: "NOT_ELIGIBLE" } } },
  },
  {
    name: "33. what a delegate said before the role was lent does not count",
    base: lent("since: 2026-03-03, until: 2026-03-31"),
    steps: [approve("bea"), { days: 2 }],
    gates: { commercial: { status: "requested", ignored: { bea: "NOT_ELIGIBLE" } } },
  },
  {
    name: "33. a delegation for another gate lends nothing here",
    base: settings(
      {},
      "delegates: [{ from: lena, to: bea, gates: [legal_or_contract], since: 2026-03-01, until: 2026-03-31 }]\n",
    ),
    steps: [approve("bea")],
    gates: { commercial: { status: "requested", ignored: { bea: "NOT_ELIGIBLE" } } },
  },
  {
    name: "33. nobody lends a role they do not hold",
    base: settings(
      {},
      "delegates: [{ from: finn, to: bea, gates: [commercial], since: 2026-03-01, until: 2026-03-31 }]\n",
    ),
    steps: [approve("bea")],
    gates: { commercial: { status: "requested", ignored: { bea: "NOT_ELIGIBLE" } } },
  },
  {
    name: "33. a member of a team lends the team's role",
    base: settings(
      { engagement_lead: "[{ team: acme/leads }]" },
      "delegates: [{ from: lena, to: bea, gates: ['*'], since: 2026-03-01, until: 2026-03-31 }]\n"
        .replaceAll("'", '"')
        .replace('"*"', "commercial"),
    ),
    teams: { "acme/leads": ["lena"] },
    steps: [approve("bea")],
    gates: { commercial: counted("bea") },
  },
  {
    name: "33. a delegation in the change lends nothing yet",
    first: { ...opening, ...lent(now) },
    steps: [approve("bea")],
    gates: { commercial: { status: "requested", ignored: { bea: "NOT_ELIGIBLE" } } },
  },
  {
    name: "the document names the approver, whom the roster knows",
    base: field,
    first: named("Finn"),
    steps: [approve("finn"), approve("lena")],
    gates: { commercial: { ...counted("finn"), ignored: { lena: "NOT_ELIGIBLE" } } },
  },
  {
    name: "a name in the document that the roster does not know decides nothing",
    base: field,
    first: named("zed"),
    steps: [approve("zed")],
    gates: { commercial: { status: "requested", ignored: { zed: "NOT_ELIGIBLE" } } },
  },
  {
    name: "documents that name different people leave the gate to nobody",
    base: field,
    first: {
      ...named("finn"),
      "engagements/acme-pilot/PRO-2026-0009.md": `---\nid: PRO-2026-0009\ntype: proposal\nversion: v1\nstatus: current\ntitle: Other\nsources: []\napprover: lena\n---\nScope\n`,
    },
    steps: [approve("finn"), approve("lena")],
    gates: { commercial: { status: "requested", counted: [] } },
  },
  {
    name: "a gate without approvers is opened by nobody",
    base: adapter({ commercial: "covers: [proposal], evidence: [review]" }),
    steps: [approve("lena")],
    gates: { commercial: { status: "requested", counted: [], ignored: { lena: "NOT_ELIGIBLE" } } },
  },
  {
    name: "settings complete a gate without approvers",
    base: {
      ...adapter({ commercial: "covers: [proposal], evidence: [review]" }),
      ...settings({}, "gates: { commercial: { approvers: { roles: [finance] } } }\n"),
    },
    steps: [approve("finn")],
    gates: { commercial: counted("finn") },
  },
  {
    name: "32. a seat more than there are people keeps the gate shut",
    base: adapter({
      commercial: "approvers: { roles: [engagement_lead], count: 3 }, covers: [proposal], evidence: [review]",
    }),
    steps: [approve("lena"), approve("nora")],
    gates: { commercial: { status: "partial", counted: ["lena", "nora"] } },
  },
  {
    name: "32. no count is too large to be judged",
    base: adapter({
      commercial: "approvers: { roles: [engagement_lead], count: 99999999999 }, covers: [proposal], evidence: [review]",
    }),
    steps: [approve("lena")],
    gates: { commercial: "partial" },
  },
  {
    name: "a confirmed_by role confirms what somebody outside signed, and does not stand in for them",
    base: {
      "engagements/acme-pilot/PRO-2026-0001.md": opening["engagements/acme-pilot/PRO-2026-0001.md"] ?? null,
      [STATE]: stateAt("contract"),
    },
    first: { [STATE]: stateAt("contract"), [CONTRACT]: contract() },
    steps: [{ review: "approve", by: "lena", body: "/approve client_signature" }],
    gates: { client_signature: { status: "unknown", counted: [], ignored: { lena: "NO_DOCUMENT" } } },
  },
]);
