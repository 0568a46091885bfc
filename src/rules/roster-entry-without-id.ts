import type { Doc, Path } from "../model/doc.ts";
import { type Policy, rosterPeople } from "../model/policy.ts";
import type { Report, RepositoryRule } from "../model/rule.ts";
import type { SettingsFile } from "../model/settings.ts";
import { quote } from "../parse/quote.ts";

export const rule: RepositoryRule = {
  id: "roster-entry-without-id",
  code: "CS-WFL-009",
  severity: "warning",
  blocks: "nothing",
  locked: false,
  summary: "Whoever the roster lists is known by the number of their account.",
  why: "A login can be given up, and whoever takes it next would hold the role.",
  checkRepository(r) {
    const { file } = r.headPolicy;
    return file ? unpinnedIn(r.policy, file).map((each) => report(r.policy, file, each)) : [];
  },
};

interface Unpinned {
  readonly role: string;
  readonly login: string;
  readonly path: Path;
}

/** The entries without a number that the base does not have in the same role already. */
function unpinnedIn(policy: Policy, file: Doc<SettingsFile>): Unpinned[] {
  return Object.entries(file.value.roles ?? {}).flatMap(([role, members]) =>
    (Array.isArray(members) ? members : []).flatMap((each, index) =>
      "login" in each && each.id === undefined && !isKnown(policy, role, each.login)
        ? [{ role, login: each.login, path: ["roles", role, index, "login"] }]
        : [],
    ),
  );
}

function isKnown(policy: Policy, role: string, login: string): boolean {
  const people = policy.roles.get(role)?.people ?? [];
  return people.some((each) => each.id === undefined && each.login === login);
}

function report(policy: Policy, file: Doc<SettingsFile>, { role, login, path }: Unpinned): Report {
  const known = rosterPeople(policy).find((each) => each.id !== undefined && each.login === login)?.id;
  const message = `${quote(login)} in ${quote(role)} has no id; the entry counts by login until it is pinned.`;
  const fix = `Add \`id: ${known ?? "<number>"}\`${known === undefined ? `, the \`id\` that \`gh api users/${login}\` prints` : ""}.`;
  return { place: file.at(path), message, fix };
}
