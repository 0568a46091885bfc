import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { type IncomingMessage, request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Preview, servePreview, type Watch, watchFiles } from "../../src/forge/local/live.ts";
import { progressOn } from "../../src/forge/local/progress.ts";

describe("the preview", () => {
  let preview: Preview;
  beforeAll(async () => {
    preview = await servePreview((path) =>
      path === "/files/a b.pdf" ? { type: "application/pdf", bytes: "PDF" } : undefined,
    );
  });
  afterAll(() => preview.close());

  const ask = (path: string, options: { method?: string; host?: string } = {}) =>
    new Promise<{ status: number | undefined; text: string; headers: IncomingMessage["headers"] }>(
      (resolve, reject) => {
        const { port, host } = new URL(preview.url);
        const headers = { Host: options.host ?? host };
        const asked = request(
          { host: "127.0.0.1", port, path, method: options.method ?? "GET", headers },
          (response) => {
            let text = "";
            response.on("data", (chunk) => (text += String(chunk)));
            response.on("end", () => resolve({ status: response.statusCode, text, headers: response.headers }));
          },
        );
        asked.on("error", reject).end();
      },
    );

  it("gives what there is, to whoever names this machine", async () => {
    const { port } = new URL(preview.url);
    expect(preview.url).toBe(`http://127.0.0.1:${port}/`);
    expect(await ask("/files/a%20b.pdf?x=1")).toMatchObject({
      status: 200,
      text: "PDF",
      headers: { "content-type": "application/pdf", "x-content-type-options": "nosniff", "cache-control": "no-store" },
    });
    expect(await ask("/files/a%20b.pdf", { method: "HEAD", host: `localhost:${port}` })).toMatchObject({
      status: 200,
      text: "",
    });
  });

  it("gives nothing else", async () => {
    const { port } = new URL(preview.url);
    const paths = [
      "/",
      "/files/",
      "/files/../../etc/passwd",
      "/files/..%2f..%2fetc%2fpasswd",
      "//etc/passwd",
      "/__proto__",
    ];
    for (const path of paths) expect({ path, ...(await ask(path)) }).toMatchObject({ path, status: 404 });
    expect(await ask("/%")).toMatchObject({ status: 400 });
    for (const method of ["POST", "PUT", "DELETE", "OPTIONS"])
      expect(await ask("/files/a%20b.pdf", { method })).toMatchObject({ status: 405 });
    const hosts = [
      "evil.example",
      `evil.example:${port}`,
      "127.0.0.1",
      "localhost:1",
      `127.0.0.1:${port}.evil.example`,
    ];
    for (const host of hosts)
      expect({ host, ...(await ask("/files/a%20b.pdf", { host })) }).toMatchObject({ host, status: 403 });
  });

  it("tells whoever looks on which state is shown, at once and later", async () => {
    preview.tell("1");
    const response = await fetch(`${preview.url}events`);
    const reader = response.body?.getReader();
    const next = async () => new TextDecoder().decode((await reader?.read())?.value);
    expect(await next()).toBe("data: 1\n\n");
    preview.tell("2");
    expect(await next()).toBe("data: 2\n\n");
    await reader?.cancel();
  });
});

describe("watching files", () => {
  let folder: string;
  let watch: Watch | undefined;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "countersign-watch-"));
    mkdirSync(join(folder, "engagements/a"), { recursive: true });
    writeFileSync(join(folder, "engagements/a/x.md"), "1");
  });
  afterEach(() => {
    watch?.close();
    rmSync(folder, { recursive: true });
  });

  /** Whether a change is noticed within the time that one takes by far. */
  const noticed = async (patience: number) =>
    await Promise.race([watch?.next().then(() => true), wait(patience).then(() => false)]);
  const write = (path: string, text: string) => writeFileSync(join(folder, path), text);

  it("notices files and folders below the names, once they are still", async () => {
    watch = watchFiles(folder, ["engagements", "templates", "countersign.yaml"]);
    write("engagements/a/x.md", "2");
    write("engagements/a/x.md", "3");
    expect(await noticed(5000)).toBe(true);
    mkdirSync(join(folder, "templates"));
    expect(await noticed(5000)).toBe(true);
    write("templates/a.md", "2");
    expect(await noticed(5000)).toBe(true);
    write("countersign.yaml", "2");
    expect(await noticed(5000)).toBe(true);
  });

  it("notices neither other files nor those that are being written", async () => {
    watch = watchFiles(folder, ["engagements"]);
    write("other.md", "2");
    write("engagements/a/x.md.countersign-tmp", "2");
    expect(await noticed(400)).toBe(false);
  });
});

describe("progress", () => {
  const steps = (...times: number[]) => {
    const written: string[] = [];
    const clock = [0, ...times];
    const progress = progressOn({ write: (text: string) => written.push(text) }, () => clock.shift() ?? 0);
    times.forEach((_, index) => progress(index + 1, times.length));
    return written;
  };

  it("says nothing of a short run", () => {
    expect(steps(100, 500, 900)).toEqual([]);
  });

  it("says of a long one how far it is, not too often, and takes the line away", () => {
    expect(steps(900, 1100, 1150, 1300, 1400)).toEqual([
      "\r2 of 5 documents\u001b[K",
      "\r4 of 5 documents\u001b[K",
      "\r\u001b[K",
    ]);
  });
});
