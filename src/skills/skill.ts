import type { Artifact } from "../model/artifact.ts";
import type { ArtifactFault } from "../model/case.ts";
import type { RecordView } from "../model/record.ts";
import type { SettingsFile } from "../model/settings.ts";

/** What a skill finds wrong with an artifact that it renders. */
export type Fault = Omit<ArtifactFault, "artifact">;

/** What an artifact is checked against. It is the same object for all artifacts of one engagement in one change. */
export interface Around {
  /** The live artifacts of the engagement, the one that is checked among them. */
  readonly artifacts: readonly Artifact[];
  /** The live artifacts of another engagement that this one names; none where it cannot be read. */
  readonly elsewhere: (engagement: string) => readonly Artifact[];
  /** The skill that renders an artifact, as the workflow definition says. */
  readonly skillOf: (artifact: Artifact) => string;
  /** Who the work is for. */
  readonly client: string;
  /** The organisation and settings of the base. */
  readonly settings: SettingsFile | undefined;
  readonly record: RecordView;
}

/** Looks at one live artifact that the skill renders. */
export type SkillCheck = (artifact: Artifact, around: Around) => readonly Fault[];

/** One engagement as a register keeps it: as it stands after a merge, with the record of that merge. */
export interface KeptEngagement {
  readonly id: string;
  readonly client: string;
  readonly around: Around;
}

/** A file that the engine keeps over all engagements. */
export interface Register {
  readonly path: string;
  /** What it says of one engagement. */
  readonly rows: (engagement: KeptEngagement) => readonly string[];
  /** The file with the rows of these engagements anew, by their ids; empty where there is nothing to keep. */
  readonly update: (previous: string, rows: ReadonlyMap<string, readonly string[]>) => string;
}
