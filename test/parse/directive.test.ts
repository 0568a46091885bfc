import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Directive } from "../../src/model/directive.ts";
import { parseDirectives } from "../../src/parse/directive.ts";

const empty: Omit<Directive, "verb" | "gates"> = {
  scope: undefined,
  permits: undefined,
  until: undefined,
  condition: undefined,
  engagement: undefined,
  because: undefined,
};

const approve = (gates: Directive["gates"], more: Partial<Directive> = {}): Directive => ({
  ...empty,
  verb: "approve",
  gates,
  ...more,
});
const reject = (gates: Directive["gates"], more: Partial<Directive> = {}): Directive => ({
  ...empty,
  verb: "reject",
  gates,
  ...more,
});
const gatesOf = (body: string) => parseDirectives(body).directives.flatMap((each) => each.gates);
const problemOf = (body: string) => parseDirectives(body).problem;

describe("commands", () => {
  const rows: [string, Directive[]][] = [
    ["", []],
    ["Looks good to me.", []],
    ["/approve commercial", [approve(["commercial"])]],
    ["/approve commercial \t", [approve(["commercial"])]],
    ["/approve\tcommercial", [approve(["commercial"])]],
    ["/approve commercial, legal_or_contract", [approve(["commercial", "legal_or_contract"])]],
    ["/approve commercial ,legal", [approve(["commercial", "legal"])]],
    ["/approve all", [approve("all")]],
    ["/approve all scope=pilot", [approve("all", { scope: "pilot" })]],
    ["/approve law scope=*", [approve(["law"], { scope: "*" })]],
    ["/approve law permits=scope:*,action:launch", [approve(["law"], { permits: ["scope:*", "action:launch"] })]],
    ['/approve law permits="scope:a, scope:b"', [approve(["law"], { permits: ["scope:a", "scope:b"] })]],
    ["/approve law until=2027-03-01", [approve(["law"], { until: Date.UTC(2027, 2, 2) })]],
    ['/approve law if="close BLK-1"', [approve(["law"], { condition: { text: "close BLK-1", closes: "BLK-1" } })]],
    [
      '/approve law if="the survey is in"',
      [approve(["law"], { condition: { text: "the survey is in", closes: undefined } })],
    ],
    ['/approve law if="Close BLK-1"', [approve(["law"], { condition: { text: "Close BLK-1", closes: undefined } })]],
    ["/approve law engagement=acme-pilot scope=a", [approve(["law"], { engagement: "acme-pilot", scope: "a" })]],
    [
      '/reject security because="keys = shared “openly” 🔑"',
      [reject(["security"], { because: "keys = shared “openly” 🔑" })],
    ],
    ["/reject security", [reject(["security"])]],
    ["/reject all", [reject("all")]],
    ["Fine.\r\n/approve law\r\n\r\nThanks.\r\n", [approve(["law"])]],
    ["Fine.\r/approve law\rThanks.", [approve(["law"])]],
    ["/approve a\n/reject b", [approve(["a"]), reject(["b"])]],
    ["/approve a scope=x\n/approve a scope=y", [approve(["a"], { scope: "x" }), approve(["a"], { scope: "y" })]],
    [
      "/approve a engagement=x\n/approve a engagement=y",
      [approve(["a"], { engagement: "x" }), approve(["a"], { engagement: "y" })],
    ],
  ];
  it.each(rows)("%j", (body, directives) => {
    expect(parseDirectives(body)).toEqual({ directives, problem: undefined });
  });
});

describe("prose", () => {
  it.each([
    "/approved",
    "/approved commercial",
    "/approves",
    "/rejected law",
    "/retest",
    "/lgtm",
    "/status",
    "/project commercial",
    "/approve_all",
    "/approve/reject",
    "\\/approve law",
    "I would /approve law",
    "- /approve law",
    "**/approve law**",
    "/données",
    "/привет",
    "éapprove law",
  ])("%j", (body) => expect(parseDirectives(body)).toEqual({ directives: [], problem: undefined }));
});

describe("row 74: a command inside a quote, code or a comment is ignored", () => {
  it.each([
    "> /approve law",
    "   > /approve law",
    "> a\n> /approve law",
    "```\n/approve law\n```",
    "```yaml\n/approve law\n```",
    "~~~\n/approve law\n~~~",
    "````\n```\n/approve law\n````",
    "```\n~~~\n/approve law\n```",
    "``` \n/approve law\n  ```  ",
    "```\n/approve law\n``` x\n/approve law",
    "```\n/approve law",
    "```\r\n/approve law\r\n```",
    "    /approve law",
    "\t/approve law",
    "<!-- /approve law -->",
    "<!--\n/approve law\n-->",
    "<!-- a\n\n/approve law\n\n-->",
    "<!--\n/approve law",
    "Fine <!-- a\n/approve law\n-->",
    "Fine <!-- a --> b <!--\n/approve law\nb --> c",
    "<pre>\n/approve law\n\n/approve law\n</pre>",
    "<blockquote>\n/approve law\n</blockquote>",
    "<code>\n/approve law\n</code>",
  ])("%j", (body) => expect(parseDirectives(body)).toEqual({ directives: [], problem: undefined }));

  it.each([
    "> quoted\n\n/approve law",
    "> quoted\n>\n/approve law",
    "```\ncode\n```\n/approve law",
    "~~~\ncode\n~~~~\n/approve law",
    "``` a ` b\n\n/approve law",
    "<!-- note -->\n/approve law",
    "<!--\nnote\n-->\n/approve law",
    "Fine <!-- note -->\n/approve law",
    "Write `<!--` for a comment\n/approve law",
    "Write <!-- for a comment\n/approve law\n\n-->",
    "An odd ` tick\n\n/approve law",
    "<pre>x</pre>\n/approve law",
    "<details>\n\n/approve law\n</details>",
  ])("is obeyed after it: %j", (body) => expect(gatesOf(body)).toEqual(["law"]));

  it.each(["> quoted\n/approve law", "An odd ` tick\n/approve law\n` here", " /approve law", "   /approve law"])(
    "is doubted: %j",
    (body) => expect(parseDirectives(body)).toEqual({ directives: [], problem: expect.any(String) }),
  );
});

describe("row 77: conflicting commands refuse the whole text", () => {
  it.each([
    "/approve law\n/reject law",
    "/reject law\n/approve price, law",
    "/approve all\n/reject law",
    "/approve law scope=a\n/reject law scope=b",
    "/approve law\n/approve law",
    "/approve law\n/approve law until=2027-03-01",
    "/approve law scope=a\n/approve law scope=a",
    "/approve law\n/approve law scope=a",
    "/approve law scope=*\n/approve law scope=a",
    "/approve all\n/approve law",
    "/approve law, law",
    "/approve law engagement=x\n/approve law",
  ])("%j", (body) => expect(parseDirectives(body)).toEqual({ directives: [], problem: expect.any(String) }));
});

describe("row 79: a typo is refused, not passed over", () => {
  it.each([
    "/aprove law",
    "/approev law",
    "/Approve law",
    "/APPROVE law",
    "/rejct law",
    "/eject law",
    "/approve: law",
    "/approve,law",
    "/approve",
    "/approve ",
    "/reject",
    '/reject because="no gate"',
    "/approve scope=a",
    "/approve ,",
    "/approve law,",
    "/approve law,,price",
    "/approve law scope",
    "/approve law colour=red",
    "/approve law Scope=a",
    "/approve law scope=a scope=a",
    "/approve law scope=",
    '/approve law scope=""',
    "/approve law scope=a,b",
    "/approve law scope==a",
    "/approve law permits=",
    "/approve law permits=a,,b",
    "/approve law permits=a:b:c",
    '/approve law if=""',
    '/approve law if="  "',
    "/approve law if=close BLK-1",
    '/approve law if="close BLK-1',
    '/approve law if="a"b',
    '/approve law because="fine"',
    "/reject law until=2027-03-01",
    "/reject law permits=a",
    "/approve all, law",
    "/approve law engagement=Acme",
    "/approve law engagement=../x",
  ])("%j", (body) => expect(parseDirectives(body)).toEqual({ directives: [], problem: expect.any(String) }));
});

describe("row 80: look-alikes and trailing text", () => {
  it.each([
    "/approve law thanks",
    "/approve law and price",
    "/approve law.. ok",
    "/approve law scope=a thanks",
    "/approve law <!-- only this -->",
    "/approve l\u0430w",
    "/\u0430pprove law",
    "/\u0430\u0440\u0440r\u043ev\u0435 law",
    "\uff0fapprove law",
    "\uff0f\uff41\uff50\uff50\uff52\uff4f\uff56\uff45 law",
    "\u2215approve law",
    "/app\u200brove law",
    "/approve\u200blaw",
    "/approve\u00a0law",
    "/approve law\u00a0",
    "/approve law\u200b",
    "/approve \u201claw\u201d",
    '/approve "law"',
    "/approve `law`",
    "/approve law scope=\u201ca\u201d",
    "/approve law scope=\uff41",
    "/approve law\uff0c price",
    '/reject law because="a\u202eb"',
    '/reject law because="a\u0007b"',
    '/reject law because="\ud800"',
  ])("%j", (body) => expect(parseDirectives(body)).toEqual({ directives: [], problem: expect.any(String) }));

  it("shows the foreign letter in plain ASCII", () => {
    expect(problemOf("/approve l\u0430w")).toContain("l\\u{430}w");
  });
});

describe("J4: dates that are none", () => {
  it.each([
    "2026-02-30",
    "2023-02-29",
    "2026-13-01",
    "0000-01-01",
    "2026-1-1",
    "03/04/2026",
    "2026-03-01T00:00:00Z",
    "TBD",
    "P90D",
  ])("until=%s", (date) => expect(problemOf(`/approve law until=${date}`)).toContain("is not a date"));
});

describe("D2: text that a shell or a template would run is data", () => {
  it.each(['"; touch x; #', "$(touch x)", "`touch x`", "${{ github.token }}"])("%j", (text) => {
    expect(gatesOf(`/approve ${text}`)).toEqual([]);
    expect(problemOf(`/approve ${text}`)).not.toMatch(/[\n`]{2}|`touch/);
  });
});

describe("size and time", () => {
  it("refuses a text over the limit, whatever it says", () => {
    expect(problemOf("x".repeat(65_537))).toBeDefined();
    expect(problemOf("x".repeat(65_536))).toBeUndefined();
  });

  it.each(["`", "<!--", "-->", "> ", "/approve a\n", "/approve a,", ",", ' x="', "/", "```\n", "a=", "<pre", " "])(
    "reads 64 KiB of %j at once",
    (piece) => {
      const started = performance.now();
      parseDirectives(piece.repeat(65_536 / piece.length));
      parseDirectives(`/approve ${piece.repeat(65_000 / piece.length)}`);
      expect(performance.now() - started).toBeLessThan(1000);
    },
  );

  it("ends a long fence with one as long", () => {
    const fence = "~".repeat(30_000);
    expect(gatesOf(`${fence}\n/approve a\n${fence}\n/approve b`)).toEqual(["b"]);
  });

  it("refuses more commands than anybody means", () => {
    const lines = Array.from({ length: 101 }, (_, index) => `/approve g${index}`);
    expect(problemOf(lines.join("\n"))).toContain("more than 100");
    expect(gatesOf(lines.slice(1).join("\n"))).toHaveLength(100);
  });
});

describe("properties", () => {
  const word = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9_.-]{0,20}$/).filter((each) => each !== "all");
  const prose = fc.stringMatching(/^[A-Za-z0-9][^"\p{C}\u2028\u2029]{0,40}$/u);
  const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
  const shared = {
    gates: fc.oneof(fc.constant("all" as const), fc.uniqueArray(word, { minLength: 1, maxLength: 4 })),
    scope: optional(fc.oneof(fc.constant("*"), word)),
    engagement: optional(fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,20}$/)),
  };
  const approval = fc.record({
    ...shared,
    permits: optional(
      fc.uniqueArray(
        fc.oneof(
          word,
          word.map((each) => `scope:${each}`),
        ),
        { minLength: 1, maxLength: 3 },
      ),
    ),
    until: optional(fc.integer({ min: 1, max: 40_000 }).map((day) => day * 86_400_000)),
    condition: optional(
      fc.oneof(
        prose.map((text) => ({ text, closes: undefined })),
        word.map((id) => ({ text: `close ${id}`, closes: id })),
      ),
    ),
  });
  const rejection = fc.record({ ...shared, because: optional(prose) });
  const directive = fc.oneof(
    approval.map((each): Directive => ({ ...each, verb: "approve", because: undefined })),
    rejection.map((each): Directive => ({ ...empty, ...each, verb: "reject" })),
  );

  const format = (each: Directive): string => {
    const options = [
      each.scope && `scope=${each.scope}`,
      each.permits && `permits=${each.permits.join(",")}`,
      each.until !== undefined && `until=${new Date(each.until - 86_400_000).toISOString().slice(0, 10)}`,
      each.condition && `if="${each.condition.text}"`,
      each.engagement && `engagement=${each.engagement}`,
      each.because && `because="${each.because}"`,
    ];
    const gates = each.gates === "all" ? "all" : each.gates.join(", ");
    return [`/${each.verb} ${gates}`, ...options.filter(Boolean)].join(" ");
  };

  it("a written directive is read as it was meant", () => {
    fc.assert(
      fc.property(directive, (each) => {
        expect(parseDirectives(`Hello\n\n${format(each)}\r\n`)).toEqual({ directives: [each], problem: undefined });
      }),
    );
  });

  it("no text throws, and a problem leaves nothing", () => {
    const pieces = fc.constantFrom(
      "/approve ",
      "/reject ",
      "law",
      ",",
      " ",
      "scope=",
      '"',
      "\n",
      "\r\n",
      "`",
      "```",
      "<!--",
      "-->",
      "> ",
      "\t",
      "all",
      "é",
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: "binary" }),
          fc.array(pieces).map((all) => all.join("")),
        ),
        (body) => {
          const read = parseDirectives(body);
          if (read.problem !== undefined) expect(read.directives).toEqual([]);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
