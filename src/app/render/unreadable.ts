import { idOfFile } from "../../model/artifact.ts";
import type { Problem } from "../../model/finding.ts";
import type { Evaluated } from "../evaluate.ts";

/** A file that should be an artifact and cannot be read as one, and why. */
export interface Unreadable {
  readonly engagement: string;
  readonly id: string;
  readonly problems: readonly Problem[];
}

export function unreadable({ cases, verdict }: Evaluated): Unreadable[] {
  const findings = verdict.engagements.flatMap((each) => each.findings);
  return cases.flatMap(({ id: engagement, head }) => {
    const read = new Set(head.artifacts.map(({ file }) => file));
    return head.files.flatMap(({ path }) => {
      const id = idOfFile(path);
      if (id === undefined || read.has(path)) return [];
      const wrong = findings.filter(({ file, severity }) => file === path && severity === "error");
      const problems = wrong.map(({ rule: code, file, line, column, message, fix }): Problem => {
        return { code, place: { file, line, column }, message, fix };
      });
      return [{ engagement, id, problems }];
    });
  });
}
