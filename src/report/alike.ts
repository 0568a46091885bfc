/** A person, as a text names one; the at sign of an address does not count. */
const NAME = /(?<=^|[\s(])@[\w[\]-]+/g;

/** A commit by the start of its number; a sum of money may look like one. */
const COMMIT = /(?<=\b(?:since|[Cc]ommit|of|on) )[0-9a-f]{7}\b/g;

export interface Alike<T> {
  readonly first: T;
  readonly lines: readonly string[];
}

/**
 * Things whose lines differ in nothing but one person, and the commit that they saw, are one: its lines name all of them, the first
 * line with how often. `kindOf` keeps apart what must not be joined.
 */
export function joinAlike<T>(
  all: readonly T[],
  linesOf: (each: T) => readonly string[],
  kindOf: (each: T) => unknown = () => "",
): Alike<T>[] {
  const groups = new Map<string, [T, ...T[]]>();
  for (const [index, each] of all.entries()) {
    const lines = linesOf(each);
    const name = onlyName(lines);
    const key = name === undefined ? index : [kindOf(each), shapeOf(lines, name)];
    const group = groups.get(JSON.stringify(key));
    if (group) group.push(each);
    else groups.set(JSON.stringify(key), [each]);
  }
  return [...groups.values()].map((group) => ({ first: group[0], lines: joined(group.map(linesOf)) }));
}

/** The person of the first line, where it names just one. */
function onlyName([first = ""]: readonly string[]): string | undefined {
  const names = first.match(NAME) ?? [];
  return names.length === 1 ? names[0] : undefined;
}

function shapeOf(lines: readonly string[], name: string): string[] {
  return lines.map((line) => withCommit(withName(line, name, "@"), "#"));
}

function withCommit(line: string, text: string): string {
  return line.match(COMMIT)?.length === 1 ? line.replace(COMMIT, text) : line;
}

function withName(line: string, name: string, other: string): string {
  return line.replaceAll(NAME, (found) => (found === name ? other : found));
}

function joined(group: readonly (readonly string[])[]): readonly string[] {
  const [lines = [], ...more] = group;
  const name = onlyName(lines);
  if (name === undefined || more.length === 0) return lines;
  const times = new Map<string, number>();
  for (const each of group.flatMap((others) => onlyName(others) ?? [])) times.set(each, (times.get(each) ?? 0) + 1);
  const counted = [...times].map(([each, count]) => (count > 1 ? `${each} (${count} times)` : each));
  const commits = commitsOf(group);
  return lines.map((line, index) =>
    withName(withCommit(line, commits), name, (index === 0 ? counted : [...times.keys()]).join(", ")),
  );
}

const FEW = 3;

function commitsOf(group: readonly (readonly string[])[]): string {
  const all = [...new Set(group.flatMap(([first = ""]) => first.match(COMMIT) ?? []))];
  return all.length > FEW ? `${all.slice(0, FEW).join(", ")} and ${all.length - FEW} more` : all.join(", ");
}
