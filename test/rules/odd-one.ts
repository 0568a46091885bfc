import type { Scenario } from "../scenario/scenario.ts";
import { oddActions } from "./odd-one-actions.ts";
import { oddApprovals } from "./odd-one-approvals.ts";
import { oddArtifacts } from "./odd-one-artifacts.ts";
import { oddContents } from "./odd-one-contents.ts";
import { oddPolicies } from "./odd-one-policies.ts";
import { oddStates } from "./odd-one-states.ts";
import { oddTracks } from "./odd-one-tracks.ts";
import { oddUses } from "./odd-one-uses.ts";

/** Repositories at the edge of single rules; each name starts with what it is an edge of. */
export const oddOne: Readonly<Record<string, Scenario>> = {
  ...oddApprovals,
  ...oddUses,
  ...oddActions,
  ...oddPolicies,
  ...oddArtifacts,
  ...oddContents,
  ...oddStates,
  ...oddTracks,
};
