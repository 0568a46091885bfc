import { JUDGE, REVIEW, WORKFLOWS } from "../../model/workflow.ts";
import { type Contents, ofContents, ok, orFine, type Outcome } from "./check.ts";
import type { Job, Named, Step, WorkflowFile } from "./workflow-file.ts";

/** Whether a workflow judges or records: it uses the Action, or is the file that `init` writes for it. */
export function isOurs({ path, steps }: WorkflowFile): boolean {
  return path === WORKFLOWS + JUDGE || steps.some(usesUs);
}

function usesUs({ uses = "" }: Step): boolean {
  return /^[\w.-]+\/[\w.-]*countersign[\w.-]*(?:\/[^@]*)?@/i.test(uses);
}

export const presence = ofContents("workflow-presence", ({ workflows }: Contents): readonly Outcome[] => {
  const found = workflows.filter(isOurs).map(({ path }) => path);
  if (found.length > 0) return [ok(`${found.join(", ")} uses Countersign`)];
  const message = "No workflow uses Countersign: no pull request is judged by itself, and no merge recorded";
  const fix = `Write ${WORKFLOWS}${JUDGE} and ${REVIEW} as docs/action.md shows them.`;
  return [{ level: "warn", message, fix }];
});

export const trigger = ofContents("workflow-trigger", ({ workflows }) => {
  const judges = workflows.filter((each) => isOurs(each) && each.events.some((event) => JUDGED.includes(event)));
  const faults = judges.filter(({ events }) => !events.includes("pull_request_target")).map(editable);
  return judges.length === 0 ? [] : orFine(faults, "no pull request can change the workflow that judges it");
});

function editable({ place }: WorkflowFile): Outcome {
  const message = "A workflow on pull_request runs as the pull request has it: whoever opens one can change its judge";
  return { level: "warn", message, fix: "Run it on pull_request_target, as docs/action.md shows it.", place };
}

const JUDGED = ["pull_request_target", "pull_request"];

export const reviews = ofContents("workflow-reviews", ({ workflows }) => {
  const judges = workflows.filter((each) => isOurs(each) && each.events.some((event) => JUDGED.includes(event)));
  const hears = workflows.some(({ events }) => events.includes("pull_request_review"));
  const faults = hears ? [] : judges.map(deaf);
  return judges.length === 0 ? [] : orFine(faults, "a workflow runs when somebody reviews");
});

function deaf({ place }: WorkflowFile): Outcome {
  const message = "No workflow runs on pull_request_review, so an approval is not seen before something else happens";
  return { level: "warn", message, fix: `Write ${WORKFLOWS}${REVIEW} as docs/action.md shows it.`, place };
}

export const starters = ofContents("workflow-starters", ({ workflows }) => {
  const names = workflows.map(({ name }) => name);
  const wanted = workflows.filter(isOurs).flatMap(({ startedBy }) => startedBy);
  const faults = wanted.filter(({ name }) => !names.includes(name)).map((each) => missing(each, names));
  return wanted.length === 0 ? [] : orFine(faults, "every workflow that is to start Countersign is there");
});

function missing({ name, place }: Named, names: readonly string[]): Outcome {
  const message = `No workflow here has the name \`${name}\`, so it never starts this one`;
  return {
    level: "fail",
    message,
    fix: `Write the workflow of that name, or name one of: ${names.join(", ")}.`,
    place,
  };
}

export const concurrency = ofContents("workflow-concurrency", ({ workflows }) => {
  const recording = workflows.filter((each) => isOurs(each) && each.events.includes("push"));
  const jobs = recording.flatMap((each) => each.jobs.filter(records).map((job) => ({ job, each })));
  const faults = jobs.filter(({ job, each }) => !job.takesTurns && !each.takesTurns).map(({ job }) => crowded(job));
  return jobs.length === 0 ? [] : orFine(faults, "merges are recorded one after the other");
});

/** Whether a job of a workflow that runs on pushes runs on them itself, as far as its `if` compares events. */
function records({ condition, steps }: Job): boolean {
  if (!steps.some(usesUs) || /!=\s*'push'/.test(condition)) return false;
  return !/event_name\s*==/.test(condition) || /==\s*'push'/.test(condition);
}

function crowded({ name, place }: Job): Outcome {
  const message = `The job ${name} records merges without a concurrency group: runs of two merges get in each other's way`;
  return {
    level: "warn",
    message,
    fix: "concurrency: { group: countersign-record, cancel-in-progress: false }",
    place,
  };
}
