import type { Octokit } from "@octokit/rest";
import type { Access } from "../forge.ts";
import { isMissing } from "./client.ts";

/** GitHub names the nearest of its four old levels, whatever roles a repository has of its own. */
const WRITING: ReadonlySet<string> = new Set(["admin", "write"]);

export async function readAccess(
  github: Octokit,
  { owner, name: repo }: { readonly owner: string; readonly name: string },
  login: string,
): Promise<Access | undefined> {
  try {
    const { data } = await github.rest.repos.getCollaboratorPermissionLevel({ owner, repo, username: login });
    return data.user ? { id: data.user.id, canWrite: WRITING.has(data.permission) } : undefined;
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}
