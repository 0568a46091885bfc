import { checkRunView, suiteInPayload } from "../views/check.ts";
import { commitAt } from "../views/commit.ts";
import { emit } from "./emit.ts";
import { forbidden } from "./access.ts";
import { invalid } from "./refusal.ts";
import type { Annotation, App, CheckRun, CheckSuite, Repository, Token } from "./types.ts";
import type { World } from "./world.ts";

export interface CheckFields {
  readonly name?: string | undefined;
  readonly status?: string | undefined;
  readonly conclusion?: string | undefined;
  readonly externalId?: string | undefined;
  readonly detailsUrl?: string | undefined;
  readonly startedAt?: string | undefined;
  readonly completedAt?: string | undefined;
  readonly output?:
    | {
        readonly title?: string | undefined;
        readonly summary?: string | undefined;
        readonly text?: string | undefined;
        readonly annotations?: readonly Annotation[] | undefined;
      }
    | undefined;
}

/** Only Apps write check runs; a workflow does so as GitHub Actions. */
export function createCheck(
  world: World,
  repository: Repository,
  sha: string,
  fields: CheckFields,
  by: Token,
): CheckRun {
  const { app } = by.account;
  if (app === undefined) throw forbidden(by);
  commitAt(repository, sha);
  const suite = suiteOf(world, repository, sha, app);
  const run: CheckRun = {
    id: world.nextId(),
    suite,
    annotations: [],
    name: fields.name ?? "",
    status: "queued",
    conclusion: null,
    startedAt: fields.startedAt ?? world.tick(),
    completedAt: null,
    externalId: "",
    detailsUrl: null,
    title: null,
    summary: null,
    text: null,
  };
  update(world, run, fields);
  suite.runs.push(run);
  tell(world, run, "created", by);
  return run;
}

/** An App changes its own check runs alone. Annotations are appended, never replaced. */
export function updateCheck(world: World, run: CheckRun, fields: CheckFields, by: Token): void {
  if (by.account.app?.id !== run.suite.app.id) throw forbidden(by);
  const before = run.status;
  world.tick();
  update(world, run, fields);
  if (before !== "completed" && run.status === "completed") tell(world, run, "completed", by);
}

function update(world: World, run: CheckRun, fields: CheckFields): void {
  const { output, conclusion } = fields;
  const added = output?.annotations ?? [];
  refuseOutput(run, output, added);
  run.name = fields.name ?? run.name;
  run.status = conclusion === undefined ? (fields.status ?? run.status) : "completed";
  run.conclusion = conclusion ?? run.conclusion;
  run.completedAt = run.status === "completed" ? (fields.completedAt ?? world.now()) : run.completedAt;
  run.externalId = fields.externalId ?? run.externalId;
  run.detailsUrl = fields.detailsUrl ?? run.detailsUrl;
  Object.assign(run, {
    title: output?.title ?? run.title,
    summary: output?.summary ?? run.summary,
    text: output?.text ?? run.text,
  });
  run.annotations.push(...added);
}

function refuseOutput(run: CheckRun, output: CheckFields["output"], added: readonly Annotation[]): void {
  if (added.length > 50) throw invalid("CheckRun", "annotations", "Only 50 annotations are allowed per request.");
  for (const key of ["summary", "text"] as const) {
    if ((output?.[key]?.length ?? 0) > 65_535)
      throw invalid("CheckRun", key, `${key} exceeds a maximum bytesize of 65535`);
  }
  if (output !== undefined && output.summary === undefined && run.summary === null)
    throw invalid("CheckRun", "output", 'Missing required key: "summary"');
  const crooked = added.some(
    (one) => one.start_line !== one.end_line && (one.start_column ?? one.end_column) !== undefined,
  );
  if (crooked)
    throw invalid("CheckRun", "annotations", "columns are only allowed where start_line and end_line are the same");
}

function suiteOf(world: World, repository: Repository, sha: string, app: App): CheckSuite {
  const there = repository.suites.find((one) => one.sha === sha && one.app.id === app.id);
  if (there !== undefined) return there;
  const suite: CheckSuite = { id: world.nextId(), repository, app, sha, createdAt: world.tick(), runs: [] };
  repository.suites.push(suite);
  return suite;
}

function tell(world: World, run: CheckRun, action: string, by: Token): void {
  const view = checkRunView(world, run);
  const { repository } = run.suite;
  emit(world, {
    repository,
    by,
    event: "check_run",
    action,
    sha: run.suite.sha,
    fields: { check_run: { ...view, check_suite: suiteInPayload(world, run.suite) } },
  });
}

/** Every check run at a commit, newest of each name and App when `latest`. */
export function checksAt(repository: Repository, sha: string, latest = true): CheckRun[] {
  const all = repository.suites.filter((one) => one.sha === sha).flatMap((one) => one.runs);
  const key = (run: CheckRun): string => `${run.suite.app.id} ${run.name}`;
  return latest ? [...new Map(all.map((run) => [key(run), run])).values()] : all;
}

/** Names that a required check finds satisfied: success, neutral and skipped all count. */
export function checkNames(repository: Repository, sha: string): string[] {
  const runs = checksAt(repository, sha).filter((run) =>
    ["success", "neutral", "skipped"].includes(run.conclusion ?? ""),
  );
  const statuses = repository.statuses.filter((one) => one.sha === sha && one.state === "success");
  return [...runs.map((run) => run.name), ...statuses.map((one) => one.context)];
}
