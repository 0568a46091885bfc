import { describe, expect, test } from "vitest";
import { parseWake } from "../../src/parse/wake.ts";
import { examples } from "../forge/events/examples.ts";

/** Events that the runner starts us with under another name than the webhook's. */
const also: Readonly<Record<string, readonly string[]>> = { pull_request: ["pull_request", "pull_request_target"] };

const kinds: Readonly<Record<string, readonly string[]>> = {
  pull_request: ["check", "none"],
  pull_request_target: ["check", "none"],
  pull_request_review: ["check"],
  merge_group: ["check", "none"],
  push: ["record", "none"],
  workflow_dispatch: ["record", "check", "none"],
  workflow_run: ["check", "none"],
  repository_dispatch: ["none"],
  issue_comment: ["command", "none"],
  issues: ["intake", "none"],
};

describe("recorded payloads of GitHub", () => {
  test.each([...new Set(examples().map(({ event }) => event))])("%s", (event) => {
    for (const { payload } of examples(event))
      for (const name of also[event] ?? [event]) {
        const wake = parseWake(name, payload);
        expect(kinds[name] ?? ["none"]).toContain(wake.kind);
        if (wake.kind === "none") expect(wake.why).not.toContain("cannot be read");
      }
  });
});
