import type { Judgement } from "../model/publication.ts";
import { pullUrl } from "../model/pull.ts";

/**
 * Labels `approve:<gate>` on the pull request by which somebody approved other content than what stands here now, and that
 * count nowhere. A label shows no commit, so one that stays would be read as an approval of what it never was.
 */
export function outlivedLabels({ cases, repository: { pull } }: Judgement): string[] {
  if (!pull?.open) return [];
  const here = `${pullUrl(pull)}#`;
  const gates = cases.flatMap((c) => c.gates);
  return pull.labels.filter((label) => {
    const rows = gates.filter(({ gate }) => `approve:${gate}` === label);
    const told = rows
      .flatMap(({ ignored }) => ignored)
      .filter((each) => each.kind === "label" && each.evidence.startsWith(here));
    const counts = rows
      .flatMap(({ approvals }) => approvals)
      .some((each) => each.kind === "label" && each.evidence.startsWith(here));
    return !counts && told.some(({ reason }) => reason === "STALE_CONTENT");
  });
}
