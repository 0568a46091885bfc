import { expect, it } from "vitest";
import { evaluate } from "../../src/app/evaluate.ts";
import { keepRendered, type Print } from "../../src/app/render/keep.ts";
import type { RecordedOutput } from "../../src/model/record.ts";
import type { RenderedFile } from "../../src/render/request.ts";
import { proposal } from "../approval-cases/repository.ts";
import { questionOf } from "../scenario/play.ts";
import { PROPOSAL } from "../scenario/scenario.ts";
import { smallest } from "../scenario/smallest.ts";

const ADAPTER = "adapters/mini.yaml";
const OTHER = "engagements/acme-pilot/PRO-2026-0007.md";
const at = (name: string) => `engagements/acme-pilot/rendered/${name}`;

function judged(files: Readonly<Record<string, string>> = {}) {
  const adapter = String(smallest[ADAPTER]).replace("sources: [] }", "sources: [], render: plain }");
  const { cases } = evaluate(questionOf({ base: { [ADAPTER]: adapter, ...files }, ids: ["acme-pilot"] }));
  const [c] = cases;
  if (!c) throw new Error("nothing was judged");
  return c;
}

/** A printer that makes of each artifact what it is told, by its id. */
function printing(files: (id: string) => readonly RenderedFile[]): Print {
  return (due) => {
    const told = { problems: [], notices: [] };
    return Promise.resolve(due.map(({ artifact }) => ({ artifact: artifact.id, files: files(artifact.id), ...told })));
  };
}

const bytes = (text: string) => new TextEncoder().encode(text);
const byId = printing((id) => [{ name: `${id}.pdf`, bytes: bytes(id) }]);

it("writes a file once, and says nothing of one that comes out the same", async () => {
  const first = await keepRendered(judged(), [], byId);
  expect([...first.files.keys()]).toEqual([at("PRO-2026-0001.pdf")]);
  const mine: RecordedOutput[] = first.outputs.map((each) => ({ ...each, mark: "DRAFT" }));
  const never: Print = () => Promise.reject(new Error("nothing is due"));
  expect(await keepRendered(judged(), mine, never)).toMatchObject({ outputs: mine, events: [], problems: [] });
  const before = mine.map((each) => ({ ...each, made_from: "0".repeat(64) }));
  const again = printing((id) => [{ name: `${id}.pdf`, bytes: bytes(id), mark: "DRAFT" }]);
  const kept = await keepRendered(judged(), before, again);
  expect([kept.outputs, kept.files.size, kept.events]).toEqual([mine, 0, []]);
});

it("takes away the files that an artifact gives no more", async () => {
  const { outputs } = await keepRendered(
    judged(),
    [],
    printing((id) => [{ name: `DRAFT-${id}.eml`, bytes: bytes(id), mark: "DRAFT" }]),
  );
  const before = outputs.map((each) => ({ ...each, made_from: "0".repeat(64) }));
  const { files } = await keepRendered(judged(), before, byId);
  expect([...files].map(([path, content]) => [path, content === null])).toEqual([
    [at("PRO-2026-0001.pdf"), false],
    [at("DRAFT-PRO-2026-0001.eml"), true],
  ]);
});

it("keeps one of two files of the same name, and none that is too large to be read back", async () => {
  const two = judged({ [OTHER]: proposal({ id: "PRO-2026-0007" }) });
  const same = await keepRendered(
    two,
    [],
    printing((id) => [{ name: "same.pdf", bytes: bytes(id) }]),
  );
  expect(same.outputs.map(({ artifact }) => artifact)).toEqual(["PRO-2026-0001"]);
  expect(same.problems).toMatchObject([{ code: "CS-DOC-011", place: { file: OTHER } }]);
  const large = await keepRendered(
    two,
    [],
    printing((id) => [{ name: `${id}.pdf`, bytes: new Uint8Array(id.endsWith("7") ? 10 * 1024 * 1024 + 1 : 1) }]),
  );
  expect(large.outputs.map(({ artifact }) => artifact)).toEqual(["PRO-2026-0001"]);
  expect(large.problems[0]?.message).toContain("more than 10 MB");
});

it("leaves alone what an artifact that cannot be read gave", async () => {
  const { outputs } = await keepRendered(judged(), [], byId);
  const broken = judged({ [PROPOSAL]: "---\nid: [\n---\n" });
  expect(await keepRendered(broken, outputs, byId)).toMatchObject({ outputs, events: [], problems: [] });
});
