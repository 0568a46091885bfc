import { expect, test } from "vitest";
import { named } from "../forge/forge.ts";
import { files, moved, PROPOSAL, STATE, Stage } from "./world.ts";

const ADAPTER = "adapters/mini.yaml";
const rendering = (files[ADAPTER] ?? "").replace("sources: [] }", "sources: [], render: proposal }");
const SECOND = PROPOSAL.replace("0001", "0002");

function proposal(body: string, version = "v2"): string {
  return (files[PROPOSAL] ?? "").replace("v1", version).replace("Scope ...", body);
}

function linksIn(text: string | undefined): string[] {
  return [...(text ?? "").matchAll(/\]\((http:[^)]*\/artifacts\/\d+)\)/g)].map(([, url = ""]) => url);
}

test("what people approve stands beside the gate as a document that opens, and is kept once", async () => {
  await using stage = await Stage.open({ [ADAPTER]: rendering });
  const number = await stage.propose({ [STATE]: moved, [PROPOSAL]: proposal("The scope is the triage of emails.") });
  await stage.settleLast();
  const [body] = (await stage.seen(number)).comments;
  const row = /^\| Commercial .*$/m.exec(body ?? "")?.[0];
  expect(row).toContain("[PRO-2026-0001.pdf](");
  const answer = await fetch(linksIn(row)[0] ?? "");
  expect(answer.headers.get("content-type")).toBe("application/pdf");
  expect(await answer.text()).toMatch(/^%PDF-/);
  const { calls, kept } = stage.forge.results;
  expect(kept).toMatchObject([{ name: expect.stringMatching(/^PRO-2026-0001-pr1-[0-9a-f]{8}\.pdf$/) as string }]);

  calls.splice(0);
  stage.forge.log.clear();
  await stage.again();
  expect(calls).toEqual([]);
  expect(stage.forge.log.writes).toEqual([]);

  const issue = { ...named(stage.repository), issue_number: number };
  await stage.forge.as("joe").issues.createComment({ ...issue, body: "/render PRO-2026-0001" });
  await stage.settleLast();
  const reply = (await stage.seen(number)).comments.at(-1);
  expect(reply).toMatch(/^<!-- countersign-answer -->\nDocuments: \[PRO-2026-0001\.pdf\]/);
  expect((await fetch(linksIn(reply)[0] ?? "")).status).toBe(200);
}, 60_000);

test("what changed since the version that was recorded last stands beside the document", async () => {
  await using stage = await Stage.open({ [ADAPTER]: rendering });
  await stage.merge(await stage.propose({ [STATE]: `${files[STATE] ?? ""}audience: internal\n` }, "first"));
  await stage.settleLast();
  const number = await stage.propose({ [PROPOSAL]: proposal("The scope is the triage of emails.") });
  await stage.settleLast();
  const [body] = (await stage.seen(number)).comments;
  expect(body).toMatch(
    /Documents: \[PRO-2026-0001\.pdf\]\(\S+\) \(draft\), \[PRO-2026-0001-redline\.pdf\]\(\S+\) \(draft\)\./,
  );
  expect(stage.forge.results.kept.filter(({ isClosed }) => isClosed)).toHaveLength(2);
}, 60_000);

test("G1 a document that cannot be made fails the check at its line, and a store that is down fails nothing", async () => {
  await using stage = await Stage.open({ [ADAPTER]: rendering });
  stage.forge.results.isUp = false;
  const number = await stage.propose({
    [STATE]: moved,
    [PROPOSAL]: proposal("![The process](process.png)"),
    [SECOND]: proposal("More.", "v1").replace("PRO-2026-0001", "PRO-2026-0002"),
    "templates/proposal/proposal.md": "{{#each}",
  });
  const [ran] = await stage.settle();
  expect(ran).toMatchObject({ exitCode: 0, outputs: { conclusion: "failure" } });
  expect(ran?.log).toContain("The documents could not be uploaded: CreateArtifact failed: status 503");
  const { comments, check, asked } = await stage.seen(number);
  expect(check).toMatch(/^failure: 2 errors/);
  expect(asked).toEqual([]);
  expect(comments[0]).toContain(`\`${PROPOSAL}:9\` CS-DOC-040 The picture \`process.png\` is no file`);
  expect(comments[0]).toContain("Documents: `PRO-2026-0002.pdf` (draft).");
  expect(comments[0]).toContain("Not made here: `countersign render acme-pilot/PRO-2026-0001`.");
  const { data } = await stage.forge.as("joe").checks.listForRef({ ...named(stage.repository), ref: "work" });
  const annotations = { ...named(stage.repository), check_run_id: data.check_runs[0]?.id ?? 0 };
  const { data: marked } = await stage.forge.as("joe").checks.listAnnotations(annotations);
  expect(marked).toContainEqual(expect.objectContaining({ path: PROPOSAL, start_line: 9, title: "CS-DOC-040" }));
});
