import { ADAPTER, proposal, PROPOSAL, STATE, stateAt } from "../approval-cases/repository.ts";
import type { Edit } from "../scenario/files.ts";
import { approve, artifact, commit, join, moving, path, unreadable } from "./parts.ts";
import type { Scenario } from "../scenario/scenario.ts";

/** Repositories at the edge of one rule about what an artifact says, whose id their names begin with. */

const chain = join(
  artifact("PRO-2026-0002", "proposal", "supersedes: PRO-2026-0002@v1\n", { version: "v2" }),
  artifact("PRO-2026-0003", "proposal", "supersedes: PRO-2026-0003@v1\n", { version: "v3" }),
  artifact("PRO-2026-0004", "proposal", "supersedes: PRO-2026-0004@v1\n"),
  artifact("PRO-2026-0005", "proposal", "supersedes: PRO-2026-0005\n", { version: "v2" }),
  artifact("PRO-2026-0006", "proposal", "supersedes: PRO-2026-0005@v3\n"),
  artifact("PRO-2026-0007", "proposal", "supersedes: PRO-2026-0005@v2\n"),
  artifact("PRO-2026-0008", "proposal", "supersedes: PRO-2026-0099@v1\n", { version: "v3" }),
  artifact("PRO-2026-0009", "proposal", "supersedes: the old one\n"),
  artifact("PRO-2026-0010", "proposal", "supersedes: other/PRO-2026-0001@v9\n"),
  artifact("PRO-2026-0011", "proposal", "supersedes: acme-pilot/PRO-2026-0001@v9\n"),
  artifact("PRO-2026-0012", "proposal", "supersedes: TBD\n", { version: "v2" }),
  artifact("PRO-2026-0013", "proposal", "", { version: "v2" }),
  artifact("PRO-2026-0014", "proposal", "supersedes: PRO-2026-0014@v2\n", { version: "v2" }),
  artifact("PRO-2026-0015", "proposal", "supersedes: PRO-2026-0015@v3\n", { version: "v2" }),
  artifact("PRO-2026-0016", "proposal", "supersedes: nothing\n", { version: "" }),
  artifact("PRO-2026-0017", "proposal", "supersedes: PRO-2026-0016@v1\n"),
  artifact("PRO-2026-0018", "proposal", "supersedes: PRO-2026-0018@v1\n", { version: "" }),
);
const circle = (...ids: readonly string[]) =>
  join(...ids.map((id, index) => artifact(id, "proposal", `supersedes: ${ids[(index + 1) % ids.length] ?? ""}@v1\n`)));
const numbered = (id: string, version: string) => artifact(id, "proposal", "", { version });
/** A definition of few words, with these types of artifacts and more at its end. */
const types = (artifacts: string, more = ""): Edit => ({
  [ADAPTER]: `workflow_type: mini
stages: [{ id: proposal, owner: proposal }, { id: contract, owner: contract }]
allowed_transitions: [{ from: proposal, to: contract }, { from: contract, to: closed }]
artifacts: [${artifacts}]
terminal_states: [closed]
${more}`,
});
const fields = types(
  "{ artifact_type: proposal, owner: proposal, required_fields: [price, recipient.name, recipient.email, acceptance_criteria, parts], tbd_allowed: [price, recipient.email] }, { artifact_type: contract, owner: contract, required_fields: [price] }",
);
const filled = "price: 1\nrecipient: { name: Ann, email: TBD }\nparts: [a]\n";
const lines = (count: number) => Array.from({ length: count }, () => "a\u200Bb\u200B\n").join("");
const story = types(
  "{ artifact_type: proposal, owner: proposal }, { artifact_type: story, owner: writing, public: true }, { artifact_type: note, owner: writing }",
  `facts: { fee: { class: confidential }, plain: {}, shown: { class: public } }
security: { classes: { contact: confidential, budget: secret, list: secret, words: secret, open: PUBLIC, later: TBD, note_only: secret, missing: secret } }
`,
);
const secrets = `known_facts:
  fee: { value: "28000.00", source: PRO-2026-0001 }
  contact: { name: Ann Lee, email: ann@acme.example, age: "44" }
  budget: { total: "125000", year: "2026", word: plain }
  list: ["5551.5", x]
  words: "none"
  open: Open words
  shown: Shown words
  later: Later words
  own: Owned words
  forms:
    - "no"
    - abcd@x.example
  short: abc
  four: abcd
  year: "1999"
  more: "19995"
  coded: a1999
  named: " Unknown "
  spaced: " Morgan Reyes "
  long: "${"y".repeat(200)}"
  longer: "${"z".repeat(201)}"
data_classes: { own: internal, gone: internal, forms: a, short: b, four: c, year: d, more: e, coded: f, named: g, spaced: h, long: i, longer: j }
`;
const told =
  "For 28,000 EUR, 125 000, ann@acme.example, Ann Lee, 44, 2026, plain, 5551.5, none, Open words, Shown words, Later words, Owned words, Noted here, no, abcd@x.example, abc, abcd, 1999, 19995, a1999, unknown, Morgan Reyes.\n";

export const oddTexts: Readonly<Record<string, Scenario>> = {
  "version-chain-broken: in every way": { steps: [commit(chain)] },
  "version-chain-broken: versions that jump": {
    base: join(
      numbered("PRO-2026-0021", "v2"),
      numbered("PRO-2026-0022", "v2"),
      numbered("PRO-2026-0023", "v2"),
      numbered("PRO-2026-0024", "v2"),
      numbered("PRO-2026-0025", ""),
    ),
    steps: [
      commit(
        numbered("PRO-2026-0021", "v3"),
        numbered("PRO-2026-0022", "v4"),
        numbered("PRO-2026-0023", "v1"),
        numbered("PRO-2026-0024", ""),
        numbered("PRO-2026-0025", "v2"),
      ),
    ],
  },
  "version-chain-broken: what is superseded is taken away": {
    steps: [commit({ [PROPOSAL]: null }, artifact("PRO-2026-0002", "proposal", "supersedes: PRO-2026-0001@v1\n"))],
  },
  "version-chain-broken: circles": {
    steps: [
      commit(
        circle("PRO-2026-0003", "PRO-2026-0002"),
        circle("PRO-2026-0006", "PRO-2026-0004", "PRO-2026-0005"),
        artifact("PRO-2026-0007", "proposal", "supersedes: PRO-2026-0006@v1\n"),
      ),
    ],
  },
  "version-chain-broken: circles of the base": { base: circle("PRO-2026-0003", "PRO-2026-0002"), steps: [moving] },
  "version-chain-broken: circles of the base, one part touched": {
    base: circle("PRO-2026-0004", "PRO-2026-0002", "PRO-2026-0003"),
    steps: [commit(artifact("PRO-2026-0003", "proposal", "supersedes: PRO-2026-0004@v1\n", { body: "More.\n" }))],
  },
  "version-chain-broken: the state cannot be read": { steps: [commit(chain, unreadable)] },
  "artifact-fields-missing: in every way": {
    base: fields,
    steps: [
      commit(
        { [PROPOSAL]: null },
        artifact("PRO-2026-0011", "proposal", "", { body: "# Other\nText.\n" }),
        artifact("PRO-2026-0012", "proposal", filled, { body: "# 3. **Acceptance criteria:**\nIt works.\n" }),
        artifact("PRO-2026-0013", "proposal", `${filled}acceptance_criteria: TBD\n`),
        artifact("PRO-2026-0014", "proposal", `${filled}acceptance_criteria: TBD\n`, { status: "draft" }),
        artifact("PRO-2026-0015", "proposal", "price: TBD\nrecipient: TBD\nparts: []\nacceptance_criteria: {}\n"),
        artifact("PRO-2026-0016", "proposal", "price: ' TBD '\nrecipient: ' TBD '\nparts: [a]\n", { status: "draft" }),
        artifact("PRO-2026-0017", "proposal", "price: {}\nrecipient: { name: TBD }\nacceptance_criteria: [TBD]\n"),
        artifact("PRO-2026-0018", "proposal", "", { status: "archived" }),
        artifact("ADSA-2026-0001", "contract", "", { status: "draft" }),
        artifact("ADSA-2026-0002", "contract", 'price: ""\n'),
        artifact("ATT-2026-0001", "attestation"),
        artifact("PRO-2026-0019", "proposl"),
        artifact("PRO-2026-0020", "zzz"),
      ),
    ],
  },
  "artifact-fields-missing: a definition without types": {
    base: types(""),
    steps: [commit(artifact("PRO-2026-0002", "zzz"))],
  },
  "hidden-characters: in texts and names": {
    base: { [path("ge\u200Bne")]: "Text.\n" },
    steps: [
      commit({
        "notes\u200B.md": "Text.\n",
        "adapters/no\u200Btes.md": "a\u200Bb\n",
        [path("a\u200Bb\u2060c")]: "Text.\n",
        [path("ge\u200Bne")]: null,
        [path("notes")]: `\n${lines(1)}a\u2060b\u200B\n`,
        [path("PRO-2026-0001")]: proposal({
          more: "allowed_characters: [' u+200b ', U+00AD]\n",
          body: "a\u200Bb\u2060\n\u00ADc\n",
        }),
        [path("PRO-2026-0002")]: proposal({ id: "PRO-2026-0002", body: lines(2) }),
        [path("long")]: lines(25),
        "engagements/beta-pilot/notes.md": lines(1),
      }),
    ],
  },
  "hidden-characters: the state cannot be read": { steps: [commit(unreadable, { [path("notes")]: lines(1) })] },
  "classified: a story that tells everything": {
    base: { ...story, [STATE]: stateAt("proposal").replace(/known_facts: .*\n/, secrets) },
    steps: [
      commit(
        artifact("NOTE-2026-0001", "note", "note_only: Noted here\n"),
        artifact("NOTE-2026-0002", "note", "missing: Not told\nopen: x\n"),
        artifact("STORY-2026-0001", "story", "words: here\nplain: here\n", {
          body: `${told}${"y".repeat(200)} ${"z".repeat(201)}\n`,
        }),
        artifact("STORY-2026-0002", "story", "missing: TBD\n", { body: "Nothing.\n" }),
      ),
    ],
  },
  "classified: the state cannot be read": {
    base: story,
    steps: [commit(unreadable, artifact("STORY-2026-0001", "story", "fee: 1\n"))],
  },
  "message-carries-content: fields and headings": {
    base: types(
      "{ artifact_type: proposal, owner: proposal }, { artifact_type: message, owner: message }",
      "boundaries: [{ id: a, text: A message attaches what it speaks about, artifact: message, forbids_fields: [price, terms.days], forbids_headings: [Fees], rule: CS-BND-003 }, { id: b, text: Ask first!, artifact: message, forbids_fields: [price], belongs_to: proposal, rule: CS-BND-003 }]\n",
    ),
    steps: [
      commit(
        artifact("MSG-2026-0001", "message", "price: 1\nterms: { days: 3 }\n", { body: "## Fees:\nNo `code` here.\n" }),
        artifact("MSG-2026-0002", "message", "price: 1\n", { status: "archived" }),
      ),
    ],
  },
  "secret-in-change: an account in and out of its field": {
    steps: [
      commit(
        artifact("INV-2026-0001", "invoice", "payment: { iban: DE89370400440532013000 }\n", {
          body: "DE89370400440532013000 and GB82WEST12345698765432\n",
        }),
        artifact("INV-2026-0002", "invoice", "payment: { iban: [DE89370400440532013000] }\n"),
        {
          [path("notes")]:
            `\nDE89370400440532013000, AKIA${"Z7QK3XW2".repeat(2)}, npm_${"a1B2c3D4e5F6".repeat(3)}, ghp_${"a1B2c3D4e5F6".repeat(3)}\n`,
        },
      ),
      approve("lena", "Fine"),
    ],
  },
};
