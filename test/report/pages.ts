import {
  type Judgement,
  noDocuments,
  type PostedCheck,
  type Publication,
  type Surroundings,
} from "../../src/model/publication.ts";
import { publicationOf } from "../../src/report/publication.ts";
import { play } from "../scenario/play.ts";
import type { Scenario } from "../scenario/scenario.ts";

/** What stands around a pull request where a test says nothing else. */
export const around: Surroundings = { baseName: "main", board: undefined, documents: noDocuments, checks: [] };

export function published(judgement: Judgement, more: Partial<Surroundings> = {}): Publication {
  return publicationOf(judgement, { ...around, ...more });
}

export function publish(scenario: Scenario, more: Partial<Surroundings> = {}): Publication {
  return published(play(scenario), more);
}

/** The check of a publication as it stands once it was created. */
export function asPosted({ check }: Publication): PostedCheck {
  const { head_sha: head, external_id: externalId, conclusion, completed_at: at } = check;
  return { head, externalId, conclusion, completedAt: Date.parse(at) };
}
