/** A position in a file of the repository; lines and columns start at 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

export const severities = ["error", "waiting", "warning", "notice"] as const;
export type Severity = (typeof severities)[number];

/** What reading one file found wrong, before any rule has looked at it. `code` is the rule that reports it. */
export interface Problem {
  readonly code: string;
  readonly place: Place;
  readonly message: string;
  readonly fix: string;
}

/** A rule's result as people and machines read it. The field order is the order of the JSON. */
export interface Finding {
  readonly rule: string;
  readonly name: string;
  readonly severity: Severity;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
  readonly fix: string;
}

/** Severity first, then place, then rule: the order in which a person should read findings. */
export function compareFindings(a: Finding, b: Finding): number {
  return (
    severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
    compareText(a.file, b.file) ||
    a.line - b.line ||
    a.column - b.column ||
    compareText(a.rule, b.rule) ||
    compareText(a.message, b.message)
  );
}

/** Order by code unit, the same on every machine and in every locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
