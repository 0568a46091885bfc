import type { Scenario } from "../scenario/scenario.ts";
import { oddActions } from "./actions.ts";
import { oddApprovals } from "./approvals.ts";
import { oddArtifacts } from "./artifacts.ts";
import { oddBlockers } from "./blockers.ts";
import { oddContents } from "./contents.ts";
import { oddDefinitions } from "./definitions.ts";
import { oddEdges } from "./edges.ts";
import { oddEntries } from "./entries.ts";
import { oddFiles } from "./files.ts";
import { oddFlags } from "./flags.ts";
import { oddGates } from "./gates.ts";
import { oddMoves } from "./moves.ts";
import { oddOutward } from "./outward.ts";
import { oddPermits } from "./permits.ts";
import { oddPolicies } from "./policies.ts";
import { oddRequirements } from "./requirements.ts";
import { oddSources } from "./sources.ts";
import { oddStates } from "./states.ts";
import { oddTexts } from "./texts.ts";
import { oddTrackLimits } from "./track-limits.ts";
import { oddTracks } from "./tracks.ts";
import { oddUses } from "./uses.ts";

/** Repositories at the edge of what can be read or ruled; each name starts with the rule that it is an edge of. */
export const odd: readonly (readonly [name: string, scenario: Scenario])[] = [
  oddActions,
  oddApprovals,
  oddArtifacts,
  oddBlockers,
  oddContents,
  oddDefinitions,
  oddEdges,
  oddEntries,
  oddFiles,
  oddFlags,
  oddGates,
  oddMoves,
  oddOutward,
  oddPermits,
  oddPolicies,
  oddRequirements,
  oddSources,
  oddStates,
  oddTexts,
  oddTrackLimits,
  oddTracks,
  oddUses,
].flatMap((each) => Object.entries(each));
