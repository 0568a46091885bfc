import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setImmediate as turn } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { putFiles } from "../../src/forge/local/put-files.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "countersign-put-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const file = (name: string, text = name) => ({ name, bytes: new TextEncoder().encode(text) });
const at = (name: string) => join(folder, name);

describe("putting files into a folder", () => {
  it("makes the folder, and tells what changed", async () => {
    const out = at("a/b");
    expect(await putFiles(out, [file("x"), file("y")])).toEqual({ changed: new Set(["x", "y"]) });
    expect(await putFiles(out, [file("x", "other"), file("y")])).toEqual({ changed: new Set(["x"]) });
    expect(readdirSync(out)).toEqual(["x", "y"]);
    expect(readFileSync(join(out, "x"), "utf8")).toBe("other");
  });

  it("writes nothing where a link or a folder stands at one of the places", async () => {
    writeFileSync(at("target"), "mine");
    symlinkSync(at("target"), at("link"));
    symlinkSync(at("nowhere"), at("dangling"));
    mkdirSync(at("folder"));
    for (const name of ["link", "dangling", "folder"]) {
      const put = await putFiles(folder, [file("first"), file(name)]);
      expect(put).toEqual({ refused: `${at(name)} is no regular file; move it away, nothing was written` });
    }
    expect(readFileSync(at("target"), "utf8")).toBe("mine");
    expect([existsSync(at("first")), existsSync(at("nowhere"))]).toEqual([false, false]);
  });

  it("writes nothing below a folder that is kept, whatever leads there", async () => {
    mkdirSync(at("kept/a"), { recursive: true });
    symlinkSync(at("kept/a"), at("away"));
    for (const out of ["kept", "kept/a", "kept/b/c", "away", "away/b/c", "kept/a/../../away"])
      expect(await putFiles(at(out), [file("x")], at("kept"))).toMatchObject({
        refused: expect.stringContaining(`leads into ${at("kept")}`) as string,
      });
    for (const out of ["kept2", "..kept", "kept/../other"])
      expect(await putFiles(at(out), [file("x")], at("kept"))).toEqual({ changed: new Set(["x"]) });
    expect(readdirSync(at("kept"), { recursive: true })).toEqual(["a"]);
  });

  it("takes away what a run that was killed left, and follows no link there", async () => {
    writeFileSync(at("target"), "mine");
    symlinkSync(at("target"), at("x.countersign-tmp"));
    await putFiles(folder, [file("x")]);
    expect(readdirSync(folder)).toEqual(["target", "x"]);
    expect(lstatSync(at("x")).isFile()).toBe(true);
    expect(readFileSync(at("target"), "utf8")).toBe("mine");
  });

  it("says in a sentence what failed, and leaves no part of it", async () => {
    const long = "x".repeat(250);
    const put = await putFiles(folder, [file("first"), file(long)]);
    expect(put).toEqual({ refused: `${at(long)} cannot be written: its name is too long` });
    expect(readdirSync(folder)).toEqual(["first"]);
    expect(await putFiles(at("first/below"), [file("x")])).toEqual({
      refused: `${at("first/below")} cannot be written: there is a file where a folder is needed`,
    });
    expect(await putFiles("/dev/null", [file("x")])).toEqual({
      refused: "/dev/null cannot be written: there is a file of this name, and no folder",
    });
  });

  it("shows nobody half a file", async () => {
    const whole = { name: "large", bytes: new Uint8Array(16 << 20).fill(7) };
    let [done, looks] = [false, 0];
    const writing = putFiles(folder, [whole]).finally(() => (done = true));
    while (!done) {
      if (existsSync(at("large"))) expect(statSync(at("large")).size).toBe(whole.bytes.length);
      looks += 1;
      await turn();
    }
    await writing;
    expect(looks).toBeGreaterThan(1);
    expect(readdirSync(folder)).toEqual(["large"]);
  });
});
