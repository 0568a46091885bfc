import type { Octokit } from "@octokit/rest";
import type { Head } from "../forge.ts";
import type { Where } from "./read-pull.ts";

export async function readHead(github: Octokit, { owner, name: repo, number }: Where): Promise<Head> {
  const { data } = await github.rest.pulls.get({ owner, repo, pull_number: number });
  const { ref, repo: base } = data.base;
  return {
    head: data.head.sha,
    isOpen: data.state === "open",
    baseName: ref,
    isIntoDefault: ref === base.default_branch,
  };
}
