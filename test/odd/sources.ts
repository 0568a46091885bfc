import { BETA_PROPOSAL, BETA_STATE } from "../approval-cases/repository.ts";
import { PROPOSAL, type Scenario, STATE } from "../scenario/scenario.ts";
import { smallest } from "../scenario/smallest.ts";
import { artifact, bill, change, definition, entry, file, forward, memo, pilot, state, unreadable } from "./lists.ts";

/** Repositories whose artifacts or definitions are at the edge of one rule or aspect. */

const text = (path: string) => String(smallest[path]);
const beta = { [BETA_STATE]: text(STATE), [BETA_PROPOSAL]: text(PROPOSAL).replace("0001", "0002") };
const sources = (...all: readonly string[]) => artifact("ADSA-2026-0001", "contract", { sources: all });
const flagged = (stage: string, flags: readonly string[], more: object = {}) =>
  state({ stage, security_flags: flags, ...more });
const secure = (security: string) =>
  definition(
    `${forward}, { from: contract, to: proposal, kind: backward }, { from: lost, to: proposal, kind: reopen }, { from: proposal, to: lost, kind: terminal }, { from: contract, to: closed, kind: terminal }`,
    `security: ${security}\n`,
  );
const triggers = '{ artifact: memo, triggers: ["Customer  credentials", sensitive_data] }';

const artifacts: Readonly<Record<string, Scenario>> = {
  "id-malformed-or-reused: other types, used numbers and bad ones": {
    base: {
      ...definition(forward, ""),
      ...artifact("ADSA-2026-0001", "contract"),
      ...artifact("PRO-26-0003", "proposal"),
      ...beta,
    },
    entry: entry({
      artifacts: [
        { id: "PRO-2026-0007", version: "v3", blob: "b".repeat(40), status: "current", final: "true" },
        { id: "PRO-2026-0020", version: "v1", blob: "b".repeat(40), status: "current", final: "true" },
      ],
    }),
    steps: change(
      artifact("ADSA-2026-0001", "bill"),
      artifact("PRO-26-0003", "proposal", { title: "Other" }),
      artifact("PRO-26-0002", "proposal"),
      artifact("PRO-26-0012", "proposal", { title: "New" }),
      artifact("PRO-2026-0007", "proposal", { title: "Newer" }),
      artifact("PRO-2026-0009", "proposal", { title: "Newest" }),
    ),
  },
  "id-malformed-or-reused: an attestation, whatever the definition says of it": {
    base: {
      "adapters/mini.yaml": text("adapters/mini.yaml").replace(
        "specialist_owners",
        '  - { artifact_type: attestation, owner: legal, id_pattern: "ATT-{yyyy}-{nnnn}" }\nspecialist_owners',
      ),
    },
    steps: change(artifact("ATT-1", "attestation")),
  },
  "id-malformed-or-reused: in a new engagement (changed)": {
    base: definition(forward, ""),
    steps: change({
      [BETA_STATE]: text(STATE),
      "engagements/beta-pilot/PRO-26-0001.md": text(PROPOSAL).replace("PRO-2026-0001", "PRO-26-0001"),
    }),
  },
  "id-malformed-or-reused: under another id": {
    base: { ...definition(forward, ""), ...pilot },
    steps: change({ [file("PRO-2026-0002")]: null }, artifact("PRO-2026-0003", "proposal", { scope: "pilot" })),
  },
  "artifact-without-version: and its place": {
    steps: change({ [file("NOTE-1")]: "---\ntype: proposal\nid: NOTE-1\nstatus: draft\n---\nText.\n" }),
  },
  "superseded-source: sources of each kind (changed)": {
    base: {
      ...artifact("PRO-2026-0002", "proposal", { version: "v3", status: "superseded" }),
      ...artifact("PRO-2026-0003", "proposal", { version: undefined }),
      ...artifact("PRO-2026-0004", "proposal", { version: "v3" }),
      ...artifact("ADSA-2026-0007", "contract", { status: "draft", sources: ["PRO-2026-0002@v3"] }),
      ...artifact("ADSA-2026-0008", "contract", { status: "superseded", sources: ["PRO-2026-0002@v3"] }),
      [file("PRO-2026-0005")]: "---\nid: [\n---\n",
    },
    steps: change(
      sources(
        "PRO-2026-0001@v1",
        "PRO-2026-0002@v3",
        "PRO-2026-0003",
        "PRO-2026-0003@v1",
        "PRO-2026-0004@v2",
        "PRO-2026-0004@v3",
        "PRO-2026-0004@v4",
        "PRO-2026-0004",
        "PRO-2026-0005@v1",
        "ADSA-2026-0001@v1",
        "ADSA-2026-0002@v1",
        "PRO-2026-0033@v1",
        "PRO-2026-000x",
        "WORK-ORDER-12@v1",
        "A@v1",
        "TBD",
        "",
      ),
      artifact("ADSA-2026-0009", "contract", { status: "archived", sources: ["PRO-2026-0002@v3"] }),
      artifact("ADSA-2026-0010", "contract", {
        sources: ["PRO-2026-0002@v3", "PRO-2026-0004"],
        rationale: "Agreed so",
      }),
      artifact("ADSA-2026-0011", "contract"),
      artifact("ADSA-2026-0012", "contract", { status: "draft", sources: ["PRO-2026-0002@v3"] }),
    ),
  },
  "superseded-source: a short name that is near": {
    base: artifact("A-1", "proposal"),
    steps: change(sources("A-2@v1", "Z-2@v1")),
  },
  "superseded-source: in other engagements (source-elsewhere)": {
    base: {
      ...beta,
      "engagements/gamma/state.yaml": text(STATE),
      "engagements/delta/PRO-2026-0004.md": text(PROPOSAL).replace("0001", "0004"),
    },
    steps: change(
      sources(
        "beta-pilot/PRO-2026-0002@v1",
        "beta-pilot/PRO-2026-0003@v1",
        "beta-pilot/PRO-2026-0001@v1",
        "beta-pilot/WORK-ORDER-77@v1",
        "gamma/PRO-2026-0002@v1",
        "gamma/PRO-2026-0009@v1",
        "delta/PRO-2026-0004@v1",
        "acme-pilot/PRO-2026-0001@v1",
        "acme-pilot/PRO-2026-0001@v2",
      ),
      { "engagements/delta/PRO-2026-0004.md": null, [BETA_PROPOSAL]: `${beta[BETA_PROPOSAL]}More.\n` },
    ),
  },
  "superseded-source: whose home is another engagement (source-elsewhere)": {
    base: { ...beta, "engagements/gamma/NOTE-1.md": text(PROPOSAL).replace("PRO-2026-0001", "NOTE-1") },
    steps: change(sources("gamma/PRO-2026-0002@v1")),
  },
  "changed: only the form of line ends, one byte, or one byte more (content-changed-without-version)": {
    base: {
      ...artifact("PRO-2026-0002", "proposal"),
      ...artifact("PRO-2026-0003", "proposal"),
      ...artifact("PRO-2026-0005", "proposal"),
      ...artifact("PRO-2026-0004", "proposal", { status: "superseded" }),
    },
    entry: entry({
      artifacts: ["PRO-2026-0001", "PRO-2026-0002", "PRO-2026-0003", "PRO-2026-0004", "PRO-2026-0005"].map((id) => ({
        id,
        version: "v1",
        blob: "b".repeat(40),
        status: "current",
        final: "true",
      })),
    }),
    steps: change(
      { [PROPOSAL]: text(PROPOSAL).replaceAll("\n", "\r\n") },
      artifact("PRO-2026-0002", "proposal", { title: "x" }),
      {
        [file("PRO-2026-0003")]: String(artifact("PRO-2026-0003", "proposal")[file("PRO-2026-0003")]).replace(
          "Text.",
          "Test.",
        ),
      },
      { [file("PRO-2026-0005")]: `${String(artifact("PRO-2026-0005", "proposal")[file("PRO-2026-0005")])}More.\n` },
      artifact("PRO-2026-0004", "proposal", { status: "superseded", title: "x" }),
    ),
  },
  "forbidden-content: and a type that is not declared": {
    base: {
      "adapters/mini.yaml": text("adapters/mini.yaml").replace(
        "sources: [] }",
        "sources: [], forbidden_fields: [fee] }",
      ),
    },
    steps: change(artifact("PRO-2026-0002", "proposal", { fee: "12" }), artifact("NOTE-1", "note", { fee: "12" })),
  },
};

const security: Readonly<Record<string, Scenario>> = {
  "security-not-reviewed: moving on": {
    base: secure(triggers),
    steps: change(flagged("contract", ["a", " None ", "TBD", "b", "c", "d", "e", "f"])),
  },
  "security-not-reviewed: a review that is superseded": {
    base: secure(triggers),
    steps: change(flagged("contract", ["credentials"]), artifact("SEC-2026-0001", "memo", { status: "superseded" })),
  },
  "security-not-reviewed: a review that is a draft": {
    base: secure(triggers),
    steps: change(flagged("contract", ["credentials"]), artifact("SEC-2026-0001", "memo", { status: "draft" }), bill),
  },
  "security-not-reviewed: nothing that is a matter of security (security-flags)": {
    base: secure(triggers),
    steps: change(flagged("contract", ["none", "TBD", ""])),
  },
  "security-not-reviewed: no flags at all (security-flags)": {
    base: secure(triggers),
    steps: change(state({ stage: "contract" })),
  },
  "security-not-reviewed: an end that is none": {
    base: definition("{ from: proposal, to: contract, kind: terminal }", "security: { artifact: memo }\n"),
    steps: change(flagged("contract", ["credentials"])),
  },
  "security-not-reviewed: a definition that knows no review": {
    base: secure("{ triggers: [a] }"),
    steps: change(flagged("contract", ["a"])),
  },
  "security-not-reviewed: a review of a type that is not declared": {
    base: secure("{ artifact: ghost }"),
    steps: change(flagged("contract", ["a"])),
  },
  "security-not-reviewed: going nowhere": {
    base: secure(triggers),
    steps: change(flagged("proposal", ["credentials"])),
  },
  "security-not-reviewed: a way that is none": {
    base: secure(triggers),
    steps: change(flagged("review", ["credentials"])),
  },
  "security-not-reviewed: going back": {
    base: { ...secure(triggers), ...state({ stage: "contract" }) },
    steps: change(flagged("proposal", ["credentials"])),
  },
  "security-not-reviewed: reopening": {
    base: { ...secure(triggers), ...state({ stage: "lost" }) },
    steps: change(flagged("proposal", ["credentials"])),
  },
  "security-not-reviewed: giving up": { base: secure(triggers), steps: change(flagged("lost", ["credentials"])) },
  "security-not-reviewed: giving up by a branch": {
    base: definition("{ from: proposal, to: lost, kind: branch }", "security: { artifact: memo }\n"),
    steps: change(flagged("lost", ["credentials"])),
  },
  "security-not-reviewed: coming to an end": {
    base: { ...secure(triggers), ...state({ stage: "contract" }) },
    steps: change(flagged("closed", ["credentials"])),
  },
  "security-review-without-trigger: asked for among others": {
    base: secure(triggers),
    steps: change(state({ requested: ["proposal", "memo"], security_flags: ["colour"] })),
  },
  "security-review-without-trigger: asked for first": {
    base: secure("{ artifact: memo }"),
    steps: change(state({ requested: ["memo"] })),
  },
  "security-review-without-trigger: asked for before": {
    base: { ...secure(triggers), ...state({ requested: ["memo"] }) },
    steps: change(state({ requested: ["memo"], owner: "nora" })),
  },
  "security-review-without-trigger: started": { base: secure(triggers), steps: change(bill, memo) },
  "security-review-without-trigger: started with any flag": {
    base: secure("{ artifact: memo }"),
    steps: change(memo, flagged("proposal", ["colour"])),
  },
  "security-review-without-trigger: put away": {
    base: secure(triggers),
    steps: change(bill, artifact("SEC-2026-0001", "memo", { status: "archived" })),
  },
  "security-review-without-trigger: there before": {
    base: { ...secure(triggers), ...memo },
    steps: change(artifact("SEC-2026-0001", "memo", { title: "x" })),
  },
  "security-review-without-trigger: and a state that cannot be read": {
    base: secure(triggers),
    steps: change(memo, unreadable),
  },
  "security-review-without-trigger: and a state that can be read again": {
    base: { ...secure(triggers), ...unreadable },
    steps: change(state({ requested: ["memo"] })),
  },
  "security-review-without-trigger: in a new engagement": {
    base: secure(triggers),
    steps: change({ [BETA_STATE]: `${text(STATE)}requested: [memo]\n` }),
  },
  ...Object.fromEntries(
    ["CUSTOMER_credentials", " credentials ", "all sensitive -- data", "credentialsx", "customercredentials"].map(
      (flag) => [
        `security-flags: ${JSON.stringify(flag)} (security-review-without-trigger)`,
        { base: secure(triggers), steps: change(memo, flagged("proposal", [flag])) },
      ],
    ),
  ),
};

export const oddSources: Readonly<Record<string, Scenario>> = { ...artifacts, ...security };
