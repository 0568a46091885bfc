import { ForgeProblem } from "../../forge/forge-problem.ts";
import type { Account, Protection, SetupForge, WorkflowToken } from "../../forge/setup.ts";
import { type RosterPerson, rosterPeople, type Policy } from "../../model/policy.ts";
import { type Reach, reachOf } from "../setup/surroundings.ts";
import type { Values, World } from "../verb.ts";
import type { Contents } from "./check.ts";
import { isOurs } from "./own-workflows.ts";

/** What the forge says of the repository. What the token may not read is undefined. */
export interface OnForge {
  readonly name: string;
  readonly branch: string;
  readonly protection: Protection;
  readonly workflowToken: WorkflowToken | undefined;
  readonly people: readonly PersonOnForge[];
  readonly workflows: readonly WorkflowState[] | undefined;
}

/** Somebody of the roster as the forge knows them: by number where they are pinned, and by the login where the two may differ. */
export interface PersonOnForge {
  readonly entry: RosterPerson;
  readonly account: Account | undefined;
  /** Who has the login now, if that is not the account. */
  readonly namesake: Account | undefined;
  readonly mayRead: boolean | undefined;
}

/** One of our workflows. */
export interface WorkflowState {
  readonly path: string;
  readonly state: string;
  /** When the clock last began it; null where it never did, nothing where that may not be read. */
  readonly lastScheduled: string | null | undefined;
}

/** Why the forge was not asked. */
export interface Unasked {
  readonly why: string;
  readonly fix: string;
}

const TOKEN = "Set GITHUB_TOKEN to a token that may read the repository and its administration; --offline leaves it.";

/** Nothing where nobody wants it asked, or there is no forge to ask. */
export async function onForge(
  values: Values,
  dir: string,
  world: World,
  contents: Contents,
): Promise<OnForge | Unasked | undefined> {
  const reach = await reachOf(values, dir, world);
  if ("why" in reach) return undefined;
  if (world.github.token === undefined) return { why: "there is no token", fix: TOKEN };
  try {
    return await read(reach, contents);
  } catch (error) {
    if (error instanceof ForgeProblem) return { why: error.message, fix: TOKEN };
    throw error;
  }
}

async function read({ forge, place }: Exclude<Reach, { why: string }>, contents: Contents): Promise<OnForge | Unasked> {
  const name = `${place.owner}/${place.name}`;
  const found = await forge.repository();
  if (!found) return { why: `it shows no ${name} to this token`, fix: TOKEN };
  const [protection, workflowToken, workflows] = await Promise.all([
    forge.protection(found.defaultBranch),
    forge.workflowToken(),
    workflowsOf(forge, contents),
  ]);
  const people = await peopleOf(forge, contents.policy);
  return { name, branch: found.defaultBranch, protection, workflowToken, workflows, people };
}

async function workflowsOf(forge: SetupForge, { workflows }: Contents): Promise<WorkflowState[] | undefined> {
  const all = await forge.workflows();
  const ours = workflows.filter(isOurs);
  const known = all?.flatMap(({ id, path, state }) => {
    const file = ours.find((each) => each.path === path);
    return file ? [{ id, path, state, isScheduled: file.clocks.length > 0 }] : [];
  });
  const asked = known?.map(async ({ id, path, state, isScheduled }) => {
    return { path, state, lastScheduled: isScheduled ? await forge.lastScheduled(id) : null };
  });
  return asked && (await Promise.all(asked));
}

/** People that are asked about at once: the forge does not like hundreds. */
const PART = 10;

async function peopleOf(forge: SetupForge, policy: Policy): Promise<PersonOnForge[]> {
  const entries = [...new Map(rosterPeople(policy).map((each) => [`${each.login} ${each.id}`, each])).values()];
  const found: PersonOnForge[] = [];
  for (let at = 0; at < entries.length; at += PART) {
    found.push(...(await Promise.all(entries.slice(at, at + PART).map((each) => personOf(forge, each)))));
  }
  return found;
}

async function personOf(forge: SetupForge, entry: RosterPerson): Promise<PersonOnForge> {
  const account = entry.id === undefined ? await forge.account(entry.login) : await forge.accountOf(entry.id);
  const same = account?.login.toLowerCase() === entry.login.toLowerCase();
  const namesake = same || entry.id === undefined ? undefined : await forge.account(entry.login);
  return { entry, account, namesake, mayRead: account && (await forge.mayRead(account.login)) };
}
