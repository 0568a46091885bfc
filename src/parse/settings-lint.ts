import type { Doc, Path } from "../model/doc.ts";
import type { Problem } from "../model/finding.ts";
import { nearest } from "../model/nearest.ts";
import type { SettingsFile } from "../model/settings.ts";
import { duplicates, type Named } from "./duplicates.ts";
import { quote } from "./quote.ts";

type Settings = Doc<SettingsFile>;
type Members = NonNullable<SettingsFile["roles"]>[string];

/** What is wrong with settings that have the right shape. */
export function lintSettings(doc: Settings): Problem[] {
  const { roles, persons, delegates, gates } = doc.value;
  return [
    ...Object.entries(roles ?? {}).flatMap(([role, members]) => lintMembers(doc, role, members)),
    ...duplicates(
      doc,
      (persons ?? []).flatMap(({ ids }, index) => personIds(ids, index)),
    ),
    ...(delegates ?? []).flatMap((delegation, index) => lintPeriod(doc, delegation, index)),
    ...(Array.isArray(gates)
      ? duplicates(
          doc,
          gates.map(({ gate_id: id }, index) => ({ id, path: ["gates", index, "gate_id"] })),
        )
      : []),
    ...completionEntries(gates).flatMap(([path, completion]) =>
      lintCount(doc, [...path, "approvers"], completion.approvers?.count),
    ),
    ...roleNames(doc.value).flatMap((named) => lintRole(doc, named)),
  ];
}

/** One account twice in a role could fill two of its seats. */
function lintMembers(doc: Settings, role: string, members: Members): Problem[] {
  if (!Array.isArray(members)) return [];
  const path = (index: number, key: string): Path => ["roles", role, index, key];
  const logins = members.flatMap((each, index) =>
    "login" in each ? [{ id: each.login.toLowerCase(), path: path(index, "login") }] : [],
  );
  const ids = members.flatMap((each, index) =>
    "login" in each && each.id !== undefined ? [{ id: String(each.id), path: path(index, "id") }] : [],
  );
  const teams = members.flatMap((each, index) =>
    "team" in each ? [{ id: each.team.toLowerCase(), path: path(index, "team") }] : [],
  );
  return [logins, ids, teams].flatMap((entries) => duplicates(doc, entries));
}

function personIds(ids: readonly number[], index: number): Named[] {
  return ids.map((id, position) => ({ id: String(id), path: ["persons", index, "ids", position] }));
}

function lintPeriod(doc: Settings, { since, until }: { since: string; until: string }, index: number): Problem[] {
  if (since <= until) return [];
  const message = `The delegation ends on ${until}, before it begins on ${since}.`;
  return [
    {
      code: "CS-SCH-004",
      place: doc.at(["delegates", index, "until"]),
      message,
      fix: "Put the later date into `until`.",
    },
  ];
}

/** An approval by nobody opens nothing: a gate always needs somebody. */
export function lintCount(doc: Doc<unknown>, path: Path, count: number | undefined): Problem[] {
  if (count !== 0) return [];
  const place = doc.at([...path, "count"]);
  return [
    {
      code: "CS-SCH-004",
      place,
      message: "`count` is `0`; allowed: a whole number from 1.",
      fix: "Write how many people must approve.",
    },
  ];
}

type Completion = {
  readonly approvers?:
    | { readonly count?: number | undefined; readonly roles?: readonly string[] | undefined }
    | undefined;
};

function completionEntries(gates: SettingsFile["gates"]): (readonly [Path, Completion])[] {
  if (Array.isArray(gates)) return gates.map((gate, index) => [["gates", index], gate]);
  return Object.entries(gates ?? {}).map(([id, gate]) => [["gates", id], gate]);
}

/** Every place that names a role. */
function roleNames({ roles, gates, settings }: SettingsFile): Named[] {
  const confirming = Object.entries(roles ?? {}).flatMap(([role, members]) =>
    Array.isArray(members) ? [] : listed(members.confirmed_by, ["roles", role, "confirmed_by"]),
  );
  const approving = completionEntries(gates).flatMap(([path, gate]) =>
    listed(gate.approvers?.roles ?? [], [...path, "approvers", "roles"]),
  );
  const policy = settings?.policy_approvers ?? [];
  const path: Path = ["settings", "policy_approvers"];
  return [...confirming, ...approving, ...(typeof policy === "string" ? [{ id: policy, path }] : listed(policy, path))];
}

function listed(names: readonly string[], path: Path): Named[] {
  return names.map((id, index) => ({ id, path: [...path, index] }));
}

function lintRole(doc: Settings, { id, path }: Named): Problem[] {
  const known = Object.keys(doc.value.roles ?? {});
  if (known.includes(id)) return [];
  const near = nearest(id, known);
  const message = `${quote(path.join("."))} names the role ${quote(id)}, which \`roles\` does not have.`;
  const fix = near ? `Write ${quote(near)}, or add the role.` : "Add the role, or fix the spelling.";
  return [{ code: "CS-WFL-002", place: doc.at(path), message, fix }];
}
