import type { DocumentFault } from "../../../model/case.ts";
import type { Problem } from "../../../model/finding.ts";
import type { Renderable } from "../../render/renderables.ts";
import type { Made } from "./show-documents.ts";

/** Findings of one document that are told; the command tells all of them. */
const MOST = 10;

/**
 * What is wrong with a document. What cannot be made says why, and weighs by what the artifact is for; what a document does
 * without is told and no more. That it took too long may be the machine's fault, so it fails nothing.
 */
export function faultsOf(one: Renderable, made: Made): DocumentFault[] {
  if (made.kind === "left") return [];
  if (made.kind === "done") {
    const problems = made.value.problems.map((each) => ({ ...said(one, each) }));
    const notices = made.value.notices.map((each) => ({ ...said(one, each), severity: "notice" as const }));
    return [...problems.slice(0, MOST), ...notices.slice(0, MOST)];
  }
  const { c, artifact } = one;
  const what = made.kind === "late" ? "takes too long to be made" : "could not be made";
  return [
    {
      engagement: c.id,
      artifact: artifact.id,
      place: { file: artifact.file, line: 1, column: 1 },
      message: `The document of \`${artifact.id}\` ${what}.`,
      fix: `\`countersign render ${c.id}/${artifact.id}\` makes it without a limit; make the artifact smaller or plainer.`,
      severity: "warning",
    },
  ];
}

function said({ c, artifact }: Renderable, { code, place, message, fix }: Problem): DocumentFault {
  const ended = /[.!?]$/.test(message) ? message : `${message}.`;
  return { engagement: c.id, artifact: artifact.id, place, message: `${ended.slice(0, -1)} (${code}).`, fix };
}
