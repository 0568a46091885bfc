import { afterAll, afterEach, describe, expect, test } from "vitest";
import {
  answerViolations,
  completedAnswer,
  isDescribed,
  payloadViolations,
  requestViolations,
} from "./contract/check.ts";
import { Forge, named } from "./forge.ts";
import { routes } from "./rest/router.ts";

const forge = await Forge.start();
afterAll(() => forge.stop());
afterEach(() => void forge.violations.splice(0));
const repo = forge.repository("acme/pilot", { files: { "a.md": "one\n" }, people: { lena: "admin" } });
const at = named(repo);
const checks = forge.as(forge.actionsToken(repo, { checks: "write" }));
const head_sha = forge.push(repo, { by: "lena", files: { "a.md": "two\n" } });

describe("the contract", () => {
  test("knows every route of the stand-in", () => {
    expect(Object.keys(routes).filter((route) => !isDescribed(route))).toEqual([]);
  });

  test("refuses 51 annotations, naming route and place", async () => {
    const annotations = Array.from({ length: 51 }, () => ({
      path: "a.md",
      start_line: 1,
      end_line: 1,
      annotation_level: "notice" as const,
      message: "m",
    }));
    const sent = checks.checks.create({
      ...at,
      name: "countersign",
      head_sha,
      output: { title: "t", summary: "s", annotations },
    });
    await expect(sent).rejects.toMatchObject({ status: 422 });
    expect(forge.violations).toEqual([
      expect.stringMatching(
        /^request of POST .*check-runs: body \/output\/annotations must NOT have more than 50 items/,
      ),
    ]);
    expect(repo.suites).toEqual([]);
  });

  test("refuses a summary of 65,536 characters", () => {
    const body = { name: "x", head_sha, output: { title: "t", summary: "s".repeat(65_536) } };
    expect(requestViolations("POST /repos/{owner}/{repo}/check-runs", new URLSearchParams(), body)).toMatchObject([
      expect.stringContaining("/output/summary"),
    ]);
  });

  test("refuses a field and a query that GitHub does not describe", async () => {
    await expect(
      checks.request("POST /repos/{owner}/{repo}/check-runs", { ...at, name: "x", head_sha, colour: "red" }),
    ).rejects.toMatchObject({ status: 422 });
    await expect(
      checks.request("GET /repos/{owner}/{repo}/commits/{ref}/check-runs", { ...at, ref: head_sha, checkname: "x" }),
    ).rejects.toMatchObject({ status: 422 });
    expect(forge.violations).toEqual([
      expect.stringContaining("body /colour is not described"),
      expect.stringContaining("query checkname is not described"),
    ]);
  });

  test("refuses a query of the wrong type", () => {
    const wrong = requestViolations(
      "GET /repos/{owner}/{repo}/pulls",
      new URLSearchParams({ page: "one", state: "draft" }),
      undefined,
    );
    expect(wrong).toEqual([expect.stringMatching(/^query page/), expect.stringMatching(/^query state/)]);
  });

  test("finds a missing field, a wrong type and an invented field in an answer", () => {
    const route = "GET /repos/{owner}/{repo}/labels/{name}";
    const label = {
      id: 1,
      node_id: "LA_1",
      url: "https://unused.example/",
      name: "a",
      color: "ffffff",
      description: null,
      default: false,
    };
    expect(answerViolations(route, 200, label)).toEqual([]);
    expect(answerViolations(route, 200, { ...label, name: undefined })).toMatchObject([
      expect.stringContaining("name"),
    ]);
    expect(answerViolations(route, 200, { ...label, id: "1" })).toMatchObject([
      expect.stringContaining("/id must be integer"),
    ]);
    expect(answerViolations(route, 200, { ...label, hue: 3 })).toEqual(["/hue is not described"]);
    expect(answerViolations(route, 202, label)).toEqual(["status 202 is not described"]);
  });

  test("fills what is required and not modelled, and changes nothing that is given", () => {
    const full = completedAnswer("GET /repos/{owner}/{repo}/labels/{name}", 200, { id: 7, name: "a" });
    expect(full).toEqual({
      id: 7,
      name: "a",
      node_id: "",
      url: "https://unused.example/",
      color: "",
      description: null,
      default: false,
    });
  });

  test("finds what is wrong with a payload", () => {
    expect(payloadViolations("merge_group", "destroyed", { action: "destroyed" })).not.toEqual([]);
  });

  test("says so when a route is asked for that the stand-in lacks", async () => {
    await expect(checks.request("GET /repos/{owner}/{repo}/topics", at)).rejects.toMatchObject({ status: 404 });
    expect(forge.violations).toEqual(["GET /repos/acme/pilot/topics: the stand-in has no such route"]);
  });

  test("refuses a token that nobody has", async () => {
    const answer = await fetch(`${forge.api}/repos/acme/pilot`, { headers: { authorization: "Bearer nobody" } });
    expect(answer.status).toBe(401);
  });
});
