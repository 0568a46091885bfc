import type { HandMutant } from "./action-mutants.ts";

const edit = "test/action/edit.test.ts";
const may = "test/app/may.test.ts";
const takenOn = "test/plan/taken-on.test.ts";

const MAY = "src/app/action/commands/may.ts";
const ANSWER = "src/app/action/commands/answer-comment.ts";
const TAKEN = "src/plan/taken-on.ts";

/** What people ask for by comments and forms, and pull requests that no event of their own wakes. */
export const commandMutants: readonly HandMutant[] = [
  {
    says: "lets anybody give any command",
    file: MAY,
    from: 'if (who === "anyone") return undefined;',
    to: 'if (who !== "anyone" || who === "anyone") return undefined;',
    tests: [may],
  },
  {
    says: "takes the owners that the pull request itself names",
    file: MAY,
    from: "function ownersFor({ verb, words }: Command, { base }: Case)",
    to: "function ownersFor({ verb, words }: Command, { head: base }: Case)",
    tests: [may],
  },
  {
    says: "knows owners by their logins alone",
    file: MAY,
    from: "if (entries.length > 0) return",
    to: "if (entries.length > 99) return",
    tests: [may],
  },
  {
    says: "carries a comment out again",
    file: ANSWER,
    from: 'if (comment.answered) return { said: "answered before" };',
    to: "",
    tests: [edit],
    named: "carried out once",
  },
  {
    says: "carries a comment out again whose answer was lost",
    file: ANSWER,
    from: "isAgain ? await doneBefore(clone, toDo) : undefined",
    to: "undefined",
    tests: [edit],
    named: "carried out once",
  },
  {
    says: "takes a login that nobody pins for its owner",
    file: MAY,
    from: " && giver.access?.canWrite === true",
    to: "",
    tests: [may],
  },
  {
    says: "lets people approve what a bot opened for them",
    file: "src/gates/independence.ts",
    from: "if (isOpener(played.facts.repository, person)) {",
    to: "if (isOpener(played.facts.repository, person) && commit) {",
    tests: ["test/approval-cases/c-separation-of-duty.test.ts"],
  },
  {
    says: "carries out what was edited into a comment",
    file: "src/forge/github/comment.ts",
    from: "edited: lastEditedAt !== null,",
    to: "edited: lastEditedAt === undefined,",
    tests: [edit],
    named: "carried out once",
  },
  {
    says: "leaves who commands an edit out of its authors",
    file: "src/app/action/commands/publish-edits.ts",
    from: "coAuthor: by,",
    to: "",
    tests: [edit],
    named: "is one commit",
  },
  {
    says: "commits to the default branch",
    file: "src/app/action/ground.ts",
    from: "return isFromDefault ||",
    to: "return",
    tests: [edit],
    named: "default branch alone",
  },
  {
    says: "edits what the base has changed meanwhile",
    file: "src/app/action/tree-desk.ts",
    from: "if (entry && file?.oid === entry.oid) return file;",
    to: "if (entry && file) return file;",
    tests: [edit],
    named: "what is refused",
  },
  {
    says: "writes the rest where one command is refused",
    file: ANSWER,
    from: "if (!taken.answers.every(({ done }) => done)) {",
    to: "if (taken.answers.every(({ done }) => !done)) {",
    tests: [edit],
    named: "what is refused",
  },
  {
    says: "writes what would not pass the check",
    file: "src/app/action/commands/take-lines.ts",
    from: "if (wrong.length > 0)",
    to: "if (wrong.length > 99)",
    tests: [edit],
    named: "what is refused",
  },
  {
    says: "leaves the check of an edit to an event that never comes",
    file: "src/app/action/run.ts",
    from: 'const checked = await check({ kind: "check", number: changed }, around);',
    to: "const checked: Outcome = { notes: [], failures: [] };",
    tests: [edit],
    named: "is one commit",
  },
  {
    says: "leaves a green check where nothing can be read",
    file: "src/app/action/run.ts",
    from: "await withdraw(asked, error);",
    to: "",
    tests: ["test/action/trouble.test.ts"],
    named: "110",
  },
  {
    says: "judges nothing again when the base moves",
    file: "src/app/action/record-and-judge.ts",
    from: ": reachBy(pushed);",
    to: ": new Set<string>();",
    tests: ["test/action/tick.test.ts"],
    named: "C14",
  },
  {
    says: "lets two pull requests share a check",
    file: "src/rules/head-shared.ts",
    from: "if (other === undefined || file === undefined) return [];",
    to: "if (other === undefined || file === undefined || more) return [];",
    tests: ["test/rules/told-all.test.ts"],
  },
  {
    says: "takes a form on the word of a bot",
    file: TAKEN,
    from: "return deed?.by?.human ? [deed.by] : [];",
    to: "return deed?.by ? [deed.by] : [];",
    tests: [takenOn],
  },
  {
    says: "takes a form that was edited since it was accepted",
    file: TAKEN,
    from: "edits.some(({ at }) => at >= accepted.at)",
    to: "edits.some(({ at }) => at >= accepted.at && at < accepted.at)",
    tests: [takenOn],
  },
  {
    says: "takes a form that somebody else has edited",
    file: TAKEN,
    from: "edits.some(({ by }) => by?.id !== author.id)",
    to: "edits.some(({ by }) => by?.id === undefined)",
    tests: [takenOn],
  },
  {
    says: "writes what a form asks for though it would not pass the check",
    file: "src/app/action/intake/take-form.ts",
    from: "if (wrong.length > 0) return",
    to: "if (wrong.length > 99) return",
    tests: ["test/action/intake.test.ts"],
  },
];
