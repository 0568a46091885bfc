import type { ChangedFile, Question, Snapshot } from "../../model/case.ts";
import {
  type Engagement,
  engagementOf,
  type FileEntry,
  isEngineOwned,
  type SourceFile,
} from "../../model/engagement.ts";
import type { Finding } from "../../model/finding.ts";
import type { Instant } from "../../model/time.ts";
import { parseAdapter } from "../../parse/adapter.ts";
import { parseEngagement } from "../../parse/engagement.ts";
import { parsePolicy } from "../../parse/settings.ts";
import { evaluate } from "../evaluate.ts";
import type { Contents } from "./check.ts";
import { OWNER_FILES } from "../setup/code-owners.ts";
import { readWorkflow } from "./workflow-file.ts";

/** Everything of a repository that the checks look at, as bytes. */
export interface Given {
  readonly shallow: boolean;
  /** Every path, read or not. */
  readonly paths: readonly string[];
  readonly files: readonly SourceFile[];
  readonly builtin: ReadonlyMap<string, SourceFile>;
  readonly now: Instant;
}

/** Whether the doctor reads what stands at a path. */
export function isRead(path: string): boolean {
  if (engagementOf(path) !== undefined) return !isEngineOwned(path) && /\.(?:md|yaml)$/.test(path);
  return (
    path === "countersign.yaml" ||
    ADAPTER.test(path) ||
    WORKFLOW.test(path) ||
    OWNER_FILES.some((each) => each === path)
  );
}

const ADAPTER = /^adapters\/([^/]+)\.yaml$/;
const WORKFLOW = /^\.github\/workflows\/[^/]+\.ya?ml$/;

export function contentsOf(given: Given): Contents {
  const { files, shallow } = given;
  const settings = files.find(({ path }) => path === "countersign.yaml");
  const { policy, completions } = parsePolicy(settings, { setup: false });
  const engagements = engagementsOf(given);
  const used = usedAdapters(given, engagements);
  const owners = OWNER_FILES.map((path) => files.find((file) => file.path === path)).find((file) => file);
  return {
    now: given.now,
    shallow,
    settings,
    policy,
    findings: findingsOf(given, settings, used),
    adapters: [...used.values()].flatMap((file) => parseAdapter(file, completions).adapter ?? []),
    ownAdapters: files.flatMap(({ path }) => ADAPTER.exec(path)?.[1] ?? []),
    engagements,
    workflows: files.filter(({ path }) => WORKFLOW.test(path)).map(readWorkflow),
    owners: owners && { path: owners.path, text: new TextDecoder().decode(owners.bytes) },
  };
}

function engagementsOf({ files, paths }: Given): Engagement[] {
  const ids = new Set(paths.flatMap((path) => engagementOf(path) ?? []));
  return [...ids].map((id) => {
    const own = files.filter(({ path }) => engagementOf(path) === id);
    const unread = paths.filter((path) => engagementOf(path) === id && !isRead(path)).map(asEntry);
    return parseEngagement(id, own, [...own, ...unread]);
  });
}

function asEntry(path: string): FileEntry {
  return { path, mode: "100644", oid: "" };
}

/** The repository's own definitions, and those built-in ones that engagements name or fall back on. */
function usedAdapters({ files, builtin }: Given, engagements: readonly Engagement[]): ReadonlyMap<string, SourceFile> {
  const own = files.flatMap((file) => {
    const type = ADAPTER.exec(file.path)?.[1];
    return type === undefined ? [] : [[type, file] as const];
  });
  const fallback = [...own, ...builtin].find(([, file]) => parseAdapter(file, new Map()).adapter?.isDefault)?.[0];
  const types = engagements.map(({ state }) => (state ? (state.value.workflow_type ?? fallback) : undefined));
  // Before the first engagement, what it would be judged by.
  const meant = engagements.length === 0 && own.length === 0 ? [fallback] : types;
  const named = meant.flatMap((type) => {
    const file = type === undefined ? undefined : builtin.get(type);
    return type === undefined || !file ? [] : [[type, file] as const];
  });
  return new Map([...named, ...own]);
}

const nothing: Snapshot = { settings: undefined, adapters: new Map(), templates: new Map(), engagements: new Map() };

/** What the rules would say of a change that adds the settings and all definitions at once. */
function findingsOf(
  { builtin, now }: Given,
  settings: SourceFile | undefined,
  adapters: ReadonlyMap<string, SourceFile>,
): readonly Finding[] {
  const contents = [...(settings ? [settings] : []), ...adapters.values()];
  const files: ChangedFile[] = contents.map((after) => ({ path: after.path, before: undefined, after }));
  const none = "0".repeat(40);
  const question: Question = {
    change: {
      base: none,
      head: none,
      files,
      contents,
      policyChanges: [],
      commits: [],
      conflicts: [],
      idFiles: new Map(),
      users: new Map(),
      proven: new Set(),
    },
    breaks: [],
    base: nothing,
    neighbours: new Map(),
    merged: { ...nothing, settings, adapters },
    seen: new Map(),
    entries: new Map(),
    builtin,
    pull: undefined,
    now,
    ids: [],
  };
  const { findings } = evaluate(question).verdict;
  return findings.filter(({ severity, name }) => {
    // Without a roster every role is undeclared; that there is none is said once, elsewhere.
    return (severity === "error" || severity === "warning") && (settings !== undefined || name !== "undeclared-name");
  });
}
