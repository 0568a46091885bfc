import { type Check, type Contents, ofContents, ok, type Outcome } from "./check.ts";

const GIT = "2.38";
const NODE = "20";

export const gitVersion: Check = {
  id: "git-version",
  look: ({ machine: { git } }) => {
    if (git === undefined)
      return [{ level: "fail", message: "git cannot be started", fix: `Install git ${GIT} or newer.` }];
    if (isAtLeast(git, GIT)) return [ok(`git ${git}`)];
    const message = `git ${git} is too old: merges are computed with \`git merge-tree --write-tree\``;
    return [{ level: "fail", message, fix: `Install git ${GIT} or newer.` }];
  },
};

export const nodeVersion: Check = {
  id: "node-version",
  look: ({ machine: { node } }) =>
    isAtLeast(node, NODE)
      ? [ok(`Node ${node}`)]
      : [{ level: "fail", message: `Node ${node} is too old`, fix: `Install Node ${NODE} or newer.` }],
};

export const repository: Check = {
  id: "repository",
  look: ({ problem }) =>
    problem === undefined
      ? [ok("a git repository with its files")]
      : [
          {
            level: "fail",
            message: problem.message,
            fix: problem.fix ?? "Go into a clone, or name one with --repo DIR.",
          },
        ],
};

export const history: Check = ofContents("history", ({ shallow }: Contents): readonly Outcome[] => {
  if (!shallow) return [ok("the history is whole")];
  const message = "The clone is shallow: a change cannot be compared with where it began";
  return [{ level: "warn", message, fix: "git fetch --unshallow (in a workflow: fetch-depth: 0)" }];
});

function isAtLeast(version: string, least: string): boolean {
  const [have, want] = [numbersOf(version), numbersOf(least)];
  const differing = want.findIndex((part, at) => part !== (have[at] ?? 0));
  return differing < 0 || (have[differing] ?? 0) > (want[differing] ?? 0);
}

function numbersOf(version: string): number[] {
  return version.split(".").map(Number);
}
