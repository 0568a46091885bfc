import { describe, expect, it } from "vitest";
import { play } from "../scenario/play.ts";
import { PROPOSAL, type Scenario, STATE } from "../scenario/scenario.ts";
import { smallest } from "../scenario/smallest.ts";
import { state, told } from "./told.ts";

const text = (path: string) => String(smallest[path]);
const mini = text("adapters/mini.yaml");

function findings(code: string, scenario: Scenario) {
  const { verdict } = play(scenario);
  const all = [...verdict.findings, ...verdict.engagements.flatMap((each) => each.findings)];
  return all.filter(({ rule }) => rule === code);
}

describe("a change of two engagements", () => {
  const base = { "engagements/beta-pilot/state.yaml": text(STATE) };

  it("that takes an artifact away here and adds another there has moved nothing (artifact-removed)", () => {
    const other = "engagements/beta-pilot/PRO-2026-0002.md";
    const commit = { [PROPOSAL]: null, [other]: text(PROPOSAL).replace("PRO-2026-0001", "PRO-2026-0002") };
    expect(findings("CS-ART-013", { base, steps: [{ commit }] }).map(({ message }) => message)).toEqual([
      "`PRO-2026-0001` was deleted; an artifact that was merged stays.",
    ]);
  });

  it("is told once of what stands in one of them (text-place)", () => {
    const commit = {
      "engagements/acme-pilot/notes.md": "The fee is\u200B due.\n",
      "engagements/beta-pilot/notes.md": "Nothing.\n",
    };
    expect(findings("CS-SEC-006", { base, steps: [{ commit }] }).map(({ file }) => file)).toEqual([
      "engagements/acme-pilot/notes.md",
    ]);
  });
});

describe("an attestation for a misspelt artifact (attestation-malformed)", () => {
  it("is told the version that there is", () => {
    const attestation = `---\nid: ATT-2026-0001\ntype: attestation\nversion: v1\nstatus: draft\ngate: client_signature\nfor: PRO-2026-0002@v2\n---\nSigned.\n`;
    const commit = { "engagements/acme-pilot/ATT-2026-0001.md": attestation };
    const base = { [PROPOSAL]: text(PROPOSAL).replace("version: v1", "version: v2") };
    const [, found] = findings("CS-ART-014", { base, steps: [{ commit }] });
    expect(found?.fix).toBe("Write ID@vN, such as PRO-2026-0001@v2.");
  });
});

describe("a choice of nothing (empty-choices)", () => {
  it("is found where an action has it", () => {
    const action = "actions: [{ id: send, gates: [commercial], requires: [{ fact: client }, { any: [] }] }]\n";
    const found = findings("CS-WFL-002", { steps: [{ commit: { "adapters/mini.yaml": `${mini}${action}` } }] });
    expect(found.map(({ line, message }) => `${line} ${message}`)).toEqual([
      "19 mini: an `any` of nothing never holds.",
    ]);
  });
});

describe("an action that a boundary names (declared-names)", () => {
  it("is one that the definition has", () => {
    const more = (action: string) =>
      `actions: [{ id: send, gates: [commercial] }]\nboundaries: [{ id: mail, text: Nobody sends it., action: ${action} }]\n`;
    const found = (action: string) =>
      findings("CS-WFL-002", { steps: [{ commit: { "adapters/mini.yaml": mini + more(action) } }] });
    expect(found("send")).toEqual([]);
    expect(found("sned")).toHaveLength(1);
  });
});

describe("a fork (fork-without-reason)", () => {
  it.each([
    ["forks: one", ", approval_limits: []", 1],
    ["forks: track:one", "", 1],
    ["forks: one", ', approval_limits: ["scope:mail"]', 0],
    ["forks: subtrack:one", "", 0],
  ])("with %s%s", (forks, more, count) => {
    const track = (fields: string) => `{ ${fields}, status: active, owner: lena }`;
    const tracks = ["id: one", "id: subone", `id: two, ${forks}${more}`].map(track).join(", ");
    expect(told("TRK-007", { after: state({}, `active_tracks: [${tracks}]\n`) })).toHaveLength(count);
  });
});

describe("an engagement that ended before (closed-without-handoff)", () => {
  it("is not asked for a handoff by each later change", () => {
    const ending = mini.replace("{ id: closed, ", "{ id: closed, handoff_to: customer_success, ");
    const base = { "adapters/mini.yaml": ending };
    const ended = state({ status: "closed" });
    expect(told("TRM-003", { base, after: ended })).toHaveLength(1);
    expect(told("TRM-003", { base, before: ended, after: `${ended}# more\n` })).toEqual([]);
  });
});

describe("a change of policy (policy-changed)", () => {
  it("waits where one of several hands is nobody's that the forge knows", () => {
    const owned = text("countersign.yaml").replace("currency: USD", "currency: USD, policy_approvers: [legal]");
    const commit = { "adapters/mini.yaml": mini.replace("P90D", "P365D") };
    const scenario = { base: { "countersign.yaml": owned }, steps: [{ commit, by: "nora", coAuthors: [null] }] };
    expect(findings("CS-WFL-006", scenario)[0]?.fix).toContain("it could be any approver's own");
  });
});
