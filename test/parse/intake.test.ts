import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formsOf, type IntakeForm } from "../../src/model/intake.ts";
import { parseAdapter } from "../../src/parse/adapter.ts";
import { formNamed, readForm } from "../../src/parse/intake.ts";

const definition = `workflow_type: mini
stages: [{ id: plan, owner: plan }, { id: work, owner: work }]
allowed_transitions:
  - from: plan
    to: work
    requires: [{ fact: deposit_received }, { fact: fee.total }, { fact: start }, { fact: seats }, { fact: notes }, { fact: risk }]
artifacts: [{ artifact_type: change, owner: plan }]
intake: [{ id: change, artifact: change }]
facts:
  deposit_received: { type: boolean }
  fee.total: { type: amount }
  start: { type: date }
  seats: { type: integer }
  notes: { type: text }
  risk: { values: [none, high] }
`;

function formsIn(text: string): IntakeForm[] {
  const file = { path: "adapters/mini.yaml", mode: "100644", oid: "0", bytes: new TextEncoder().encode(text) };
  const { adapter } = parseAdapter(file, new Map());
  return adapter ? formsOf(adapter) : [];
}

const [begin, change] = formsIn(definition);
const engagements = new Set(["acme-pilot", "acme-other"]);

const full = {
  Form: "mini/engagement",
  Engagement: "acme-new",
  Client: "Acme Corp",
  Work: "Support triage",
  Owner: "@lena",
  "Deposit received": "yes",
  "Fee: total": "28000.00",
  Start: "2026-06-15",
  Seats: "12",
  Notes: "One line\n\n## A heading of theirs\n- a list",
  Risk: "nothing (none)",
};

/** A body as the forge makes it of what people typed. */
function bodyOf(fields: Readonly<Record<string, string>>): string {
  return Object.entries(fields)
    .map(([label, value]) => `### ${label}\n\n${value === "" ? "_No response_" : value}`)
    .join("\n\n");
}

function read(body: string, form = begin) {
  if (!form) throw new Error("no form");
  const { values, problems } = readForm(body, { form, engagements });
  return { values: Object.fromEntries(values), problems };
}

const problemsWith = (fields: Readonly<Record<string, string>>) => read(bodyOf({ ...full, ...fields })).problems;

describe("a submitted form", () => {
  const values = {
    form: "mini/engagement",
    engagement: "acme-new",
    client: "Acme Corp",
    workflow: "Support triage",
    owner: "lena",
    deposit_received: "true",
    "fee.total": "28000.00",
    start: "2026-06-15",
    seats: "12",
    notes: "One line\n\n## A heading of theirs\n- a list",
    risk: "none",
  };

  it("is read field by field, with either end of lines", () => {
    expect(read(bodyOf(full))).toEqual({ values, problems: [] });
    expect(read(`${bodyOf(full)}\n`.replaceAll("\n", "\r\n"))).toEqual({ values, problems: [] });
  });

  it("may leave open what nobody knows yet, in words or without any", () => {
    const open = { ...full, Owner: "TBD", "Deposit received": "None", "Fee: total": "TBD", Start: "", Seats: "" };
    const rest = bodyOf({ ...open, Client: "TBD", Notes: "", Risk: "TBD" });
    const { form, engagement, workflow } = values;
    expect(read(rest)).toEqual({ values: { form, engagement, workflow }, problems: [] });
  });

  it("names itself", () => {
    expect(formNamed(bodyOf(full))).toBe("mini/engagement");
    expect(formNamed("### Form\r\n\r\nmini/change\r\n")).toBe("mini/change");
    for (const body of ["", "hello", "### Form", "### Form\n\n", "text\n### Form\n\nmini/change", "## Form\n\nmini/x"])
      expect(formNamed(body)).toBeUndefined();
  });
});

describe("a value", () => {
  it.each([
    ["Form", "mini/change", "`Form`: it is not `mini/engagement`."],
    ["Engagement", "", "The field `Engagement` is empty."],
    [
      "Engagement",
      "TBD",
      "`Engagement`: `TBD` is no engagement id: small letters, digits and hyphens, such as acme-pilot.",
    ],
    [
      "Engagement",
      "../evil",
      "`Engagement`: `../evil` is no engagement id: small letters, digits and hyphens, such as acme-pilot.",
    ],
    ["Engagement", "acme-pilot", "`Engagement`: `acme-pilot` is there already; choose another id."],
    ["Client", "Acme\nCorp", "`Client`: it has more than one line."],
    ["Client", "Acme\rCorp", "`Client`: it has the character U+000D, which nobody sees."],
    ["Client", "Acme\u202e Corp", "`Client`: it has the character U+202E, which nobody sees."],
    ["Client", "Ac\u200bme", "`Client`: it has the character U+200B, which nobody sees."],
    ["Client", "Acme\u001b[2J", "`Client`: it has the character U+001B, which nobody sees."],
    ["Client", "Acme\ud800", "`Client`: it has the character U+D800, which nobody sees."],
    ["Client", "x".repeat(201), "`Client`: it has 201 characters; at most 200 are allowed."],
    ["Notes", "a\u2066b", "`Notes`: it has the character U+2066, which nobody sees."],
    ["Notes", "x".repeat(10_001), "`Notes`: it has 10001 characters; at most 10000 are allowed."],
    ["Owner", "lena, joe", "`Owner`: `lena, joe` is no login such as lena."],
    ["Owner", "@@lena", "`Owner`: `@@lena` is no login such as lena."],
    ["Owner", "lеna", "`Owner`: `l\\u{435}na` is no login such as lena."],
    ["Deposit received", "true", "`Deposit received`: `true` is not one of the choices."],
    ["Risk", "low", "`Risk`: `low` is not one of the choices."],
    ["Fee: total", "1e9", "`Fee: total`: `1e9` is no amount such as 1250.00."],
    ["Start", "2026-02-30", "`Start`: `2026-02-30` is no date such as 2026-06-15."],
    ["Seats", "1.5", "`Seats`: `1.5` is no whole number."],
  ])("of %s cannot be %j", (label, value, problem) => {
    expect(problemsWith({ [label]: value })).toEqual([problem]);
  });

  it("that is wrong is told with all others, and nothing is taken", () => {
    expect(read(bodyOf({ ...full, Client: "", Owner: "?", Start: "soon" }))).toEqual({
      values: {},
      problems: [
        "The field `Client` is empty.",
        "`Owner`: `?` is no login such as lena.",
        "`Start`: `soon` is no date such as 2026-06-15.",
      ],
    });
  });

  it("of another form names an engagement that is there", () => {
    const fields = { Form: "mini/change", Engagement: "acme-pilt", Title: "More seats", Scope: "", Details: "" };
    expect(read(bodyOf(fields), change).problems).toEqual([
      "`Engagement`: there is no engagement `acme-pilt`; is `acme-pilot` meant?",
    ]);
    expect(read(bodyOf({ ...fields, Engagement: "zzzzz" }), change).problems).toEqual([
      "`Engagement`: there is no engagement `zzzzz`.",
    ]);
    expect(read(bodyOf({ ...fields, Engagement: "acme-pilot", Scope: "a b" }), change).problems).toEqual([
      "`Scope`: `a b` is no name: letters, digits, `-`, `_` and `.`.",
    ]);
    expect(read(bodyOf({ ...fields, Engagement: "acme-pilot" }), change)).toEqual({
      values: { form: "mini/change", engagement: "acme-pilot", title: "More seats" },
      problems: [],
    });
  });
});

describe("a value that pretends to be a field", () => {
  const twice = "The field `Owner` stands there more than once.";

  it.each([
    ["the same heading again", "x\n\n### Owner\n\nmallory", [twice]],
    ["the same heading with other ends of lines", "x\r\n\r\n### Owner\r\n\r\nmallory", [twice]],
    ["in a fence", "```\n### Owner\n```", [twice]],
    ["a heading of the file", "x\n\n### Stage\n\ndelivery", ["The heading `Stage` is no field of this form."]],
    ["with a blank before it", "x\n ### Owner\nmallory", ["The heading ` ### Owner` is no field of this form."]],
    ["without a blank", "x\n###Owner\nmallory", ["The heading `###Owner` is no field of this form."]],
    ["with a blank behind it", "x\n### Owner \nm", ["The heading `Owner ` is no field of this form."]],
    ["closed", "x\n### Owner ###\nm", ["The heading `Owner ###` is no field of this form."]],
    ["in other letters", "x\n### Оwner\nm", ["The heading `\\u{41e}wner` is no field of this form."]],
    ["empty", "x\n###\nm", ["The heading `###` is no field of this form."]],
  ])("%s", (_, value, problems) => {
    expect(read(bodyOf({ ...full, Notes: value }))).toEqual({ values: {}, problems });
  });

  it("is told where fields are missing, out of order, or have text before them", () => {
    const { Form, Engagement, Client, Owner, ...rest } = full;
    expect(read(bodyOf({ Form, Engagement, Owner, Client, ...rest })).problems).toEqual([
      "The field `Client` stands after `Owner`; the form has it before.",
    ]);
    expect(read(bodyOf({ Form, Engagement, ...rest })).problems).toEqual([
      "The field `Client` is missing.",
      "The field `Owner` is missing.",
    ]);
    expect(read(`Hello!\n\n${bodyOf(full)}`).problems).toEqual(["There is text before the first field."]);
    expect(read("").problems).toHaveLength(11);
  });

  it("changes no other field, whatever it says", () => {
    const parts = fc.constantFrom(
      "### ",
      "Owner",
      "Notes",
      "\n",
      "\r\n",
      "\n\n",
      "mallory",
      " ",
      "\t",
      "```",
      "_No response_",
      "###",
      "#",
    );
    const text = fc.array(fc.oneof(parts, fc.string({ maxLength: 5 })), { maxLength: 12 }).map((all) => all.join(""));
    const { values } = read(bodyOf({ ...full, Notes: "" }));
    fc.assert(
      fc.property(text, fc.constantFrom("Notes", "Client"), (value, label) => {
        const found = read(bodyOf({ ...full, Notes: "", [label]: value }));
        const { [label.toLowerCase()]: own = "", ...others } = found.values;
        const { client, ...rest } = values;
        if (found.problems.length > 0) expect(found.values).toEqual({});
        else expect(others).toEqual(label === "Client" ? rest : { client, ...rest });
        expect(value.replaceAll("\r\n", "\n")).toContain(own);
      }),
      { numRuns: 1000 },
    );
  });

  it("cannot keep us busy", () => {
    const started = performance.now();
    expect(read("x".repeat(65_537)).problems).toEqual(["The text is too long to be read."]);
    for (const line of [
      " ".repeat(60_000),
      `###${" #".repeat(30_000)}`,
      "### Owner\n".repeat(6500),
      "\n".repeat(60_000),
    ])
      expect(read(`### Form\n${line}x`).problems.length).toBeLessThan(25);
    expect(performance.now() - started).toBeLessThan(2000);
  });
});

describe("the forms of a definition", () => {
  const labels = (text: string) => formsIn(text).map(({ fields }) => fields.map(({ label }) => label).join(", "));
  const base = "workflow_type: mini\nstages: [plan]\n";
  const own = "Form, Engagement, Client, Work, Owner";

  it("ask for what leaving the first stage needs, else for what is required", () => {
    expect(labels(definition)).toEqual([
      `${own}, Deposit received, Fee: total, Start, Seats, Notes, Risk`,
      "Form, Engagement, Title, Scope, Details",
    ]);
    const many = Array.from({ length: 12 }, (_, at) => `f${at}`);
    const facts = many.map((path) => `${path}: { type: text }`).join(", ");
    expect(labels(`${base}required_fields: [${many.join(", ")}, untyped]\nfacts: { ${facts} }\n`)).toEqual([
      `${own}, F0, F1, F2, F3, F4, F5, F6, F7`,
    ]);
  });

  it("ask for nothing that is classified, unnamed, or called like another field", () => {
    const paths = ["a", "b", "client", "x.y", "x-y", "c d", "c..d", "fee.value", "source", "constructor.x", "valued"];
    const required = `required_fields: ${JSON.stringify(paths)}\n`;
    const facts = `facts: { a: { class: secret }, ${paths
      .slice(1)
      .map((path) => `"${path}": {}`)
      .join(", ")} }\n`;
    expect(labels(`${base}${required}${facts}security: { classes: { b: confidential } }\n`)).toEqual([
      `${own}, X: y, Valued`,
    ]);
  });

  it("of those that are built in name types that there are", () => {
    const ids = ["completetech_services", "software_release", "hiring_pipeline"].map((type) => {
      const path = `adapters/${type}.yaml`;
      const { adapter, problems } = parseAdapter(
        { path, mode: "100644", oid: "0", bytes: readFileSync(path) },
        new Map(),
      );
      expect(problems).toEqual([]);
      const types = adapter?.artifacts.map((each) => each.type) ?? [];
      return (adapter ? formsOf(adapter) : []).map(({ id, artifact }) => {
        if (artifact !== undefined) expect(types).toContain(artifact);
        return id;
      });
    });
    expect(ids).toEqual([
      ["engagement", "change_request", "support_request", "incident"],
      ["engagement", "change_request", "incident"],
      ["engagement", "privacy_question"],
    ]);
  });
});
