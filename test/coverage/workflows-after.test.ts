import { describe, expect, it } from "vitest";
import { artifact, caseStudy, coverNote, draft, envelope, invoice, REFUNDS, type State } from "../northwind/files.ts";
import { inDelivery, retention } from "../northwind/journey.ts";
import { changeOrder, refundRequest } from "../northwind/refund-request.ts";
import { propose } from "../northwind/world.ts";
import { begun, handoffTo, having, judge, sample, says, services, step } from "./services.ts";

/** From the proof to the dispute, step by step as the source documents tell it. What comes before is in workflows.test.ts. */

const drafts = (type: string, more: Readonly<Record<string, unknown>> = {}) => draft(sample(type, more));

describe("proof after closeout", () => {
  const closed = having(["evaluation_report", "acceptance_record", "closeout_report"], inDelivery);
  const proof = (facts: Readonly<Record<string, unknown>>): State => ({
    known_facts: { ...inDelivery.state.known_facts, proof: facts } as NonNullable<State["known_facts"]>,
  });

  it("1: delivery gives the evidence, without which there is nothing to tell", () => {
    const input = (world = closed) =>
      handoffTo("case_study", says({}, world)).inputs.find((each) => each.input === "closeout_report");
    expect(input()).toMatchObject({ required: "true", status: "given", at: `${sample("closeout_report").id}@v1` });
    expect(input(inDelivery)).toMatchObject({ status: "missing" });
  });

  it("2: customer success says who may allow it, and by when", () => {
    const asked: State = {
      missing_info: [
        { id: "MI-3", field: "proof.attribution_permission", question: "May we name them?", owner: "bea" },
      ],
      due_dates: { public_proof: "2026-09-30" },
    };
    const { missing, project_state: passed } = handoffTo("case_study", says(asked, closed));
    expect(missing).toContainEqual(
      expect.objectContaining({ question: "May we name them?", owner: "bea", asked: "MI-3" }),
    );
    expect(passed["due_dates"]).toEqual({ public_proof: "2026-09-30" });
    const wanted = judge({ steps: [{ label: "request:public_proof", by: "dora" }] }, closed);
    expect(wanted.gate("public_proof").waiting_for).toEqual(["@bea"]);
  });

  it("3: it names the client where that is allowed, and is no proof before", () => {
    const told = (body: string) =>
      judge({ writes: artifact({ ...caseStudy, title: "Support email", sources: [] }, body) }, closed)
        .action("publish_proof")
        .because.join(" ");
    expect(told("Northwind Trading Co. answers within the hour.")).toContain("CS-EXT-005");
    expect(told("A wholesaler answers within the hour.")).not.toContain("CS-EXT-005");
    expect(told("A wholesaler answers within the hour.")).toContain("`public_proof`");
  });

  it("4: security looks at what it gives away", () => {
    const publish = (value: string) =>
      judge({ says: proof({ confidential_details: { value, source: "Review" } }), writes: artifact(caseStudy) }, closed)
        .action("publish_proof")
        .because.join(" ");
    expect(publish("true")).toContain("needs that proof.confidential_details is false; found: true");
    expect(skillGates("case_study")).toContain("security");
  });

  it("5: the request or the note is drafted, and not sent", () => {
    const ask = { ...coverNote, id: "EML-2026-0804", subject: "May we tell this?", attachments: [] };
    const outcome = judge({ writes: draft(ask) }, inDelivery);
    expect(outcome.problems).toEqual([]);
    expect(outcome.action("send_email").allowed).toBe(false);
  });
});

function skillGates(id: string): readonly string[] {
  return services.skills.get(id)?.gates ?? [];
}

describe("training certificate", () => {
  const certificate = artifact(sample("certificate", { recipient: { name: "Ada Quill", email: "ada@example.com" } }));
  const world = { ...begun, files: { ...begun.files, ...certificate } };
  const { id } = sample("certificate");

  it("1: what nobody verified is on no certificate", () => {
    const issued = judge({ says: { actions_requested: [{ action: "issue_certificate" }] } }, world);
    expect(issued.action("issue_certificate").because.join(" ")).toMatch(/attendance_verified/);
    const { recipient: _, ...nameless } = sample("certificate");
    expect(judge({ writes: artifact({ ...nameless, id, type: "certificate" }) }).problems).toContain(
      "CS-ART-011 error",
    );
  });

  it("2: it is packed where it goes by post", () => {
    const packed = draft({ ...envelope, id: "ENV-2026-0801", contents: [`${id}@v1`], sources: [`${id}@v1`] });
    expect(judge({ writes: packed }, world).problems).toEqual([]);
    expect(step(6, says({ requested: ["envelope"] }, world))).toContain("envelope for envelope");
  });

  it("3: a note is drafted where it goes digitally", () => {
    const note = draft({ ...coverNote, id: "EML-2026-0805", attachments: [`${id}@v1`] });
    const outcome = judge({ writes: note }, world);
    expect(outcome.problems).toEqual([]);
    expect(outcome.action("send_email").allowed).toBe(false);
  });
});

describe("messy scope change", () => {
  const requested = propose(inDelivery, refundRequest(draft(changeOrder)));

  it("4: security is asked about the data, the policy and the permissions, on a track of its own", () => {
    expect(requested.judged.head.state?.value.security_flags).toEqual([
      "refund data",
      "policy access",
      "tool permissions",
    ]);
    expect(step(7, requested)[0]).toContain("refund data, policy access, tool permissions");
    expect(step(3, requested)).toContain("track security-review: blocked");
    expect(handoffTo("security_review", requested).project_state).toMatchObject({
      active_tracks: expect.arrayContaining([expect.objectContaining({ track: "security-review" })]) as object,
    });
  });

  it("5: customer success drafts who decides, and is asked who answers", () => {
    const map = drafts("contact_map", { scope: REFUNDS });
    const outcome = propose(inDelivery, refundRequest({ ...draft(changeOrder), ...map }));
    expect(outcome.problems).toEqual([]);
    expect(services.artifacts.find(({ type }) => type === "contact_map")?.owner).toBe("customer_success");
    const lines = step(11, outcome);
    expect(lines).toContain("question MI-1: Who answers for security at Northwind?");
  });

  it("6: the change order is a draft with TBD where nobody knows, and cannot be more", () => {
    expect(requested.problems).toEqual([]);
    const final = propose(inDelivery, refundRequest(artifact(changeOrder)));
    expect(final.problems).toEqual(["CS-APR-014 error", "CS-TRK-005 error"]);
  });

  it("9: the package lists tracks, blockers, sources, approvals, who is next and what to decide", () => {
    const { project_state: passed, next } = handoffTo("proposal", requested);
    expect(passed).toMatchObject({
      active_tracks: expect.arrayContaining([expect.objectContaining({ track: "change-order" })]) as object,
      blockers: expect.arrayContaining([expect.objectContaining({ id: "BLK-3" })]) as object,
      artifact_versions: expect.arrayContaining([
        expect.objectContaining({
          artifact: "CHG-2026-0004",
          source_artifacts: ["PRO-2026-0188@v1", "ADSA-2026-0142@v1"],
        }),
      ]) as object,
      approvals: { commercial: { scopes: { [REFUNDS]: { status: "blocked" } } } },
      next_decision_needed: "Shall refund recommendations become a formal change order?",
    });
    expect(next).toMatchObject({ decision: "Shall refund recommendations become a formal change order?" });
    expect(next.owner).not.toBe("");
  });
});

describe("billing dispute", () => {
  const blockers = [
    retention,
    { id: "BLK-4", text: "Acceptance disputed", blocks: [`artifact:${invoice.id}`], owner: "bea" },
  ];
  const disputed = says({ blockers }, inDelivery);

  it("2: it goes to delivery for the evidence of acceptance", () => {
    expect(disputed.action("send_invoice").because.join(" ")).toContain("CS-EXT-004");
    expect(step(5, disputed)).toContainEqual(expect.stringMatching(/^rule billing_dispute: .*, which delivery does$/));
  });

  it("3: customer success gets a note of the risk, and who answers for it", () => {
    const note = judge({ says: { blockers }, writes: drafts("escalation_note") }, inDelivery);
    expect(note.problems).toEqual([]);
    const { project_state: passed } = handoffTo("customer_success", note);
    expect(passed["artifact_versions"]).toContainEqual(
      expect.objectContaining({ artifact: sample("escalation_note").id }),
    );
    expect(passed["blockers"]).toContainEqual(expect.objectContaining({ id: "BLK-4", owner: "bea" }));
  });

  it("4: the invoice changes once that is clear, and not before", () => {
    const revised = artifact({ ...invoice, version: "v2", due_date: "2026-07-01" });
    const early = judge(
      { says: { blockers, actions_requested: [{ action: "send_invoice", artifact: invoice.id }] }, writes: revised },
      inDelivery,
    );
    expect(early.problems).toContain("CS-EXT-004 error");
  });

  it("5: a neutral note is drafted, and nothing is sent", () => {
    const note = draft({ ...coverNote, id: "EML-2026-0806", subject: "The prototype milestone", attachments: [] });
    const outcome = judge({ says: { blockers }, writes: note }, inDelivery);
    expect(outcome.problems).toEqual([]);
    expect(outcome.action("send_email").allowed).toBe(false);
    expect(outcome.action("send_invoice").allowed).toBe(false);
  });
});
