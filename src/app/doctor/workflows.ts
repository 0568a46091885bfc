import { ofContents, orFine, type Outcome } from "./check.ts";
import { PLACEHOLDER } from "../../model/workflow.ts";
import { isOurs } from "./own-workflows.ts";
import type { Step, WorkflowFile } from "./workflow-file.ts";

export const readable = ofContents("workflows", ({ workflows }) =>
  workflows.flatMap(({ path, problem }) =>
    problem === undefined
      ? []
      : [
          {
            level: "warn" as const,
            message: `The workflow cannot be read: ${problem}`,
            fix: "Fix its YAML.",
            place: { file: path, line: 1, column: 1 },
          },
        ],
  ),
);

/** Events whose runs have the secrets of the repository while the content is a stranger's. */
const PRIVILEGED = ["pull_request_target", "workflow_run", "issue_comment"];

/** Names of the head in expressions, and of its ref. */
const HEAD =
  /github\.event\.pull_request\.(?:head|merge_commit_sha)|github\.head_ref|github\.event\.workflow_run\.head|github\.event\.(?:issue\.)?number|refs\/pull\/|\bpull\/\S+\/(?:head|merge)/i;

export const checkout = ofContents("workflow-checkout", ({ workflows }) => {
  const faults = workflows.flatMap(({ events, steps }) => {
    const event = events.find((each) => PRIVILEGED.includes(each));
    return event === undefined ? [] : steps.filter(takesHead).map((step) => dangerous(event, step));
  });
  return workflows.length === 0 ? [] : orFine(faults, "no workflow with secrets checks out a pull request");
});

function takesHead({ uses, run = "", takes }: Step): boolean {
  if (uses !== undefined) return /^actions\/checkout@/i.test(uses) && HEAD.test(takes);
  const fetches = /\bgit\b[^\n]*\b(?:fetch|checkout|pull|clone|switch|worktree)\b/.test(run);
  return /\bgh pr checkout\b/.test(run) || (fetches && HEAD.test(run));
}

function dangerous(event: string, { place }: Step): Outcome {
  const message = `Runs on ${event} and checks out the pull request: whoever opens one runs code with your token`;
  const fix = "Take the checkout out (objects can be read with git show), or run on pull_request without secrets.";
  return { level: "fail", message, fix, place };
}

export const pins = ofContents("workflow-pins", ({ workflows }) => {
  const found = new Map<string, Step>();
  for (const step of workflows.flatMap(({ steps }) => steps)) {
    if (step.uses !== undefined && !isPinned(step.uses) && !found.has(step.uses)) found.set(step.uses, step);
  }
  const faults = [...found].map(([uses, { place }]) => unpinned(uses, place));
  return workflows.length === 0 ? [] : orFine(faults, "every action is pinned to a commit");
});

/** What nobody has filled in yet is no commit, although it looks like one. */
function isPlaceholder(uses: string): boolean {
  return uses.startsWith(PLACEHOLDER.replace(/@.*/, "@")) || /@0{40}$/.test(uses);
}

const OPEN = "The workflow does not say yet which Countersign it uses, so it cannot run";
const FILL_IN = "Write OWNER/REPO@COMMIT of the Countersign that you reviewed, wherever this stands.";

function isPinned(uses: string): boolean {
  if (isPlaceholder(uses)) return false;
  return uses.startsWith("./") || /@(?:[0-9a-f]{40}|[0-9a-f]{64})$|^docker:\/\/.*@sha256:[0-9a-f]{64}$/.test(uses);
}

function unpinned(uses: string, place: Step["place"]): Outcome {
  if (isPlaceholder(uses)) return { level: "warn", message: OPEN, fix: FILL_IN, place };
  const [, owner, name, ref] = /^([\w.-]+)\/([\w.-]+)[^@]*@([\w./-]+)$/.exec(uses) ?? [];
  const fix = ref
    ? `gh api repos/${owner}/${name}/commits/${ref} --jq .sha   and write that commit after the @.`
    : "Name a commit, or a digest of the image.";
  return { level: "warn", message: `\`${uses}\` may change under you: its owner can move what it names`, fix, place };
}

export const permissions = ofContents("workflow-permissions", ({ workflows }) => {
  const faults = workflows.flatMap((each) => [
    ...(isStated(each) ? [] : [unstated(each)]),
    ...each.writesAll.map(unlimited),
  ]);
  return workflows.length === 0 ? [] : orFine(faults, "every workflow says what its token may do");
});

/** In a workflow that judges, a job that somebody adds must not begin with everything. */
function isStated(workflow: WorkflowFile): boolean {
  return workflow.permissions === "file" || (workflow.permissions === "jobs" && !isOurs(workflow));
}

function unstated({ path }: WorkflowFile): Outcome {
  const message = "The workflow does not say what its token may do, so it may have all that the repository gives";
  return { level: "warn", message, fix: LIMIT, place: { file: path, line: 1, column: 1 } };
}

function unlimited(place: Step["place"]): Outcome {
  return { level: "warn", message: "`write-all` lets the token do everything in this repository", fix: LIMIT, place };
}

const LIMIT = "Write `permissions: {}` at the top, and to each job what it needs.";
