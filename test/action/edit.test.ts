import { describe, expect, test } from "vitest";
import { denied, type Fault, lostWrite, race } from "../forge/faults.ts";
import { named } from "../forge/forge.ts";
import type { Ran } from "../forge/runner.ts";
import { files, moved, PROPOSAL, STATE, Stage } from "./world.ts";

const BLOCK = '/block "The policy is missing" on=gate:commercial';

/** A comment, what the runs that it starts say, and what stands under it afterwards. */
async function say(stage: Stage, number: number, login: string, body: string) {
  const where = { ...named(stage.repository), issue_number: number };
  const { data: comment } = await stage.forge.as(login).issues.createComment({ ...where, body });
  const ran = await stage.settle();
  return { ran, id: comment.id, ...(await answerTo(stage, number, comment.id)) };
}

async function answerTo(stage: Stage, number: number, comment: number) {
  const reader = stage.forge.as("joe");
  const where = named(stage.repository);
  const { data } = await reader.issues.listComments({ ...where, issue_number: number });
  const reactions = await reader.reactions.listForIssueComment({ ...where, comment_id: comment });
  const later = data.filter(({ id, user }) => id > comment && user?.login === "github-actions[bot]");
  const replies = later.map(({ body = "" }) => body).filter((body) => !body.startsWith("<!-- countersign:"));
  return { replies, reacted: reactions.data.map(({ content }) => content) };
}

const exits = (ran: readonly Ran[]) => ran.map(({ exitCode }) => exitCode);

async function headOf(stage: Stage, number: number) {
  const { data } = await stage.forge.as("joe").pulls.get({ ...named(stage.repository), pull_number: number });
  const { data: commit } = await stage.forge
    .as("joe")
    .git.getCommit({ ...named(stage.repository), commit_sha: data.head.sha });
  return { sha: data.head.sha, message: commit.message, title: data.title, body: data.body };
}

describe("a command that edits", () => {
  test("is one commit on the branch, for whoever gave it, with its check", async () => {
    await using stage = await Stage.open();
    const more = files[PROPOSAL]?.replace("PRO-2026-0001", "PRO-2026-0003") ?? "";
    const number = await stage.propose({ [STATE]: moved, [PROPOSAL.replace("0001", "0003")]: more });
    await stage.settle();
    const { ran, replies, reacted } = await say(stage, number, "joe", BLOCK);
    expect(exits(ran)).toEqual([0]);
    expect(reacted).toEqual(["eyes", "+1"]);
    const { sha, message } = await headOf(stage, number);
    expect(message).toMatch(
      /^acme-pilot: BLK-1 is up\n\nCountersign-Comment: \d+\nCo-authored-by: joe <51\+joe@users\.noreply\.github\.com>$/,
    );
    expect(replies[0]).toContain(`BLK-1 is up`);
    expect(replies[0]).toContain(`It is in ${sha} on this branch.`);
    expect(await stage.text(STATE, "work")).toContain("text: The policy is missing");
    expect((await stage.seen(number)).check).toMatch(/^failure: 1 error/);

    // Lena owns the engagement, so she may decide; Nora, who may approve, may not.
    const decide = '/decide "It is there now" because="See the share" closes=BLK-1';
    expect(await say(stage, number, "nora", decide)).toMatchObject({ reacted: ["eyes", "-1"] });
    expect(await say(stage, number, "lena", decide)).toMatchObject({ reacted: ["eyes", "+1"] });
    expect(await stage.text(STATE, "work")).toContain("by: lena");
    // Of three answers, the last one is left open to read.
    const answers = stage.forge.world.repositories.flatMap(({ issues }) => issues.flatMap(({ comments }) => comments));
    const own = answers.filter(({ body }) => body.startsWith("<!-- countersign-answer -->"));
    expect(own.map(({ minimized }) => minimized)).toEqual(["outdated", "outdated", undefined]);

    // Who wrote into what a gate covers does not approve it.
    expect((await say(stage, number, "nora", "/renumber PRO-2026-0003")).replies[0]).toContain("is PRO-2026-0004 now");
    await stage.review(number, "nora", "APPROVE", "/approve commercial");
    await stage.settle();
    expect((await stage.seen(number)).comments[0]).toMatch(/@&#8203;nora, commercial: /);
  }, 60_000);

  test("is carried out once, whatever is run again, and never after it was edited", async () => {
    await using stage = await Stage.open();
    const number = await stage.propose({ [STATE]: moved });
    const { id } = await say(stage, number, "joe", BLOCK);
    const { sha } = await headOf(stage, number);
    expect((await stage.again()).stdout).toContain("answered before");
    expect((await headOf(stage, number)).sha).toBe(sha);
    expect((await answerTo(stage, number, id)).replies).toHaveLength(1);

    // GitHub commits and answers with an error; then it refuses the receipt, and somebody starts the run again.
    stage.forge.faults.add(lostWrite(), { kind: "graphql", name: "createCommitOnBranch", times: 1 });
    stage.forge.faults.add(denied(), { method: "POST", name: "reactions", skip: 1, times: 1 });
    const decided = await say(stage, number, "lena", '/decide "Yes" because="So"');
    const { sha: once } = await headOf(stage, number);
    expect(decided).toMatchObject({ reacted: ["eyes"], replies: [expect.stringContaining(`it is in ${once}`)] });
    await stage.again();
    expect((await headOf(stage, number)).sha).toBe(once);
    expect(await stage.text(STATE, "work")).not.toContain("DEC-2");

    const where = named(stage.repository);
    const { data } = await stage.forge
      .as("joe")
      .issues.createComment({ ...where, issue_number: number, body: "/status" });
    await stage.forge
      .as("dora")
      .issues.updateComment({ ...where, comment_id: data.id, body: '/block "Another" on=gate:commercial' });
    await stage.settle();
    expect((await headOf(stage, number)).sha).toBe(once);
    const { replies, reacted } = await answerTo(stage, number, data.id);
    expect(reacted).toEqual(["eyes", "-1"]);
    expect(replies[0]).toContain("This comment was edited");
  });

  test("is made anew where somebody pushes meanwhile", async () => {
    await using stage = await Stage.open();
    const number = await stage.propose({ [STATE]: moved });
    await stage.settle();
    const push = () => {
      stage.forge.push(stage.repository, { by: "dora", branch: "work", files: { "notes.md": "Meanwhile\n" } });
    };
    stage.forge.faults.add(race(push), { kind: "graphql", name: "createCommitOnBranch", times: 1 });
    expect(await say(stage, number, "joe", BLOCK)).toMatchObject({ reacted: ["eyes", "+1"] });
    expect(await stage.text("notes.md", "work")).toBe("Meanwhile\n");
    expect(await stage.text(STATE, "work")).toContain("BLK-1");

    // Merged meanwhile: the branch takes the commit, and nobody would ever see it there.
    const merging: Fault = {
      before: async () => {
        await stage.merge(number);
        return undefined;
      },
    };
    stage.forge.faults.add(merging, { kind: "graphql", name: "createCommitOnBranch", times: 1 });
    const { replies } = await say(stage, number, "joe", "/due kickoff 2099-01-01");
    const made = Number(/It is in #(\d+)/.exec(replies[0] ?? "")?.[1]);
    expect((await headOf(stage, made)).title).toBe("acme-pilot: kickoff is due 2099-01-01");
  });

  test("comes in a pull request of its own where none is open", async () => {
    await using stage = await Stage.open();
    const { data: issue } = await stage.forge
      .as("joe")
      .issues.create({ ...named(stage.repository), title: "The policy", body: "Is it there?" });
    await stage.settle();
    stage.forge.faults.add(denied(), { method: "POST", name: "reactions", skip: 1, times: 1 });
    const { replies, reacted } = await say(stage, issue.number, "joe", `${BLOCK}\n/owner BLK-1 @nora`);
    expect(reacted).toEqual(["eyes"]);
    expect((await stage.again()).stdout).toContain("answered");
    const made = Number(/It is in #(\d+)/.exec(replies[0] ?? "")?.[1]);
    expect(await headOf(stage, made)).toMatchObject({
      title: "acme-pilot: BLK-1 is up; acme-pilot: BLK-1 belongs to nora now; before, it was TBD",
      body: `Asked for in #${issue.number}.\n`,
    });
    expect((await stage.seen(made)).check).toMatch(/^success/);
    expect(await stage.text(STATE)).not.toContain("BLK-1");
    // The second command found what the first one had put up.
    const { data } = await stage.forge.as("joe").pulls.get({ ...named(stage.repository), pull_number: made });
    expect(await stage.text(STATE, data.head.ref)).toMatch(/BLK-1[^]*owner: nora/);
  });

  test("leaves the default branch alone, though a pull request brings it somewhere else", async () => {
    await using stage = await Stage.open();
    stage.forge.push(stage.repository, { by: "dora", branch: "old", from: "main", files: { "notes.md": "Old\n" } });
    stage.forge.push(stage.repository, { by: "dora", branch: "main", files: { "notes.md": "New\n" } });
    const { issue } = await stage.forge.open(stage.repository, "dora", "main", { base: "old" });
    stage.forge.world.deliveries.splice(0);
    const { replies } = await say(stage, issue.number, "joe", BLOCK);
    expect(replies[0]).toMatch(/It is in #\d+\./);
    expect(await stage.text(STATE)).toBe(files[STATE]);
  });

  test("of a fork is answered with the line to run there", async () => {
    await using stage = await Stage.open();
    const fork = stage.forge.fork(stage.repository, "joe");
    stage.forge.push(fork, { by: "joe", branch: "mine", from: "main", files: { [STATE]: moved } });
    const { issue } = await stage.forge.open(stage.repository, "joe", "joe:mine");
    await stage.settle();
    const { replies, reacted } = await say(stage, issue.number, "lena", BLOCK);
    expect(reacted).toEqual(["eyes", "-1"]);
    expect(replies[0]).toContain("countersign block acme-pilot 'The policy is missing' --on gate:commercial");
  });

  test("attests the signed file that was dropped into evidence/", async () => {
    const contract =
      files[PROPOSAL]
        ?.replace("PRO-2026-0001", "ADSA-2026-0001")
        .replace("type: proposal", "type: contract")
        .replace("sources: []", "sources: [PRO-2026-0001@v1]") ?? "";
    const CONTRACT = "engagements/acme-pilot/ADSA-2026-0001.md";
    await using stage = await Stage.open({ [CONTRACT]: contract, [STATE]: moved });
    const number = await stage.propose({ "engagements/acme-pilot/evidence/signed.pdf": "%PDF-1.7 signed" });
    await stage.settle();
    const { replies, reacted } = await say(stage, number, "joe", '/attest ADSA-2026-0001 signer="Morgan Reyes"');
    expect(replies[0]).toContain("Morgan Reyes signed");
    expect(reacted).toEqual(["eyes", "+1"]);
    const attested = await stage.text(`engagements/acme-pilot/ATT-${new Date().getUTCFullYear()}-0001.md`, "work");
    expect(attested).toContain("path: evidence/signed.pdf");
    expect(attested).toContain("gate: client_signature");
  });
});

test("what is refused says why, and nothing is changed", async () => {
  await using stage = await Stage.open({ "engagements/other/state.yaml": files[STATE] ?? "" });
  const number = await stage.propose({ [STATE]: moved });
  await stage.settle();
  const { sha } = await headOf(stage, number);
  stage.forge.account("rita", { id: 77 });
  stage.repository.collaborators.set(stage.forge.account("rita"), "read");
  const rows = [
    ["rita", BLOCK, "It takes write access to this repository."],
    ["joe", '/decide "Yes" because="So"', "It takes lena, as the base branch has it."],
    ["joe", `${BLOCK}\n/renumber PRO-2026-0009`, "Nothing was changed."],
    ["rita", "/status engagement=none-such", "There is no engagement `none-such` here"],
    // Together the answers are longer than the forge takes.
    ["lena", `/answer deposit_received ${"@a ".repeat(1000)}\n`.repeat(20), "more lines were left out"],
    ["joe", `${BLOCK} engagement=none-such\n/request comercial\n/cost`, "There is no engagement `none-such` here"],
    ["joe", "/renumber PRO-2026-0001 PRO-2026-0005", "This would not pass the check"],
  ] as const;
  for (const [login, body, told] of rows) {
    const { replies, reacted } = await say(stage, number, login, body);
    expect({ body, reacted }).toEqual({ body, reacted: ["eyes", "-1"] });
    expect(replies[0]).toContain(told);
  }
  expect((await headOf(stage, number)).sha).toBe(sha);
  // A branch that takes no commits of ours.
  stage.forge.protect(stage.repository, "work", { requirePull: true });
  const { replies } = await say(stage, number, "joe", `${BLOCK}\n/request legal_or_contract`);
  expect(replies[0]).toContain("GitHub refused the commit on work");
  expect((await stage.seen(number)).labels).not.toContain("request:legal_or_contract");
  // What main has changed meanwhile is not edited by anybody who has not seen it.
  stage.forge.push(stage.repository, {
    by: "lena",
    branch: "main",
    files: { [STATE]: `${files[STATE]}intent: review\n` },
  });
  await stage.settle();
  expect((await say(stage, number, "joe", BLOCK)).replies[0]).toContain("has changed on the base branch too");
  // A run that fails says so, and leaves no receipt behind, so that it can be started again.
  stage.forge.faults.add(denied(), { method: "GET", name: "permission", times: 1 });
  const failed = await say(stage, number, "joe", "/advance");
  expect([exits(failed.ran), failed.reacted]).toEqual([[1], ["eyes"]]);
  expect(failed.replies[0]).toContain("Its log under Actions says why");
  // A gate is asked for by a label, which the run judges at once.
  expect(await say(stage, number, "joe", "/request legal_or_contract")).toMatchObject({ reacted: ["eyes", "+1"] });
  expect((await stage.seen(number)).labels).toContain("request:legal_or_contract");
}, 60_000);

test("people and specialists are told without a change", async () => {
  await using stage = await Stage.open();
  const number = await stage.propose({ [STATE]: moved });
  await stage.settle();
  const { replies, reacted } = await say(stage, number, "lena", "/escalate\n/handoff proposal");
  expect(reacted).toEqual(["eyes", "+1"]);
  expect(replies[0]).toContain("@nora: lena asks you to decide here. Answer gate commercial.");
  expect(replies[0]).toContain("<details><summary>Hand-off</summary>\n\n# acme-pilot: hand-off to proposal");
});
