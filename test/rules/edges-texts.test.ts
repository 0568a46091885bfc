import { describe, expect, it } from "vitest";
import { isCard, isIban } from "../../src/model/check-digits.ts";
import { evidencePathProblem } from "../../src/rules/aspects/evidence-path.ts";
import { headingsOf, plainName } from "../../src/rules/aspects/headings.ts";
import { findSecrets } from "../../src/rules/aspects/secrets.ts";

/** Made up, in parts, so that no scanner takes this file for a leak. */
const aws = `AKIA${"Z7QK3XW2".repeat(2)}`;
const gitlab = `glpat-${"a1B2c3D4e5".repeat(2)}`;
const npm = `npm_${"a1B2c3D4e5F6".repeat(3)}`;
const privateKey = `-----BEGIN ${"PRIVATE"} KEY`;
const card = "4111 1111 1111 1111";
const found = (text: string) =>
  findSecrets(text).map(({ offset, kind, personal }) => `${offset} ${kind}${personal ? ", personal" : ""}`);

describe("secrets in a text", () => {
  it.each<[string, string, string[]]>([
    ["are told in its order", `${card}, ${aws}`, ["0 card number, personal", "21 AWS access key"]],
    ["start behind the name", "my token = 'xK9dLq2Rv8TzWm4Ns7Bp'", ["12 password or key"]],
    ["are told once", `token: ${gitlab}`, ["7 GitLab token"]],
    ["may touch the one before", `${gitlab}${privateKey}`, ["0 GitLab token", "26 private key"]],
    ["may touch the one behind", `${npm}${privateKey}`, ["0 npm token", "40 private key"]],
    ["are told each", `${aws} ${aws} ${card}`, ["0 AWS access key", "21 AWS access key", "42 card number, personal"]],
    ["that are personal", "IBAN GB82WEST12345698765432", ["5 IBAN, personal"]],
    ["that are numbers of people", "His is 536-22-8726.", ["7 social security number, personal"]],
  ])("%s", (_, text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each([
    ["xK9dLq2Rv8TzWm4Ns7Bp", true],
    ["abcdefghijklmnopqRS12", true],
    ["abcdefghijklmnopqRST1", false],
    ["abcdefghijklmnopqRSTU", false],
    ["ABCDEFGHIJKLMNOPQRS123", false],
    ["abcdefghijklmnopqrs123", false],
    ["12345678901234567890123", false],
    ["aB12aB12aB12aB12aB12aB", false],
    ["aB1234567aB1234567aB1", false],
    ["aB12345678aB12345678a", true],
    ["0123456789abcdef0123456789abcdef", true],
    ["0123456789ABCDEF0123456789ABCDEF", true],
    ["0123456789abcdef0123456789abcde", false],
    ["g0123456789abcdef0123456789abcdef", false],
    ["0123456789abcdef0123456789abcdefg", false],
    ["00000000000000000000000000000000", false],
  ])("are as random as %s: %s", (value, expected) => {
    expect(found(`password: ${value}`)).toEqual(expected ? ["10 password or key"] : []);
  });

  it("are counted up to fifty", () => {
    expect(found(`${card}\n${`${aws}\n`.repeat(60)}`)).toHaveLength(50);
    expect(found(`${aws}\n`.repeat(49))).toHaveLength(49);
  });
});

describe("check-digits", () => {
  it.each([
    ["DE89 3704 0044 0532 0130 00", true],
    ["DE89370400440532013000", true],
    ["DE89370400440532013000 and more", true],
    ["GB82WEST12345698765432", true],
    ["NO9386011117947", true],
    ["DE88370400440532013000", false],
    ["DE8937040044053201300", false],
    ["XX89370400440532013000", false],
    ["DE36", false],
    ["DE41370400440532013", false],
    ["DE", false],
    ["", false],
  ])("of an IBAN: %s, %s", (text, expected) => {
    expect(isIban(text)).toBe(expected);
  });

  it.each([
    [card, true],
    ["4111-1111-1111-1111", true],
    ["5500000000000004", true],
    ["6011000990139424", true],
    ["4111 1111 1111 1112", false],
    ["1411 1111 1111 1111", false],
    ["0000 0000 0000 0000", false],
  ])("of a card: %s, %s", (text, expected) => {
    expect(isCard(text)).toBe(expected);
  });
});

describe("evidence-path", () => {
  it.each([
    ["", "is empty"],
    ["evidence/a\u0000", "holds a control character"],
    ["evidence/a\u001F", "holds a control character"],
    ["evidence/a\u007F", "holds a control character"],
    ["evidence\\a", "holds a backslash or a colon"],
    ["C:/a", "holds a backslash or a colon"],
    ["evidence", "does not lie under evidence/"],
    ["notes/a.pdf", "does not lie under evidence/"],
    ["evidence/", "does not name its folders plainly"],
    ["evidence/./a.pdf", "does not name its folders plainly"],
    ["evidence/../a.pdf", "does not name its folders plainly"],
    ["evidence/~a.pdf", "holds a name that starts with a tilde"],
    ["evidence/a.", "holds a name that ends in a dot or a space"],
    ["evidence/a /b", "holds a name that ends in a dot or a space"],
    ["evidence/ a", "holds a name that ends in a dot or a space"],
    ["evidence/a~b. c.pdf", undefined],
    ["evidence/a", undefined],
  ])("%j: %s", (path, problem) => {
    expect(evidencePathProblem(path)).toBe(problem);
  });
});

describe("headings of a body", () => {
  it.each<[string, string[]]>([
    ["# One", ["1 One"]],
    ["   ###### Six", ["1 Six"]],
    ["#\tTab", ["1 Tab"]],
    ["#  \t Space ", ["1 Space"]],
    ["# Closed ##  ", ["1 Closed"]],
    ["# Closed  \t##", ["1 Closed"]],
    ["# C# and #2", ["1 C# and #2"]],
    ["# C#", ["1 C#"]],
    ["    # Four spaces", []],
    ["x # Inside", []],
    ["####### Seven", []],
    ["#None", []],
    ["# One\r\n\r\n# Two\r\n", ["1 One", "3 Two"]],
    ["One\n=", ["1 One"]],
    ["  One \n   ---  \t", ["1 One"]],
    ["One\n    ---", []],
    ["One\n--- x", []],
    ["One\nx---", []],
    ["One\n=-=", []],
    ["\n---\n", []],
    ["  \n---\n", []],
    ["```\n# In\n```\n# Out", ["4 Out"]],
    ["```\n---\n```\n---\n# Out", ["5 Out"]],
    ["~~~\n```\n# In\n~~~\n# Out", ["5 Out"]],
    ["   ````\n```\n# In\n`````\n# Out", ["5 Out"]],
    ["    ```\n# Out", ["2 Out"]],
    ["a ```\n# Out", ["2 Out"]],
    ["``\n# Out\n~~\n# And out", ["2 Out", "4 And out"]],
    ["```\n# In", []],
  ])("%j: %j", (text, expected) => {
    expect(headingsOf({ text, line: 1 }).map((each) => `${each.line} ${each.text}`)).toEqual(expected);
  });

  it.each([
    ["Acceptance criteria", "acceptance criteria"],
    ["acceptance_criteria", "acceptance criteria"],
    ["3. **Acceptance   criteria:**", "acceptance criteria"],
    ["1.2.30) Terms . :", "terms"],
    ["12 months", "months"],
    ["2026.", "2026"],
    ["3.x Terms", "3.x terms"],
    ["Phase 2. Terms", "phase 2. terms"],
    ["Terms: of use", "terms: of use"],
    ["~~`Old`--terms~~", "old terms"],
    ["  Terms ", "terms"],
  ])("%j is called %j, as headings go", (text, expected) => {
    expect(plainName(text)).toBe(expected);
  });
});
