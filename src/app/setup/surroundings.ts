import { ForgeProblem } from "../../forge/forge-problem.ts";
import type { Protection, RepositoryOnForge, SetupForge } from "../../forge/setup.ts";
import { currentBranch } from "../../git/current-branch.ts";
import { originBranch, originUrl } from "../../git/origin.ts";
import { openRepository, type Repository } from "../../git/repository.ts";
import { type ForgePlace, parsePlace, placeAt } from "../../model/forge-place.ts";
import { textOf, UsageError, type Values, type World } from "../verb.ts";

/** Options of verbs that may ask the forge about the repository. */
export const forgeOptions = {
  github: {
    type: "string",
    value: "OWNER/REPO",
    help: "The repository on GitHub to ask about; by default where origin is.",
  },
  offline: { type: "boolean", help: "Ask GitHub nothing." },
} as const;

/** The forge with the repository that it is asked about, or why it is asked nothing. */
export type Reach = { readonly forge: SetupForge; readonly place: ForgePlace } | { readonly why: string };

/** The forge that the words of a command line mean. Nothing is asked yet. */
export async function reachOf(values: Values, dir: string, world: World): Promise<Reach> {
  const named = textOf(values, "github");
  if (values["offline"] === true && named !== undefined)
    throw new UsageError("--github names whom to ask, and --offline asks nobody", "Give one of the two.");
  if (values["offline"] === true) return { why: "--offline" };
  const place = named === undefined ? await placeOfOrigin(await openRepository(dir), world) : placeCalled(named);
  if (!place) return { why: "origin is not on GitHub" };
  // Loaded where somebody asks: nothing else of the command line needs a client.
  const { openSetup } = await import("../../forge/github/setup.ts");
  return { forge: openSetup(world.github, place.owner, place.name), place };
}

function placeCalled(named: string): ForgePlace {
  const place = parsePlace(named);
  if (place) return place;
  throw new UsageError(`--github ${JSON.stringify(named)} names no repository`, "Write it as OWNER/REPO.");
}

async function placeOfOrigin(repo: Repository, { github }: World): Promise<ForgePlace | undefined> {
  const url = await originUrl(repo);
  return url === undefined ? undefined : placeAt(url, github.serverUrl);
}

/** What is known of the repository that is set up. */
export interface Surroundings {
  /** Nothing where it is asked nothing. */
  readonly forge: SetupForge | undefined;
  readonly branch: string;
  readonly protection: Protection | undefined;
  /** Whether workflows may open pull requests; nothing where that is not known. */
  readonly mayOpenPulls: boolean | undefined;
  /** Why less was looked up than could be, in a line. */
  readonly notes: readonly string[];
}

export async function surroundingsOf(values: Values, dir: string, world: World): Promise<Surroundings> {
  const reach = await reachOf(values, dir, world);
  const repo = await openRepository(dir);
  if ("why" in reach) return await unasked(repo, `GitHub was not asked (${reach.why})`);
  try {
    const { owner, name } = reach.place;
    const found = await reach.forge.repository();
    return await seen(repo, reach.forge, found, `${owner}/${name}`);
  } catch (error) {
    if (error instanceof ForgeProblem) return await unasked(repo, `GitHub could not be asked (${error.message})`);
    throw error;
  }
}

async function seen(
  repo: Repository,
  forge: SetupForge,
  found: RepositoryOnForge | undefined,
  name: string,
): Promise<Surroundings> {
  const branch = found?.defaultBranch ?? (await branchHere(repo));
  if (found) {
    const [protection, token] = await Promise.all([forge.protection(branch), forge.workflowToken()]);
    return { forge, branch, protection, mayOpenPulls: token?.mayOpenPulls, notes: [] };
  }
  const note = `GitHub shows no ${name} here: set GITHUB_TOKEN to a token that may read it, or name the right one with --github.`;
  return { forge, branch, protection: undefined, mayOpenPulls: undefined, notes: [note] };
}

async function unasked(repo: Repository, why: string): Promise<Surroundings> {
  const notes = [`${why}: ids were not looked up.`];
  return { forge: undefined, branch: await branchHere(repo), protection: undefined, mayOpenPulls: undefined, notes };
}

/** The default branch as far as the clone knows it. */
async function branchHere(repo: Repository): Promise<string> {
  return (await originBranch(repo)) ?? (await currentBranch(repo)) ?? "main";
}
