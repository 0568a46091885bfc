import { resolve } from "node:path";
import { type Claim, claimLine, claimsIn } from "../../edit/import-claims.ts";
import { atTheBeginning } from "../../edit/import-caution.ts";
import { importedState } from "../../edit/import-state.ts";
import { stringifyYaml } from "../../edit/yaml.ts";
import { openRepository } from "../../git/repository.ts";
import { readWorkingFile } from "../../git/working-files.ts";
import type { Adapter } from "../../model/adapter.ts";
import { type DataMap, isKnown, isMap } from "../../model/doc.ts";
import { type SourceFile, statePath } from "../../model/engagement.ts";
import type { Finding } from "../../model/finding.ts";
import { nearest } from "../../model/nearest.ts";
import { ENGAGEMENT_ID, NAME } from "../../model/scalars.ts";
import { stateFile } from "../../model/state.ts";
import { parseYaml } from "../../parse/yaml.ts";
import { definitionCalled, definitionNames } from "../definition.ts";
import { importedArtifacts } from "../import-artifacts.ts";
import { findingInSource, refusal, type Source, sourceIn } from "../import-source.ts";
import { UsageError, type Values, type Verb, type World } from "../verb.ts";
import type { Work } from "../bench.ts";
import { repoOf, textOption, workAnew, workOptions } from "../workbench.ts";

export const verb: Verb = {
  name: "import",
  summary: "Make an engagement of a project_state of the public library.",
  usage: "countersign import FILE --id ID [--dry-run]",
  examples: ["countersign import handed-over/project_state.yaml --id acme-pilot --dry-run"],
  options: { ...workOptions, id: { type: "string", value: "ID", help: "What its folder is called." } },
  async run(values, words, world) {
    const [name, ...more] = words;
    if (name === undefined || more.length > 0)
      throw new UsageError("import needs one file", "Such as `countersign import project_state.yaml --id acme-pilot`.");
    const id = await freeFolder(values, world);
    const source = await sourceIn(name, world);
    const { view } = source;
    return await workAnew(values, world, async ({ repo, builtin }) => {
      const adapter = await definitionFor(source, repo, builtin);
      const artifacts = await importedArtifacts(view, resolve(world.cwd, name), id, world);
      const { state: declared, told } = importedState(view, adapter);
      const { state, claims: first } = atTheBeginning(declared, adapter);
      const claims = [...first, ...claimsIn(view, adapter, artifacts.types)];
      const text = stringifyYaml(withClaims(state, claims));
      const writes = [{ path: statePath(id), text }, ...artifacts.writes];
      const { doc } = parseYaml(statePath(id), new TextEncoder().encode(text));
      return {
        ...imported(id, writes, [...told, ...artifacts.missing], claims),
        ...(doc ? { whereFrom: (finding: Finding) => findingInSource(finding, doc, source) } : {}),
      };
    });
  },
};

/** The definition that the state names; one that nobody has makes no engagement. */
async function definitionFor(
  source: Source,
  repo: string,
  builtin: ReadonlyMap<string, SourceFile>,
): Promise<Adapter | undefined> {
  const type = source.view["workflow_type"];
  if (!isKnown(type)) return await definitionCalled(repo, undefined, builtin);
  const said = typeof type === "string" ? type : JSON.stringify(type);
  const found = NAME.test(said) ? await definitionCalled(repo, said, builtin) : undefined;
  if (found) return found;
  const known = await definitionNames(repo, builtin);
  const near = nearest(said, known);
  const fix = `${near === undefined ? `There are ${known.join(", ")}` : `Did you mean ${near}?`}; \`countersign new adapter TYPE\` makes one.`;
  const message = `There is no workflow definition \`${said}\``;
  throw refusal(source.placeOf(["workflow_type"]), "CS-WFL-001", message, fix.replace("?;", "?"));
}

function imported(id: string, writes: Work["writes"], notes: readonly string[], claims: readonly Claim[]): Work {
  return {
    writes,
    said: `${id} comes from another house, with ${writes.length - 1} artifacts and ${claims.length} claims.`,
    notes: [...notes, ...claims.map((each) => `claim: ${claimLine(each)}`)],
    next: "Open a pull request with it. Claims open nothing: whoever may answer for one pastes its line into a review.",
  };
}

async function freeFolder(values: Values, world: World): Promise<string> {
  const id = textOption(values, "id", "What shall its folder be called?");
  if (!ENGAGEMENT_ID.test(id))
    throw new UsageError(
      `${JSON.stringify(id)} is no engagement id`,
      "Small letters, digits and `-`, such as acme-pilot.",
    );
  if (await readWorkingFile(await openRepository(repoOf(values, world)), statePath(id)))
    throw new UsageError(`${id} is there already`, "Name another folder with --id.");
  return id;
}

/** In the order of the schema, with the claims at the end. */
function withClaims(state: DataMap, claims: readonly Claim[]): DataMap {
  const extensions = isMap(state["extensions"]) ? state["extensions"] : {};
  const kept = claims.map(({ kind, said }) => ({ claim: kind, ...said }));
  const all: DataMap = { ...state, extensions: kept.length > 0 ? { ...extensions, claims: kept } : extensions };
  const keys = Object.keys(stateFile.shape).filter(
    (key) => key !== "extensions" || Object.keys(extensions).length > 0 || kept.length > 0,
  );
  return Object.fromEntries(keys.flatMap((key) => (all[key] === undefined ? [] : [[key, all[key]]])));
}
