import { describe, expect, it } from "vitest";
import { evaluate } from "../../src/app/evaluate.ts";
import {
  ADAPTER,
  adapter,
  BETA_PROPOSAL,
  BETA_STATE,
  PROPOSAL,
  proposal,
  settings,
  STATE,
  stateAt,
} from "../approval-cases/repository.ts";
import { opening, playTable } from "../approval-cases/table.ts";
import { person } from "../scenario/people.ts";
import { questionOf } from "../scenario/play.ts";
import type { Step } from "../scenario/scenario.ts";

const approve = (by: string, body = ""): Step => ({ review: "approve", by, body });
const counted = (...logins: string[]) => ({ status: "approved", counted: logins }) as const;
const requested = (ignored: Readonly<Record<string, "SELF_CONTRIBUTOR" | "UNATTRIBUTED">>) =>
  ({ status: "requested", counted: [], ignored }) as const;
const written = { commit: { [PROPOSAL]: proposal({ body: "Mine.\n" }) } };
const bound = adapter({ commercial: "approvers: { roles: [engagement_lead] }, evidence: [review]" })
  [ADAPTER]?.toString()
  .replace("artifacts: [proposal] }, { id: contract", "artifacts: [] }, { id: contract");

playTable("whose hand it was", [
  {
    name: "an address that the roster knows, however it is written",
    base: settings({
      engagement_lead: "[{ login: lena, id: 12, emails: [Lena@Work.example] }, { login: nora, id: 13 }]",
    }),
    steps: [{ ...written, attributed: false, email: "lena@WORK.example" }, approve("lena"), approve("nora")],
    gates: { commercial: requested({ lena: "SELF_CONTRIBUTOR", nora: "UNATTRIBUTED" }) },
  },
  {
    name: "a co-author's address that only begins like a private one",
    steps: [
      { ...written, message: "x\n\nCo-authored-by: L <12+lena@users.noreply.github.com.evil.example>" },
      approve("nora"),
    ],
    gates: { commercial: requested({ nora: "UNATTRIBUTED" }) },
  },
  {
    name: "a co-author's address that only ends like a private one",
    steps: [{ ...written, message: "x\n\nCo-authored-by: L <a12+lena@users.noreply.github.com>" }, approve("nora")],
    gates: { commercial: requested({ nora: "UNATTRIBUTED" }) },
  },
  {
    name: "two co-authors of whom GitHub knows one",
    steps: [
      {
        ...written,
        message: "x\n\nCo-authored-by: Z <z@x.example>\nCo-authored-by: Y <y@x.example>",
        coAuthors: ["zed"],
      },
      approve("nora"),
    ],
    gates: { commercial: requested({ nora: "UNATTRIBUTED" }) },
  },
  {
    name: "two co-authors whom GitHub knows",
    steps: [
      {
        ...written,
        message: "x\n\nCo-authored-by: Z <z@x.example>\nCo-authored-by: Y <y@x.example>",
        coAuthors: ["zed", "finn"],
      },
      approve("nora"),
    ],
    gates: { commercial: counted("nora") },
  },
  {
    name: "an edit in the browser is its author's",
    steps: [{ ...written, by: "lena", committer: "web-flow" }, approve("lena"), approve("nora")],
    gates: { commercial: { ...counted("nora"), ignored: { lena: "SELF_CONTRIBUTOR" } } },
  },
  {
    name: "an edit of another engagement is none of this one",
    base: { [BETA_STATE]: stateAt("proposal", "", "Beta Corp") },
    first: { ...opening, [BETA_STATE]: stateAt("contract", "", "Beta Corp") },
    steps: [
      { commit: { [BETA_PROPOSAL]: proposal({ id: "PRO-2026-0002" }) }, by: "lena" },
      approve("lena", "/approve commercial engagement=acme-pilot"),
    ],
    gates: { commercial: counted("lena") },
  },
  {
    name: "an edit of the state, where that is what a gate binds to",
    base: { [ADAPTER]: bound ?? null },
    steps: [{ commit: { [STATE]: stateAt("contract", "", "Acme") }, by: "lena" }, approve("lena"), approve("nora")],
    gates: { commercial: { ...counted("nora"), ignored: { lena: "SELF_CONTRIBUTOR" } } },
  },
]);

describe("whoever pushed several commits at once", () => {
  it("had a hand in each of them, the first as well", () => {
    const question = questionOf({
      base: { [PROPOSAL]: null },
      steps: [{ commit: opening }, { commit: { "README.md": "x" } }, approve("lena")],
    });
    const before = question.change.commits[0]?.parents[0] ?? "";
    const push = { before, head: question.change.head, person: person("lena"), at: question.now };
    const { cases } = evaluate({ ...question, pull: question.pull && { ...question.pull, pushes: [push] } });
    const row = cases[0]?.gates.find((each) => each.gate === "commercial");
    expect(row?.ignored.map((each) => each.reason)).toEqual(["SELF_CONTRIBUTOR"]);
  });
});

const blocker = (more: string) =>
  `blockers: [{ id: BLK-1, text: Retention policy missing, blocks: [gate:commercial], owner: omar${more}\n`;
const decided = (decision: string, text = "Seen") =>
  blocker(
    `, status: closed }]\ndecision_log: [{ id: DEC-1, decision: "${decision}", by: omar, at: 2026-03-01, rationale: ${text} }]`,
  );
const closing = (decision = "Close BLK-1.") => ({
  base: { [STATE]: stateAt("proposal", blocker(" }]")) },
  first: { ...opening, [STATE]: stateAt("contract", decided(decision)) },
});
const reject = (by: string): Step => ({ review: "reject", by });

playTable("a blocker that the change closes, by a decision that names it", [
  {
    name: "with its owner's approval",
    ...closing(),
    steps: [approve("lena"), approve("omar")],
    gates: { commercial: counted("lena") },
  },
  {
    name: "and not by one that names another",
    ...closing("Close BLK-10, not X.BLK-1."),
    steps: [approve("lena"), approve("omar")],
    gates: { commercial: "blocked" },
  },
  {
    name: "and not where the owner asks for changes",
    ...closing(),
    steps: [approve("lena"), reject("omar")],
    gates: { commercial: "blocked" },
  },
  {
    name: "and not where the owner has gone back on it",
    ...closing(),
    steps: [approve("lena"), approve("omar"), reject("omar")],
    gates: { commercial: "blocked" },
  },
  {
    name: "and where the owner came round",
    ...closing(),
    steps: [approve("lena"), reject("omar"), approve("omar")],
    gates: { commercial: counted("lena") },
  },
  {
    name: "and where an earlier no is only listed later",
    ...closing(),
    steps: [approve("lena"), approve("omar"), { review: "reject", by: "omar", at: "2026-03-02T09:15:00Z" }],
    gates: { commercial: counted("lena") },
  },
  {
    name: "and where the owner only commented since",
    ...closing(),
    steps: [approve("lena"), approve("omar"), { review: "comment", by: "omar", body: "Thanks." }],
    gates: { commercial: counted("lena") },
  },
  {
    name: "and not by a comment alone",
    ...closing(),
    steps: [approve("lena"), { review: "comment", by: "omar", body: "Thanks." }],
    gates: { commercial: "blocked" },
  },
  {
    name: "and not by an approval of the owner's before the blocker was rewritten",
    ...closing(),
    steps: [
      approve("omar"),
      { commit: { [STATE]: stateAt("contract", decided("Close BLK-1.").replace("Retention", "Any")) } },
      approve("lena"),
    ],
    gates: { commercial: "blocked" },
  },
  {
    name: "and not by a program that carries the owner's number, or by an account that is gone",
    ...closing(),
    steps: [
      approve("lena"),
      { review: "approve", by: { login: "omar", id: 7, human: false } },
      { review: "approve", by: null },
    ],
    gates: { commercial: "blocked" },
  },
  {
    name: "and not by an approval after the merge",
    ...closing(),
    steps: [approve("lena"), { merged: true }, approve("omar")],
    gates: { commercial: "blocked" },
  },
  {
    name: "and not by an approval from the future",
    ...closing(),
    steps: [approve("lena"), { review: "approve", by: "omar", at: "2026-03-03T09:00:00Z" }],
    gates: { commercial: "blocked" },
  },
]);
