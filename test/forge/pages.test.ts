import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hostile } from "../report/read-back.ts";
import { Forge } from "./forge.ts";
import { filePage } from "./pages/file.ts";
import { drawing } from "./pages/flowchart.ts";
import { html } from "./pages/html.ts";
import { markdown } from "./pages/markdown.ts";

const shown = (text: string): string => markdown(text, { repository: "/acme/work" }).text;

describe("markdown as the forge shows it", () => {
  test("a name calls somebody, and a number leads to an issue, unless they stand in code or a link", () => {
    expect(shown("@lena and @acme/legal, #12")).toBe(
      '<p><a class="user-mention" href="/lena">@lena</a> and <a class="user-mention" href="/acme/legal">@acme/legal</a>, <a class="issue-link" href="/acme/work/pull/12">#12</a></p>',
    );
    for (const text of ["`@lena`", "[@lena](x)", "me@lena.example", "@\u{200b}lena", "    @lena"])
      expect(shown(text), text).not.toContain("user-mention");
  });

  test("harmless HTML stays, the rest goes", () => {
    expect(shown("<details><summary>More</summary>\n\n*a*\n</details>")).toBe(
      "<details><summary>More</summary>\n<p><em>a</em></p>\n</details>",
    );
    const bad =
      "<script>x</script><img src=x onerror=alert(1)><a href=javascript:x onclick=x>y</a><style>*{}</style><iframe src=x>";
    expect(shown(bad)).not.toMatch(/script|onerror|onclick|style|iframe/);
  });

  test("the end of a line is one in a comment, and a blank in a file", () => {
    expect(shown("a\nb")).toBe("<p>a<br>\nb</p>");
    expect(filePage("a.md", "a\nb", "")).toContain("<p>a\nb</p>");
  });
});

test("a flow chart is drawn, and its labels are text", () => {
  const chart = 'flowchart LR\n  s0["A <b>"]\n  s1["B"]\n  s0 --> s1\n  s1 -.-> s0\n  style s1 stroke-width:4px\n';
  const drawn = drawing(chart).text;
  expect(drawn).toContain("A &lt;b&gt;</text>");
  expect(drawn.match(/<rect/g)).toHaveLength(2);
  expect(drawn.match(/marker-end/g)).toHaveLength(2);
  expect(drawn.match(/class="here"/g)).toHaveLength(1);
  expect(filePage("a.md", `\`\`\`mermaid\n${chart}\`\`\`\n`, "")).toContain("A &lt;b&gt;</text>");
});

test("what enters a page is text, unless it is HTML by type", () => {
  expect(html`<p title="${'"'}">${"<b>&'"}${html`<i>${1}</i>`}${undefined}</p>`.text).toBe(
    '<p title="&quot;">&lt;b&gt;&amp;&#39;<i>1</i></p>',
  );
  fc.assert(fc.property(hostile, (text) => !/[<>"']/.test(html`${text}`.text)));
});

test("pages are served where a browser looks for them", async () => {
  await using forge = await Forge.start();
  const files = { "README.md": "# Hello\n", "docs/a.txt": "<b>\n" };
  const repository = forge.repository("acme/work", { files, people: { lena: "admin" } });
  forge.push(repository, { by: "lena", branch: "topic", from: "main", files: { "docs/a.txt": "two\n" } });
  await forge.open(repository, "lena", "topic", { title: "Say <i>two</i>", body: "Look." });
  const seen = async (path: string) => {
    const answer = await fetch(forge.url + path);
    return `${answer.status} ${await answer.text()}`;
  };
  expect(await seen("/")).toMatch(/^200 .*href="\/acme\/work"/s);
  expect(await seen("/acme/work")).toMatch(/^200 .*#1 Say &lt;i&gt;two.*<h1>Hello<\/h1>/s);
  expect(await seen("/acme/work/pull/1")).toMatch(/^200 .*Say &lt;i&gt;two&lt;\/i&gt;.*<p>Look\.<\/p>/s);
  expect(await seen("/acme/work/blob/main/docs/a.txt")).toMatch(/^200 .*<pre>&lt;b&gt;/s);
  expect(await seen("/acme/work/tree/topic/docs")).toMatch(/^200 .*href="\/acme\/work\/tree\/topic\/docs\/a\.txt"/s);
  for (const path of ["/acme/other", "/acme/work/pull/2", "/acme/work/pull/1/checks", "/acme/work/blob/main/b", "/x"])
    expect(await seen(path), path).toMatch(/^404/);
  expect(forge.violations).toEqual([]);
});
