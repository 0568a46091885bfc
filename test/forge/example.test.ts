import { expect, test } from "vitest";
import { newWakes } from "./events/wake.ts";
import { fails } from "./faults.ts";
import { Forge, named } from "./forge.ts";

const workflow =
  "on: { pull_request_target: { types: [labeled] } }\njobs: { evaluate: { permissions: { checks: write } } }\n";

test("how a test uses the stand-in", async () => {
  await using forge = await Forge.start();
  const repository = forge.repository("acme/pilot", {
    files: { "a.md": "one\n", ".github/workflows/check.yml": workflow },
    people: { lena: "admin", omar: "write" },
  });
  forge.push(repository, { by: "lena", branch: "topic", from: "main", files: { "a.md": "two\n" } });
  const pull = await forge.open(repository, "lena", "topic");
  await forge
    .as("omar")
    .issues.addLabels({ ...named(repository), issue_number: pull.issue.number, labels: ["approve:legal"] });

  const [wake] = newWakes(forge);
  expect(wake).toMatchObject({ event: "pull_request_target", action: "labeled", actor: "omar" });
  // Here `await runAction(forge, wake, { entry: "dist/index.js" })` runs the bundled action, which this stands for:
  forge.log.clear();
  forge.faults.add(fails(502), { name: "/check-runs", times: 1 });
  const action = forge.as(wake?.token ?? "nobody");
  const publish = (): Promise<unknown> =>
    action.checks.create({ ...named(repository), name: "countersign", head_sha: pull.head.sha, conclusion: "success" });
  await expect(publish()).rejects.toMatchObject({ status: 502 });
  await publish();

  expect(forge.log.writes).toHaveLength(2);
  expect(repository.suites[0]?.runs).toMatchObject([{ name: "countersign", conclusion: "success" }]);
  expect(forge.violations).toEqual([]);
});
