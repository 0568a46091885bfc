import { resolve } from "node:path";
import { type Claim, claimLine, claimsIn } from "../../edit/import-claims.ts";
import { atTheBeginning } from "../../edit/import-caution.ts";
import { importedState } from "../../edit/import-state.ts";
import { stringifyYaml } from "../../edit/yaml.ts";
import { openRepository } from "../../git/repository.ts";
import { readWorkingFile } from "../../git/working-files.ts";
import { type Data, type DataMap, isKnown, isMap } from "../../model/doc.ts";
import { statePath } from "../../model/engagement.ts";
import { ENGAGEMENT_ID, NAME } from "../../model/scalars.ts";
import { stateFile } from "../../model/state.ts";
import { parseYaml } from "../../parse/yaml.ts";
import { definitionCalled } from "../definition.ts";
import { importedArtifacts } from "../import-artifacts.ts";
import { UsageError, type Values, type Verb, type World } from "../verb.ts";
import { repoOf, textOption, type Work, workAnew, workOptions } from "../workbench.ts";

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
    const view = await viewIn(name, world);
    return await workAnew(values, world, async ({ repo, builtin }) => {
      const type = isKnown(view["workflow_type"]) ? textIn(view["workflow_type"]) : undefined;
      const adapter = type === undefined || NAME.test(type) ? await definitionCalled(repo, type, builtin) : undefined;
      const artifacts = await importedArtifacts(view, resolve(world.cwd, name), id, world);
      const { state: declared, told } = importedState(view);
      const { state, claims: first } = atTheBeginning(declared, adapter);
      const claims = [...first, ...claimsIn(view, adapter, artifacts.types)];
      const text = stringifyYaml(withClaims(state, claims));
      return imported(
        id,
        [{ path: statePath(id), text }, ...artifacts.writes],
        [...told, ...artifacts.missing],
        claims,
      );
    });
  },
};

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

/** The state in a file: the document itself, or what stands under `project_state`, as in a hand-off. */
async function viewIn(name: string, world: World): Promise<DataMap> {
  const text = await world.readText(resolve(world.cwd, name)).catch(() => {
    throw new UsageError(`${name} cannot be read`, "Name a file with a project_state.");
  });
  const { doc, problems } = parseYaml(name, new TextEncoder().encode(text));
  const [problem] = problems;
  if (!doc || problem) {
    const { place, message, fix } = problem ?? { place: { line: 1, column: 1 }, message: "it is empty", fix: "" };
    throw new UsageError(`${name}:${place.line}:${place.column} ${message}`, fix);
  }
  const all = isMap(doc.value) ? doc.value : {};
  const view = Object.hasOwn(all, "project_state") ? all["project_state"] : all;
  if (view !== undefined && isMap(view) && ["stage", "workflow", "client"].some((key) => Object.hasOwn(view, key)))
    return view;
  throw new UsageError(`${name} holds no project_state`, "It has at least client, workflow and stage.");
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

function textIn(data: Data): string {
  return typeof data === "string" ? data : "";
}
