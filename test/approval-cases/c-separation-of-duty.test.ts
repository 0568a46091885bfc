import type { Step } from "../scenario/scenario.ts";
import {
  adapter,
  CONTRACT,
  contract,
  PROPOSAL,
  proposal,
  settings,
  SETTINGS,
  stateAt,
  STATE,
  two,
} from "./repository.ts";
import { opening, playTable } from "./table.ts";

const approve = (by: string, body?: string): Step => ({
  review: "approve",
  by,
  ...(body === undefined ? {} : { body }),
});
const counted = (...logins: string[]) => ({ status: "approved", counted: logins }) as const;
const refused = (login: string, reason: "SELF_AUTHOR" | "SELF_CONTRIBUTOR" | "UNATTRIBUTED") =>
  ({ status: "requested", counted: [], ignored: { [login]: reason } }) as const;
const revised = { [PROPOSAL]: proposal({ body: "Other.\n" }) };
const coAuthored = (name: string, email: string) => `Change\n\nCo-authored-by: ${name} <${email}>\n`;
const lenas = coAuthored("Lena", "12+lena@users.noreply.github.com");
const suggestions = adapter({
  commercial: "approvers: { roles: [engagement_lead] }, covers: [proposal], evidence: [review], suggestions: allow",
});
const selfAllowed = adapter({
  commercial: "approvers: { roles: [engagement_lead], not_author: false }, covers: [proposal], evidence: [review]",
});
const withEmails = settings({
  engagement_lead: '[{ login: lena, id: 12 }, { login: nora, id: 13, emails: ["nora@old.example"] }]',
});
const distinct = (more = "") =>
  adapter(
    {
      legal_or_contract: `approvers: { roles: [engagement_lead${more}], distinct_from: [commercial] }, covers: [contract], evidence: [review]`,
    },
    "[{ gate: commercial }, { gate: legal_or_contract }]",
  );
const both = { ...opening, [CONTRACT]: contract() };
const all = "/approve all";

playTable("C. Self-approval and separation of duty", [
  {
    name: "34. the author of the pull request does not count",
    author: "lena",
    steps: [approve("lena")],
    gates: { commercial: refused("lena", "SELF_AUTHOR") },
    conclusion: "action_required",
  },
  {
    name: "34. the author counts where the gate says so",
    base: selfAllowed,
    author: "lena",
    steps: [approve("lena")],
    gates: { commercial: counted("lena") },
  },
  {
    name: "34. on trial one person tries everything, and the verdict says so",
    base: { [SETTINGS]: settings()[SETTINGS]?.toString().replace("currency: USD", "currency: USD, trial: true") ?? "" },
    author: "lena",
    steps: [approve("lena")],
    gates: { commercial: counted("lena") },
  },
  {
    name: "34. on trial one person answers gates that need different people",
    base: {
      ...distinct(),
      [SETTINGS]: settings()[SETTINGS]?.toString().replace("currency: USD", "currency: USD, trial: true") ?? "",
    },
    first: both,
    author: "lena",
    steps: [approve("lena", all)],
    gates: { commercial: counted("lena"), legal_or_contract: counted("lena") },
  },
  {
    name: "35. who wrote a commit of the covered files does not count",
    steps: [{ commit: revised, by: "lena" }, approve("lena")],
    gates: { commercial: refused("lena", "SELF_CONTRIBUTOR") },
  },
  {
    name: "35. who committed what another wrote does not count",
    steps: [{ commit: revised, committer: "lena" }, approve("lena")],
    gates: { commercial: refused("lena", "SELF_CONTRIBUTOR") },
  },
  {
    name: "35. a commit that was reverted since was still a hand in it",
    steps: [{ commit: revised, by: "lena" }, { commit: { [PROPOSAL]: proposal() } }, approve("lena")],
    gates: { commercial: refused("lena", "SELF_CONTRIBUTOR") },
  },
  {
    name: "35. who wrote what the gate does not cover counts",
    steps: [
      { commit: { [CONTRACT]: contract(), [STATE]: stateAt("contract", "", "Acme") }, by: "lena" },
      approve("lena"),
    ],
    gates: { commercial: counted("lena") },
  },
  {
    name: "35. what was written under a name that is gone since counts as well",
    steps: [
      { commit: { "engagements/acme-pilot/PRO-2026-0002.md": proposal({ id: "PRO-2026-0002" }) }, by: "lena" },
      { commit: { "engagements/acme-pilot/PRO-2026-0002.md": null, ...revised } },
      approve("lena"),
    ],
    gates: { commercial: refused("lena", "SELF_CONTRIBUTOR") },
  },
  {
    name: "36. a co-author does not count",
    steps: [{ commit: revised, message: lenas }, approve("lena")],
    gates: { commercial: refused("lena", "SELF_CONTRIBUTOR") },
  },
  {
    name: "36. a co-author whom GraphQL names does not count",
    steps: [{ commit: revised, message: coAuthored("L", "l@x.example"), coAuthors: ["lena"] }, approve("lena")],
    gates: { commercial: refused("lena", "SELF_CONTRIBUTOR") },
  },
  {
    name: "36. a co-author without an account could be anybody",
    steps: [{ commit: revised, message: coAuthored("L", "l@x.example") }, approve("nora")],
    gates: { commercial: refused("nora", "UNATTRIBUTED") },
  },
  {
    name: "36. a trailer that GraphQL has no account for could be anybody's",
    steps: [
      { commit: revised, message: `${lenas}Co-authored-by: L <l@x.example>\n`, coAuthors: ["lena"] },
      approve("nora"),
    ],
    gates: { commercial: refused("nora", "UNATTRIBUTED") },
  },
  {
    name: "36. the writer of an accepted suggestion is a co-author",
    steps: [{ commit: revised, committer: "web-flow", message: lenas }, approve("lena")],
    gates: { commercial: refused("lena", "SELF_CONTRIBUTOR") },
  },
  {
    name: "36. unless the gate allows suggestions",
    base: suggestions,
    steps: [{ commit: revised, committer: "web-flow", message: lenas, coAuthors: ["lena"] }, approve("lena")],
    gates: { commercial: counted("lena") },
  },
  {
    name: "36. a trailer of a commit made elsewhere is no suggestion",
    base: suggestions,
    steps: [{ commit: revised, message: lenas }, approve("lena")],
    gates: { commercial: refused("lena", "SELF_CONTRIBUTOR") },
  },
  {
    name: "37. who only pressed Update branch had no hand in it",
    steps: [{ main: { "README.md": "Hello\n" } }, { update: "lena" }, approve("lena")],
    gates: { commercial: counted("lena") },
  },
  {
    name: "37. nor who merged the base on their own machine",
    steps: [{ main: { "README.md": "Hello\n" } }, { update: "lena", committer: "lena" }, approve("lena")],
    gates: { commercial: counted("lena") },
  },
  {
    name: "37. who changed the content while merging did",
    steps: [
      { main: { "README.md": "Hello\n" } },
      { update: "lena", committer: "lena", evil: revised },
      approve("lena"),
    ],
    gates: { commercial: refused("lena", "SELF_CONTRIBUTOR") },
  },
  {
    name: "38. a commit that belongs to no account makes independence unprovable",
    steps: [{ commit: revised, by: "bea", attributed: false }, approve("lena")],
    gates: { commercial: refused("lena", "UNATTRIBUTED") },
    conclusion: "action_required",
  },
  {
    name: "38. the roster's addresses say whose it is",
    base: withEmails,
    steps: [
      { commit: revised, by: "nora", committer: "web-flow", attributed: false, email: "Nora@old.example" },
      approve("lena"),
    ],
    gates: { commercial: refused("lena", "UNATTRIBUTED") },
  },
  {
    name: "38. a commit of nobody that touches nothing covered does not matter",
    steps: [{ commit: { "README.md": "Hello\n" }, by: "bea", attributed: false }, approve("lena")],
    gates: { commercial: counted("lena") },
  },
  {
    name: "39. a forged address takes somebody away and adds nobody",
    steps: [
      { commit: revised, by: "lena", email: "12+lena@users.noreply.github.com" },
      approve("lena"),
      approve("zed"),
    ],
    gates: {
      commercial: { status: "requested", counted: [], ignored: { lena: "SELF_CONTRIBUTOR", zed: "NOT_ELIGIBLE" } },
    },
  },
  {
    name: "40. who wrote on a side branch that was merged in does not count",
    steps: [{ side: revised, by: "lena" }, approve("lena")],
    gates: { commercial: refused("lena", "SELF_CONTRIBUTOR") },
  },
  {
    name: "41. who pushed what another wrote does not count",
    steps: [{ commit: revised }, { push: "lena" }, approve("lena")],
    gates: { commercial: refused("lena", "SELF_CONTRIBUTOR") },
  },
  {
    name: "41. who pushed something else counts",
    steps: [{ commit: { "README.md": "Hello\n" } }, { push: "lena" }, approve("lena")],
    gates: { commercial: counted("lena") },
  },
  {
    name: "41. who force-pushed does not count",
    steps: [{ forcePush: opening, by: "lena" }, approve("lena")],
    gates: { commercial: refused("lena", "SELF_CONTRIBUTOR") },
  },
  {
    name: "41. a force-push by nobody makes independence unprovable",
    steps: [{ forcePush: opening, by: null }, approve("lena")],
    gates: { commercial: refused("lena", "UNATTRIBUTED") },
  },
  {
    name: "42. whom a bot opened the pull request for is the author of its commits",
    author: "release[bot]",
    first: null,
    steps: [{ commit: opening, by: "release[bot]", message: lenas }, approve("lena"), approve("nora")],
    gates: { commercial: { ...counted("nora"), ignored: { lena: "SELF_CONTRIBUTOR" } } },
  },
  {
    name: "42. and of a move alone that a bot opened it for",
    author: "release[bot]",
    base: { [PROPOSAL]: proposal() },
    first: null,
    steps: [
      { commit: { [STATE]: stateAt("contract") }, by: "release[bot]", committer: "web-flow", message: lenas },
      approve("lena"),
      approve("nora"),
    ],
    gates: { commercial: { ...counted("nora"), ignored: { lena: "SELF_AUTHOR" } } },
  },
  {
    name: "42. also where she takes her name away",
    author: "release[bot]",
    base: { [PROPOSAL]: proposal() },
    first: null,
    steps: [
      { commit: { [STATE]: stateAt("contract") }, by: "release[bot]", message: lenas },
      { forcePush: { [STATE]: stateAt("contract") }, by: "lena", author: "release[bot]" },
      approve("lena"),
    ],
    gates: { commercial: refused("lena", "SELF_AUTHOR") },
  },
  {
    name: "42. though she only edited what somebody else opened",
    steps: [
      { commit: { [STATE]: stateAt("contract", "intent: review\n") }, by: "release[bot]", message: lenas },
      approve("lena"),
    ],
    gates: { commercial: counted("lena") },
  },
  {
    name: "42. and what she commands is no suggestion that somebody accepted",
    base: suggestions,
    steps: [
      { commit: revised, by: "release[bot]", committer: "web-flow", message: lenas, coAuthors: ["lena"] },
      approve("lena"),
    ],
    gates: { commercial: refused("lena", "SELF_CONTRIBUTOR") },
  },
  {
    name: "43. one person cannot hold two gates that need different people",
    base: distinct(),
    first: both,
    steps: [approve("lena", all)],
    gates: {
      commercial: counted("lena"),
      legal_or_contract: { status: "requested", ignored: { lena: "DUPLICATE_PERSON" } },
    },
  },
  {
    name: "43. two people fill both, whoever came first",
    base: distinct(),
    first: both,
    steps: [approve("lena", all), approve("nora", "/approve commercial")],
    gates: { commercial: counted("nora"), legal_or_contract: counted("lena") },
  },
  {
    name: "43. seating first come, first served would have failed here",
    base: distinct(", legal"),
    first: both,
    steps: [approve("lena", "/approve commercial, legal_or_contract"), approve("omar")],
    gates: { commercial: counted("lena"), legal_or_contract: counted("omar") },
  },
  {
    name: "43. a limited approval takes nobody's place",
    base: distinct(", legal"),
    first: both,
    steps: [
      approve("nora", '/approve commercial if="the fee is settled"'),
      approve("lena", all),
      approve("omar", "/approve legal_or_contract"),
    ],
    gates: { commercial: { status: "approved", counted: ["lena", "nora"] }, legal_or_contract: counted("omar") },
  },
  {
    name: "43. who has no seat stands by one gate, never by two",
    base: {
      ...settings({ engagement_lead: "[{ login: lena, id: 12 }, { login: nora, id: 13 }, { login: finn, id: 21 }]" }),
      ...adapter({
        commercial: "approvers: { roles: [engagement_lead] }, covers: [proposal], evidence: [review], permits: [a, b]",
        legal_or_contract:
          "approvers: { roles: [engagement_lead], distinct_from: [commercial] }, covers: [contract], evidence: [review], permits: [a, b]",
      }),
    },
    first: both,
    steps: [
      approve("lena", "/approve commercial, legal_or_contract permits=a"),
      approve("nora", "/approve commercial, legal_or_contract permits=a"),
      approve("finn", "/approve commercial, legal_or_contract permits=b"),
    ],
    gates: { commercial: "approved", legal_or_contract: "partial" },
  },
  {
    name: "43. a green check takes nobody's place",
    base: adapter(
      {
        commercial:
          "approvers: { roles: [engagement_lead] }, covers: [proposal], evidence: [review, check], checks: [{ name: spelling, app: ci }]",
        legal_or_contract:
          "approvers: { roles: [engagement_lead], distinct_from: [commercial] }, covers: [contract], evidence: [review]",
      },
      "[{ gate: commercial }, { gate: legal_or_contract }]",
    ),
    first: both,
    steps: [
      { check: "spelling", app: "ci", conclusion: "success" },
      approve("lena", all),
      approve("nora", "/approve legal_or_contract"),
    ],
    gates: { commercial: counted("lena", "spelling (ci)"), legal_or_contract: counted("nora") },
  },
  {
    name: "43. two seats of one gate and one of another want three people",
    base: {
      ...settings({ engagement_lead: "[{ login: lena, id: 12 }, { login: nora, id: 13 }, { login: finn, id: 21 }]" }),
      ...adapter(
        {
          commercial: "approvers: { roles: [engagement_lead], count: 2 }, covers: [proposal], evidence: [review]",
          legal_or_contract:
            "approvers: { roles: [engagement_lead], distinct_from: [commercial] }, covers: [contract], evidence: [review]",
        },
        "[{ gate: commercial }, { gate: legal_or_contract }]",
      ),
    },
    first: both,
    steps: [approve("lena", all), approve("nora", all), approve("finn", "/approve commercial")],
    gates: { commercial: { status: "approved" }, legal_or_contract: { status: "approved" } },
  },
  {
    name: "44. who approved v2 and edits v3 does not count for v3, and somebody else does",
    steps: [approve("lena"), { commit: revised, by: "lena" }, approve("nora")],
    gates: { commercial: { ...counted("nora"), ignored: { lena: "SELF_CONTRIBUTOR" } } },
  },
  {
    name: "N of M: the second of two who wrote leaves the gate partial",
    base: two,
    steps: [{ commit: revised, by: "nora" }, approve("lena"), approve("nora")],
    gates: { commercial: { status: "partial", counted: ["lena"], ignored: { nora: "SELF_CONTRIBUTOR" } } },
  },
]);
