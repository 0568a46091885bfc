import { describe, expect, it } from "vitest";
import { findHidden } from "../../src/rules/aspects/hidden-characters.ts";
import { matchesGlob } from "../../src/model/glob.ts";
import { findValue } from "../../src/model/said.ts";
import { findSecrets } from "../../src/rules/aspects/secrets.ts";
import { compareDotted } from "../../src/model/version.ts";
import type { Edit } from "../scenario/files.ts";
import { play } from "../scenario/play.ts";

const NOTES = "engagements/acme-pilot/notes.md";
const PROPOSAL = "engagements/acme-pilot/PRO-2026-0001.md";

function judge(change: Edit, code: string, base: Edit = {}) {
  const { verdict } = play({ base, steps: [{ commit: change }] });
  const all = [...verdict.findings, ...verdict.engagements.flatMap((each) => each.findings)];
  return { text: JSON.stringify(verdict), found: all.filter(({ rule }) => rule === code) };
}

/** Made up, in parts, so that no scanner takes this file for a leak. */
const canaries: readonly [kind: string, text: string][] = [
  ["AWS access key", `AKIA${"Z7QK3XW2".repeat(2)}`],
  ["GitHub token", `ghp_${"a1B2c3D4e5F6".repeat(3)}`],
  ["GitHub token", `gho_${"a1B2c3D4e5F6".repeat(3)}`],
  ["GitHub token", `github_pat_${"11ABCDEFG0aZ".repeat(3)}_x`],
  ["private key", `-----BEGIN ${"RSA "}PRIVATE KEY-----`],
  ["private key", `-----BEGIN ${"OPENSSH "}PRIVATE KEY-----`],
  ["Slack token", `xoxb-${"123456789012-abcdef"}`],
  ["Slack webhook", `https://hooks.slack.com/services/${"T00000000/B00000000/XXXX"}`],
  ["Stripe live key", `sk_live_${"4eC39HqLyjWDarjt"}`],
  ["Google API key", `AIza${"SyA1234567890abcdefghijklmnopqrstuv"}`],
  ["npm token", `npm_${"a1B2c3D4e5F6".repeat(3)}`],
  ["JSON Web Token", `eyJ${"hbGciOiJIUzI1NiJ9"}.eyJ${"zdWIiOiIxMjM0NTY3ODkwIn0"}.${"dozjgNryP4J3jVmNHl0w5N"}`],
  ["password or key", `password: ${"xK9dLq2Rv8TzWm4Ns7Bp"}`],
  ["password or key", `"api_key" = "${"xK9dLq2Rv8TzWm4Ns7Bp"}"`],
  ["IBAN", "DE89 3704 0044 0532 0130 00"],
  ["IBAN", "GB82WEST12345698765432 AND MORE"],
  ["social security number", "536-22-8726"],
  ["card number", "4111 1111 1111 1111"],
];

describe("a secret", () => {
  it.each(canaries)("%s is told, and never repeated", (kind, canary) => {
    const { text, found } = judge({ [NOTES]: `# Notes\nFor later: ${canary}\n` }, "CS-SEC-001");
    const personal = ["IBAN", "social security number", "card number"].includes(kind);
    expect(found.map(({ severity, line }) => [severity, line])).toEqual([[personal ? "warning" : "error", 2]]);
    expect(found[0]?.message).toContain(kind);
    const value = canary.replace(/^(?:password: |"api_key" = ")/, "").replace(/"$/, "");
    expect(text).not.toContain(value);
  });

  it.each(["adapters/mini.yaml", "countersign.yaml", "templates/proposal/page.hbs"])("is found in %s too", (path) => {
    const canary = canaries[0]?.[1] ?? "";
    expect(judge({ [path]: `# ${canary}\n` }, "CS-SEC-001").found.map(({ file }) => file)).toEqual([path]);
  });

  it.each([
    "password: see the vault, entry acme/mailbox",
    "password: ${{ secrets.MAILBOX }}",
    "token: the-one-that-lena-keeps-in-her-drawer",
    `sha256: ${"0a1b2c3d".repeat(8)}`,
    "ADSA-2026-0142@v1 and INV-2026-0461",
    "DE00 3704 0044 0532 0130 00",
    "4111 1111 1111 1112",
    "000-12-3456",
    "npm_config_registry",
  ])("is not: %s", (text) => {
    expect(findSecrets(text)).toEqual([]);
  });

  it("is not an account in the field that is meant for it", () => {
    const matter =
      "---\nid: INV-2026-0001\ntype: invoice\nstatus: draft\npayment: { iban: DE89370400440532013000 }\n---\n";
    const path = "engagements/acme-pilot/INV-2026-0001.md";
    expect(judge({ [path]: `${matter}Pay soon.\n` }, "CS-SEC-001").found).toEqual([]);
  });

  it.each(["eyJ-", "-eyJ", "ghp_", "github_pat_", "AKIA", "password:", "-----BEGIN ", "A1 ", "DE89", "1111 ", "xoxb-"])(
    "is looked for in linear time: %s",
    (text) => {
      const started = performance.now();
      findSecrets(text.repeat(Math.ceil(512_000 / text.length)));
      expect(performance.now() - started).toBeLessThan(1500);
    },
  );
});

describe("a hidden character", () => {
  it.each([
    ["a change of direction", "a\u202Eb"],
    ["an isolate", "a\u2066b\u2069"],
    ["a mark of direction", "a\u200Fb"],
    ["zero width", "a\u200Bb"],
    ["a joiner between letters", "a\u200Db"],
    ["a second joiner", "می\u200C\u200Cخواهم"],
    ["a joiner after nothing of its kind", "👩\u200D b"],
    ["a word joiner", "a\u2060b"],
    ["a soft hyphen", "a\u00ADb"],
    ["a mark inside", "a\uFEFFb"],
    ["a tag", "a\u{E0041}b"],
    ["an unfinished flag", "🏴\u{E0067}\u{E0062} b"],
    ["a row of selectors", "a\uFE0F\uFE0E"],
    ["a selector for ideographs", "a\u{E0100}"],
    ["a filler", "a\u3164b"],
    ["a line break that is none", "a\u2028b"],
  ])("is found: %s", (_, text) => {
    expect(findHidden(text).length).toBeGreaterThan(0);
  });

  it.each([
    ["a family", "👨\u200D👩\u200D👧 👩🏽\u200D💻 🏳\uFE0F\u200D🌈"],
    ["a flag of a region", "🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}"],
    ["a keycap and a heart", "1\uFE0F\u20E3 ❤\uFE0F"],
    ["Persian", "می\u200Cخواهم"],
    ["Hindi", "क्\u200Dष"],
    ["an ideograph's form", "葛\u{E0100}"],
    ["plain text", "naïve café, 漢字, ½, — and  "],
  ])("is in its place: %s", (_, text) => {
    expect(findHidden(text)).toEqual([]);
  });

  const matter = (allowed: string) =>
    `---\nid: PRO-2026-0001\ntype: proposal\nversion: v1\nstatus: current\ntitle: Pilot\nsources: []\n${allowed}---\nSco\u00ADpe\n`;

  it("is allowed where the artifact says so", () => {
    expect(judge({ [PROPOSAL]: matter("") }, "CS-SEC-006").found).toHaveLength(1);
    expect(judge({ [PROPOSAL]: matter("allowed_characters: [U+00AD]\n") }, "CS-SEC-006").found).toEqual([]);
    expect(judge({ [PROPOSAL]: matter("allowed_characters: [U+200B]\n") }, "CS-SEC-006").found).toHaveLength(1);
  });

  it("is no mark at the start of a file", () => {
    expect(judge({ [NOTES]: "\uFEFF# Notes\n" }, "CS-SEC-006").found).toEqual([]);
  });

  it("is found in a name, and shown", () => {
    const { found } = judge({ "engagements/acme-pilot/no\u200Btes.md": "# Notes\n" }, "CS-SEC-006");
    expect(found.map(({ message }) => message)).toEqual([
      "The name `engagements/acme-pilot/no\\u{200B}tes.md` has U+200B, which nobody sees: takes no width.",
    ]);
  });

  it("is found in linear time", () => {
    const started = performance.now();
    findHidden("\u{1F3F4}\u{E0067}a\u200D".repeat(60_000));
    expect(performance.now() - started).toBeLessThan(1500);
  });
});

describe("a confidential value", () => {
  it.each([
    ["28000.00", "For $28,000 a year", 5],
    ["28000.00", "For 28 000.00 EUR", 4],
    ["28000.00", "128000 or 28000.50 or 28,000,000", -1],
    ["28000.50", "28,000.50", 0],
    ["Zendesk", "we use zendesk.", 7],
    ["Zendesk", "Zendesks", -1],
    ["Morgan Reyes", "by Morgan\nReyes", 3],
    ["a.b*c(d", "a.b*c(d", 0],
    ["a-b/c", "x a-b/c", 2],
  ])("%s in %j", (value, text, at) => {
    expect(findValue(text, value)).toBe(at);
  });
});

it.each([
  ["engagements/x/PRO-1.md", "engagements/**/PRO-*.md", true],
  ["engagements/x/y/PRO-1.md", "engagements/**/PRO-*.md", true],
  ["engagements/PRO-1.md", "engagements/**/PRO-*.md", true],
  ["engagements/x/PRO-1.md/a", "engagements/**/PRO-*.md", false],
  ["engagements/x/APRO-1.md", "engagements/**/PRO-*.md", false],
  ["engagements/x/PRO-.md", "engagements/*/PRO-*.md", true],
  ["engagements/x/y/PRO-1.md", "engagements/*/PRO-*.md", false],
  ["a/b", "a/**", true],
  ["ab", "a*b*b", false],
  ["a.md", "*.md", true],
])("%s matches %s: %s", (path, glob, expected) => {
  expect(matchesGlob(path, glob)).toBe(expected);
});

it.each([
  ["1.9.0", "1.10.0", -1],
  ["2", "2.0.0", 0],
  ["3.0.1", "3.0.0", 1],
  ["TBD", "1.0.0", undefined],
])("version %s against %s", (a, b, expected) => {
  const difference = compareDotted(a, b);
  expect(difference === undefined ? undefined : Math.sign(difference)).toBe(expected);
});
