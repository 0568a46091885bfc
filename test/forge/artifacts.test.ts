import { Buffer } from "node:buffer";
import { expect, test } from "vitest";
import { openShelf } from "../../src/forge/github/artifacts.ts";
import { Forge } from "./forge.ts";
import { runtimeToken } from "./results.ts";

const until = new Date("2026-12-22T00:00:00Z");
const file = { name: "A.pdf", bytes: Buffer.from("%PDF-") };

function shelfOf(forge: Forge, more: { attempt?: string; token?: string } = {}) {
  const token = runtimeToken(7);
  return openShelf({
    resultsUrl: forge.url,
    token,
    run: "7",
    attempt: "1",
    pageUrl: `${forge.url}/acme/work`,
    ...more,
  });
}

test("a file of a run is kept once, and under another name when the run is started again", async () => {
  await using forge = await Forge.start();
  const shelf = shelfOf(forge);
  const ids = await Promise.all([shelf.put(file, until), shelf.put(file, until)]);
  expect(new Set(ids).size).toBe(1);
  await shelfOf(forge, { attempt: "2" }).put(file, until);
  expect(forge.results.kept).toMatchObject([
    { name: "A.pdf", type: "application/pdf", expiresAt: "2026-12-22T00:00:00.000Z", isClosed: true },
    { name: "A-2.pdf", isClosed: true },
  ]);
  const answer = await fetch(shelf.urlOf("7", ids[0] ?? ""));
  expect(await answer.text()).toBe("%PDF-");
  expect(forge.violations).toEqual([]);
});

test("what the service refuses for good is not asked for again", async () => {
  await using forge = await Forge.start();
  await shelfOf(forge).put(file, until);
  forge.results.calls.splice(0);
  await expect(shelfOf(forge).put(file, until)).rejects.toThrow("CreateArtifact failed: status 409");
  expect(forge.results.calls).toEqual(["CreateArtifact"]);
  await expect(shelfOf(forge, { token: "none" }).put(file, until)).rejects.toThrow("is for no run");
});
