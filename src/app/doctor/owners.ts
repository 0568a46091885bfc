import { matchesGlob } from "../../model/glob.ts";
import { ofContents, orFine, type Outcome } from "./check.ts";

/** What decides who may approve, with a path that stands for it. */
const POLICY: readonly (readonly [what: string, path: string])[] = [
  ["/countersign.yaml", "countersign.yaml"],
  ["/adapters/", "adapters/x.yaml"],
  ["/.github/", ".github/workflows/x.yml"],
];

/** Where the forge looks for owners, the first that is there. */
export const OWNER_FILES = [".github/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS"] as const;

export const owners = ofContents("code-owners", ({ owners: file }) => {
  if (!file) {
    const message = "There is no CODEOWNERS: nobody in particular is asked when policy changes";
    const lines = POLICY.map(([what]) => `${what} @OWNER`).join("; ");
    return [{ level: "warn", message, fix: `Write .github/CODEOWNERS: ${lines}` }];
  }
  const faults = POLICY.filter(([, path]) => !isOwned(file.text, path)).map(([what]) => unowned(file.path, what));
  return orFine(faults, `${file.path} covers what decides who may approve`);
});

function unowned(path: string, what: string): Outcome {
  const message = `CODEOWNERS gives ${what} no owner`;
  return { level: "warn", message, fix: `Add the line: ${what} @OWNER`, place: { file: path, line: 1, column: 1 } };
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
