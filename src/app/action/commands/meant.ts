import type { Case } from "../../../model/case.ts";
import type { Command } from "../../../model/command.ts";
import { UsageError } from "../../verb.ts";
import type { Ground } from "../ground.ts";

/** The engagement that a command is about: the one that it names, else the only one at hand. */
export function caseMeant({ options }: Command, { evaluated }: Ground): Case {
  const named = options["engagement"];
  const [only, ...others] = evaluated.cases.filter(({ id }) => named === undefined || id === named);
  if (only && others.length === 0) return only;
  const ids = evaluated.cases.map(({ id }) => id);
  if (named !== undefined)
    throw new UsageError(
      `There is no engagement \`${named}\` here`,
      ids.length > 0 ? `There is ${ids.join(", ")}.` : "An engagement is called as its folder under engagements/.",
    );
  throw new UsageError(
    "It is not clear which engagement is meant",
    ids.length > 0 ? `Add \`engagement=${ids[0]}\`, or another of ${ids.join(", ")}.` : "Add `engagement=<id>`.",
  );
}
