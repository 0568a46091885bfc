import type { Case } from "../../model/case.ts";
import type { EngagementVerdict } from "../../model/verdict.ts";
import { jsonText } from "../../report/json-text.ts";
import { statusText } from "../../report/status-text.ts";
import { askAndEvaluate } from "../ask.ts";
import { commonOptions, exit, NO_ENGAGEMENT, type Verb } from "../verb.ts";

export const verb: Verb = {
  name: "status",
  summary: "Say where engagements stand, and what comes next.",
  usage: "countersign status [ID...]",
  examples: ["countersign status acme-pilot", "countersign status --json    every engagement, for programs"],
  options: commonOptions,
  async run(values, words, world) {
    const { cases, verdict } = await askAndEvaluate({ ...values, all: words.length === 0 }, words, world);
    const wanted = verdict.engagements.filter(({ id }) => words.length === 0 || words.includes(id));
    const found = wanted.map((each) => ({ judged: each, c: cases.find(({ id }) => id === each.id) }));
    if (values["json"] === true) world.print(jsonText(found.map(({ judged, c }) => dataOf(judged, c))));
    else if (found.length === 0) world.print(NO_ENGAGEMENT);
    else world.print(found.map(({ judged, c }) => (c ? statusText(c, judged, world) : unread(judged.id))).join("\n"));
    return exit.fine;
  },
};

function unread(id: string): string {
  return `${id}  cannot be read; \`countersign check ${id}\` says why.\n`;
}

function dataOf({ id, workflow_type, gates, actions, next }: EngagementVerdict, c: Case | undefined) {
  const state = c?.head.state?.value;
  return {
    engagement: id,
    workflow_type,
    client: state?.client ?? null,
    workflow: state?.workflow ?? null,
    stage: state?.stage ?? null,
    workflow_status: state?.workflow_status ?? null,
    owner: state?.owner ?? null,
    tracks: state?.active_tracks ?? [],
    gates: gates.map(({ gate, scope, status, because, approvals, waiting_for }) => ({
      gate,
      scope,
      status,
      because,
      approvals,
      waiting_for,
    })),
    actions,
    blockers: state?.blockers ?? [],
    questions: state?.missing_info ?? [],
    next,
  };
}
