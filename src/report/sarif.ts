import type { Finding, Severity } from "../model/finding.ts";
import type { Verdict } from "../model/verdict.ts";
import { rules } from "../rules/index.ts";

const levels: Readonly<Record<Severity, string>> = {
  error: "error",
  waiting: "warning",
  warning: "warning",
  notice: "note",
};

/** SARIF 2.1.0, for code scanning and editors. */
export function formatSarif(verdict: Verdict): object {
  const findings = [...verdict.findings, ...verdict.engagements.flatMap((each) => each.findings)];
  const ids = [...new Set(findings.map((each) => each.rule))].toSorted();
  return {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: "countersign", rules: ids.map(ruleOf) } },
        results: findings.map(resultOf),
      },
    ],
  };
}

function ruleOf(code: string): object {
  const rule = rules.find((each) => each.code === code);
  if (!rule) return { id: code };
  return {
    id: code,
    name: rule.id,
    shortDescription: { text: rule.summary },
    fullDescription: { text: rule.why },
    helpUri: `docs/rules.md#${`${code}-${rule.id}`.toLowerCase()}`,
  };
}

/** SARIF has no level for what waits for people, so the severity of ours stands beside it. */
function resultOf(finding: Finding): object {
  const artifactLocation = { uri: finding.file.split("/").map(encodeURIComponent).join("/") };
  const region = { startLine: finding.line, startColumn: finding.column };
  return {
    ruleId: finding.rule,
    level: levels[finding.severity],
    message: { text: `${finding.message} Fix: ${finding.fix}` },
    locations: [{ physicalLocation: { artifactLocation, region } }],
    properties: { severity: finding.severity },
  };
}
