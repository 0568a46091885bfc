import type { Case, Repository } from "../model/case.ts";
import { compareFindings, type Finding, type Problem } from "../model/finding.ts";
import type { Report, Rule } from "../model/rule.ts";
import { exceptionFor } from "../gates/exceptions.ts";
import { withOwnSeverity } from "./own-severity.ts";

/** A finding, with the artifact it is about and the external action it stands in the way of where it concerns nothing else. */
export interface Found {
  readonly finding: Finding;
  readonly artifact?: Report["artifact"];
  readonly action: Report["action"];
}

export function judgeRules(c: Case, rules: readonly Rule[]): Found[] {
  return rules.flatMap((rule) =>
    "check" in rule ? rule.check(c).map((report) => waived(c, rule, weighed(c, rule, report))) : [],
  );
}

export function judgeRepository(repository: Repository, rules: readonly Rule[]): Finding[] {
  const reports = rules.flatMap((rule) =>
    "checkRepository" in rule ? rule.checkRepository(repository).map((report) => found(rule, report).finding) : [],
  );
  return sorted([...reports, ...problemFindings(repository.problems, rules)]);
}

/** What reading found wrong, as the rule that stands for it reports it. */
export function problemFindings(problems: readonly Problem[], rules: readonly Rule[]): Finding[] {
  return problems.map(({ code, place, message, fix }) => {
    const rule = rules.find((each) => each.code === code);
    if (!rule) throw new Error(`no rule has the code ${code}`);
    return found(rule, { place, message: sentence(message), fix: sentence(fix) }).finding;
  });
}

function sentence(text: string): string {
  return /[.?!]$/.test(text) ? text : `${text}.`;
}

export function sorted(findings: readonly Finding[]): Finding[] {
  const unique = new Map(findings.map((finding) => [JSON.stringify(finding), finding]));
  return [...unique.values()].toSorted(compareFindings);
}

function found(rule: Rule, report: Report): Found {
  const { place, message, fix } = report;
  const finding = {
    rule: rule.code,
    name: rule.id,
    severity: report.severity ?? rule.severity,
    file: place.file,
    line: place.line,
    column: place.column,
    message,
    fix,
  };
  return { finding, artifact: report.artifact, action: report.action };
}

function weighed(c: Case, rule: Rule, report: Report): Found {
  const told = found(rule, report);
  return { ...told, finding: withOwnSeverity(c.adapter, rule, told.finding) };
}

/** An exception of the base turns an error into a notice that names it. A locked rule takes two people. */
function waived(c: Case, rule: Rule, found: Found): Found {
  if (found.finding.severity === "notice") return found;
  const exception =
    exceptionFor(c, { rule: rule.code, scope: found.action?.scope ?? "*" }) ??
    exceptionFor(c, { rule: rule.id, scope: "*" });
  if (!exception || (rule.locked && (exception.second === undefined || exception.second === exception.by)))
    return found;
  const message = `${found.finding.message} Excepted by ${exception.id} (${exception.by}, until ${exception.until}).`;
  return { ...found, finding: { ...found.finding, severity: "notice", message } };
}
