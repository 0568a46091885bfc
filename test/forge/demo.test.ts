import { execFileSync } from "node:child_process";
import { globSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execPath } from "node:process";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const script = new URL("../../scripts/demo-github.ts", import.meta.url).pathname;

let dir: string;
let told: string;
let pages: ReadonlyMap<string, string>;

beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), "countersign-test-"));
  told = execFileSync(execPath, [script, "--once", "--out", dir], { encoding: "utf8" });
  pages = new Map(globSync("*.html", { cwd: dir }).map((name) => [name, readFileSync(join(dir, name), "utf8")]));
}, 180_000);
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const page = (name: string): string => pages.get(`${name}.html`) ?? "";
const all = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([, found = ""]) => found);

describe("npm run demo:github -- --once", () => {
  test("plays a pull request from a blocked move to its record", () => {
    expect(all(told, /^ {2}(#\d {2}.*)$/gm)).toEqual([
      "#1  success: Can merge",
      "#1  success: Can merge",
      "#2  failure: 1 error: commercial (lena: close BLK-1)",
      "#2  action_required: 1 waiting: commercial (@lena, @nora)",
      "#2  success: Can merge",
      "#2  success: Can merge",
    ]);
    expect(told).not.toContain("failed on");
  });

  test("leaves the comment and the check of each step, and the status page", () => {
    const titles = ["setup", "started", "blocked", "waiting", "ready", "recorded"].map((name, at) => {
      const file = `${at + 1}-${name}`;
      expect(page(file)).toContain(`href="${file}-check.html"`);
      return [
        all(page(`${file}-comment`), /<h3>(.*?)<\/h3>/g)[0],
        all(page(`${file}-check`), /class="title">(.*?)</g)[0],
      ];
    });
    expect(titles).toEqual([
      ["Countersign: ready to start", "Can merge"],
      ["Acme Corp / Support triage pilot: recorded", "Can merge"],
      ["Acme Corp / Support triage pilot: failing", "1 error: commercial (lena: close BLK-1)"],
      ["Acme Corp / Support triage pilot: waiting for people", "1 waiting: commercial (@lena, @nora)"],
      ["Acme Corp / Support triage pilot: ready", "Can merge"],
      ["Acme Corp / Support triage pilot: recorded", "Can merge"],
    ]);
    expect(page("4-waiting-comment")).toMatch(/<details><summary>Approve<\/summary>/);
    expect(page("6-recorded-status")).toContain("Acme Corp: Support triage pilot</h1>");
    for (const name of pages.keys()) if (name !== "index.html") expect(page("index")).toContain(`href="${name}"`);
  });

  test("calls nobody but who has to answer, and takes no text of a pull request for HTML", () => {
    const blocked = `${page("3-blocked-comment")}${page("3-blocked-check")}`;
    expect(blocked.match(/Ask @\u{200b}?morgan for the retention policy &#?\w+;v2/gu)?.length).toBeGreaterThanOrEqual(
      3,
    );
    const called = [...pages].filter(([, text]) => text.includes('user-mention"')).map(([name]) => name);
    expect(called).toEqual(["4-waiting-comment.html", "4-waiting.html"]);
    expect(new Set(called.flatMap((name) => all(pages.get(name) ?? "", /class="user-mention"[^>]*>(.*?)</g)))).toEqual(
      new Set(["@lena"]),
    );
    for (const [name, text] of pages) {
      expect(
        text.match(
          /<(?!\/?(?:a|article|aside|b|body|br|code|defs|del|details|div|em|h[1-6]|head|header|html|li|main|marker|meta|ol|p|path|pre|rect|section|span|strong|style|sub|summary|svg|table|tbody|td|text|th|thead|title|tr|ul)\b|!doctype html>)[^>]*>/g,
        ),
        name,
      ).toBeNull();
    }
  });
});
