import { expect, test } from "vitest";
import { files, judge, moved, PROPOSAL, Stage, STATE, workflows } from "./world.ts";

/** The pull request that sets a repository up, as a newcomer sees it. */

const JUDGE = ".github/workflows/countersign.yml";
const { [STATE]: _state, [PROPOSAL]: _proposal, ...settings } = files;

test("nothing judges it before it is merged, and everything afterwards", async () => {
  await using stage = await Stage.open({ "README.md": "# Work\n" }, {});
  const first = await stage.propose({ ...files, ...workflows }, "setup");
  expect(await stage.settle()).toEqual([]);
  expect(await stage.seen(first)).toMatchObject({ check: undefined, comments: [] });
  await stage.merge(first);
  await stage.settle();
  const second = await stage.propose({ [STATE]: moved }, "move");
  await stage.settle();
  expect(stage.ran.map(({ exitCode }) => exitCode)).not.toContain(1);
  expect(await stage.seen(second)).toMatchObject({
    check: "action_required: 1 waiting: commercial (@lena, @nora)",
    comments: [expect.stringContaining("waiting for people") as string],
  });
});

test("one that brings a judge for pull_request is told what merging it starts", async () => {
  await using stage = await Stage.open({ "README.md": "# Work\n" }, {});
  const own = judge.replace("pull_request_target:", "pull_request:");
  const number = await stage.propose({ ...settings, ...workflows, [JUDGE]: own }, "setup");
  await stage.settle();
  const { check, comments } = await stage.seen(number);
  expect(check).toBe("success: Can merge");
  expect(comments).toEqual([
    expect.stringContaining("### Countersign: ready to start\nMerging this starts Countersign here."),
  ]);
  expect(comments[0]).toContain("countersign new engagement first-pilot --client NAME --workflow TEXT --owner lena");
});
