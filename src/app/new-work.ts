import { listWorkingFiles } from "../git/working-files.ts";
import { openRepository } from "../git/repository.ts";
import type { ArtifactType } from "../model/adapter.ts";
import type { Case } from "../model/case.ts";
import { type Data, type DataMap, isKnown } from "../model/doc.ts";
import { ATTESTATION, idOfFile } from "../model/artifact.ts";
import { engagementOf, isEngineOwned } from "../model/engagement.ts";
import { nextId } from "../model/id-pattern.ts";
import { nearest } from "../model/nearest.ts";
import { stringifyYaml } from "../edit/yaml.ts";
import { fenced } from "../report/fenced.ts";
import { UsageError } from "./verb.ts";

/** What new files start with. */

export interface Beginning {
  /** Left out where the default definition is meant. */
  readonly type: string | undefined;
  readonly client: string;
  readonly workflow: string;
  readonly owner: string | undefined;
  readonly stage: string;
  readonly facts: DataMap;
}

/** The state of an engagement that begins. */
export function stateText({ type, client, workflow, owner = "TBD", stage, facts }: Beginning): string {
  const named = type === undefined ? {} : { workflow_type: type };
  return stringifyYaml({ ...named, client, workflow, owner, stage, workflow_status: "active", known_facts: facts });
}

/** Every artifact id of the repository: an id is used once, whatever engagement it is in. */
export async function takenIds(repo: string): Promise<string[]> {
  const files = await listWorkingFiles(await openRepository(repo), ["engagements"]);
  return files.flatMap((path) => idOfFile(path) ?? []);
}

/** The first id of a type that is free, by its pattern. */
export function freeId(c: Case, type: string, year: string, taken: readonly string[]): string {
  const { idPattern } = c.adapter.artifacts.find((each) => each.type === type) ?? {};
  const letters = type.replaceAll(/[^a-z]/gi, "").toUpperCase();
  const prefix = letters.slice(0, type === ATTESTATION ? 3 : 4);
  const first = (idPattern ?? `${prefix}-{yyyy}-{nnnn}`)
    .replaceAll("{yyyy}", year)
    .replaceAll("{yy}", year.slice(2))
    .replaceAll(/\{(n+)\}/g, (_, n: string) => "1".padStart(n.length, "0"));
  return taken.includes(first) ? nextId(first, taken) : first;
}

/** What an artifact begins with besides what its type asks for. */
export interface Begun {
  /** What it is made from, where not from all that fits. */
  readonly sources?: readonly string[];
  /** The parts that its text has. */
  readonly scaffold?: string | undefined;
  /** What somebody submitted: it stands in the text and makes no markup. */
  readonly submitted?: string;
}

/** An artifact of a type with all that the type asks for, as TBD where nobody has said it yet. */
export function artifactText(
  c: Case,
  id: string,
  type: string,
  given: Readonly<Record<string, string | undefined>>,
  { sources: named = [], scaffold = "TBD\n", submitted }: Begun = {},
): string {
  const known = c.adapter.artifacts.find((each) => each.type === type);
  if (!known) throw unknownType(c, type);
  const fixed = ["id", "type", "version", "status", "title", "sources", "scope"];
  const roots = [...new Set(known.requiredFields.map((field) => field.split(".")[0] ?? field))];
  const missing = roots.filter((field) => !fixed.includes(field));
  // A scope is a name that gates are judged by, so what nobody has named yet is a part of the text.
  const isOpen = roots.includes("scope") && !isKnown(given["scope"]);
  const matter: Record<string, Data> = {
    id,
    type,
    version: "v1",
    status: "draft",
    title: given["title"] ?? known.label,
    ...(isKnown(given["scope"]) ? { scope: given["scope"] } : {}),
    sources: named.length > 0 ? [...named] : sourcesOf(c, known),
    ...Object.fromEntries(missing.map((field) => [field, "TBD"])),
  };
  const title = submitted === undefined ? (given["title"] ?? known.label) : known.label;
  const text = submitted === undefined ? "" : `\n## As submitted\n\n${fenced(submitted)}`;
  return `---\n${stringifyYaml(matter)}---\n# ${title}\n\n${scaffold}${isOpen ? "\n## Scope\n\nTBD\n" : ""}${text}`;
}

/** What is current of the types that it is made from, else the drafts of them: one draft is built on another. */
function sourcesOf(c: Case, { type, sources }: ArtifactType): string[] {
  const fitting = c.head.artifacts.filter((each) => each.type !== type && sources.includes(each.type));
  const current = fitting.filter((each) => each.status === "current");
  const found = current.length > 0 ? current : fitting.filter((each) => each.status === "draft");
  if (found.length > 0 || sources.length === 0) return found.map((each) => `${each.id}@${each.version ?? "v1"}`);
  throw new UsageError(
    `What \`${type}\` is made from is not there yet: ${sources.join(" or ")}`,
    `\`countersign new artifact ${sources[0]} ${c.id}\` begins one; --source ID@vN names another.`,
  );
}

function unknownType({ adapter }: Case, type: string): UsageError {
  const types = adapter.artifacts.map((each) => each.type);
  const near = nearest(type, types);
  const hint = near === undefined ? `There are ${types.join(", ")}.` : `Did you mean \`${near}\`?`;
  return new UsageError(`${adapter.type} has no artifact type \`${type}\``, hint);
}

/** The engagement in which an artifact lies, by the names of files: nothing is read. */
export async function engagementHaving(repo: string, id: string, wanted: string | undefined): Promise<string> {
  const files = await listWorkingFiles(await openRepository(repo), ["engagements"]);
  const all = files.flatMap((path) => {
    const [engagement, artifact] = [engagementOf(path), isEngineOwned(path) ? undefined : idOfFile(path)];
    return engagement === undefined || artifact === undefined ? [] : [{ engagement, artifact }];
  });
  const here = all.filter(({ engagement }) => wanted === undefined || engagement === wanted);
  const found = [...new Set(here.filter(({ artifact }) => artifact === id).map(({ engagement }) => engagement))];
  const [only] = found;
  if (only !== undefined && found.length === 1) return only;
  if (only !== undefined)
    throw new UsageError(
      `${id} is in several engagements`,
      `Write ${found.map((each) => `${each}/${id}`).join(" or ")}.`,
    );
  const elsewhere = all.find(({ artifact }) => artifact === id);
  const near =
    elsewhere ??
    all.find(
      ({ artifact }) =>
        artifact ===
        nearest(
          id,
          here.map((each) => each.artifact),
        ),
    );
  const hint = near && `Did you mean \`${wanted === undefined ? "" : `${near.engagement}/`}${near.artifact}\`?`;
  throw new UsageError(`There is no artifact \`${id}\`${wanted === undefined ? "" : ` in ${wanted}`}`, hint);
}
