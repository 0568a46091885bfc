import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { parse } from "yaml";
import { makeRepo, type TestRepo } from "../git/repo.ts";
import { smallest } from "../scenario/smallest.ts";
import { runIn } from "./world.ts";

let repo: TestRepo;
beforeAll(() => {
  repo = makeRepo();
  repo.commit({ files: smallest });
  repo.git("checkout", "-q", "main");
});
afterAll(() => repo.dispose());

const forms = (...words: string[]) => runIn(repo.dir, ["new", "forms", ...words]);
const text = (path: string) => readFileSync(join(repo.dir, path), "utf8");
const form = ".github/ISSUE_TEMPLATE/countersign-mini-engagement.yml";

it("new forms writes those of a definition, and never over what somebody else wrote", async () => {
  expect(await forms("--dry-run")).toMatchObject({ code: 0, out: expect.stringContaining(form) as string });
  expect(existsSync(join(repo.dir, form))).toBe(false);
  expect((await forms()).out).toContain(form);
  expect(parse(text(form))).toMatchObject({ labels: ["countersign: intake"] });
  expect((await forms()).out).toContain("The forms of mini are up to date.");
  repo.write({ [form]: `${text(form)}# edited\n` });
  expect((await forms("mini")).out).toContain(form);
  expect(text(form)).not.toContain("# edited");
  repo.write({ [form]: "name: Ours\n" });
  const refused = { code: 2, err: expect.stringContaining(`${form} is not one of ours`) as string };
  expect(await forms()).toMatchObject(refused);
  expect(text(form)).toBe("name: Ours\n");
  const other = ".github/ISSUE_TEMPLATE/countersign-software_release-incident.yml";
  expect((await forms("software_release")).out).toContain(other);
  const near = { code: 2, err: expect.stringContaining("Did you mean `software_release`?") as string };
  expect(await forms("software_relase")).toMatchObject(near);
  expect((await forms("mini", "more")).code).toBe(2);
});
