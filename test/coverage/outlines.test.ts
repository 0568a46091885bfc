import { describe, expect, it } from "vitest";
import { artifact, coverNote, draft, type Front } from "../northwind/files.ts";
import { inDelivery } from "../northwind/journey.ts";
import { handoffTo, judge, sample, services } from "./services.ts";

/** What each skill leaves alone, as its instructions say and as the rules refuse it. */

const also = (type: string, more: Readonly<Record<string, unknown>>): Front => ({
  ...sample(type),
  scope: "*",
  ...more,
});
const under = (heading: string) => `# ${heading}\n\nSomething.\n`;

const outlines: readonly (readonly [skill: string, leaves: string, front: Front, body: string, rule: string])[] = [
  ["discovery", "prices", also("requirements_brief", { price: "1.00" }), "", "CS-BND-002"],
  ["discovery", "commercial terms", also("requirements_brief", {}), under("Commercial terms"), "CS-BND-002"],
  ["proposal", "legal terms", also("proposal", { governing_law: "PA" }), "", "CS-BND-002"],
  ["proposal", "billing", also("proposal", {}), under("Payment instructions"), "CS-BND-002"],
  ["contract", "negotiation", also("contract", {}), under("Negotiation notes"), "CS-BND-002"],
  ["contract", "bills", also("contract", { lines: ["One"] }), "", "CS-BND-002"],
  ["delivery", "commercial expansion", also("project_plan", {}), under("Additional scope"), "CS-BND-002"],
  ["customer_success", "implementation", also("account_profile", {}), under("Runbook"), "CS-BND-002"],
  ["invoice", "legal decisions", also("invoice", {}), under("Legal terms"), "CS-BND-002"],
  ["invoice", "why a price is what it is", also("invoice", {}), under("Pricing rationale"), "CS-BND-002"],
  ["certificate", "acceptance", also("certificate", { accepted_by: "Ada" }), "", "CS-BND-002"],
  ["certificate", "proof", also("certificate", {}), under("Testimonial"), "CS-BND-002"],
  ["case_study", "evidence of its own", also("case_study", {}), under("Evaluation results"), "CS-BND-002"],
  ["email", "the artifact itself", also("email", { lines: ["One"] }), "", "CS-BND-003"],
  ["envelope", "the content", also("envelope", { price: "1.00" }), "", "CS-BND-004"],
  ["security_review", "certification", also("security_review", {}), under("Certification"), "CS-BND-002"],
];

describe("the instructions of a skill", () => {
  it.each(outlines)("%s leaves out %s", (id, _, front, body, rule) => {
    const { engagement } = judge({ writes: draft(front, body) }, inDelivery);
    const found = engagement.findings.filter((each) => each.rule === rule);
    expect(found.map(({ file }) => file)).toEqual([`engagements/northwind-email-triage/${front.id}.md`]);
    const without = judge({ writes: draft(sample(front.type, { scope: "*" }), "Something.") }, inDelivery);
    expect(without.engagement.findings.filter((each) => each.rule === rule)).toEqual([]);
    expect(services.artifacts.find(({ type }) => type === front.type)?.owner).toBe(id);
  });

  it.each([...services.skills.keys()])("%s are told in its package", (id) => {
    const { skill } = handoffTo(id, judge({}));
    const own = services.doc.value.skills?.[id];
    expect(skill.must_not_own).toEqual(expect.arrayContaining([...(own?.must_not_own ?? [])]));
    expect(own?.must_not_own?.length).toBeGreaterThan(0);
  });

  it("a case study makes up no permission", () => {
    const published = judge(
      {
        says: { actions_requested: [{ action: "publish_proof" }] },
        writes: artifact(sample("case_study", { approved_by: "the client" })),
      },
      inDelivery,
    );
    expect(published.problems).toContain("CS-APR-001 error");
    expect(published.action("publish_proof").allowed).toBe(false);
  });

  it("a message goes nowhere by being written", () => {
    const written = judge({ writes: artifact({ ...coverNote, attachments: [] }) }, inDelivery);
    expect(written.problems).toEqual([]);
    expect(written.action("send_email").because.join(" ")).toContain("`recipient_or_external_send`");
  });
});
