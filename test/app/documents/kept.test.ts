import { Buffer } from "node:buffer";
import { describe, expect, it } from "vitest";
import type { KeptFile, Shelf } from "../../../src/forge/github/artifacts.ts";
import { type FileToKeep, kept } from "../../../src/app/action/documents/kept.ts";
import { sha256Hex } from "../../../src/model/digest.ts";
import type { PostedCheck } from "../../../src/model/publication.ts";
import { externalId } from "../../../src/report/comment/history.ts";

const DAY = 86_400_000;
const now = Date.UTC(2026, 10, 22);

function file(name: string, text = name): FileToKeep {
  const bytes = Buffer.from(text);
  return { engagement: "e", artifact: name, name, isRedline: false, mark: "DRAFT", bytes, sha256: sha256Hex(bytes) };
}

function shelf() {
  const sent: KeptFile[] = [];
  const days: number[] = [];
  const made: Shelf = {
    run: "7001",
    urlOf: (run, id) => `https://example/${run}/${id}`,
    put(one, until) {
      days.push(until.getTime() / DAY);
      return Promise.resolve(String(900 + sent.push(one)));
    },
  };
  return { made, sent, days };
}

function postedWith(upload: Parameters<typeof externalId>[2], head = "h"): PostedCheck {
  return { head, externalId: externalId("a".repeat(64), undefined, upload), conclusion: "success", completedAt: now };
}

describe("files of a pull request", () => {
  const files = [file("A.pdf"), file("B.pdf")];
  const asked = { files, number: 12, head: "h", checks: [] };

  it("are uploaded each under a name of its own, and kept as long as is said", async () => {
    const { made, sent, days } = shelf();
    const { documents } = await kept({ shelf: made, days: 30, now }, asked);
    expect(sent.map(({ name }) => name)).toEqual(
      files.map(({ artifact, sha256 }) => artifact.replace(".", `-pr12-${sha256.slice(0, 8)}.`)),
    );
    expect(documents.files.map(({ url }) => url)).toEqual(["https://example/7001/901", "https://example/7001/902"]);
    expect(days).toEqual([now / DAY + 31, now / DAY + 31]);
  });

  it("are not uploaded again while the check of the same commit tells of the same files", async () => {
    const first = await kept({ shelf: shelf().made, days: 30, now }, asked);
    const checks = [postedWith(first.documents.upload)];
    const again = async (more: Partial<typeof asked> & { later?: number }) => {
      const { made, sent } = shelf();
      const { later = 0, ...rest } = more;
      const { documents } = await kept(
        { shelf: made, days: 30, now: now + later * DAY },
        { ...asked, checks, ...rest },
      );
      return { sent: sent.length, same: documents.upload?.ids.join() === first.documents.upload?.ids.join() };
    };
    expect(await again({})).toEqual({ sent: 0, same: true });
    expect(await again({ later: 29 })).toEqual({ sent: 0, same: true });
    expect((await again({ later: 30 })).sent).toBe(2);
    expect((await again({ head: "other" })).sent).toBe(2);
    expect((await again({ files: [file("A.pdf"), file("B.pdf", "changed")] })).sent).toBe(2);
  });

  it("go into one package where there are many", async () => {
    const { made, sent } = shelf();
    const many = Array.from({ length: 17 }, (_, index) => file(`A${index}.pdf`));
    const { documents } = await kept({ shelf: made, days: 30, now }, { ...asked, files: many });
    expect(sent.map(({ name }) => name)).toEqual([expect.stringMatching(/^documents-pr12-[0-9a-f]{8}\.zip$/)]);
    expect(Buffer.from(sent[0]?.bytes ?? []).toString("latin1")).toContain("e/A16.pdf");
    expect(new Set(documents.files.map(({ url }) => url))).toEqual(new Set(["https://example/7001/901"]));
  });

  it("are named without a link where they cannot be kept, and where nobody will look", async () => {
    const broken: Shelf = { ...shelf().made, put: () => Promise.reject(new Error("down")) };
    const failed = await kept({ shelf: broken, days: 30, now }, asked);
    expect(failed.documents.files.map(({ url }) => url)).toEqual([undefined, undefined]);
    expect(failed.notes).toEqual(["The documents could not be uploaded: down"]);
    const { made, sent } = shelf();
    expect((await kept({ shelf: made, days: 30, now }, { ...asked, head: undefined })).notes).toEqual([]);
    expect(sent).toEqual([]);
  });
});
