import { describe, expect, it } from "vitest";
import type { Effect } from "../../src/model/effect.ts";
import type { Posted, Publication } from "../../src/model/publication.ts";
import { effectsOf } from "../../src/plan/effects.ts";
import { proposal, stateAt } from "../approval-cases/repository.ts";
import { publish, published } from "../report/pages.ts";
import { play } from "../scenario/play.ts";
import { PROPOSAL, STATE } from "../scenario/scenario.ts";

const US = 41898282;
const nothing: Posted = { self: US, comments: [], labels: [], requested: [], checks: [] };
const toContract = { commit: { [STATE]: stateAt("contract") } };
const waiting = publish({ steps: [toContract] });

/** What stands there once the effects are applied, as the forge would have it. */
function applied(posted: Posted, effects: readonly Effect[]): Posted {
  return effects.reduce(apply, posted);
}

function apply(posted: Posted, effect: Effect): Posted {
  switch (effect.kind) {
    case "create_check_run": {
      const { head_sha: head, external_id: externalId, conclusion, completed_at: at } = effect.check;
      return { ...posted, checks: [...posted.checks, { head, externalId, conclusion, completedAt: Date.parse(at) }] };
    }
    case "create_comment": {
      const id = Math.max(0, ...posted.comments.map((each) => each.id)) + 1;
      return {
        ...posted,
        comments: [...posted.comments, { id, author: US, body: effect.body.replaceAll("\n", "\r\n").trimEnd() }],
      };
    }
    case "update_comment":
      return {
        ...posted,
        comments: posted.comments.map((each) => (each.id === effect.id ? { ...each, body: effect.body } : each)),
      };
    case "delete_comment":
      return { ...posted, comments: posted.comments.filter(({ id }) => id !== effect.id) };
    case "add_labels":
      return { ...posted, labels: [...posted.labels, ...effect.labels.map(({ name }) => name)] };
    case "remove_label":
      return { ...posted, labels: posted.labels.filter((name) => name !== effect.name) };
    case "request_reviewers":
      return {
        ...posted,
        requested: [
          ...posted.requested,
          ...[...effect.people, ...effect.teams].map((reviewer) => ({ reviewer, ours: true })),
        ],
      };
    case "unrequest_reviewers":
      return {
        ...posted,
        requested: posted.requested.filter(({ reviewer }) => ![...effect.people, ...effect.teams].includes(reviewer)),
      };
  }
}

const kinds = (effects: readonly Effect[]) => effects.map(({ kind }) => kind);

describe("from what stands to what should", () => {
  it("writes everything once, the check first", () => {
    const effects = effectsOf(nothing, waiting);
    expect(kinds(effects)).toEqual(["create_check_run", "create_comment", "add_labels", "request_reviewers"]);
  });

  const pages: Readonly<Record<string, Publication>> = {
    waiting,
    ready: publish({ steps: [toContract, { review: "approve", by: "lena" }] }),
    failing: publish({ steps: [{ commit: { [STATE]: stateAt("delivery") } }] }),
    draft: publish({ draft: true, steps: [toContract] }),
    nothing: publish({ steps: [{ commit: { "a.txt": "a\n" } }] }),
    quiet: publish({ steps: [toContract, { label: "countersign: quiet", by: "dora" }] }),
  };

  it.each(Object.entries(pages))("changes nothing where %s stands already", (_name, page) => {
    for (const before of [nothing, ...Object.values(pages).map((each) => applied(nothing, effectsOf(nothing, each)))]) {
      const after = applied(before, effectsOf(before, page));
      expect(effectsOf(after, page)).toEqual([]);
      expect(after.comments.length).toBe(page.comment === undefined ? 0 : 1);
      expect(after.labels.toSorted()).toEqual(page.labels.map(({ name }) => name).toSorted());
    }
  });

  it("changes nothing where only the base stands at another commit", () => {
    const judged = play({ steps: [toContract] });
    const at = (base: string) => published({ ...judged, verdict: { ...judged.verdict, base } });
    const [before, after] = [at("a".repeat(40)), at("b".repeat(40))];
    expect(after.comment).not.toBe(before.comment);
    expect(after.check.output.summary).not.toBe(before.check.output.summary);
    expect(effectsOf(applied(nothing, effectsOf(nothing, before)), after)).toEqual([]);
  });

  it("changes nothing where only the hour is another", () => {
    const at = (now: string) => publish({ now, steps: [toContract] });
    const [morning, evening] = [at("2026-03-02T10:00:00Z"), at("2026-03-02T20:00:00Z")];
    const before = applied(nothing, effectsOf(nothing, morning));
    const again = publish({ now: "2026-03-02T20:00:00Z", steps: [toContract] }, { checks: before.checks });
    expect(morning.comment).not.toBe(evening.comment);
    expect(effectsOf(before, again)).toEqual([]);
  });

  it("E1 finds our comment by who wrote it and by its beginning", () => {
    const marked = "<!-- countersign:acme-pilot v1 -->\nhello";
    const comments = [
      { id: 1, author: 5, body: marked },
      { id: 2, author: null, body: marked },
      { id: 3, author: US, body: `An answer that quotes\n${marked}` },
      { id: 4, author: US, body: marked },
      { id: 5, author: US, body: marked },
    ];
    const effects = effectsOf({ ...nothing, comments }, waiting).filter(({ kind }) => kind.endsWith("comment"));
    expect(effects).toEqual([
      { kind: "update_comment", id: 4, body: waiting.comment },
      { kind: "delete_comment", id: 5 },
    ]);
  });

  it("E7 puts back what somebody edited or removed", () => {
    const stands = applied(nothing, effectsOf(nothing, waiting));
    const edited = {
      ...stands,
      labels: ["bug"],
      comments: stands.comments.map((each) => ({ ...each, body: `${each.body}!` })),
    };
    expect(kinds(effectsOf(edited, waiting))).toEqual(["update_comment", "add_labels"]);
    expect(kinds(effectsOf({ ...stands, comments: [] }, waiting))).toEqual(["create_comment"]);
  });

  it("removes labels of ours alone, and writes none twice in another case", () => {
    const labels = [
      "stage: old",
      "gate: legal: rejected",
      "waiting: @acme/legal",
      "Stage: Proposal",
      "gate: security",
      "stage:x",
      "blocked",
      "approve:commercial",
    ];
    const effects = effectsOf({ ...nothing, labels }, waiting).filter(({ kind }) => kind.includes("label"));
    expect(effects).toEqual([
      { kind: "add_labels", labels: waiting.labels.filter(({ name }) => name !== "stage: proposal") },
      { kind: "remove_label", name: "gate: legal: rejected" },
      { kind: "remove_label", name: "stage: old" },
      { kind: "remove_label", name: "waiting: @acme/legal" },
    ]);
  });

  it("takes back what we asked and nobody needs, never what a person asked", () => {
    const requested = [
      { reviewer: "omar", ours: true },
      { reviewer: "acme/legal", ours: true },
      { reviewer: "finn", ours: false },
      { reviewer: "LENA", ours: true },
    ];
    expect(effectsOf({ ...nothing, requested }, waiting).filter(({ kind }) => kind.includes("request"))).toEqual([
      { kind: "unrequest_reviewers", people: ["omar"], teams: ["acme/legal"] },
    ]);
  });

  it("makes a new check for a new head, and where the newest on this head says something else", () => {
    const stands = applied(nothing, effectsOf(nothing, waiting));
    const [check] = stands.checks;
    const other = { head: waiting.check.head_sha, externalId: "x", conclusion: "success", completedAt: 0 };
    expect(effectsOf({ ...stands, checks: [...stands.checks, other] }, waiting)).toEqual([
      { kind: "create_check_run", check: waiting.check },
    ]);
    expect(effectsOf({ ...stands, checks: [{ ...other, ...check, head: "b".repeat(40) }] }, waiting)).toHaveLength(1);
    expect(effectsOf({ ...stands, checks: [{ ...other, ...check, conclusion: "success" }] }, waiting)).toHaveLength(1);
  });
});

describe("labels by which people approved", () => {
  const approved = { label: "approve:commercial", by: "lena" } as const;
  const outlived = (...steps: Parameters<typeof publish>[0]["steps"] & {}) => publish({ steps }).outlived;

  it("stay while the content is what was approved", () => {
    expect(outlived(toContract, approved)).toEqual([]);
    expect(outlived(toContract, approved, { commit: { "a.txt": "a\n" } })).toEqual([]);
  });

  it("are removed when the content moves on, and where they never counted they stay", () => {
    const moved = { commit: { [PROPOSAL]: proposal({ version: "v2", body: "Other\n" }) } };
    expect(outlived(toContract, approved, moved)).toEqual(["approve:commercial"]);
    expect(outlived(toContract, approved, moved, { unlabel: approved.label, by: "lena" }, approved)).toEqual([]);
    expect(outlived(toContract, { ...approved, by: "zed" })).toEqual([]);
    const page = publish({ steps: [toContract, approved, moved] });
    expect(effectsOf({ ...nothing, labels: ["approve:commercial"] }, page)).toContainEqual({
      kind: "remove_label",
      name: "approve:commercial",
    });
  });
});
