import { describe, expect, it } from "vitest";
import { principal } from "../../src/model/policy.ts";
import { type ParsedPolicy, parsePolicy } from "../../src/parse/settings.ts";

const bytesOf = (text: string) => new TextEncoder().encode(text);

function read(text: string): ParsedPolicy {
  return parsePolicy({ path: "countersign.yaml", mode: "100644", oid: "0", bytes: bytesOf(text) }, { setup: false });
}

function policyOf(text: string) {
  const { policy, problems } = read(text);
  expect(problems).toEqual([]);
  return policy;
}

const problemsOf = (text: string) =>
  read(text).problems.map(({ code, place }) => `${code} ${place.line}:${place.column}`);

const small = `organization: { legal_name: CompleteTech LLC, email: info@complete.example, address: { line1: 30 N Gould St, city: Sheridan, region: WY, postal_code: "82801", country: US } }
roles:
  engagement_lead: [{ login: lena, id: 12 }]
  legal: [{ login: omar, id: 7 }, { team: acme/legal }]
  client_sponsor: { external: true, confirmed_by: [engagement_lead] }
settings: { record: commit, time_zone: UTC, currency: USD }
`;

describe("the roster", () => {
  it("is read from the smallest settings of the design", () => {
    const policy = policyOf(small);
    expect([...policy.roles.values()]).toEqual([
      { id: "engagement_lead", people: [{ login: "lena", id: 12, emails: [] }], teams: [], confirmedBy: undefined },
      { id: "legal", people: [{ login: "omar", id: 7, emails: [] }], teams: ["acme/legal"], confirmedBy: undefined },
      { id: "client_sponsor", people: [], teams: [], confirmedBy: ["engagement_lead"] },
    ]);
    expect(policy).toMatchObject({ trial: false, setup: false, delegations: [], policyApprovers: [] });
    expect(policy.file?.value.organization?.address?.postal_code).toBe("82801");
  });

  it("may list people without an id, and their addresses", () => {
    const policy = policyOf("roles: { a: [{ login: lena, name: Lena, emails: [l@x.example] }] }\n");
    expect(policy.roles.get("a")?.people).toEqual([{ login: "lena", id: undefined, emails: ["l@x.example"] }]);
  });

  it.each(["lena_acme", "a--b", "old-", "A1"])("the login %s exists on GitHub", (login) => {
    expect(policyOf(`roles: { a: [{ login: ${login}, id: 1 }] }\n`).roles.get("a")?.people).toHaveLength(1);
  });

  it("is empty without a file", () => {
    const { policy, problems, completions } = parsePolicy(undefined, { setup: true });
    expect(policy).toEqual({
      file: undefined,
      roles: new Map(),
      delegations: [],
      samePerson: new Map(),
      trial: false,
      setup: true,
      policyApprovers: [],
      movedRecords: new Map(),
    });
    expect([problems, completions.size]).toEqual([[], 0]);
  });
});

describe("other settings", () => {
  it.each([
    ["settings: { trial: true }\n", { trial: true }],
    ['settings: { trial: "true" }\n', { trial: true }],
    ["settings: { trial: false }\n", { trial: false }],
    [`settings: { moved_records: { a: ${"0".repeat(64)} } }\n`, { movedRecords: new Map([["a", "0".repeat(64)]]) }],
    ["roles: { a: [], b: [] }\nsettings: { policy_approvers: a }\n", { policyApprovers: ["a"] }],
    ["roles: { a: [], b: [] }\nsettings: { policy_approvers: [a, b] }\n", { policyApprovers: ["a", "b"] }],
  ])("%j", (text, expected) => expect(policyOf(text)).toMatchObject(expected));

  it("a delegation holds to the end of its last day", () => {
    const text = "delegates: [{ from: lena, to: omar, gates: [commercial], since: 2026-03-01, until: 2026-03-31 }]\n";
    expect(policyOf(text).delegations).toEqual([
      { from: "lena", to: "omar", gates: ["commercial"], since: Date.UTC(2026, 2, 1), until: Date.UTC(2026, 3, 1) },
    ]);
  });

  it("accounts of one person are one", () => {
    const policy = policyOf("persons: [{ name: Lena, ids: [12, 13] }, { name: Omar, ids: [7] }]\n");
    expect([12, 13, 7, 99].map((id) => principal(policy, { id }))).toEqual([12, 12, 7, 99]);
  });

  it.each(["[1, 2], [2, 3], [4, 5]", "[1, 2], [3, 1], [4]", "[2, 3], [1, 4], [3, 1]"])(
    "entries that share an account are one person: %s",
    (lists) => {
      const { policy } = read(`persons: [${lists.replaceAll(/\[[^\]]*\]/g, (ids) => `{ name: x, ids: ${ids} }`)}]\n`);
      const [a, b, c, d] = [1, 2, 3, 4].map((id) => principal(policy, { id }));
      expect([a === b, b === c]).toEqual([true, true]);
      expect(a === d).toBe(lists.includes("[1, 4]"));
    },
  );
});

describe("gates that are completed here", () => {
  const gate = "{ approvers: { roles: [lead], count: 2, not_author: true }, valid_for: P90D }";
  const expected = new Map([
    ["commercial", { approvers: { roles: ["lead"], count: 2, not_author: "true" }, valid_for: "P90D" }],
  ]);
  it.each([`gates: { commercial: ${gate} }\n`, `gates: [${gate.replace("{", "{ gate_id: commercial,")}]\n`])(
    "%j",
    (gates) => {
      const { completions, problems } = read(`roles: { lead: [] }\n${gates}`);
      expect(problems).toEqual([]);
      expect(completions).toEqual(expected);
    },
  );
});

describe("problems", () => {
  const rows: [string, string[]][] = [
    ["roles: { a: [{ login: lena, id: 12 }, { login: mira, id: 12 }] }\n", ["CS-SCH-005 1:58"]],
    ["roles: { a: [{ login: lena, id: 12 }, { login: Lena, id: 13 }] }\n", ["CS-SCH-005 1:48"]],
    ["roles: { a: [{ team: acme/law }, { team: Acme/Law }] }\n", ["CS-SCH-005 1:42"]],
    ["roles: { a: [{ login: lena, id: 12 }], b: [{ login: lena, id: 12 }] }\n", []],
    ["persons: [{ name: a, ids: [1, 2] }, { name: b, ids: [2] }]\n", ["CS-SCH-005 1:54"]],
    ["roles: { a: [] }\ngates: [{ gate_id: g }, { gate_id: g }]\n", ["CS-SCH-005 2:36"]],
    ["roles: { lead: [], client: { external: true, confirmed_by: [laed] } }\n", ["CS-WFL-002 1:61"]],
    ["roles: { a: [] }\nsettings: { policy_approvers: b }\n", ["CS-WFL-002 2:31"]],
    ["roles: { a: [] }\nsettings: { policy_approvers: [a, b] }\n", ["CS-WFL-002 2:35"]],
    ["gates: { g: { approvers: { roles: [toString] } } }\n", ["CS-WFL-002 1:36"]],
    ["roles: { a: [] }\ngates: { g: { approvers: { roles: [a], count: 0 } } }\n", ["CS-SCH-004 2:47"]],
    ["delegates: [{ from: a, to: b, gates: [g], since: 2026-03-02, until: 2026-03-01 }]\n", ["CS-SCH-004 1:69"]],
    ["delegates: [{ from: a, to: b, gates: [g], since: 2026-03-01, until: 2026-03-01 }]\n", []],
    ["rolls: {}\n", ["CS-SCH-002 1:1"]],
    ["roles: [\n", ["CS-SCH-001 2:1"]],
    ["settings: { trial: yes }\n", ["CS-SCH-004 1:20"]],
  ];
  it.each(rows)("%j", (text, problems) => expect(problemsOf(text)).toEqual(problems));

  it("C23: a login is ASCII; anything else leaves nobody in any role", () => {
    for (const login of [
      "\u0430lice",
      "\uff41lice",
      '"alice "',
      "alice\u200b",
      "renovate[bot]",
      "",
      "a".repeat(40),
      "-alice",
      "../x",
    ]) {
      const { policy, problems } = read(
        `roles: { a: [{ login: ${login || '""'}, id: 1 }], b: [{ login: bob, id: 2 }] }\n`,
      );
      expect(problems.map(({ code }) => code)).toEqual([expect.stringMatching(/^CS-SCH-00[14]$/)]);
      expect([policy.roles.size, policy.file]).toEqual([0, undefined]);
    }
  });

  it("a file that cannot be read leaves no trial and no completions either", () => {
    const { policy, completions } = read("settings: { trial: true }\ngates: { g: {} }\nroles: 7\n");
    expect([policy.trial, policy.roles.size, completions.size]).toEqual([false, 0, 0]);
  });

  it("J4: dates that are none", () => {
    for (const day of [
      "2026-02-30",
      "2023-02-29",
      "2026-13-01",
      "0000-01-01",
      "2026-1-1",
      "03/04/2026",
      '"2026-03-01\\n"',
    ]) {
      const text = `delegates: [{ from: a, to: b, gates: [g], since: 2026-01-01, until: ${day} }]\n`;
      expect(problemsOf(text)).toEqual(["CS-SCH-004 1:69"]);
    }
  });
});
