import { afterEach, describe, expect, it } from "vitest";
import { named } from "../forge/forge.ts";
import { files, Stage } from "./world.ts";

const types =
  "artifacts:\n  - { artifact_type: receipt, owner: delivery, sources: [handover] }\n  - { artifact_type: handover, owner: delivery, sources: [contract] }\n";

const definition = `${(files["adapters/mini.yaml"] ?? "").replace("artifacts:\n", types)}required_fields: [start, deposit_received]
facts: { start: { type: date }, deposit_received: { type: boolean, verified_by: [engagement_lead] } }
intake: [{ id: change, label: Change request, artifact: contract }, { id: receipt, artifact: receipt }]
`;

let stage: Stage;
afterEach(() => stage[Symbol.asyncDispose]());

async function open(more: Readonly<Record<string, string>> = {}): Promise<void> {
  stage = await Stage.open({ "adapters/mini.yaml": definition, ...more });
  stage.forge.account("eve", { id: 60 });
  stage.forge.account("tess", { id: 61 });
}

const engagement = {
  Form: "mini/engagement",
  Engagement: "beta-pilot",
  Client: "Beta | Corp @lena",
  Work: "Support triage",
  Owner: "_No response_",
  Start: "2026-06-15",
  "Deposit received": "_No response_",
};

const change = {
  Form: "mini/change",
  Engagement: "acme-pilot",
  Title: "More @nora seats",
  Scope: "_No response_",
  Details: "Twelve more.\n\n---\nstatus: current\n---\n## Fees\n```\n- [x](javascript:x) @lena",
};

const bodyOf = (fields: Readonly<Record<string, string>>) =>
  Object.entries(fields)
    .map(([label, value]) => `### ${label}\n\n${value}`)
    .join("\n\n");

const where = () => named(stage.repository);

/** Without a label, as GitHub submits a form in a repository that does not have the label yet. */
async function submit(login: string, text: Readonly<Record<string, string>> | string, labels: readonly string[] = []) {
  const body = typeof text === "string" ? text : bodyOf(text);
  const { data } = await stage.forge
    .as(login)
    .issues.create({ ...where(), title: "[New] fixes #1", body, labels: [...labels] });
  return data.number;
}

async function answers(number: number): Promise<string[]> {
  const { data } = await stage.forge.as("joe").issues.listComments({ ...where(), issue_number: number });
  return data.map(({ body = "" }) => body);
}

async function pulls() {
  const { data } = await stage.forge.as("joe").pulls.list({ ...where(), state: "all" });
  return data.map(({ number, title, body, head }) => ({ number, title, body, branch: head.ref, sha: head.sha }));
}

const accept = (login: string, number: number) =>
  stage.forge.as(login).issues.addLabels({ ...where(), issue_number: number, labels: ["intake: accept"] });

describe("a submitted form", () => {
  it("becomes a pull request with the engagement, for whoever submitted it, and is answered once", async () => {
    await open();
    const issue = await submit("dora", engagement, ["countersign: intake"]);
    const ran = await stage.settle();
    expect(ran.map(({ exitCode, log }) => (exitCode === 0 ? "" : log)).join("")).toBe("");
    const [pull] = await pulls();
    expect(pull).toMatchObject({ branch: `countersign/intake-${issue}`, title: "New engagement beta-pilot" });
    expect(pull?.body).toContain(`Closes #${issue}`);
    expect(await stage.text("engagements/beta-pilot/state.yaml", pull?.branch)).toBe(`workflow_type: mini
client: Beta | Corp @lena
workflow: Support triage
owner: TBD
stage: proposal
workflow_status: active
known_facts:
  start:
    value: "2026-06-15"
    source: issue ${issue}
  deposit_received: TBD
`);
    const { data } = await stage.forge.as("joe").repos.getCommit({ ...where(), ref: pull?.sha ?? "" });
    expect(data.commit.message).toContain("Co-authored-by: dora <50+dora@users.noreply.github.com>");
    expect((await stage.seen(pull?.number ?? 0)).check).toMatch(/^(?:success|action_required): /);
    const [answer, ...more] = await answers(issue);
    expect(answer).toContain(`This became the pull request #${pull?.number}.`);
    expect(answer).toContain("| Client | Beta \\| Corp @&#8203;lena |");
    expect(answer).toContain("Still TBD: Owner, Deposit received.");
    expect(more).toEqual([]);

    const written = stage.forge.log.writes.length;
    expect((await stage.again()).exitCode).toBe(0);
    expect(stage.forge.log.writes).toHaveLength(written);
    expect(await pulls()).toHaveLength(1);
  });

  it("becomes a draft in an engagement, in which what was typed is text", async () => {
    await open();
    const issue = await submit("omar", change);
    await stage.settle();
    const found = await stage.forge.as("joe").issues.get({ ...where(), issue_number: issue });
    expect(found.data.labels).toEqual([expect.objectContaining({ name: "countersign: intake" })]);
    const [pull] = await pulls();
    expect(pull?.title).toBe("Change request for acme-pilot");
    const { data } = await stage.forge.as("joe").pulls.listFiles({ ...where(), pull_number: pull?.number ?? 0 });
    expect(data.map(({ filename, status }) => `${status} ${filename}`)).toEqual([
      expect.stringMatching(/^added engagements\/acme-pilot\/CONT-\d{4}-0001\.md$/),
    ]);
    const text = await stage.text(data[0]?.filename ?? "", pull?.branch);
    expect(text).toContain("status: draft\ntitle: More @nora seats\nsources:\n  - PRO-2026-0001@v1\n---\n# Contract\n");
    await stage.review(pull?.number ?? 0, "omar", "APPROVE");
    await stage.settle();
    const checks = await stage.forge.as("joe").checks.listForRef({ ...where(), ref: pull?.sha ?? "" });
    const said = checks.data.check_runs.map(({ output }) => `${output.summary} ${output.text}`).join("\n");
    expect(said).toMatch(/omar[^\n]*SELF_CONTRIBUTOR/);
    expect(text.endsWith(`## As submitted\n\n\`\`\`\`\n${change.Details}\n\`\`\`\`\n`)).toBe(true);
  });

  it("of somebody who may not write waits until somebody who may accepts what it says now", async () => {
    await open();
    const { forge } = stage;
    stage.repository.collaborators.set(forge.world.accountOf("tess"), "triage");
    const issue = await submit("eve", engagement);
    await stage.settle();
    expect(await answers(issue)).toEqual([expect.stringContaining("adding the label `intake: accept`")]);
    await accept("tess", issue);
    await stage.settle();
    expect(await answers(issue)).toHaveLength(1);

    const relabel = async () => {
      await forge.as("lena").issues.removeLabel({ ...where(), issue_number: issue, name: "intake: accept" });
      await accept("lena", issue);
    };
    await relabel();
    await forge
      .as("eve")
      .issues.update({ ...where(), issue_number: issue, body: bodyOf({ ...engagement, Client: "Mine" }) });
    await stage.settle();
    expect((await answers(issue)).slice(1)).toEqual([expect.stringContaining("edited after it was taken on")]);
    expect(await pulls()).toEqual([]);

    await relabel();
    await stage.settle();
    const [pull] = await pulls();
    const { data } = await forge.as("joe").repos.getCommit({ ...where(), ref: pull?.sha ?? "" });
    expect(data.commit.message).toContain("Co-authored-by: eve <60+eve@users.noreply.github.com>");
    expect(await stage.text("engagements/beta-pilot/state.yaml", pull?.branch)).toContain("client: Mine");
    expect(await answers(issue)).toHaveLength(3);
  });

  it("that is wrong is answered with all that is wrong, and nothing is written", async () => {
    await open();
    const smuggled = await submit("dora", { ...engagement, Client: "x\n\n### Owner\n\nlena", Start: "soon" });
    const taken = await submit("dora", { ...change, Engagement: "nowhere" });
    const secret = await submit("dora", { ...change, Details: `token ghp_${"a1B2c3D4e5F6".repeat(3)}` });
    const baseless = await submit("dora", { ...change, Form: "mini/receipt" });
    const foreign = await submit("dora", { ...change, Form: "software_release/incident" });
    const unknown = await submit("dora", { ...change, Form: "mini/chnge" });
    const plain = await submit("dora", "Please help");
    const touched = await submit("dora", engagement);
    const text = { ...where(), issue_number: touched, body: bodyOf({ ...engagement, Owner: "joe" }) };
    await stage.forge.as("joe").issues.update(text);
    await stage.settle();
    expect(await answers(touched)).toEqual([expect.stringContaining("edited by somebody who did not submit it")]);
    const [first = ""] = await answers(smuggled);
    expect(first).toContain("- The field `Owner` stands there more than once.\n");
    expect(first).toContain("- `Start`: `soon` is no date such as 2026-06-15.\n");
    expect(await answers(taken)).toEqual([expect.stringContaining("there is no engagement `nowhere`")]);
    expect(await answers(secret)).toEqual([expect.stringContaining("CS-SEC-")]);
    expect((await answers(secret)).join("")).not.toContain("a1B2c3D4e5F6");
    expect(await answers(baseless)).toEqual([
      expect.stringContaining("`receipt` is made from is not there yet: handover."),
    ]);
    expect(await answers(foreign)).toEqual([expect.stringContaining("acme-pilot is work of `mini`")]);
    expect(await answers(unknown)).toEqual([expect.stringContaining("is `mini/change` meant?")]);
    expect(await answers(plain)).toEqual([]);
    expect(await pulls()).toEqual([]);
    const { data } = await stage.forge.as("joe").repos.listBranches(where());
    expect(data.map(({ name }) => name)).toEqual(["main"]);
  });
});
