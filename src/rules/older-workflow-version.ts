import { compareDotted } from "../model/version.ts";
import type { EngagementRule } from "../model/rule.ts";

export const rule: EngagementRule = {
  id: "older-workflow-version",
  code: "CS-WFL-007",
  severity: "warning",
  blocks: "nothing",
  locked: false,
  summary: "An engagement was last reviewed with the version of the definition that judges it.",
  why: "Stages and gates may mean something else since; somebody should have looked before the next move.",
  check(c) {
    const { state } = c.head;
    const pinned = state?.value.workflow_version;
    if (!state || pinned === undefined || (compareDotted(pinned, c.adapter.version) ?? 0) >= 0) return [];
    const message = `The engagement was reviewed with ${c.adapter.type} ${pinned}; the definition is at ${c.adapter.version}.`;
    const fix = `Read what changed in ${c.adapter.doc.file}, then set workflow_version to ${c.adapter.version}.`;
    return [{ place: state.at(["workflow_version"]), message, fix }];
  },
};
