import type { Data, Doc } from "../model/doc.ts";
import type { SourceFile } from "../model/engagement.ts";
import type { Problem } from "../model/finding.ts";
import type { Delegation, Policy, Role } from "../model/policy.ts";
import { type GateCompletion, type SettingsFile, settingsFile } from "../model/settings.ts";
import { endOfDay, type Instant, parseDate } from "../model/time.ts";
import { inOrder } from "./problems.ts";
import { quote } from "./quote.ts";
import { lintSettings } from "./settings-lint.ts";
import { typed } from "./typed.ts";
import { type Parsed, parseYaml } from "./yaml.ts";

export interface ParsedPolicy {
  readonly policy: Policy;
  readonly problems: readonly Problem[];
  /** What the settings add to gates that an adapter leaves incomplete, by gate. */
  readonly completions: ReadonlyMap<string, GateCompletion>;
}

/** Reads countersign.yaml. Without the file, or with one that cannot be read, nobody holds a role. */
export function parsePolicy(file: SourceFile | undefined, options: { readonly setup: boolean }): ParsedPolicy {
  const read = file ? readSettings(file) : { doc: undefined, problems: [] };
  const settings = read.doc?.value ?? {};
  return {
    policy: toPolicy(read.doc, settings, options.setup),
    problems: read.doc ? inOrder([...read.problems, ...lintSettings(read.doc)]) : read.problems,
    completions: toCompletions(settings.gates),
  };
}

function readSettings(file: SourceFile): Parsed<SettingsFile> {
  const raw: Parsed<Data> = parseYaml(file.path, file.bytes);
  return raw.doc
    ? typed(raw.doc, settingsFile, { noun: "countersign.yaml" })
    : { doc: undefined, problems: raw.problems };
}

function toPolicy(file: Doc<SettingsFile> | undefined, settings: SettingsFile, setup: boolean): Policy {
  const roles = Object.entries(settings.roles ?? {}).map(([id, members]) => toRole(id, members));
  return {
    file,
    roles: new Map(roles.map((role) => [role.id, role])),
    delegations: (settings.delegates ?? []).map(toDelegation),
    samePerson: toPersons(settings.persons ?? []),
    trial: settings.settings?.trial === "true",
    setup,
    policyApprovers: listOf(settings.settings?.policy_approvers),
    movedRecords: new Map(Object.entries(settings.settings?.moved_records ?? {})),
  };
}

function toRole(id: string, members: NonNullable<SettingsFile["roles"]>[string]): Role {
  if (!Array.isArray(members)) return { id, people: [], teams: [], confirmedBy: members.confirmed_by };
  return {
    id,
    people: members.flatMap((each) =>
      "login" in each ? [{ login: each.login, id: each.id, emails: each.emails ?? [] }] : [],
    ),
    teams: members.flatMap((each) => ("team" in each ? [each.team] : [])),
    confirmedBy: undefined,
  };
}

function toDelegation(file: NonNullable<SettingsFile["delegates"]>[number]): Delegation {
  const { from, to, gates } = file;
  return { from, to, gates, since: toDay(file.since), until: endOfDay(toDay(file.until)) };
}

/** The schema has let only dates through. */
function toDay(text: string): Instant {
  const day = parseDate(text);
  if (day === undefined) throw new Error(`not a date: ${quote(text)}`);
  return day;
}

/** Entries that share an account are one person. */
function toPersons(persons: NonNullable<SettingsFile["persons"]>): Map<number, number> {
  const principals = new Map<number, number>();
  for (const { ids } of persons) {
    const known = new Set(ids.map((id) => principals.get(id) ?? id));
    const [first] = known;
    if (first === undefined) continue;
    const shared = ids.some((id) => principals.has(id));
    for (const id of ids) principals.set(id, first);
    if (shared) join(principals, known, first);
  }
  return principals;
}

function join(principals: Map<number, number>, known: ReadonlySet<number>, first: number): void {
  for (const [id, principal] of principals) if (known.has(principal)) principals.set(id, first);
}

function toCompletions(gates: SettingsFile["gates"]): Map<string, GateCompletion> {
  if (!Array.isArray(gates)) return new Map(Object.entries(gates ?? {}));
  return new Map(gates.toReversed().map(({ gate_id, ...completion }) => [gate_id, completion]));
}

function listOf(value: string | readonly string[] | undefined): readonly string[] {
  return typeof value === "string" ? [value] : (value ?? []);
}
