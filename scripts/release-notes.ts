// Prints what CHANGELOG.md says of a version: `node scripts/release-notes.ts v1.2.0`. Its tag must be that of package.json.
import { readFileSync } from "node:fs";
import { notesOf } from "./changelog.ts";

process.chdir(`${import.meta.dirname}/..`);
const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };
const notes = notesOf(process.argv[2] ?? "", version, readFileSync("CHANGELOG.md", "utf8"));
if ("problem" in notes) {
  console.error(notes.problem);
  process.exitCode = 1;
} else console.log(notes.text);
