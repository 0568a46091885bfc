import { expect, describe, test } from "vitest";
import { ownersText, unownedIn } from "../../src/app/setup/code-owners.ts";
import { recordModes } from "../../src/model/settings.ts";
import { recordingFor } from "../../src/app/setup/recording.ts";
import { rulesetText } from "../../src/app/setup/ruleset.ts";
import { placeAt } from "../../src/model/forge-place.ts";
import { requestViolations } from "../forge/contract/check.ts";

describe("how merges are recorded", () => {
  const open = { isProtected: false, rules: [], checks: [], unread: [] };
  const rows: readonly [what: string, protection: Parameters<typeof recordingFor>[1], said: string][] = [
    ["an open branch", open, "commit: main takes commits directly"],
    [
      "rules that a commit passes",
      { ...open, isProtected: true, rules: ["deletion", "non_fast_forward"] },
      "commit: main takes commits directly",
    ],
    [
      "a pull request",
      { ...open, rules: ["deletion", "pull_request"] },
      "pull-request: main takes no direct commit: it asks for a pull request",
    ],
    [
      "a check",
      { ...open, rules: ["required_status_checks"] },
      "pull-request: main takes no direct commit: it asks for a check before the commit is there",
    ],
    [
      "few who may push",
      { ...open, rules: ["update"] },
      "pull-request: main takes no direct commit: it lets few people push",
    ],
    ["a queue", { ...open, rules: ["merge_queue"] }, "pull-request: main takes no direct commit: it has a merge queue"],
    [
      "a rule, and more that may not be read",
      { ...open, rules: ["pull_request"], unread: ["the branch protection"] },
      "pull-request: main takes no direct commit: it asks for a pull request",
    ],
    [
      "protection that may not be read",
      { ...open, isProtected: true, unread: ["the branch protection"] },
      "pull-request: main is protected, and this token may not read the branch protection",
    ],
    [
      "nothing that may be read",
      { ...open, isProtected: undefined, unread: ["the rulesets", "the branch protection"] },
      "commit: it is the default; this token may not read the rulesets and the branch protection of main",
    ],
    ["nothing that was looked up", undefined, "commit: it is the default; how main is protected was not looked up"],
    [
      "a rule with the name of something else",
      { ...open, rules: ["constructor"] },
      "commit: main takes commits directly",
    ],
  ];
  test.each(rows)("%s", (_, protection, said) => {
    const { mode, why } = recordingFor("main", protection);
    expect(`${mode}: ${why}`).toBe(said);
  });
});

describe("the ruleset", () => {
  const parsed = (wanted: Parameters<typeof rulesetText>[0]) =>
    JSON.parse(rulesetText(wanted)) as Record<string, unknown>;

  test.each(recordModes)("for `record: %s` is one that GitHub takes", (mode) => {
    for (const app of [15368, undefined]) {
      const body = parsed({ mode, shared: true, app });
      expect(requestViolations("POST /repos/{owner}/{repo}/rulesets", new URLSearchParams(), body)).toEqual([]);
    }
  });

  test("would not be one with anything misspelt", () => {
    const { enforcement: _, ...body } = parsed({ mode: "commit", shared: true, app: 1 });
    const violations = (given: object) =>
      requestViolations("POST /repos/{owner}/{repo}/rulesets", new URLSearchParams(), given);
    expect(violations(body)).not.toEqual([]);
    expect(violations({ ...body, enforcement: "on" })).not.toEqual([]);
    expect(violations({ ...body, enforcement: "active", target: "branches" })).not.toEqual([]);
  });

  test("asks for a pull request and the check, and for an owner where there is another one", () => {
    const rules = (shared: boolean, app?: number) => parsed({ mode: "pull-request", shared, app })["rules"];
    expect(rules(false)).toEqual([
      { type: "deletion" },
      { type: "non_fast_forward" },
      {
        type: "pull_request",
        parameters: expect.objectContaining({
          require_code_owner_review: false,
          required_approving_review_count: 0,
          dismiss_stale_reviews_on_push: false,
        }) as object,
      },
      {
        type: "required_status_checks",
        parameters: {
          strict_required_status_checks_policy: false,
          required_status_checks: [{ context: "countersign" }],
        },
      },
    ]);
    expect(rules(true, 15368)).toMatchObject([
      {},
      {},
      { parameters: { require_code_owner_review: true } },
      { parameters: { required_status_checks: [{ context: "countersign", integration_id: 15368 }] } },
    ]);
  });

  test("is not in force where it would refuse the record", () => {
    const enforced = recordModes.map((mode) => parsed({ mode, shared: false, app: undefined })["enforcement"]);
    expect(enforced).toEqual(["disabled", "active", "active"]);
  });
});

describe("the owners", () => {
  test("of everything that decides who may approve", () => {
    expect(ownersText(["@lena", "@acme/leads"]))
      .toBe(`# Who is asked when somebody changes what decides who may approve.
/countersign.yaml @lena @acme/leads
/adapters/ @lena @acme/leads
/templates/ @lena @acme/leads
/.github/ @lena @acme/leads
`);
    expect(unownedIn(ownersText(["@lena"]))).toEqual([]);
    expect(unownedIn("* @lena\n/templates/\n")).toEqual(["/templates/"]);
  });
});

describe("where a clone came from", () => {
  const rows: readonly [url: string, place: string | undefined][] = [
    ["https://github.com/acme/work.git", "acme/work"],
    ["https://github.com/acme/work", "acme/work"],
    ["https://github.com/acme/work/", "acme/work"],
    ["https://x:secret@github.com/acme/my.work.git", "acme/my.work"],
    ["git@github.com:acme/work.git", "acme/work"],
    ["github.com:acme/work", "acme/work"],
    ["ssh://git@github.com/acme/work.git", "acme/work"],
    ["ssh://git@github.com:22/acme/work.git", "acme/work"],
    ["git://github.com/acme/work", "acme/work"],
    ["https://gitlab.com/acme/work.git", undefined],
    ["https://github.com.evil.example/acme/work.git", undefined],
    ["https://github.com:8443/acme/work.git", undefined],
    ["git@evil.example:github.com/acme/work.git", undefined],
    ["https://github.com/acme", undefined],
    ["https://github.com/acme/work/tree/main", undefined],
    ["../work", undefined],
    ["/srv/git/acme/work.git", undefined],
    ["file:///github.com/acme/work", undefined],
    ["", undefined],
  ];
  test.each(rows)("%s", (url, place) => {
    const found = placeAt(url, "https://github.com");
    expect(found && `${found.owner}/${found.name}`).toBe(place);
  });

  test("on a server of one's own", () => {
    expect(placeAt("http://127.0.0.1:8080/acme/work.git", "http://127.0.0.1:8080")).toEqual({
      owner: "acme",
      name: "work",
    });
    expect(placeAt("https://github.com/acme/work.git", "http://127.0.0.1:8080")).toBeUndefined();
  });
});
