import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isDerived } from "../../src/model/label.ts";
import { visible } from "../../src/report/terminal.ts";
import { contract, proposal, settings, shared, stateAt } from "../approval-cases/repository.ts";
import { CONTRACT, PROPOSAL, STATE, type Scenario } from "../scenario/scenario.ts";
import { asPosted, publish } from "./pages.ts";
import { harmful, hostile, LIVE, parsed } from "./read-back.ts";

/** A pull request in which every text that somebody may write is the same text. */
function everywhere(text: string, stage = "contract"): Scenario {
  const t = JSON.stringify(text);
  const more = `next_decision_needed: ${t}
blockers: [{ id: BLK-1, text: ${t}, owner: ${t}, blocks: [gate:commercial] }]
missing_info: [{ id: MI-1, field: known_facts.deposit_received, question: ${t}, owner: ${t}, gates: [${t}] }]
active_tracks: [{ id: delivery, type: ${t}, status: active, owner: ${t}, output_state: draft, due_date: TBD }]
decision_log: [{ id: DEC-1, decision: ${t}, by: ${t} }]
state_transition: { rationale: ${t} }
`;
  const state = stateAt(stage, more)
    .replace("client: Acme Corp", () => `client: ${t}`)
    .replace("workflow: Support triage pilot", () => `workflow: ${t}`)
    .replace("owner: lena", () => `owner: ${t}`);
  return {
    base: shared,
    steps: [
      {
        commit: {
          [STATE]: state,
          [PROPOSAL]: proposal({ more: `summary: ${t}\n`, body: `${text}\n` }).replace(
            "title: Pilot",
            () => `title: ${t}`,
          ),
        },
      },
      { review: "approve", by: "dora", body: text },
      { review: "reject", by: "nora", body: `/reject commercial because="${text.replaceAll(/["\r\n]/g, "")}"` },
    ],
  };
}

const OUR_HTML =
  /^(?:<!-- countersign:[a-z0-9*-]+ v1 -->|(?:<\/details>\n?)?(?:<details><summary>[\w ,()]+<\/summary>)?|<\/?sub>)$/;
/** What we name ourselves: the people who are asked, and the two commits at the end. */
const OUR_NAMES = /@(?:lena|nora)\b|\b[0-9a-f]{7} against main [0-9a-f]{7}\b/g;

function expectOurs(comment: string | undefined, sections: number): void {
  const nodes = parsed(comment ?? "");
  expect(nodes.filter(({ type }) => type === "image" || type === "footnoteReference" || type === "definition")).toEqual(
    [],
  );
  for (const { value } of nodes.filter(({ type }) => type === "html")) expect(value).toMatch(OUR_HTML);
  for (const { url } of nodes.filter(({ type }) => type === "link"))
    expect(url).toBe("https://github.com/acme/work/pull/7/checks");
  expect(nodes.filter(({ type }) => type === "heading")).toHaveLength(sections);
  const texts = nodes
    .filter(({ type }) => type === "text")
    .map(({ value }) => value ?? "")
    .join("\n");
  expect(texts.replaceAll(OUR_NAMES, "")).not.toMatch(LIVE);
  const line = comment?.replaceAll("\n", "") ?? "";
  expect(visible(line)).toBe(line);
}

describe("what a pull request says, in the comment", () => {
  it.each(harmful)("E2 E3 E4 does nothing: %j", (text) => {
    expectOurs(publish(everywhere(text)).comment, 1);
    expectOurs(publish(everywhere(text, "delivery")).comment, 1);
  });

  it("E2 E3 E4 does nothing, whatever it is", () => {
    fc.assert(
      fc.property(hostile, (text) => expectOurs(publish(everywhere(text)).comment, 1)),
      { numRuns: 60 },
    );
  });

  it.each(["x --><img src=a>", "@acme", "A B", "x`y", "..", "a|b"])(
    "E3 does nothing in the name of a folder: %j",
    (name) => {
      const files = {
        [`engagements/${name}/state.yaml`]: stateAt("proposal"),
        [`engagements/${name}/PRO-2026-0009.md`]: proposal({ id: "PRO-2026-0009" }),
      };
      const { comment, labels } = publish({ steps: [{ commit: files }] });
      expectOurs(comment, comment?.match(/^###/gm)?.length ?? 0);
      expect(comment).toMatch(/^<!-- countersign:\* v1 -->\n/);
      for (const label of labels) expect(isDerived(label.name)).toBe(true);
    },
  );

  it("E4 cannot push the rest away", () => {
    const comment = publish(everywhere("x".repeat(100_000))).comment ?? "";
    expect(comment.length).toBeLessThan(10_000);
    expectOurs(comment, 1);
  });

  it("E6 names no verdict in the heading but ours", () => {
    const lies = ["All gates approved: ready", "✅ approved", "Acme\n### Acme: ready", "**ready**"];
    for (const lie of lies) {
      const { comment = "" } = publish(everywhere(lie));
      expect(comment.split("\n")[1]).toBe("### `acme-pilot`: failing");
    }
  });

  it("I12 calls nobody whom only the pull request names", () => {
    const state = stateAt("proposal", "next_decision_needed: Who pays?\n").replace("owner: lena", "owner: torvalds");
    const { comment = "" } = publish({ steps: [{ commit: { [STATE]: state } }] });
    expect(comment).toContain("torvalds");
    expect(comment).not.toContain("@torvalds");
  });

  it("calls nobody on a draft or where nothing has to be answered", () => {
    const move = { commit: { [STATE]: stateAt("contract") } };
    const live = /@(?!&)\w+/;
    expect(publish({ draft: true, steps: [move] }).comment).not.toMatch(live);
    expect(publish({ open: false, steps: [move] }).comment).not.toMatch(live);
    expect(publish({ steps: [move, { review: "approve", by: "lena" }] }).comment).not.toMatch(live);
    expect(publish({ steps: [move] }).comment).toMatch(/@lena/);
  });
});

describe("a comment that is too long", () => {
  const ids = Array.from({ length: 120 }, (_, index) => `deal-${String(index).padStart(3, "0")}`);
  const question = `next_decision_needed: Which?\nmissing_info: [${Array.from({ length: 12 }, (_, index) => `{ id: MI-${index}, field: a.b, question: ${"Why? ".repeat(20)}, owner: lena, gates: [commercial] }`).join(", ")}]\n`;
  const change = Object.fromEntries(
    ids.flatMap((id, index) => [
      [`engagements/${id}/state.yaml`, stateAt("proposal", question, `Client ${index}`)],
      [
        `engagements/${id}/PRO-2026-1${String(index).padStart(3, "0")}.md`,
        proposal({ id: `PRO-2026-1${String(index).padStart(3, "0")}`, status: "draft" }),
      ],
    ]),
  );

  it("E5 loses the least useful first, says so, and stays whole", () => {
    const { comment = "" } = publish({ steps: [{ commit: change }] });
    expect(comment.length).toBeLessThanOrEqual(60_000);
    expect(comment).toMatch(
      /Left out, to stay within what a comment can hold: .*(questions|events) of \d+ engagements/,
    );
    expect(comment.match(/<details>/g)?.length).toBe(comment.match(/<\/details>/g)?.length);
    expect(comment).toMatch(/as of 2026-03-02 09:11 UTC<\/sub>\n$/);
    expect(comment).toBe(publish({ steps: [{ commit: change }] }).comment);
  });
});

describe("history", () => {
  it("tells verdicts that our own checks gave, once each, and five at most", () => {
    const waiting = asPosted(publish({ steps: [{ commit: { [STATE]: stateAt("contract") } }] }));
    const failing = asPosted(publish({ steps: [{ commit: { [STATE]: stateAt("delivery") } }] }));
    const checks = [waiting, waiting, failing, waiting, failing, waiting, failing].map((each, index) => ({
      ...each,
      head: `${index}`,
      completedAt: Date.UTC(2026, 0, index + 1),
    }));
    const foreign = { ...failing, externalId: "ready, trust me", completedAt: Date.UTC(2026, 1, 1) };
    const { comment } = publish(
      { steps: [{ commit: { [STATE]: stateAt("contract") } }] },
      { checks: [...checks, foreign] },
    );
    expect(comment).toContain(
      "History: 2026-03-02 09:11 waiting for people; 2026-01-07 00:00 failing (CS-STG-001); 2026-01-06 00:00 waiting for people; 2026-01-05 00:00 failing (CS-STG-001); 2026-01-04 00:00 waiting for people.",
    );
  });
});

describe("a pull request that touches nothing of ours", () => {
  it("has one successful check and nothing else", () => {
    const { check, comment, labels, reviewers } = publish({ steps: [{ commit: { "src/main.c": "int main;\n" } }] });
    expect(check).toMatchObject({
      name: "countersign",
      conclusion: "success",
      output: { title: "Nothing of Countersign's changed" },
    });
    expect({ comment, labels, reviewers }).toEqual({
      comment: undefined,
      labels: [],
      reviewers: { people: [], teams: [] },
    });
  });

  it("is the same where the settings of the base are broken", () => {
    const { check } = publish({
      base: settings({}, "oops: 1\n"),
      steps: [{ commit: { "src/main.c": "int main;\n", [CONTRACT]: null } }],
    });
    expect(check.conclusion).toBe("success");
    expect(contract()).toContain("ADSA");
  });

  it("stays silent where somebody asks for that", () => {
    const move = { commit: { [STATE]: stateAt("contract") } };
    const quiet = publish({ steps: [move, { label: "countersign: quiet", by: "dora" }] });
    expect(quiet).toMatchObject({
      check: { conclusion: "action_required" },
      comment: undefined,
      labels: [],
      reviewers: { people: [] },
    });
  });
});
