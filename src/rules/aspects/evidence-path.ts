/** Why this is no plain path of a file under evidence/, if so. Nothing is resolved: what looks odd is refused. */
export function evidencePathProblem(path: string): string | undefined {
  if (path === "") return "is empty";
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  if (/[\u0000-\u001f\u007f]/.test(path)) return "holds a control character";
  if (/[\\:]/.test(path)) return "holds a backslash or a colon";
  const parts = path.split("/");
  if (parts[0] !== "evidence" || parts.length < 2) return "does not lie under evidence/";
  if (parts.some((part) => part === "" || part === "." || part === "..")) return "does not name its folders plainly";
  if (parts.some((part) => part.startsWith("~"))) return "holds a name that starts with a tilde";
  if (parts.some((part) => /[. ]$/.test(part) || part.startsWith(" ")))
    return "holds a name that ends in a dot or a space";
  return undefined;
}
