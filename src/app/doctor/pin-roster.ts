import { type Change, editYaml } from "../../edit/edit-yaml.ts";
import { ForgeProblem } from "../../forge/forge-problem.ts";
import type { SetupForge } from "../../forge/setup.ts";
import { openRepository } from "../../git/repository.ts";
import { readWorkingFile } from "../../git/working-files.ts";
import type { SettingsFile } from "../../model/settings.ts";
import { parsePolicy } from "../../parse/settings.ts";
import type { Asked } from "../gather.ts";
import { reachOf } from "../setup/surroundings.ts";
import { UsageError, type Values, type World } from "../verb.ts";
import type { Work } from "../bench.ts";

const SETTINGS = "countersign.yaml";

/** Writes the number of everybody on the roster who has none. Who is pinned stays so, whatever the forge says of the name. */
export async function pinRoster({ repo }: Asked, values: Values, world: World): Promise<Work> {
  const file = await readWorkingFile(await openRepository(repo), SETTINGS);
  const settings = file && parsePolicy(file, { setup: false }).policy.file?.value;
  if (!file || !settings)
    throw new UsageError(`${SETTINGS} is not there, or cannot be read`, "`countersign doctor` says what is wrong.");
  const reach = await reachOf(values, repo, world);
  if ("why" in reach)
    throw new UsageError(`--fix looks ids up on GitHub (${reach.why})`, "Name it with --github OWNER/REPO.");
  const looked = await lookedUp(unpinned(settings), reach.forge);
  const changes = looked.flatMap(({ path, id }): Change[] =>
    id === undefined ? [] : [{ set: path, to: `${MARK}${id}` }],
  );
  const notes = looked.flatMap(({ login, id }) =>
    id === undefined ? [`@${login} is no person on GitHub, and stays as it is.`] : [],
  );
  const writes = changes.length === 0 ? [] : [{ path: SETTINGS, text: pinnedIn(file.bytes, changes) }];
  const names = looked.flatMap(({ login, id }) => (id === undefined ? [] : [`@${login}: ${id}`]));
  const said = names.length === 0 ? "There is nobody to pin." : `Pinned ${[...new Set(names)].join(", ")}.`;
  return { writes, said, next: "Next: `countersign doctor`.", notes: [...new Set(notes)] };
}

/** Edits put quotes around what other readers of YAML take for a number. An id is one, and stands without, as `init` writes it. */
const MARK = "pinned-as-";

function pinnedIn(bytes: Uint8Array, changes: readonly Change[]): string {
  return editYaml(new TextDecoder().decode(bytes), changes).replaceAll(`id: ${MARK}`, "id: ");
}

interface Open {
  readonly login: string;
  readonly path: readonly string[];
}

function unpinned({ roles = {} }: SettingsFile): Open[] {
  return Object.entries(roles).flatMap(([role, members]) =>
    Array.isArray(members)
      ? members.flatMap((each, at) =>
          "login" in each && each.id === undefined
            ? [{ login: each.login, path: ["roles", role, String(at), "id"] }]
            : [],
        )
      : [],
  );
}

async function lookedUp(
  open: readonly Open[],
  forge: SetupForge,
): Promise<readonly (Open & { readonly id: string | undefined })[]> {
  try {
    const logins = [...new Set(open.map(({ login }) => login))];
    const found = new Map(await Promise.all(logins.map(async (each) => [each, await forge.account(each)] as const)));
    return open.map((each) => {
      const account = found.get(each.login);
      return { ...each, id: account?.type === "User" ? String(account.id) : undefined };
    });
  } catch (error) {
    if (error instanceof ForgeProblem)
      throw new UsageError(`GitHub could not be asked (${error.message})`, "Nothing is written; try again.");
    throw error;
  }
}
