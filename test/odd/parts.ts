import { PROPOSAL, stateAt, STATE } from "../approval-cases/repository.ts";
import { digestOf } from "../../src/model/digest.ts";
import { smallest } from "../scenario/smallest.ts";
import type { Edit } from "../scenario/files.ts";
import type { Step } from "../scenario/scenario.ts";

/** What odd repositories are built from. */

export const path = (id: string) => `engagements/acme-pilot/${id}.md`;

interface Rest {
  readonly status?: string;
  readonly version?: string;
  readonly body?: string;
}

/** An artifact of any type, by its id; `more` is further front matter. */
export function artifact(id: string, type: string, more = "", rest: Rest = {}): Edit {
  const { status = "current", version = "v1", body = "Text.\n" } = rest;
  const head = `id: ${id}\ntype: ${type}\n${version === "" ? "" : `version: ${version}\n`}status: ${status}\n`;
  return { [path(id)]: `---\n${head}${more}---\n${body}` };
}

export const join = (...edits: readonly Edit[]): Edit => Object.assign({}, ...edits) as Edit;
export const commit = (...edits: readonly Edit[]): Step => ({ commit: join(...edits) });
export const at = (stage: string, more = ""): Edit => ({ [STATE]: stateAt(stage, more) });
export const moving = commit(at("contract"));
export const approve = (by: string, body: string): Step => ({ review: "approve", by, body });
export const unreadable: Edit = { [STATE]: "stage: [\n" };

/** The proposal stage with these known facts. */
export const known = (lines: string, more = "", stage = "proposal"): Edit => ({
  [STATE]: stateAt(stage, more).replace(/known_facts: .*\n/, `known_facts:\n${lines}`),
});

/** The digest under which the smallest repository's proposal was approved. */
export const approvedProposal = digestOf([
  "PRO-2026-0001",
  "proposal",
  new TextEncoder().encode(String(smallest[PROPOSAL])),
]);
