import { expect, it } from "vitest";
import { pullOfBranch, readIssue } from "../../src/forge/github/issue.ts";
import { takenOn } from "../../src/plan/taken-on.ts";
import { Forge, named } from "../forge/forge.ts";
import { lies } from "../forge/faults.ts";

it("an issue is read with everybody who wrote in it, who labelled it, and what we said", async () => {
  const forge = await Forge.start();
  try {
    const repository = forge.repository("acme/work", { files: { "a.md": "a\n" }, people: { lena: "write" } });
    const where = { ...named(repository), issue_number: 1 };
    const place = { owner: "acme", name: "work", number: 1 };
    const ours = forge.as(forge.actionsToken(repository, { issues: "write" }));
    const read = () => readIssue(ours, place);
    const [eve, lena] = [forge.account("eve"), forge.account("lena")];
    await forge.as("eve").issues.create({ ...named(repository), title: "Form", body: "one" });
    expect(await read()).toMatchObject({ number: 1, body: "one", open: true, author: { id: eve.id }, edits: [] });

    await forge.as("eve").issues.update({ ...where, body: "two" });
    await forge.as("eve").issues.update({ ...where, title: "Only the title" });
    expect((await read()).edits).toMatchObject([{ by: { id: eve.id, human: true } }]);
    await forge.as("lena").issues.update({ ...where, body: "three" });
    await forge.as("lena").issues.addLabels({ ...where, labels: ["intake: accept"] });
    for (const [who, body] of [
      [forge.as("eve"), "theirs"],
      [ours, "ours"],
    ] as const)
      await who.issues.createComment({ ...where, body });
    const found = await read();
    expect(found.edits.map(({ by }) => by?.login)).toEqual(["eve", "lena"]);
    expect(found.labelled).toMatchObject([{ label: "intake: accept", by: { id: lena.id } }]);
    expect(found).toMatchObject({ body: "three", labels: ["intake: accept"], answers: ["ours"] });

    // More versions than are read, a version by an account that is gone, and none of them: somebody else may have written.
    const [first] = repository.issues;
    const edit = (at: number) => ({ id: at, at: "2026-01-02T00:00:00Z", editor: eve, body: "x" });
    first?.edits.splice(1, 2, ...Array.from({ length: 120 }, (_, at) => edit(at)));
    expect(takenOn(await read())).toEqual({ people: [], against: "edited by others" });
    first?.edits.splice(2);
    expect(takenOn(await read()).against).toBeUndefined();
    const without = (key: string) =>
      lies(
        (body) => JSON.parse(JSON.stringify(body, (name, value: unknown) => (name === key ? null : value))) as unknown,
      );
    forge.faults.add(without("userContentEdits"), { kind: "graphql", times: 1 });
    expect((await read()).edits).toMatchObject([{ by: undefined }]);
    lena.deleted = true;
    expect((await read()).labelled).toMatchObject([{ by: undefined }]);
    eve.deleted = true;
    expect((await read()).author).toBeUndefined();
    forge.faults.add(without("comments"), { kind: "graphql", times: 1 });
    await expect(read()).rejects.toThrow("the issue #1");
    await expect(pullOfBranch(ours, place, "countersign/intake-1")).resolves.toBeUndefined();
    expect(forge.violations).toEqual([]);
  } finally {
    await forge.stop();
  }
});
