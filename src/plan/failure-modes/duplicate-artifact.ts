import { artifactIn, foundBy, type ModeRule, responsible, signOf } from "./seen.ts";

/** Of two artifacts for one purpose the newcomer steps back. */
export const mode: ModeRule = {
  mode: "duplicate_artifact",
  signs: ({ c, told }) =>
    foundBy(told, ["CS-ART-006"]).flatMap((each) => {
      const artifact = artifactIn(c, each);
      return artifact ? [signOf(each, { artifact: artifact.id }, responsible(c))] : [];
    }),
  measures: (_, { about: { artifact = "" } }) => [{ do: "mark", artifact, status: "archived" }],
};
