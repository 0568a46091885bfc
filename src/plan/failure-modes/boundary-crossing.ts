import { artifactIn, foundBy, type ModeRule, type Seen, signOf, skillFor } from "./seen.ts";
import { artifactOf } from "../../rules/aspects/changed.ts";

/** What belongs to another skill is handed to it. What this change brought steps back; what stood here before stays, and is corrected. */
export const mode: ModeRule = {
  mode: "boundary_crossing",
  signs: ({ c, told }: Seen) =>
    foundBy(told, ["CS-BND-001", "CS-BND-002", "CS-BND-003", "CS-BND-004"]).flatMap((each) => {
      const artifact = artifactIn(c, each);
      return artifact ? [signOf(each, { artifact: artifact.id }, skillFor(c, artifact.type))] : [];
    }),
  measures: (c, { about: { artifact = "" } }) =>
    artifactOf(c.base, artifact) ? [] : [{ do: "mark", artifact, status: "archived" }],
};
