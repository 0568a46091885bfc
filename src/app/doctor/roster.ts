import type { Place } from "../../model/finding.ts";
import type { Role } from "../../model/policy.ts";
import { type Contents, ofContents, orFine, type Outcome } from "./check.ts";

export const ids = ofContents("roster-ids", ({ policy }) => {
  if (!policy.file) return [];
  const without = [...policy.roles.values()].flatMap((role) => role.people.filter(({ id }) => id === undefined));
  const logins = [...new Set(without.map(({ login }) => login))];
  return orFine(
    logins.map((login) => unpinned({ login, place: placeOf(policy, login) })),
    "everybody on the roster is pinned by number",
  );
});

function unpinned({ login, place }: { readonly login: string; readonly place: Place | undefined }): Outcome {
  const message = `@${login} has no id: they count by login, which somebody else could take over`;
  const fix = `countersign doctor --fix, or gh api users/${login} --jq .id   and write it as \`{ login: ${login}, id: ... }\``;
  return { level: "warn", message, fix, ...(place ? { place } : {}) };
}

function placeOf({ file }: Contents["policy"], login: string): Place | undefined {
  for (const [role, members] of Object.entries(file?.value.roles ?? {})) {
    const at = Array.isArray(members)
      ? members.findIndex((each) => "login" in each && each.login === login && each.id === undefined)
      : -1;
    if (at >= 0) return file?.at(["roles", role, at, "login"]);
  }
  return undefined;
}

export const teams = ofContents("roster-teams", ({ policy }) => {
  if (!policy.file) return [];
  return orFine([...policy.roles.values()].flatMap(teamsOf), "the roster lists people, no teams");
});

function teamsOf({ id, teams: named, people }: Role): readonly Outcome[] {
  const left = people.length > 0 ? "" : ", and the role lists nobody else";
  const fix = "Give the Action an App token that may read members, or list the people.";
  return named.map((team) => {
    const message = `${id}: the token of a workflow cannot read the members of ${team}${left}`;
    return { level: "warn", message, fix };
  });
}
