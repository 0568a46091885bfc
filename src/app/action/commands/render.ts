import type { PartialClone } from "../../../git/partial-clone.ts";
import { isLive } from "../../../model/artifact.ts";
import type { Case } from "../../../model/case.ts";
import type { Command } from "../../../model/command.ts";
import { nearest } from "../../../model/nearest.ts";
import { code, prose } from "../../../report/markdown.ts";
import { documentsText } from "../../../report/comment/documents.ts";
import { type Renderable, renderables } from "../../render/renderables.ts";
import { UsageError } from "../../verb.ts";
import { makeDocuments } from "../documents/show-documents.ts";
import type { Ground } from "../ground.ts";
import type { Answer } from "./answers.ts";
import { caseMeant } from "./meant.ts";

/** Makes documents as the branch stands, and says where they are. */
export async function render(command: Command, ground: Ground, _giver: unknown, clone: PartialClone): Promise<Answer> {
  const c = caseMeant(command, ground);
  const chosen = meant(command.words["artifact"], c);
  const { printing, question, evaluated, place, about } = ground;
  if (!printing)
    throw new UsageError("Documents are not made here", `\`countersign render ${c.id}\` makes them on your machine.`);
  const checks = place.kind === "pull" ? place.found.posted.checks : [];
  const number = question.pull?.number ?? 0;
  const { documents, faults, notes } = await makeDocuments(
    clone,
    printing,
    { checks, number, head: about.head, question, evaluated },
    chosen,
  );
  const told = [documentsText(c.id, documents), ...notes.map(prose)].filter((text) => text !== "");
  const wrong = faults
    .filter(({ severity }) => severity !== "notice")
    .map(({ place: { file, line }, message, fix }) => `- ${code(`${file}:${line}`)} ${prose(message)} ${prose(fix)}\n`);
  return {
    done: documents.files.length > 0,
    text: `${told.join(" ")}\n${wrong.length > 0 ? `\n${wrong.join("")}` : ""}`,
  };
}

/** One artifact, or all that are still of use. */
function meant(name: string | undefined, c: Case): Renderable[] {
  const all = renderables(c);
  const found = all.filter(({ artifact }) => (name === undefined ? isLive(artifact) : artifact.id === name));
  if (found.length > 0) return found;
  if (name === undefined) throw new UsageError("No artifact here becomes a document");
  const near = nearest(
    name,
    all.map(({ artifact }) => artifact.id),
  );
  throw new UsageError(
    `There is no artifact \`${name}\` here that becomes a document`,
    near === undefined ? undefined : `Did you mean \`${near}\`?`,
  );
}
