import {
  ADAPTER,
  adapter,
  BETA_STATE,
  CONTRACT,
  contract,
  PROPOSAL,
  proposal,
  settings,
  SETTINGS,
  STATE,
  stateAt,
} from "../approval-cases/repository.ts";
import type { Edit } from "../scenario/files.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { under } from "./under.ts";

/** Artifacts at the edge of single rules. */

const mini = String(adapter()[ADAPTER]);
const file = (id: string) => `engagements/acme-pilot/${id}.md`;
type Matter = Parameters<typeof proposal>[0] & {};
const offer = (id: string, matter: Matter = {}): Edit => ({ [file(id)]: proposal({ id, ...matter }) });
const first = (matter: Matter = {}): Edit => ({ [PROPOSAL]: proposal(matter) });
const change = (commit: Edit, base: Edit = {}): Scenario => ({ base, steps: [{ commit }] });
const defined = (from: string, to: string, more = ""): Edit => ({
  [ADAPTER]: mini.replace(from, to).replace("terminal_states:", `${more}terminal_states:`),
});
const types = (more: string, rest = "") =>
  defined("specialist_owners:", `  - { artifact_type: ${more} }\nspecialist_owners:`, rest);
const broken: Edit = { [STATE]: "stage: [\n" };

const unique = defined("sources: [] }", "sources: [], unique_by: [scope, audience, price.total] }");
const B = "PRO-2026-0002";
const C = "PRO-2026-0003";
const fork = (more: string): Edit => offer(B, { more: `forks: PRO-2026-0001\n${more}` });
const duplicates: Readonly<Record<string, Scenario>> = {
  "nothing said of what is unique": change(offer(B), unique),
  "the same of all that is unique": change(
    {
      ...offer(B, { scope: "mail", more: 'audience: client\nprice: { total: "1" }\n' }),
      ...first({ scope: "mail", more: 'audience: client\nprice: { total: "1" }\n' }),
    },
    unique,
  ),
  "another audience": change(offer(B, { more: "audience: board\n" }), {
    ...unique,
    ...first({ more: "audience: client\n" }),
  }),
  "one audience of two": change(offer(B, { more: "audience: client\n" }), unique),
  "an audience to be found": change(
    { ...offer(B, { more: "audience: TBD\n" }), ...offer(C, { more: "audience: TBD\n" }) },
    unique,
  ),
  "a type that is not unique": change(
    { [file("ADSA-2026-0002")]: contract({ id: "ADSA-2026-0002" }) },
    { ...unique, [CONTRACT]: contract() },
  ),
  "a type that is not declared": change({ ...offer(B, { type: "memo" }), ...offer(C, { type: "memo" }) }, unique),
  "fields that nobody fills": change(offer(B), defined("sources: [] }", "sources: [], unique_by: [audience] }")),
  "another scope": change(offer(B, { scope: "mail" }), unique),
  "one is superseded": change(offer(B, { status: "superseded" }), unique),
  "three in one change": change(
    { ...offer(B, { status: "draft" }), ...offer(C, { status: "draft" }), ...first({ status: "draft" }) },
    unique,
  ),
  "two new ones of another scope": change({ ...offer(B, { scope: "chat" }), ...offer(C, { scope: "chat" }) }, unique),
  "a third beside two of the base": change(offer(C), { ...unique, ...offer(B) }),
  "two of the base, one edited": change(offer(B, { body: "More.\n" }), { ...unique, ...offer(B) }),
  "two of the base, the older edited": change(first({ body: "More.\n" }), { ...unique, ...offer(B) }),
  "two of the base that become the same": change(offer(B), { ...unique, ...offer(B, { scope: "mail" }) }),
  "two of the base that become the same, by the older": change(first({ scope: "mail" }), {
    ...unique,
    ...offer(B, { scope: "mail" }),
  }),
  "one of the base that lives again": change(offer(B), { ...unique, ...offer(B, { status: "archived" }) }),
  "one of the base that lives again, being older": change(first(), {
    ...unique,
    ...first({ status: "archived" }),
    ...offer(B),
  }),
  "one of the base that lives again, being older, and the other edited": change(
    { ...first(), ...offer(B, { body: "More.\n" }) },
    { ...unique, ...first({ status: "archived" }), ...offer(B) },
  ),
  "a fork without a reason": change(fork(""), unique),
  "a fork with a rationale": change(fork("rationale: The board asked\n"), unique),
  "a fork with an unknown rationale": change(fork("rationale: TBD\n"), unique),
  "a fork of another": change(offer(B, { more: "forks: PRO-2026-0009\nrationale: The board asked\n" }), unique),
  "a fork, said by the older": change(
    { ...first({ more: "forks: PRO-2026-0002\nrationale: The board asked\n" }), ...offer(B) },
    unique,
  ),
  "a fork, with an audience": change(
    fork("audience: board\n"),
    defined("sources: [] }", "sources: [], unique_by: [scope] }"),
  ),
  "no state": change({ ...offer(B), ...broken }, unique),
};

const track = (id: string, more: string) =>
  `{ id: ${id}, status: active, owner: lena, dependencies: [], blockers: [], due_date: TBD, approval_limits: [], ${more} }`;
const tracks = (...list: string[]): Edit => ({ [STATE]: stateAt("proposal", `active_tracks: [${list.join(", ")}]\n`) });
const mail: Edit = first({ scope: "mail" });
const chat = offer(B, { scope: "chat" });
const recorded = (scope: string) => `schema: countersign/entry@1
engagement: acme-pilot
merge: ${"a".repeat(40)}
merged_at: 2026-03-01T00:00:00Z
prev: none
adapter: { type: mini, version: 2.0.0 }
engine: 0.1.0
events: []
approvals:
  - { gate: commercial, scope: "${scope}", verdict: approved, permits: ["gate:commercial"], conditions: [], approver: { id: 12, login: lena, role: engagement_lead }, evidence: { kind: review, url: "https://github.com/acme/work/pull/3#pullrequestreview-1" }, digest: ${"b".repeat(64)}, submitted_at: 2026-03-01T00:00:00Z }
artifacts: []
uses: []
`;
const newScopes: Readonly<Record<string, Scenario>> = {
  "beside none": change(chat),
  "beside one": change(chat, mail),
  "beside one, in a draft": change(offer(B, { scope: "chat", status: "draft" }), mail),
  "beside one, twice": change({ ...chat, ...offer(C, { scope: "chat" }) }, mail),
  "beside one, of every scope": change(offer(B), mail),
  "beside one, of a type that no gate covers": change(
    { [file("MEMO-2026-0001")]: proposal({ id: "MEMO-2026-0001", type: "memo", scope: "chat" }) },
    { ...mail, ...types("memo, owner: lena, sources: []") },
  ),
  "beside one, under two gates": change(chat, {
    ...mail,
    ...adapter({ terms: "approvers: { roles: [finance, legal] }, covers: [proposal]" }),
  }),
  "beside one, under a gate that covers nothing": change(chat, {
    ...mail,
    ...adapter({
      terms: "approvers: { roles: [finance] }",
      commercial: "approvers: { roles: [engagement_lead] }, covers: [contract]",
    }),
  }),
  "beside one, approved": {
    base: mail,
    steps: [
      { commit: chat },
      { label: "request:commercial", by: "dora" },
      { review: "approve", by: "lena", body: "/approve commercial scope=chat" },
    ],
  },
  "beside one, rejected": {
    base: mail,
    steps: [
      { commit: chat },
      { label: "request:commercial", by: "dora" },
      { review: "reject", by: "lena", body: "/reject commercial scope=chat" },
    ],
  },
  "beside one of a track": change(
    {
      ...chat,
      ...tracks(track("a", "scope: mail, output_state: draft"), track("b", "scope: chat, output_state: final")),
    },
    tracks(track("a", "scope: mail, output_state: draft")),
  ),
  "beside one, with tracks that say less": change(
    {
      ...chat,
      ...tracks(
        track("a", "scope: mail, output_state: final"),
        track("b", "scope: chat, output_state: draft"),
        track("c", "output_state: final"),
      ),
    },
    mail,
  ),
  "beside one, with two tracks that say so": change(
    {
      ...chat,
      ...offer(C, { scope: "chat" }),
      ...tracks(track("b", "scope: chat, output_state: final"), track("c", "scope: chat, output_state: final")),
    },
    mail,
  ),
  "named already, and never approved": {
    ...change(chat, { ...mail, ...tracks(track("b", "scope: chat, output_state: draft")) }),
    entry: recorded("mail"),
  },
  "named already, and approved": {
    ...change(offer(B, { scope: "chat", version: "v2" }), { ...mail, ...chat }),
    entry: recorded("chat"),
  },
  "named already, and nothing approved": change(offer(B, { scope: "chat", version: "v2" }), { ...mail, ...chat }),
  "named nowhere, and all scopes approved": { ...change(chat), entry: recorded("*") },
  "in place of one": change(first({ version: "v2" }), mail),
  "beside one, in an unreadable state": change({ ...chat, ...broken }, mail),
  "in a new engagement": change({
    [BETA_STATE]: stateAt("proposal"),
    "engagements/beta-pilot/PRO-2026-0002.md": proposal({ id: B, scope: "chat" }),
  }),
};

const values = (more: string, matter: Matter = {}): Scenario => change(first({ more, ...matter }));
const malformed: Readonly<Record<string, Scenario>> = {
  "dates by their names": values(
    "valid_until: soon\nsigned_on: soon\nissue_date: soon\nsent_at: soon\ndate: soon\nupdate: soon\nuntil: soon\n",
  ),
  "dates by their names, with a day": values(
    "valid_until: 2026-06-15\nsent_at: 2026-06-15T09:30:00Z\nsigned_at: 2026-06-15\nissue_date: 2026-06-15T09:30:00Z\n",
  ),
  "relations that are no dates": values(
    "depends_on: the client\nhosted_at: our place\nwork_based_on: x\nruns_on: x\nsigned_online: x\nadd_on: x\nstored_at: x\nbasedon_at: x\nworks_until: x\nmy_works_on_date: x\n",
  ),
  "amounts in a list of lists": values(
    'lines: [{ unit_price: "1,5", quantity: "0" }, { unit_price: "-1", tax: [{ amount: x, rate: "-1" }] }]\n',
  ),
  "amounts in the currency that is nearest": values(
    'currency: JPY\ntotal: "1.5"\nprice: { currency: USD, total: "1.555", rounding: "-0.01" }\n',
  ),
  "amounts without a currency": {
    base: { [SETTINGS]: String(settings()[SETTINGS]).replace(", currency: USD", "") },
    steps: [{ commit: first({ more: 'total: "1.55555"\nnet: "1.5555"\n' }) }],
  },
  "amounts in the currency of the settings": values('total: "1.555"\n'),
  "amounts without a part for settings": {
    base: { [SETTINGS]: String(settings()[SETTINGS]).replace(/settings:.*\n/, "") },
    steps: [{ commit: first({ more: 'total: "1.55555"\n' }) }],
  },
  "amounts without settings": {
    base: { [SETTINGS]: null },
    steps: [{ commit: first({ more: 'total: "1.55555"\n' }) }],
  },
  "values that are not known": values("valid_until: TBD\ntotal: ' TBD '\n"),
  "lists of dates": values("review_date: [2026-06-15, soon, TBD]\n"),
  codes: values("currency: usd\ncountry: USA\naddress: { country: us }\n"),
  "a long text": values(`total: ${"9".repeat(50)}x\n`),
  "in an artifact that is not touched": change({ [CONTRACT]: contract() }, first({ more: "total: x\n" })),
  "in an archived one": values("total: x\n", { status: "archived" }),
  "in an attestation": change({
    [file("ATT-2026-0001")]: proposal({ id: "ATT-2026-0001", type: "attestation", more: "signed_at: soon\n" }),
  }),
};

const removedBy = (commit: Edit, base: Edit = {}): Scenario => change(commit, base);
const beta = "engagements/beta-pilot/";
const files: Readonly<Record<string, Scenario>> = {
  "artifact-removed: and nothing else": removedBy({ [PROPOSAL]: null }),
  "artifact-removed: one of two": removedBy({ [PROPOSAL]: null, [file("README")]: "x\n" }, offer(B)),
  "artifact-removed: into a folder": removedBy({ [PROPOSAL]: null, [file("offers/PRO-2026-0001")]: proposal() }),
  "artifact-removed: to another engagement": removedBy(
    { [PROPOSAL]: null, [`${beta}PRO-2026-0001.md`]: proposal() },
    { [BETA_STATE]: stateAt("proposal") },
  ),
  "artifact-removed: while another engagement loses its own": removedBy(
    { [PROPOSAL]: null, [`${beta}PRO-2026-0002.md`]: null },
    { [BETA_STATE]: stateAt("proposal"), [`${beta}PRO-2026-0002.md`]: proposal({ id: B }) },
  ),
  "artifact-removed: with a new number": removedBy({ [PROPOSAL]: null, ...offer(B) }),
  "artifact-removed: with a new number, beside one that goes": removedBy(
    { [PROPOSAL]: null, [CONTRACT]: null, ...offer(B) },
    { [CONTRACT]: contract() },
  ),
  "artifact-removed: with its engagement": removedBy({ [PROPOSAL]: null, [STATE]: null }),
  "id-in-two-files: of two engagements": removedBy(
    { [`${beta}PRO-2026-0001.md`]: proposal() },
    { [BETA_STATE]: stateAt("proposal") },
  ),
  "id-in-two-files: both new": removedBy(
    { ...offer(B), [`${beta}PRO-2026-0002.md`]: proposal({ id: B }) },
    { [BETA_STATE]: stateAt("proposal") },
  ),
  "id-in-two-files: both old": removedBy(
    { ...offer(B, { body: "More.\n" }), [`${beta}PRO-2026-0003.md`]: proposal({ id: C }) },
    { ...offer(B), [BETA_STATE]: stateAt("proposal"), [`${beta}PRO-2026-0002.md`]: proposal({ id: B }) },
  ),
  "id-in-two-files: moved, and left where it was too": removedBy(
    { [PROPOSAL]: null, [file("a/PRO-2026-0001")]: proposal(), [`${beta}PRO-2026-0001.md`]: proposal() },
    { [BETA_STATE]: stateAt("proposal") },
  ),
  "id-in-two-files: moved": removedBy(
    { [PROPOSAL]: null, [`${beta}PRO-2026-0001.md`]: proposal() },
    { [BETA_STATE]: stateAt("proposal") },
  ),
  "id-in-two-files: of one engagement": removedBy({ [file("a/PRO-2026-0001")]: proposal() }),
};

export const oddArtifacts: Readonly<Record<string, Scenario>> = {
  ...under("duplicate-artifact", duplicates),
  ...under("new-scope-claims-final", newScopes),
  ...under("malformed-amount-or-date", malformed),
  ...files,
};
