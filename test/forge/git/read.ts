import { askGit, runGit, tryGit } from "./git.ts";

const ask = (dir: string, args: readonly string[]): string => askGit(dir, args) ?? "";

export interface Commit {
  readonly sha: string;
  readonly tree: string;
  readonly parents: readonly string[];
  readonly author: { readonly name: string; readonly email: string; readonly date: string };
  readonly committer: { readonly name: string; readonly email: string; readonly date: string };
  readonly message: string;
}

const format = ["%H", "%T", "%P", "%an", "%ae", "%at", "%cn", "%ce", "%ct", "%B"].join("%x1f");
export function readCommit(dir: string, sha: string): Commit | undefined {
  const text = askGit(dir, ["log", "-1", `--format=${format}`, sha, "--"]);
  return text === undefined ? undefined : parse(text);
}

/** Commits of a range of hashes as `git log` names it, oldest first. */
export function listCommits(dir: string, range: string): Commit[] {
  const text = askGit(dir, ["log", "--reverse", "--topo-order", `--format=${format}%x1e`, range, "--"]) ?? "";
  return text
    .split("\u001e")
    .map((one) => one.replace(/^\n/, ""))
    .filter((one) => one !== "")
    .map(parse);
}

function parse(text: string): Commit {
  const [sha = "", tree = "", parents = "", an = "", ae = "", at = "", cn = "", ce = "", ct = "", message = ""] =
    text.split("\u001f");
  const date = (seconds: string): string => new Date(Number(seconds) * 1000).toISOString().replace(".000Z", "Z");
  return {
    sha,
    tree,
    parents: parents === "" ? [] : parents.split(" "),
    author: { name: an, email: ae, date: date(at) },
    committer: { name: cn, email: ce, date: date(ct) },
    message: message.trimEnd(),
  };
}

export interface ChangedFile {
  readonly filename: string;
  readonly previous: string | undefined;
  readonly status: "added" | "removed" | "modified" | "renamed" | "changed";
  readonly sha: string;
  readonly additions: number;
  readonly deletions: number;
}

/** The three-dot difference that a pull request shows. */
export function changedFiles(dir: string, base: string, head: string): ChangedFile[] {
  const from = askGit(dir, ["merge-base", base, head]) ?? base;
  const raw = ask(dir, ["diff-tree", "-r", "-M", "-z", "--no-commit-id", "--raw", "--no-abbrev", from, head]);
  const counts = countLines(ask(dir, ["diff-tree", "-r", "-M", "-z", "--no-commit-id", "--numstat", from, head]));
  const fields = raw.split("\0");
  const files: ChangedFile[] = [];
  for (let index = 0; (fields[index] ?? "").startsWith(":");) {
    const [, , , sha = "", code = ""] = (fields[index] ?? "").split(" ");
    const renamed = code.startsWith("R");
    const filename = fields[index + (renamed ? 2 : 1)] ?? "";
    files.push({
      filename,
      previous: renamed ? fields[index + 1] : undefined,
      status: statusOf(code),
      sha,
      ...(counts.get(filename) ?? { additions: 0, deletions: 0 }),
    });
    index += renamed ? 3 : 2;
  }
  return files.toSorted((a, b) => (a.filename < b.filename ? -1 : 1));
}

function statusOf(code: string): ChangedFile["status"] {
  const names: Readonly<Record<string, ChangedFile["status"]>> = {
    A: "added",
    D: "removed",
    M: "modified",
    R: "renamed",
  };
  return names[code.slice(0, 1)] ?? "changed";
}

function countLines(text: string): Map<string, { additions: number; deletions: number }> {
  const counts = new Map<string, { additions: number; deletions: number }>();
  const fields = text.split("\0");
  for (let index = 0; (fields[index] ?? "") !== ""; index++) {
    const [added = "", removed = "", name = ""] = (fields[index] ?? "").split("\t");
    const path = name === "" ? (fields[(index += 2)] ?? "") : name;
    counts.set(path, { additions: Number(added) || 0, deletions: Number(removed) || 0 });
  }
  return counts;
}

/** The blob at a path, or the entries of a folder. */
export function entryAt(
  dir: string,
  commit: string,
  path: string,
): { readonly type: string; readonly sha: string; readonly mode: string } | undefined {
  if (path === "") return { type: "tree", sha: runGit(dir, ["rev-parse", `${commit}^{tree}`]), mode: "040000" };
  const [line = ""] = (tryGit(dir, ["ls-tree", "-z", commit, "--", path]) ?? "").split("\0");
  const match = /^(\d+) (\w+) (\w+)\t/.exec(line);
  return match === null ? undefined : { mode: match[1] ?? "", type: match[2] ?? "", sha: match[3] ?? "" };
}
