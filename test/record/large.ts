import { execFileSync } from "node:child_process";
import { parse } from "yaml";
import { derivedFiles, entriesInView } from "../../src/app/derived.ts";
import { sha256Hex } from "../../src/model/digest.ts";
import type { EntryFile } from "../../src/model/record-file.ts";
import { formatInstant } from "../../src/model/time.ts";
import { eventIdOf } from "../../src/record/events.ts";
import { PORTFOLIO } from "../../src/record/place.ts";
import { portfolioPage } from "../../src/report/portfolio.ts";
import { stateAt } from "../approval-cases/repository.ts";
import { testEnv } from "../git/environment.ts";
import type { TestRepo } from "../git/repo.ts";
import { STATE } from "../scenario/scenario.ts";
import { type Forged, readEntry, written } from "./forge.ts";
import { moved, World } from "./world.ts";

/** A repository with a record of so many merges, with so many events each, whole and checked out. */
export function largeRecord(merges: number, events: number): TestRepo {
  const { repo, template, text } = recorded();
  const states = Array.from({ length: merges }, (_, index) => stateAt("contract").replace("lena", `owner-${index}`));
  fastImport(repo.dir, states.map((state, index) => commit(index, { [STATE]: state }, index === 0)).join(""));
  const shas = repo.git("rev-list", "--reverse", "--first-parent", "-n", String(merges), "main").split("\n");
  const made: { entry: EntryFile; file: Forged }[] = [];
  let before = text;
  for (const [index, merge] of shas.entries()) {
    const entry = entryFor(template, { index, merge, prev: sha256Hex(before), events, state: states[index] ?? "" });
    const file = written(entry);
    made.push({ entry, file });
    before = file.text;
  }
  const newest = made.at(-1);
  const pages = derivedFiles(entriesInView(made), merges + 1);
  const page = portfolioPage("", newest ? [newest.entry] : []);
  const files = { ...Object.fromEntries(made.map(({ file }) => [file.path, file.text])), ...Object.fromEntries(pages) };
  fastImport(repo.dir, commit(merges, { ...files, [PORTFOLIO]: page }, true));
  repo.git("reset", "-q", "--hard", "main");
  return repo;
}

/** One merge, recorded as it is in earnest. */
function recorded(): { repo: TestRepo; template: EntryFile; text: string } {
  const w = new World();
  w.keep(w.merge({ number: 1, files: moved, approve: { lena: "" } }));
  const text = w.read(w.entries()[0] ?? "");
  return { repo: w.repo, template: readEntry(text), text };
}

const START = Date.UTC(2026, 2, 3);

interface Later {
  readonly index: number;
  readonly merge: string;
  readonly prev: string;
  readonly events: number;
  readonly state: string;
}

function entryFor(template: EntryFile, { index, merge, prev, events: count, state }: Later): EntryFile {
  const at = formatInstant(START + index * 60_000);
  const events = Array.from({ length: count }, (_, number) => {
    const event = { type: "decision_recorded", actor: "dora", at, evidence: "#7", decision: `DEC-${index}-${number}` };
    return { id: eventIdOf(template.engagement, merge, event), ...event };
  });
  const said = parse(state, { schema: "failsafe" }) as EntryFile["state"];
  return { ...template, pull_request: String(index + 2), merge, merged_at: at, prev, events, state: said };
}

/** `isFirst`: of a run of fast-import, which otherwise would begin the branch anew. */
function commit(index: number, files: Readonly<Record<string, string>>, isFirst: boolean): string {
  const changes = Object.entries(files).map(
    ([path, text]) => `M 100644 inline ${path}\ndata ${Buffer.byteLength(text)}\n${text}\n`,
  );
  const from = isFirst ? "from refs/heads/main^0\n" : "";
  const at = START / 1000 + index * 60;
  return `commit refs/heads/main\ncommitter dora <dora@example.com> ${at} +0000\ndata 5\nMerge\n${from}${changes.join("")}\n`;
}

function fastImport(dir: string, input: string): void {
  execFileSync("git", ["fast-import", "--quiet", "--force"], { cwd: dir, env: testEnv, input });
}
