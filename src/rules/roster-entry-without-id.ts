import type { Repository } from "../model/case.ts";
import type { Path } from "../model/doc.ts";
import { rosterPeople } from "../model/policy.ts";
import type { Report, RepositoryRule } from "../model/rule.ts";
import { quote } from "../parse/quote.ts";

export const rule: RepositoryRule = {
  id: "roster-entry-without-id",
  code: "CS-WFL-009",
  severity: "warning",
  blocks: "nothing",
  locked: false,
  summary: "Whoever the roster lists is known by the number of their account.",
  why: "A login can be given up, and whoever takes it next would hold the role.",
  checkRepository: (r) => loginsIn(r).flatMap(({ role, login, path }) => report(r, { role, login, path })),
};

interface Unpinned {
  readonly role: string;
  readonly login: string;
  readonly path: Path;
}

/** The entries without a number that the base does not have in the same role already. */
function loginsIn(r: Repository): Unpinned[] {
  return Object.entries(r.headPolicy.file?.value.roles ?? {}).flatMap(([role, members]) =>
    (Array.isArray(members) ? members : []).flatMap((each, index) =>
      "login" in each && each.id === undefined && !isKnown(r, role, each.login)
        ? [{ role, login: each.login, path: ["roles", role, index, "login"] }]
        : [],
    ),
  );
}

function isKnown({ policy }: Repository, role: string, login: string): boolean {
  const people = policy.roles.get(role)?.people ?? [];
  return people.some((each) => each.id === undefined && each.login === login);
}

function report({ policy, headPolicy }: Repository, { role, login, path }: Unpinned): Report[] {
  const { file } = headPolicy;
  if (!file) return [];
  const known = rosterPeople(policy).find((each) => each.id !== undefined && each.login === login)?.id;
  const message = `${quote(login)} in ${quote(role)} has no id; the entry counts by login until it is pinned.`;
  const fix = `Add \`id: ${known ?? "<number>"}\`${known === undefined ? `, the \`id\` that \`gh api users/${login}\` prints` : ""}.`;
  return [{ place: file.at(path), message, fix }];
}
