import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { jsonText } from "../../src/report/json-text.ts";
import { makeMoving, type Moving } from "./moving.ts";
import { run } from "./program.ts";

const dist = new URL("../../dist/cli.js", import.meta.url).pathname;

let moving: Moving;

beforeAll(() => {
  moving = makeMoving();
});

afterAll(() => moving.repo.dispose());

/** Runs a check with its output led elsewhere by a shell. */
function checkInto(where: string) {
  const check = `"${process.execPath}" "${dist}" check --base main --head topic ${where}`;
  const ran = spawnSync("bash", ["-c", check], { cwd: moving.repo.dir, encoding: "utf8" });
  return { code: ran.status, out: ran.stdout, err: ran.stderr };
}

describe("where the output goes", () => {
  it("a reader that has seen enough changes nothing: the exit status is that of the check", () => {
    const { out, err } = checkInto('| true; echo "${PIPESTATUS[0]}"');
    expect({ out, err }).toEqual({ out: "3\n", err: "" });
  });

  it.runIf(existsSync("/dev/full"))("a disk that is full is told in one sentence: exit 4", () => {
    const { code, err } = checkInto("> /dev/full");
    expect({ code, err }).toEqual({ code: 4, err: "countersign: the output cannot be written (ENOSPC).\n" });
    expect(checkInto("> /dev/full 2> /dev/full").code).toBe(4);
  });
});

describe("data for programs", () => {
  it("escapes what a terminal would obey", () => {
    const data = { text: "a\u001bb\u007fc\u0085d\u009be\u2028f\u2029g é" };
    const text = jsonText(data);
    expect(JSON.parse(text)).toEqual(data);
    expect(text).toBe('{\n  "text": "a\\u001bb\\u007fc\\u0085d\\u009be\\u2028f\\u2029g é"\n}\n');
  });
});

describe("SARIF", () => {
  it("says of each rule what holds and why, and keeps what waits apart from a warning", () => {
    const { out } = run(["check", "--base", "main", "--head", "topic", "--sarif"], { cwd: moving.repo.dir });
    expect(JSON.parse(out)).toMatchObject({
      runs: [
        {
          tool: {
            driver: {
              rules: [
                {
                  id: "CS-STG-002",
                  name: "gate-not-satisfied",
                  shortDescription: { text: "Every gate that a move needs is open." },
                  fullDescription: { text: expect.stringMatching(/\.$/) as string },
                  helpUri: "docs/rules.md#cs-stg-002-gate-not-satisfied",
                },
              ],
            },
          },
          results: [{ ruleId: "CS-STG-002", level: "warning", properties: { severity: "waiting" } }],
        },
      ],
    });
  });
});

describe("help", () => {
  it("of a verb, asked for either way", () => {
    const { code, out } = run(["help", "simulate"]);
    expect({ code, out }).toEqual({ code: 0, out: run(["simulate", "--help"]).out });
    expect(out).toContain("Usage: countersign simulate");
  });
});
