import type { Adapter, Stage } from "../model/adapter.ts";
import { changedAdapters } from "./aspects/policy-change.ts";
import type { Report, RepositoryRule } from "../model/rule.ts";

export const rule: RepositoryRule = {
  id: "stage-without-owner",
  code: "CS-WFL-003",
  severity: "error",
  blocks: "merge",
  locked: false,
  summary: "Every stage of a definition has a skill that owns it.",
  why: "Whoever asks what comes next is sent to the owner of the stage; without one the work waits for nobody.",
  checkRepository: (r) => changedAdapters(r).flatMap(ownerless),
};

function ownerless(adapter: Adapter): Report[] {
  const missing = adapter.stages.filter(({ owner }) => owner === undefined);
  // The short form of a definition, a list of names, has not come to owners yet.
  const short =
    missing.length === adapter.stages.length && adapter.doc.value.stages.every((each) => typeof each === "string");
  return missing.map((stage) => ({ ...report(adapter, stage), ...(short ? { severity: "warning" as const } : {}) }));
}

function report(adapter: Adapter, stage: Stage): Report {
  const place = adapter.doc.at(["stages", adapter.stages.indexOf(stage)]);
  const message = `${adapter.type}: stage \`${stage.id}\` has no specialist owner.`;
  return {
    place,
    message,
    fix: `Add \`owner:\` to the stage, or \`${stage.id}\` to specialist_owners; TBD will do for now.`,
  };
}
