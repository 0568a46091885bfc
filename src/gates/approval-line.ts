import type { GateResult } from "../model/approval.ts";
import type { Case } from "../model/case.ts";
import { engagementOf } from "../model/engagement.ts";

/** The line of a review that approves a gate. A pull request that touches several engagements has to say which one is meant. */
export function approvalLine(c: Case, { gate, scope }: Pick<GateResult, "gate" | "scope">): string {
  const touched = new Set(c.repository.change.files.map((file) => engagementOf(file.path)));
  touched.delete(undefined);
  const options = [...(scope === "*" ? [] : [`scope=${scope}`]), ...(touched.size > 1 ? [`engagement=${c.id}`] : [])];
  return ["/approve", gate, ...options].join(" ");
}
