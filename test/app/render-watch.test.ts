import { EventEmitter, once } from "node:events";
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import * as live from "../../src/forge/local/live.ts";
import { proposal } from "../approval-cases/repository.ts";
import { makeRepo, type TestRepo } from "../git/repo.ts";
import { PROPOSAL } from "../scenario/scenario.ts";
import { smallest } from "../scenario/smallest.ts";
import { type Ran, runIn } from "./world.ts";

const ADAPTER = "adapters/mini.yaml";
const rendering = String(smallest[ADAPTER]).replace("sources: [] }", "sources: [], render: proposal }");

let repo: TestRepo;
beforeEach(() => {
  repo = makeRepo();
  repo.commit({ files: { ...smallest, [ADAPTER]: rendering } });
  repo.git("checkout", "-q", "main");
});
afterEach(() => repo.dispose());

/** Runs `render --watch` until `look` has seen enough. */
async function watching(look: (url: string) => Promise<void>): Promise<{ ran: Ran; printed: string }> {
  const events = new EventEmitter();
  const [stopped, shown] = [once(events, "stop"), once(events, "shown")];
  let printed = "";
  const print = (text: string) => {
    printed += text;
    const found = /http:\S+/.exec(text)?.[0];
    if (found) events.emit("shown", found);
  };
  const world = { print, live: () => Promise.resolve({ ...live, stopped: () => stopped.then(() => undefined) }) };
  const running = runIn(repo.dir, ["render", "acme-pilot/PRO-2026-0001", "--watch", "--out", ".git/out"], world);
  try {
    const [url] = (await shown) as [string];
    await look(url);
  } finally {
    events.emit("stop");
  }
  return { ran: await running, printed };
}

/** The page once it shows what was rendered after the `state` before. */
async function pageAfter(url: string, state: string): Promise<string> {
  for (;;) {
    const page = await (await fetch(url)).text();
    if (!page.includes(`data-state="${state}"`)) return page;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

describe("render --watch", () => {
  // Each round waits for git and for the disk, which others use too.
  it("shows what there is, renders again after a change, says what is wrong, and ends", async () => {
    const write = (text: string) => writeFileSync(join(repo.dir, PROPOSAL), text);
    const { ran, printed } = await watching(async (url) => {
      const first = await (await fetch(url)).text();
      expect(first).toContain('<h2>Pilot</h2><p><span class="mark draft">DRAFT</span> PRO-2026-0001</p>');
      const before = await (await fetch(`${url}files/PRO-2026-0001.pdf`)).arrayBuffer();

      write(proposal({ more: 'title: "<b>Pilot</b>"\n' }).replace("title: Pilot\n", ""));
      const second = await pageAfter(url, "1");
      expect(second).toContain("<h2>&lt;b&gt;Pilot&lt;/b&gt;</h2>");
      const after = await (await fetch(`${url}files/PRO-2026-0001.pdf`)).arrayBuffer();
      expect(Buffer.from(after).equals(Buffer.from(before))).toBe(false);

      write(proposal({ body: "![nothing](none.png)\n" }));
      expect(await pageAfter(url, "2")).toMatch(/<p class="problem"><b>CS-DOC-003<\/b> engagements\/acme-pilot\/PRO/);

      write("---\nid: PRO-2026-0001\nid: PRO-2026-0001\n---\n");
      expect(await pageAfter(url, "3")).toMatch(/<p class="fault" role="alert">.*twice/);

      rmSync(join(repo.dir, PROPOSAL));
      const gone = await pageAfter(url, "4");
      expect(gone).toContain(
        '<p class="fault" role="alert">There is no artifact &quot;PRO-2026-0001&quot; to render</p>',
      );
    });
    expect(ran.code).toBe(0);
    expect(printed).toMatch(/PRO-2026-0001\.pdf {2}DRAFT\nhttp:\/\/127\.0\.0\.1:\d+\/ shows them\. Ctrl-C ends it\./);
  }, 60_000);

  it("ends at once where nothing of that name is there", async () => {
    const stopped = () => new Promise<void>(() => {});
    const world = { live: () => Promise.resolve({ ...live, stopped }) };
    const ran = await runIn(repo.dir, ["render", "acme-pilot/PRO-2026-0009", "--watch"], world);
    expect(ran).toMatchObject({
      code: 2,
      out: "",
      err: expect.stringContaining("Did you mean `PRO-2026-0001`?") as string,
    });
  });
});
