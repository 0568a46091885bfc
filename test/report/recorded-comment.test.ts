import { describe, expect, it } from "vitest";
import { ENTRY_SCHEMA, type EntryFile } from "../../src/model/record-file.ts";
import { recordedComment } from "../../src/report/recorded-comment.ts";

function entry(more: Partial<EntryFile> = {}): EntryFile {
  return {
    schema: ENTRY_SCHEMA,
    engagement: "acme-pilot",
    pull_request: "7",
    merge: "a".repeat(40),
    merged_at: "2026-03-02T09:40:00Z",
    prev: "none",
    adapter: { type: "mini", version: "2.0.0" },
    engine: "0.1.0",
    events: [
      { id: "EV-1", type: "stage_changed" },
      { id: "EV-2", type: "approval_changed" },
    ],
    approvals: [],
    artifacts: [],
    uses: [],
    state: { client: "Acme Corp", workflow: "Pilot" },
    ...more,
  };
}

const page = "https://github.com/acme/work/tree/main/engagements/acme-pilot";

describe("the comment once a merge is recorded", () => {
  it("names the events and where to read on", () => {
    expect(recordedComment([{ entry: entry(), page, handoff: `${page}/handoffs/x.md` }]))
      .toBe(`<!-- countersign:acme-pilot v1 -->
### Acme Corp / Pilot: recorded
2 events: \`EV-1\`, \`EV-2\`.
<sub>Merge aaaaaaa. [Status page](${page}) · [Handoff](${page}/handoffs/x.md)</sub>
`);
  });

  it("says trial, several engagements in order, and names that are no names as ids", () => {
    const second = entry({
      engagement: "beta",
      trial: "true",
      events: [],
      state: { client: "✅ ready: yes", workflow: "x" },
    });
    const shown = recordedComment([
      { entry: second, page, handoff: undefined },
      { entry: entry(), page, handoff: undefined },
    ]);
    expect(shown.match(/^### .*$/gm)).toEqual(["### Acme Corp / Pilot: recorded", "### `beta`: recorded"]);
    expect(shown).toContain(
      "No event. **TRIAL**: nothing of it is an approval in earnest.\n<sub>Merge aaaaaaa. [Status page]",
    );
  });

  it("counts the events that it does not name, and stays within the limit", () => {
    const events = Array.from({ length: 30 }, (_, index) => ({ id: `EV-${index}`, type: "x" }));
    const all = Array.from({ length: 400 }, (_, index) => ({
      entry: entry({ engagement: `e-${index}`, events }),
      page,
      handoff: undefined,
    }));
    const shown = recordedComment(all);
    expect(shown).toContain("30 events: `EV-0`");
    expect(shown).toContain("`EV-19` and 10 more.");
    expect(shown.length).toBeLessThanOrEqual(60_000);
    expect(shown).toMatch(/Left out: \d+ more sections\.\n$/);
  });
});
