import { parseCron, struckBefore } from "../../model/cron.ts";
import { type Instant, parseInstant } from "../../model/time.ts";
import { ok, type Outcome } from "./check.ts";
import { ofForge } from "./forge-checks.ts";
import type { WorkflowState } from "./on-forge.ts";
import type { WorkflowFile } from "./workflow-file.ts";

export const running = ofForge("workflow-running", ({ workflows }, contents) =>
  (workflows ?? []).flatMap((each) => {
    const file = contents.workflows.find(({ path }) => path === each.path);
    return file ? [stateOf(each, file, contents.now)] : [];
  }),
);

function stateOf(found: WorkflowState, file: WorkflowFile, now: Instant): Outcome {
  const { path, state, lastScheduled } = found;
  if (state !== "active") {
    const why = state === "disabled_inactivity" ? ", because nothing was pushed for long" : "";
    const message = `GitHub has switched this workflow off${why}: it does nothing`;
    return { level: "fail", message, fix: `gh workflow enable ${path.split("/").at(-1)}`, place: file.place };
  }
  const due = typeof lastScheduled === "string" ? lastDue(file, now) : undefined;
  const last = parseInstant(lastScheduled ?? "");
  if (due === undefined || last === undefined || last >= due) return ok(`${path} is switched on`);
  const message = `The clock last began this workflow at ${lastScheduled}: two times since then it did not`;
  const fix = "GitHub drops times when it is busy: choose one that is not on the hour, and push to wake it up.";
  return { level: "warn", message, fix, place: file.place };
}

/** The time at which it should have begun at the latest: the last time but one of its clocks, whichever is newest. */
function lastDue({ clocks }: WorkflowFile, now: Instant): Instant | undefined {
  const struck = clocks.flatMap((text) => {
    const cron = parseCron(text);
    return cron ? struckBefore(cron, now, 2) : [];
  });
  return struck.toSorted((a, b) => b - a)[1];
}
