import { type FileEntry, isEngineOwned, statePath } from "../model/engagement.ts";
import { compareText, type Problem } from "../model/finding.ts";
import { limits } from "./limits.ts";
import { quote } from "./quote.ts";

/** What is wrong with the names and kinds of a folder's files, before any is read. `entries` are sorted by path. */
export function treeProblems(id: string, entries: readonly FileEntry[]): Problem[] {
  return [...entries.flatMap(kindProblems), ...nameProblems(entries), ...twins(entries), ...tooMany(id, entries)];
}

/** Whether the content of an entry is its own: not a link, not another repository. */
export function isRegular(entry: FileEntry): boolean {
  return entry.mode === "100644" || entry.mode === "100755";
}

const kinds: Readonly<Record<string, string>> = { "120000": "a symbolic link", "160000": "a submodule" };

function kindProblems(entry: FileEntry): Problem[] {
  if (isRegular(entry)) return [];
  const kind = kinds[entry.mode] ?? `of mode ${quote(entry.mode)}`;
  return [problem(entry.path, `The file is ${kind}; only regular files are read`, "Commit the file itself.")];
}

function nameProblems(entries: readonly FileEntry[]): Problem[] {
  return entries.flatMap(({ path }) => {
    const reason = path.split("/").map(wrongName).find(Boolean);
    return reason === undefined ? [] : [problem(path, `The name ${quote(path)} ${reason}`, "Rename the file.")];
  });
}

function wrongName(name: string): string | undefined {
  if (/^[\w.-]{1,99}$/.test(name) && !/^(?:\.git|git~)/i.test(name)) return undefined;
  if (/\p{Cc}/u.test(name)) return "holds a control character";
  if (name.includes("\uFFFD")) return "is not UTF-8";
  if (new TextEncoder().encode(name).length > limits.nameBytes) return `is longer than ${limits.nameBytes} bytes`;
  return [".git", "git~1"].includes(diskName(name)) ? "stands for `.git` on some file systems" : undefined;
}

/** As file systems of other machines may read a name: without ignorable characters, streams and trailing dots. */
function diskName(name: string): string {
  const shown = name.normalize("NFKC").replace(/\p{Cf}/gu, "");
  return shown
    .toLowerCase()
    .replace(/:.*$/s, "")
    .replace(/[. ]+$/, "");
}

/** Files and folders whose names are one on a file system that folds case or Unicode normal forms. */
function twins(entries: readonly FileEntry[]): Problem[] {
  const spellings = new Map<string, string>();
  const problems: Problem[] = [];
  for (const path of new Set(entries.flatMap((entry) => prefixes(entry.path)))) {
    const folded = path.normalize("NFC").toLowerCase();
    const first = spellings.get(folded);
    if (first === undefined) spellings.set(folded, path);
    else
      problems.push(problem(path, `${quote(first)} and ${quote(path)} are one name on some machines`, "Rename one."));
  }
  return problems;
}

function prefixes(path: string): string[] {
  const parts = path.split("/");
  return parts.slice(2).map((_, index) => parts.slice(0, index + 3).join("/"));
}

function tooMany(id: string, entries: readonly FileEntry[]): Problem[] {
  const count = entries.filter(({ path }) => !isEngineOwned(path)).length;
  if (count <= limits.filesPerEngagement) return [];
  const message = `The engagement has ${count} files; at most ${limits.filesPerEngagement} are allowed`;
  return [problem(statePath(id), message, "Move files that nothing refers to elsewhere.")];
}

function problem(file: string, message: string, fix: string): Problem {
  return { code: "CS-SCH-001", place: { file, line: 1, column: 1 }, message, fix };
}

export function byPath(a: FileEntry, b: FileEntry): number {
  return compareText(a.path, b.path);
}
