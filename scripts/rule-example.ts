import type { Rule } from "../src/model/rule.ts";
import type { Verdict } from "../src/model/verdict.ts";
import { type Fixture, playBad, playGood } from "../test/rules/fixture.ts";
import { edited, type Tree } from "../test/scenario/files.ts";
import { person, type Who } from "../test/scenario/people.ts";
import type { Scenario, Step } from "../test/scenario/scenario.ts";
import { smallest } from "../test/scenario/smallest.ts";
import { textDiff } from "./text-diff.ts";

/** A rule's fixture as people read it: what was changed, what the engine says to it, and what mends it. */
export function exampleOf(rule: Rule, fixture: Fixture): string {
  const { bad, good } = fixture;
  const base = edited(smallest, bad.base ?? {});
  const wrong = edited(base, bad.change ?? {});
  const mendedBase = edited(base, good.base ?? {});
  const mended = edited(mendedBase, { ...bad.change, ...good.fix });
  const parts = [
    `**Example.** ${bad.about ?? ""}`,
    section("On the default branch, before", diff(smallest, base)),
    section("The change", diff(base, wrong)),
    circumstances(bad),
    `The engine says:\n\n${printed(rule, playBad(fixture))}`,
    `**Fixed.** ${good.about ?? ""}`,
    section("On the default branch instead", diff(base, mendedBase)),
    section("What the fix changes", diff(wrong, { ...mended, ...unchanged(base, mendedBase, wrong) })),
    circumstances(good),
    `The verdict is then \`${playGood(fixture).conclusion}\`.`,
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

/** Files that the mended default branch changes are shown once, there. */
function unchanged(base: Tree, mendedBase: Tree, wrong: Tree): Tree {
  const paths = Object.keys(mendedBase).filter((path) => base[path] !== mendedBase[path]);
  return Object.fromEntries(paths.flatMap((path) => (wrong[path] === base[path] ? [[path, wrong[path] ?? ""]] : [])));
}

function section(title: string, text: string): string {
  return text === "" ? "" : `${title}:\n\n${text}`;
}

function diff(before: Tree, after: Tree): string {
  const paths = [...new Set([...Object.keys(before), ...Object.keys(after)])].toSorted();
  const changed = paths.filter((path) => before[path] !== after[path]);
  const texts = changed.map((path) => [
    headerOf(path, before, after),
    ...shorter(textAt(before, path), textAt(after, path)),
  ]);
  return texts.length === 0 ? "" : fenced("diff", texts.flat().join("\n"));
}

/** Where nearly everything changes, the new text alone says more than the difference. */
function shorter(before: string, after: string): string[] {
  const lines = textDiff(before, after);
  const removed = lines.filter((line) => line.startsWith("-")).length;
  if (after === "" || removed < 6) return lines;
  return after
    .trimEnd()
    .split("\n")
    .map((line) => `+${line}`);
}

function headerOf(path: string, before: Tree, after: Tree): string {
  const what = before[path] === undefined ? "new file " : after[path] === undefined ? "deleted file " : "";
  return `@@ ${what}${path} @@`;
}

function textAt(tree: Tree, path: string): string {
  const content = tree[path] ?? "";
  return typeof content === "string" ? content : `(${content.length} bytes)`;
}

function fenced(language: string, text: string): string {
  return `\`\`\`\`${language}\n${visible(text)}\n\`\`\`\``;
}

/** What a page would hide, or use to turn the text around, is written out. */
function visible(text: string): string {
  return text.replaceAll(/[^\P{C}\n\t]|[\u2028\u2029]/gu, (character) => {
    return `\\u{${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}}`;
  });
}

/** What happens besides the change of files. */
function circumstances(scenario: Scenario): string {
  const lines = [
    ...(scenario.draft === true ? ["The pull request is a draft."] : []),
    ...(scenario.draft === false ? ["The pull request is ready for review."] : []),
    ...(scenario.open === false ? ["The pull request is closed."] : []),
    ...(scenario.open === true ? ["The pull request is open."] : []),
    ...(scenario.author ? [`${at(scenario.author)} opened the pull request.`] : []),
    ...(scenario.now === undefined ? [] : [`It is judged at ${scenario.now}.`]),
    ...(scenario.entry === undefined
      ? []
      : [`The newest entry of the record:\n\n${fenced("yaml", scenario.entry.trimEnd())}`]),
    ...(scenario.steps ?? []).map(told),
  ];
  const short = lines.every((line) => !line.includes("\n"));
  return short ? lines.join(" ") : lines.join("\n\n");
}

function at(who: Who): string {
  return `@${person(who)?.login ?? "ghost"}`;
}

function told(step: Step): string {
  if ("review" in step) {
    const words = { approve: "approves", reject: "requests changes", comment: "comments", pending: "starts a review" };
    const body = step.body === undefined ? "" : ` with \`${visible(step.body.trim().replaceAll("\n", " ⏎ "))}\``;
    return `${at(step.by)} ${words[step.review]}${body}.`;
  }
  if ("commit" in step) return `${byOf(step.by)} pushes another commit to ${pathsOf(step.commit)}.`;
  if ("main" in step) return `The default branch changes ${pathsOf(step.main)} meanwhile.`;
  if ("forcePush" in step) return `${at(step.by)} pushes over the branch.`;
  if ("side" in step) return `${at(step.by)} merges a side branch that changes ${pathsOf(step.side)}.`;
  if ("label" in step) return `${at(step.by)} sets the label \`${step.label}\`.`;
  if ("unlabel" in step) return `${at(step.by)} removes the label \`${step.unlabel}\`.`;
  if ("dismiss" in step) return `${at(step.by)} dismisses review ${step.dismiss + 1}.`;
  if ("check" in step) return `The check \`${step.check}\` ends with \`${step.conclusion}\`.`;
  if ("days" in step) return `${step.days} days pass.`;
  return small(step);
}

function small(step: Step): string {
  if ("ask" in step) return `A review by @${step.ask} is requested.`;
  if ("askTeam" in step) return `A review by the team \`${step.askTeam}\` is requested.`;
  if ("retarget" in step) return `@${step.retarget} changes the base branch of the pull request.`;
  if ("push" in step) return `@${step.push} pushes.`;
  return "update" in step ? `@${step.update} merges the base branch into the pull request's.` : "";
}

function byOf(login: string | undefined): string {
  return `@${login ?? "dora"}`;
}

function pathsOf(edit: object): string {
  return Object.keys(edit)
    .map((path) => `\`${visible(path)}\``)
    .join(" and ");
}

/** Message and fix exactly as the engine gives them. */
function printed(rule: Rule, verdict: Verdict): string {
  const findings = [...verdict.findings, ...verdict.engagements.flatMap((each) => each.findings)];
  const own = findings.filter((each) => each.rule === rule.code);
  const texts = own.map(
    (each) =>
      `${each.file}:${each.line}:${each.column} ${each.severity} ${each.rule} ${each.name}\n  ${each.message}\n  Fix: ${each.fix}`,
  );
  const actions = verdict.engagements.flatMap((each) => each.actions);
  const reasons = actions.flatMap((each) =>
    each.because
      .filter((reason) => reason.startsWith(`${rule.code}: `))
      .map((reason) => `action ${each.action} for ${each.scope} is not allowed\n  ${reason}`),
  );
  return fenced("text", [...texts, ...reasons].join("\n"));
}
