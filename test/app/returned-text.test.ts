import { expect, it } from "vitest";
import { returnedText } from "../../src/app/render/returned-text.ts";
import { painter } from "../../src/report/terminal.ts";

const evil = "\u001b[2J\u009b\u202eMorgan\r\b";
const shown = String.raw`\u{1B}[2J\u{9B}\u{202E}Morgan\u{D}\u{8}`;

const made = {
  before: "a\nb\n",
  text: `a\n${evil}\n`,
  notes: [],
  changes: [{ kind: "inserted", author: evil, date: "2026-06-02T10:00:00Z", text: evil }],
  comments: [{ author: "", date: "", text: evil, on: evil, paragraph: 0, line: 2 }],
  problems: [{ code: "CS-DOC-031", place: { file: "P.md", line: 2, column: 1 }, message: evil, fix: "Do it." }],
} as const;

it("shows nothing that writes on the screen", () => {
  expect(returnedText("P.md", made, painter(false))).toBe(
    [
      "P.md",
      "@@ -1,2 +1,2 @@",
      " a",
      "-b",
      `+${shown}`,
      "",
      "Tracked changes",
      `  + ${shown}  ${shown}, 2026-06-02`,
      "",
      "Comments",
      `  P.md:2 somebody: ${shown} (on "${shown}")`,
      "",
      "Not brought over",
      `  P.md:2:1 CS-DOC-031 ${shown}`,
      "    fix: Do it.",
      "",
    ].join("\n"),
  );
});

it("has our colours on a terminal, and no others", () => {
  const text = returnedText("P.md", made, painter(true));
  expect(text).toContain("\u001b[31m-b\u001b[0m\n");
  expect(text).toContain(`\u001b[32m+${shown}\u001b[0m\n`);
  const plain = [31, 32, 2, 0].reduce((left, code) => left.replaceAll(`\u001b[${code}m`, ""), text);
  expect(plain).toBe(returnedText("P.md", made, painter(false)));
});
