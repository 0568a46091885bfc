import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { artifact, draft, NORTHWIND, PILOT, type State, signoff } from "../northwind/files.ts";
import { inDelivery } from "../northwind/journey.ts";
import { propose } from "../northwind/world.ts";
import { begun, handoffTo, having, judge, sample, says, services, skill, step, viewOf } from "./services.ts";

/** The overview of the worked example, table by table: what each skill made, the state that is passed on, the routing. */

const table: readonly (readonly [who: string, type: string, id: string, ...gates: string[]])[] = [
  ["discovery", "requirements_brief", "DISC-2026-0117", "facts_verified"],
  ["proposal", "proposal", "PRO-2026-0188", "commercial"],
  ["contract", "contract", "ADSA-2026-0142", "client_signature"],
  ["delivery", "launch_readiness", "LRC-2026-0012", "security"],
  ["security_review", "security_review", "SEC-2026-0090", "security"],
  ["customer_success", "health_scorecard", "HLTH-2026-0021", "renewal_decision"],
  ["customer_success", "qbr", "QBR-2026-0009", "renewal_decision"],
  ["case_study", "case_study", "CASE-2026-0004", "public_proof"],
  ["invoice", "invoice", "INV-2026-0461", "billing"],
  ["email", "email", "EML-2026-0058", "verified_recipient"],
  ["envelope", "envelope", "ENV-2026-0019", "verified_recipient", "recipient_or_external_send"],
];

describe("the worked example has", () => {
  it.each(table)("of %s its %s, %s", (who, type, id, ...gates) => {
    const text = readFileSync(`engagements/${NORTHWIND}/${id}.md`, "utf8");
    const [, front = "", body = ""] = text.split("---\n");
    expect(parse(front)).toMatchObject({ id, type, status: "current" });
    expect(body.length).toBeGreaterThan(200);
    expect(services.artifacts.find((each) => each.type === type)?.owner).toBe(who);
    expect(skill(who).writes.some((glob) => glob.includes(id.replace(/\d.*/, "")))).toBe(true);
    for (const gate of gates) {
      expect(services.gates.find((each) => each.id === gate)?.covers).toContain(type);
    }
  });
});

describe("the state that is passed on", () => {
  const today = propose(inDelivery, { on: "2026-06-09" });
  const view = viewOf(today);

  it.each<[string, unknown]>([
    ["client", "Northwind Trading Co."],
    ["workflow", "Support email triage agent"],
    ["lifecycle_stage", "delivery"],
    ["next_skill", "delivery"],
    ["next_action", "Decide: Close R-03, then run the acceptance demo"],
  ])("says %s", (field, value) => {
    expect(view[field]).toEqual(value);
  });

  it.each<[string, object]>([
    ["commercial", { status: "approved" }],
    ["security", { status: "conditional", remaining_blockers: ["condition: close R-03"] }],
    ["recipient_or_external_send", { status: "unknown", approved_by: "TBD" }],
  ])("says of %s how it stands", (gate, stands) => {
    expect(view["approvals"]).toHaveProperty(gate, expect.objectContaining(stands));
  });

  it("is small: what a skill has no use for is left out and named", () => {
    const { project_state: small, withheld } = handoffTo("certificate", today);
    expect(small["known_facts"]).toEqual({});
    expect(small["artifact_versions"]).toEqual([]);
    expect(withheld.map(({ path }) => path)).toEqual(expect.arrayContaining(["known_facts.proposal", "blockers.R-03"]));
  });
});

describe("the earliest artifact that is missing", () => {
  const stages = services.stages.map(({ id, artifacts }) => [id, artifacts[0] ?? ""] as const);

  it.each(stages)("decides in %s, unless somebody asks for something else", (stage, type) => {
    const before = services.stages
      .slice(
        0,
        stages.findIndex(([id]) => id === stage),
      )
      .flatMap((each) => each.artifacts);
    const world = having(before);
    expect(step(3, says({ stage }, world))).toEqual([`3. Stage ${stage}: ${type} is the earliest that is missing.`]);
    expect(step(8, says({ stage }, world))).toEqual([`8. There is no ${type} yet, so a new one is made.`]);
    const asked = says({ stage, requested: ["email"] }, world);
    expect(step(2, asked)).toContain("email, which is email's to make");
    expect(step(6, asked)).toContain("email for email");
    expect(step(8, asked)).toEqual(["8. There is no email yet, so a new one is made."]);
  });

  it("is sought from the beginning, wherever one stands", () => {
    const world = having(["requirements_brief", "contract"]);
    expect(step(3, says({ stage: "delivery" }, world))[0]).toContain("proposal is the earliest");
  });
});

describe("security is asked first", () => {
  const moving: State = { stage: "customer_success" };
  const route = "rule security_before_risky_steps";

  it.each(["launch", "new tools", "external actions", "billing", "public proof"])(
    "for %s, where it is flagged",
    (flag) => {
      const flagged = says({ security_flags: [flag] }, having(["launch_readiness"]));
      expect(step(5, flagged).join("\n")).toContain(`${route}: have security look at it first`);
      expect(step(7, flagged)[0]).toBe(`7. A matter of security: ${flag}.`);
      const world = having(["launch_readiness"], inDelivery);
      const moved = judge(
        { says: { ...moving, security_flags: [flag] } },
        { ...world, files: withoutReview(world.files) },
      );
      expect(moved.problems).toContain("CS-SEC-003 error");
    },
  );

  it("and not where nothing is", () => {
    const plain = says({}, having(["launch_readiness"]));
    expect(step(5, plain).join("\n")).not.toContain(route);
    expect(step(7, plain)).toEqual(["7. Nothing is a matter of security."]);
    expect(judge({ says: moving }, inDelivery).problems).not.toContain("CS-SEC-003 error");
    expect(plain.gate("security")).toMatchObject({ status: "unknown", required: false });
  });

  it("but a review that nobody has a reason for is told so", () => {
    const asked = judge({ writes: draft({ ...signoff, sources: [] }) }, begun);
    expect(asked.engagement.findings.map(({ rule, severity }) => `${rule} ${severity}`)).toContain(
      "CS-SEC-005 warning",
    );
  });
});

/** Without the memo by which security has looked at it already. */
function withoutReview(files: typeof inDelivery.files): typeof inDelivery.files {
  return { ...files, ...artifact({ ...signoff, status: "archived" }) };
}

describe("a certificate", () => {
  const certificate = sample("certificate", { recipient: { name: "Ada Quill", email: "ada@example.com" } });

  it.each(["recipient", "course", "issued_on"])("is not final without its %s", (field) => {
    const { [field]: _, ...rest } = certificate;
    const { problems } = judge({ writes: artifact({ ...rest, id: certificate.id, type: certificate.type }) });
    expect(problems).toContain("CS-ART-011 error");
  });

  it("is issued once its recipient and the attendance are verified", () => {
    const known_facts = {
      ...begun.state.known_facts,
      training: { attendance_verified: { value: "true", source: "List of attendees" } },
    };
    const issue = (steps: Parameters<typeof judge>[0]["steps"], facts: State["known_facts"] = known_facts) =>
      judge({
        author: "bea",
        says: { known_facts: facts, actions_requested: [{ action: "issue_certificate", scope: PILOT }] },
        writes: artifact({ ...certificate, scope: PILOT }),
        steps: steps ?? [],
      });
    const verified = [{ review: "approve", by: "dora", body: "/approve attendance_verified" }] as const;
    expect(issue([]).action("issue_certificate").because.join(" ")).toContain("`attendance_verified`");
    expect(issue(verified, {}).action("issue_certificate").allowed).toBe(false);
    expect(issue(verified).action("issue_certificate")).toMatchObject({ allowed: true, because: [] });
  });
});
