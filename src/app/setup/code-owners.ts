import { matchesGlob } from "../../model/glob.ts";

/** What decides who may approve, with a path that stands for it. */
const POLICY: readonly (readonly [what: string, path: string])[] = [
  ["/countersign.yaml", "countersign.yaml"],
  ["/adapters/", "adapters/x.yaml"],
  ["/templates/", "templates/x/y.md"],
  ["/.github/", ".github/workflows/x.yml"],
];

/** Where the forge looks for owners, the first that is there. */
export const OWNER_FILES = [".github/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS"] as const;

/** What of the policy nobody owns, as the patterns that would give it to somebody. */
export function unownedIn(text: string): readonly string[] {
  return POLICY.filter(([, path]) => !isOwned(text, path)).map(([what]) => what);
}

/** The line that gives a part of the policy to somebody. */
export function ownerLine(what: string, owners: readonly string[]): string {
  return `${what} ${owners.length > 0 ? owners.join(" ") : "@OWNER"}`;
}

export function ownersText(owners: readonly string[]): string {
  return `# Who is asked when somebody changes what decides who may approve.\n${unownedIn("")
    .map((what) => `${ownerLine(what, owners)}\n`)
    .join("")}`;
}

/** The last line that matches decides; it may name nobody. */
function isOwned(text: string, path: string): boolean {
  const lines = text.split(/\r?\n/).map((line) =>
    line
      .replace(/(?:^|\s)#.*$/, "")
      .trim()
      .split(/\s+/),
  );
  const last = lines.findLast(([pattern = ""]) => pattern !== "" && matches(path, pattern));
  return (last?.length ?? 0) > 1;
}

function matches(path: string, pattern: string): boolean {
  const anchored = pattern.replace(/\/$/, "").includes("/");
  const glob = `${anchored ? "" : "**/"}${pattern.replace(/^\//, "").replace(/\/$/, "")}`;
  const itself = !pattern.endsWith("/") && matchesGlob(path, glob);
  // `docs/*` is for the files of the folder alone, every other name for all that lies below it.
  return itself || (!glob.endsWith("/*") && matchesGlob(path, `${glob}/**`) && matchesFolder(path, glob));
}

function matchesFolder(path: string, glob: string): boolean {
  const parts = path.split("/");
  return parts.some((_, at) => at > 0 && matchesGlob(parts.slice(0, at).join("/"), glob));
}
