import { ownerLine, ownersText, unownedIn } from "../setup/code-owners.ts";
import { ofContents, orFine, type Outcome } from "./check.ts";

export const owners = ofContents("code-owners", ({ owners: file }) => {
  if (!file) {
    const message = "There is no CODEOWNERS: nobody in particular is asked when policy changes";
    const [, ...lines] = ownersText([]).trim().split("\n");
    const fix = `countersign init github, or write .github/CODEOWNERS: ${lines.join("; ")}`;
    return [{ level: "warn", message, fix }];
  }
  const faults = unownedIn(file.text).map((what) => unowned(file.path, what));
  return orFine(faults, `${file.path} covers what decides who may approve`);
});

function unowned(path: string, what: string): Outcome {
  const message = `CODEOWNERS gives ${what} no owner`;
  return {
    level: "warn",
    message,
    fix: `Add the line: ${ownerLine(what, [])}`,
    place: { file: path, line: 1, column: 1 },
  };
}
