import { describe, expect, it } from "vitest";
import {
  agreement,
  artifact,
  coverNote,
  draft,
  envelope,
  invoice,
  PILOT,
  proposal,
  type State,
} from "../northwind/files.ts";
import {
  after,
  agreementWritten,
  asLead,
  inDelivery,
  retention,
  toContract,
  toDelivery,
  toProposal,
} from "../northwind/journey.ts";
import type { Edit } from "../scenario/files.ts";
import { approves, type PullRequest, propose, type World } from "../northwind/world.ts";
import { begun, handoffTo, having, judge, sample, says, services, step, viewOf } from "./services.ts";

/** From the lead to the launch, step by step as the source documents tell it. What follows is in workflows-after.test.ts. */

/** A draft of the type, made from what there is. */
function drafted(type: string, world: World, more: Readonly<Record<string, string>> = {}): Edit {
  const known = services.artifacts.find((each) => each.type === type)?.sources ?? [];
  const there = says({}, world).judged.head.artifacts.filter((each) => known.includes(each.type));
  return draft(sample(type, { sources: there.map(({ id, version }) => `${id}@${version}`), ...more }));
}

function created(writes: Edit, world: World) {
  const { engagement, problems } = judge({ writes }, world);
  expect(problems).toEqual([]);
  return engagement.events.find((each) => each.type === "artifact_created");
}

describe("lead to proposal", () => {
  const offering = after(asLead, toProposal);

  it("1: the state is built, and discovery comes first", () => {
    const { engagement } = judge({}, begun);
    expect(engagement.next).toMatchObject({
      skill: "discovery",
      action: "Write the requirements_brief and make it current.",
    });
    expect(viewOf(judge({}, begun))).toMatchObject({ stage: "discovery", next_skill: "discovery", approvals: {} });
  });

  it("2: discovery hands on facts, the scope that is missing, and what is a risk", () => {
    const open: State = {
      missing_info: [{ id: "MI-1", field: "proposal.scope_summary", question: "Which mailboxes?", owner: "lena" }],
      security_flags: ["sensitive data"],
    };
    const { project_state: passed, missing } = handoffTo("proposal", says(open, offering));
    expect(passed).toMatchObject({
      artifact_versions: [{ artifact: "DISC-2026-0117", status: "current" }],
      missing_info: [{ id: "MI-1" }],
      security_flags: ["sensitive data"],
    });
    expect(missing).toContainEqual(expect.objectContaining({ question: "Which mailboxes?", owner: "lena" }));
  });

  it("3: security looks at it where data or tools are a risk, and only there", () => {
    const move = (security_flags: string[]) =>
      propose(after(asLead), { ...toProposal, says: { ...toProposal.says, security_flags } });
    expect(move(["sensitive data"]).problems).toEqual(["CS-SEC-003 error"]);
    expect(move([]).problems).toEqual([]);
  });

  it.each(["proposal", "statement_of_work"])("4: a %s is drafted, which approves nothing", (type) => {
    const writes = drafted(type, offering, { price: "TBD" });
    expect(created(writes, offering)).toMatchObject({ artifact: sample(type).id, status: "draft" });
    expect(judge({ writes }, offering).gate("commercial")).toMatchObject({ status: "draft", approvals: [] });
  });

  it("5: an email is drafted, and not sent", () => {
    expect(created(draft(coverNote), offering)).toMatchObject({ status: "draft" });
    expect(judge({ writes: draft(coverNote) }, offering).action("send_email").allowed).toBe(false);
  });

  it("6: an envelope is packed where something is to be posted", () => {
    expect(step(6, says({}, offering))).toEqual(["6. No support is needed."]);
    expect(step(6, says({ requested: ["package_manifest"] }, offering))).toContain("envelope for package_manifest");
  });
});

describe("proposal to kickoff", () => {
  const agreed = after(asLead, toProposal, toContract);
  const written = after(asLead, toProposal, toContract, agreementWritten);

  it("1: the contract begins with the scope that was approved, and what was assumed", () => {
    const handed = says({ assumptions: [`${proposal.id} assumes one mailbox`] }, agreed);
    expect(handoffTo("contract", handed).project_state).toMatchObject({
      artifact_versions: [{ artifact: proposal.id, version: "v1", status: "current" }],
      assumptions: [`${proposal.id} assumes one mailbox`],
    });
    const { commercial } = viewOf(handed)["approvals"] as Readonly<Record<string, unknown>>;
    expect(commercial).toMatchObject({ status: "approved", permits: [`scope:${PILOT}`] });
  });

  it("2: the agreement is made from it", () => {
    const { problems, gate } = propose(agreed, agreementWritten);
    expect(problems).toEqual([]);
    expect(gate("legal_or_contract").status).toBe("approved");
    const unfounded = propose(agreed, { ...agreementWritten, writes: artifact({ ...agreement, sources: [] }) });
    expect(unfounded.problems).toContain("CS-ART-001 error");
  });

  it("3: the deposit is drafted from it, and not asked for yet", () => {
    const deposit = { ...invoice, id: "INV-2026-0448", kind: "deposit", milestone: "deposit" };
    expect(created(draft(deposit), written)).toMatchObject({ artifact: "INV-2026-0448" });
    expect(judge({ writes: draft(deposit) }, written).action("send_invoice").allowed).toBe(false);
  });

  it("4: the package names what it carries and for whom, and goes once both are confirmed", () => {
    const post = (steps: PullRequest["steps"] = []) => judge({ writes: artifact(envelope), steps }, written);
    expect(post().action("mail_envelope").because.join(" ")).toMatch(
      /`recipient_or_external_send`.*`verified_recipient`/,
    );
    const both = [approves("bea", "verified_recipient"), approves("zed", "recipient_or_external_send")];
    expect(post(both).action("mail_envelope")).toMatchObject({ allowed: true });
    const { recipient: _, ...nameless } = envelope;
    expect(
      judge({ writes: artifact({ ...nameless, id: envelope.id, type: envelope.type }) }, written).problems,
    ).toContain("CS-ART-011 error");
  });

  it("5: the message is drafted, and the one after it too", () => {
    const messages = ["EML-2026-0801", "EML-2026-0802"].map((id) => draft({ ...coverNote, id, attachments: [] }));
    const { problems, engagement, action } = judge({ writes: { ...messages[0], ...messages[1] } }, written);
    expect(problems).toEqual([]);
    expect(engagement.events.filter(({ type }) => type === "artifact_created")).toHaveLength(2);
    expect(action("send_email").allowed).toBe(false);
  });

  it("6: delivery starts when approval, signature and payment are there, and not before", () => {
    const { writes: _, ...unsigned } = toDelivery;
    const [signature] = toDelivery.steps ?? [];
    const unpaid: PullRequest = { ...toDelivery, steps: signature ? [signature] : [] };
    expect(propose(written, unsigned).problems).toContain("CS-STG-002 waiting");
    expect(propose(written, unpaid).problems).toEqual(["CS-FCT-001 waiting"]);
    expect(propose(agreed, toDelivery).conclusion).toBe("failure");
    expect(propose(written, toDelivery).conclusion).toBe("success");
  });
});

describe("launch readiness", () => {
  it.each(["evaluation_report", "launch_readiness", "runbook", "handoff_record"])(
    "1: delivery makes the %s",
    (type) => {
      const started = after(asLead, toProposal, toContract, agreementWritten, toDelivery);
      const world = type === "runbook" ? inDelivery : started;
      expect(created(drafted(type, world), world)).toMatchObject({ artifact: sample(type).id });
    },
  );

  it("2: security is asked about permissions, what reaches outside, the way back, logs and blockers", () => {
    const { inputs, project_state: passed } = handoffTo("security_review", propose(inDelivery, { on: "2026-06-09" }));
    const asked = ["permissions", "external_actions", "rollback", "logs"].map((each) => `security.${each}`);
    expect(inputs.filter(({ required }) => required === "true").map(({ input }) => input)).toEqual(
      expect.arrayContaining(asked),
    );
    expect(inputs.find(({ input }) => input === "security.rollback")).toMatchObject({ status: "given" });
    const known_facts = { ...inDelivery.state.known_facts, security: { rollback: "TBD" } };
    expect(says({ known_facts }, inDelivery).action("launch").because.join(" ")).toContain("security.rollback");
    expect(passed["approvals"]).toMatchObject({ security: { status: "conditional" } });
  });

  it("3: it stops for the approval while a blocker remains", () => {
    const blockers = [retention, { id: "BLK-7", text: "No log is kept", blocks: ["gate:security"], owner: "otto" }];
    const blocked = says({ blockers }, inDelivery);
    expect(blocked.gate("security")).toMatchObject({
      status: "blocked",
      remaining_blockers: ["BLK-7: No log is kept"],
    });
    expect(blocked.action("launch").allowed).toBe(false);
    expect(says({}, inDelivery).action("launch").allowed).toBe(true);
  });

  it("4: the status is drafted as a message, and not sent", () => {
    const status = { ...coverNote, id: "EML-2026-0803", subject: "Where the launch stands", attachments: [] };
    expect(created(draft(status), inDelivery)).toMatchObject({ status: "draft" });
    expect(judge({ writes: draft(status) }, inDelivery).action("send_email").allowed).toBe(false);
  });

  it("5: customer success gets the state of the account and what is supported", () => {
    const world = having(["support_record", "handoff_record"], inDelivery);
    const { project_state: passed } = handoffTo("customer_success", says({ stage: "customer_success" }, world));
    expect(passed).toMatchObject({
      stage: "customer_success",
      client: "Northwind Trading Co.",
      artifact_versions: expect.arrayContaining(
        ["LRC-2026-0012", sample("support_record").id].map((id) => expect.objectContaining({ artifact: id }) as object),
      ) as object,
    });
  });
});
