import type { Artifact } from "../../model/artifact.ts";
import type { Case } from "../../model/case.ts";

/** Whether this change makes the artifact current, or makes a newer version of it current. */
export function becomesCurrent(c: Case, artifact: Artifact): boolean {
  if (artifact.status !== "current") return false;
  const before = c.base?.artifacts.find((each) => each.id === artifact.id);
  return before?.status !== "current" || before.version !== artifact.version;
}
