import type { Case } from "../model/case.ts";
import { type Data, isMap } from "../model/doc.ts";
import { type IssuedHandoff, statePath } from "../model/engagement.ts";
import { statePart } from "../model/handoff-file.ts";
import type { EngagementRule } from "../model/rule.ts";
import { isTouched } from "./aspects/changed.ts";
import { ticked } from "./aspects/wording.ts";

export const rule: EngagementRule = {
  id: "handoff-outdated",
  code: "CS-HND-004",
  severity: "notice",
  blocks: "nothing",
  locked: false,
  summary: "A change that hands on does so with the state that it makes.",
  why: "What was handed on earlier may grow old; what is handed on now should not be old already.",
  check(c) {
    const issued = c.head.handoffs.filter(({ doc }) => isTouched(c.repository.change, doc.file));
    return issued
      .filter((each) => isOld(c, each))
      .map(({ skill, doc }) => ({
        place: doc.at(["made_of", "state"]),
        message: `The hand-off to ${ticked(skill)} was made of an earlier state.`,
        fix: `Run \`countersign handoff ${c.id} ${skill} --issue\` again, if ${ticked(skill)} is to know what changed.`,
      }));
  },
};

function isOld({ id, head }: Case, { doc, value }: IssuedHandoff): boolean {
  const state = head.files.find(({ path }) => path === statePath(id));
  const rows: readonly Data[] = Object.values(statePart(doc.value, "artifact_versions") ?? []);
  const moved = rows.some(
    (row) => isMap(row) && head.artifacts.find((each) => each.id === row["artifact"])?.blob !== row["blob"],
  );
  return moved || state?.oid !== value.made_of.state;
}
