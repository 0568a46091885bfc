import { describe, expect, it } from "vitest";
import { parseArtifact } from "../../src/parse/artifact.ts";
import { checkSecurityReview } from "../../src/skills/security-review/check.ts";
import { sourceFile } from "../scenario/files.ts";
import { around } from "./invoice/house.ts";

function review(fields: string, text = "") {
  const matter = "id: SEC-2026-0001\ntype: security_review\nversion: v1\nstatus: current\nsources: []";
  const file = sourceFile("engagements/acme/SEC-2026-0001.md", `---\n${matter}\n${fields}\n---\n${text}\n`);
  const { artifact: made, problems } = parseArtifact(file);
  if (!made) throw new Error(JSON.stringify(problems));
  return checkSecurityReview(made, around([made])).map(
    ({ place, message, holdsGate, severity }) =>
      `${place.line}:${place.column} ${severity ?? (holdsGate ? "held" : "error")} ${message}`,
  );
}

describe("the decision of a security review", () => {
  it.each([
    "decision: GO",
    "decision: no-go",
    "decision: CONDITIONAL GO\nconditions: [R-03]",
    "decision: TBD",
    "title: X",
  ])("may be %s", (fields) => expect(review(fields)).toEqual([]));

  it.each([
    [
      "decision: maybe",
      "7:11 held `maybe` is no decision of a security review; allowed are `GO`, `CONDITIONAL GO`, `NO-GO`.",
    ],
    ["decision: CONDITIONAL GO", "7:11 held The decision is CONDITIONAL GO, and no condition is named."],
    [
      "decision: CONDITIONAL GO\nconditions: []",
      "7:11 held The decision is CONDITIONAL GO, and no condition is named.",
    ],
    ["decision: GO\nconditions: [R-03]", "8:13 held The decision is GO, and there are conditions."],
  ])("may not be %s", (fields, told) => expect(review(fields)).toEqual([told]));
});

describe("words of a certification", () => {
  const claim = (word: string) =>
    `\`${word}\` is a word of a certification; a security review is one judgement on one day.`;

  it.each([
    ["The agent is ISO 27001 certified.", `9:24 error ${claim("certified")}`],
    ["We guarantee that nothing is sent.", `9:4 error ${claim("guarantee")}`],
    ["It is fully compliant with the policy.", `9:7 error ${claim("fully compliant with")}`],
    ["It runs under SOC 2.", "9:15 warning `SOC 2` is named; readers may take this memo for its certificate."],
  ])("are a fault: %s", (text, told) => expect(review("decision: GO", text)).toEqual([told]));

  it.each([
    "This memo is not a certification.",
    "It does not guarantee that other scopes are safe, and it certifies nothing.".replace(
      ", and it certifies nothing",
      "",
    ),
    "The TLS certificate is renewed each month.",
    "Uncertified devices are out of scope.",
    "Nothing here is certified by anybody.",
  ])("are none: %s", (text) => expect(review("decision: GO", text)).toEqual([]));
});
