import { globSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { DataMap } from "../../src/model/doc.ts";
import { splitFrontMatter } from "../../src/parse/front-matter.ts";
import { readMarkdown } from "../../src/render/markdown/read.ts";
import { securityReviewView } from "../../src/render/skills/security-review.ts";
import { findScaffold, findTemplate, type TemplateFiles } from "../../src/render/template/find.ts";
import { readTemplate } from "../../src/render/template/read.ts";
import type { ViewMap } from "../../src/render/template/view-data.ts";
import { addressLines, makeView, type ViewInput } from "../../src/render/template/view.ts";
import { wordsOf } from "./words.ts";

const builtin = new Map(
  globSync("templates/{*.md,*/*.md}").map((path) => [path.replaceAll("\\", "/"), readFileSync(path, "utf8")]),
);
const files: TemplateFiles = { own: new Map(), builtin };

const fields: DataMap = {
  id: "PRO-2026-0001",
  price: { currency: "USD", total: "28000.00", milestones: [{ id: "prototype", amount: "11200.00" }] },
  deliverables: ["Prototype", "Launch"],
  valid_until: "2026-06-15",
  decision: "CONDITIONAL GO",
  conditions: ["R-03"],
};

const input: ViewInput = {
  id: "PRO-2026-0001",
  type: "proposal",
  label: "Proposal",
  version: "v2",
  status: "current",
  title: "Pilot",
  scope: "*",
  sources: ["DISC-2026-0001@v1"],
  language: "en",
  engagement: { id: "acme-pilot", name: "Support triage pilot", client: "Acme Corp" },
  organization: {
    legal_name: "CompleteTech LLC",
    address: {
      line10: "Floor 2",
      line2: "Suite R",
      line1: "30 N Gould St",
      city: "Sheridan",
      region: "WY",
      postal_code: "82801",
      country: "US",
    },
  },
  approvals: [
    {
      gate: "Commercial approval",
      who: "Lena",
      role: "engagement lead",
      at: Date.UTC(2026, 5, 9, 23),
      evidence: "https://forge.example/1",
    },
    { gate: "Signature", who: "Morgan", role: "client", at: Date.UTC(2026, 5, 10), evidence: "ATT-2026-0001" },
  ],
  signatures: [{ role: "Client", organization: "Acme Corp", name: "Morgan", title: "Counsel" }],
  fields,
};

const view = (change: Partial<ViewInput> = {}): ViewMap =>
  makeView({ ...input, ...change }, securityReviewView(fields));

describe("finding a template", () => {
  const own = new Map([
    ["templates/proposal/document.md", "own"],
    ["templates/proposal/change_order.md", "own change"],
    ["templates/document.md", "own general"],
  ]);
  const found = (skill: string, type: string, mine = own) => {
    const template = findTemplate(
      {
        own: mine,
        builtin: new Map([
          ["templates/proposal/document.md", "built in"],
          ["templates/case_study/document.md", "built in"],
          ["templates/document.md", "general"],
        ]),
      },
      { skill, type },
    );
    return [template?.name, template?.text];
  };

  test("looks for the type, the skill and the general one, in the repository first", () => {
    expect(found("proposal", "change_order")).toEqual(["templates/proposal/change_order.md", "own change"]);
    expect(found("proposal", "proposal")).toEqual(["templates/proposal/document.md", "own"]);
    expect(found("case_study", "case_study")).toEqual(["templates/case_study/document.md", "built in"]);
    expect(found("other", "other")).toEqual(["templates/document.md", "own general"]);
    expect(found("proposal", "proposal", new Map())).toEqual(["templates/proposal/document.md", "built in"]);
    expect(findTemplate({ own: new Map(), builtin: new Map() }, { skill: "a", type: "b" })).toBe(undefined);
    expect(
      findScaffold(
        { own: new Map([["templates/a/b.scaffold.md", "x"]]), builtin: new Map() },
        { skill: "a", type: "b" },
      )?.text,
    ).toBe("x");
  });
});

describe("the view", () => {
  test("says what every template may show, written as the language writes it", () => {
    expect(JSON.parse(JSON.stringify(view({ language: "de", title: undefined })))).toMatchObject({
      title: "Proposal",
      scope: "",
      organization: {
        name: "CompleteTech LLC",
        email: "",
        address: ["30 N Gould St", "Suite R", "Floor 2", "Sheridan, WY 82801", "US"],
      },
      approvals: [
        { gate: "Commercial approval", date: "9. Juni 2026", url: "https://forge.example/1" },
        { date: "10. Juni 2026", evidence: "ATT-2026-0001", url: "" },
      ],
      fields: {
        price: { currency: "USD", total: "28000.00", text: "USD 28.000,00" },
        deliverables: ["Prototype", "Launch"],
      },
      tone: "caution",
    });
    expect(addressLines({ city: "Graz" })).toEqual(["Graz"]);
    expect(securityReviewView({ decision: "NO-GO" }).tone).toBe("bad");
    expect(securityReviewView({ decision: "maybe" }).tone).toBe("plain");
  });
});

describe("built-in templates", () => {
  const artifacts = globSync("engagements/*/*-*.md").map((path) => path.replaceAll("\\", "/"));
  const skills = new Map(
    [
      ...readFileSync("adapters/completetech_services.yaml", "utf8").matchAll(
        /artifact_type: (\S+)[^]*?\n {4}render: (\S+)/g,
      ),
    ].map(([, type = "", skill = ""]) => [type, skill]),
  );

  test("there are artifacts to try them on", () => {
    expect(artifacts.length).toBeGreaterThan(15);
    expect(skills.get("security_review")).toBe("security_review");
  });

  /** Its frame holds blocks that its layout makes, so it is shown with those: test/render/skills. */
  const own = /invoice/;
  /** What layouts draw from fields that these artifacts may not have. */
  const drawn = new Map([
    ["scores", []],
    ["figures", []],
  ]);

  test.each(artifacts.filter((path) => !/INV-/.test(path)))("%s is whole in its frame", (path) => {
    const { parsed, body } = splitFrontMatter(path, readFileSync(path));
    const matter = parsed.doc?.value as DataMap;
    const text = readMarkdown(body?.text ?? "", { file: path, line: body?.line ?? 1 });
    expect(text.problems).toEqual([]);
    const type = matter["type"] as string;
    const template = findTemplate(files, { skill: skills.get(type) ?? "", type });
    if (!template) throw new Error("there is always the general one");
    const shown = makeView({ ...input, type, fields: matter }, securityReviewView(matter));
    const made = readTemplate(template, shown, text, drawn);
    expect(made.problems).toEqual([]);
    const all = wordsOf(made.blocks).join(" ");
    for (const block of text.blocks) expect(all).toContain(wordsOf([block]).join(" "));
  });

  test("show what their fields say, and hold without any", () => {
    for (const [file, text] of builtin) {
      if (file.endsWith("scaffold.md") || own.test(file)) continue;
      const of = (given: Partial<ViewInput>) =>
        readTemplate(
          { name: file, text, place: { file, line: 1, column: 1 } },
          view(given),
          { blocks: [], notes: new Map() },
          drawn,
        );
      expect(of({}).problems.filter(({ message }) => !message.includes("nowhere"))).toEqual([]);
      expect(of({ fields: {}, approvals: [], sources: [], organization: undefined }).problems).toEqual([]);
    }
    const proposal = builtin.get("templates/proposal/document.md") ?? "";
    const { blocks } = readTemplate({ name: "", text: proposal, place: { file: "", line: 1, column: 1 } }, view(), {
      blocks: [],
      notes: new Map(),
    });
    const words = wordsOf(blocks).join(" ");
    for (const each of [
      "Price USD 28 000 00",
      "Valid until 15 June 2026",
      "prototype USD 11 200 00",
      "Commercial approval Lena engagement lead 9 June 2026",
    ])
      expect(words).toContain(each);
    expect(JSON.stringify(blocks)).toContain('"href":"https://forge.example/1"');
    expect(JSON.stringify(blocks)).toContain('"sums":1');
  });

  test("a security review shows its decision in a box, and no word of a certification", () => {
    const review = builtin.get("templates/security_review/document.md") ?? "";
    const { blocks } = readTemplate({ name: "", text: review, place: { file: "", line: 1, column: 1 } }, view(), {
      blocks: [],
      notes: new Map(),
    });
    expect(blocks).toContainEqual(expect.objectContaining({ kind: "box", tone: "caution", title: "Decision" }));
    expect(wordsOf(blocks).join(" ")).toContain("CONDITIONAL GO Conditions R 03");
    for (const [file, text] of builtin)
      if (file.includes("security_review")) expect(text).not.toMatch(/certif|complian|guarante|accredit|audited/i);
  });
});

describe("docs/templates.md", () => {
  const page = readFileSync("docs/templates.md", "utf8");
  const examples = [...page.matchAll(/^```handlebars\n([^]*?)^```$/gm)].map(([, text = ""]) => text);
  const body = readMarkdown("# Pilot\n\nText.", { file: "P.md", line: 1 });

  test("has examples", () => {
    expect(examples.length).toBeGreaterThanOrEqual(3);
  });

  test.each(examples)("%s", (text) => {
    const { blocks, problems } = readTemplate(
      { name: "x", text, place: { file: "x.md", line: 1, column: 1 } },
      view(),
      body,
    );
    expect(problems).toEqual([]);
    expect(wordsOf(blocks)).toContain("Text");
  });

  test("names every field of the view, and no other", () => {
    const rows = page.split("## Fields")[1]?.split("\n## ")[0] ?? "";
    const named = [...rows.matchAll(/^\| ((?:`[^`]+`(?:, )?)+) \|/gm)].flatMap(([, cell = ""]) =>
      [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name),
    );
    const made = Object.entries(view()).flatMap(([key, value]) =>
      ["engagement", "organization"].includes(key)
        ? Object.keys(value as ViewMap).map((name) => `${key}.${name}`)
        : [key],
    );
    expect(new Set(named)).toEqual(new Set(made));
    const [approval] = view()["approvals"] as readonly ViewMap[];
    for (const key of Object.keys(approval ?? {})) expect(rows).toContain(`\`${key}\``);
  });
});
