/** `**` between slashes is any number of folders, `*` any text within one name. */
export function matchesGlob(path: string, glob: string): boolean {
  return matchesFrom(path.split("/"), glob.split("/"));
}

function matchesFrom(names: readonly string[], parts: readonly string[]): boolean {
  const [part, ...rest] = parts;
  if (part === undefined) return names.length === 0;
  if (part === "**") return names.some((_, index) => matchesFrom(names.slice(index), rest)) || rest.length === 0;
  const [name, ...below] = names;
  return name !== undefined && matchesName(name, part.split("*")) && matchesFrom(below, rest);
}

/** Each text in its turn as early as it comes, the last one at the end: no way back is ever needed. */
function matchesName(name: string, texts: readonly string[]): boolean {
  const [first = "", ...others] = texts;
  const last = others.pop();
  if (last === undefined) return name === first;
  let at = first.length;
  for (const text of others) {
    const found = name.indexOf(text, at);
    if (found < 0) return false;
    at = found + text.length;
  }
  return name.startsWith(first) && name.endsWith(last) && at <= name.length - last.length;
}
