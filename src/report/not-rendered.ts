import type { Problem } from "../model/finding.ts";
import { code, md, short } from "./markdown.ts";

/** For the summary of a job: the documents that a merge should have given, and why they are missing. */
export function notRendered(problems: readonly Problem[]): string | undefined {
  if (problems.length === 0) return undefined;
  const lines = problems.map(
    ({ place, code: rule, message, fix }) =>
      `- ${code(`${place.file}:${place.line}`)}: ${rule} ${md(short(message, 500))} ${md(short(fix, 500))}\n`,
  );
  return `### Not rendered\n\nThe merge is recorded; the next one tries again.\n\n${lines.join("")}`;
}
