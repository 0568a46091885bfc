import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse, stringify } from "yaml";
import { formsOf, INTAKE_LABEL } from "../../src/model/intake.ts";
import { parseAdapter } from "../../src/parse/adapter.ts";
import { isIssueForm, issueForm, issueFormPath } from "../../src/report/issue-form.ts";

type Map = Readonly<Record<string, unknown>>;

/** What the forge allows in each element of a form. A list may not hold what YAML 1.1 takes for a truth value, nor `None`. */
const elements: Readonly<Record<string, { readonly needed: readonly string[]; readonly free: readonly string[] }>> = {
  input: { needed: ["label"], free: ["description", "placeholder", "value"] },
  textarea: { needed: ["label"], free: ["description", "placeholder", "value", "render"] },
  dropdown: { needed: ["label", "options"], free: ["description", "multiple", "default"] },
};

function isMap(value: unknown): value is Map {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

const isText = (value: unknown): value is string => typeof value === "string" && value.trim() !== "";

function keyFaults(where: string, value: unknown, needed: readonly string[], free: readonly string[]): string[] {
  if (!isMap(value)) return [`${where} is no map`];
  return [
    ...needed.filter((key) => !(key in value)).map((key) => `${where} lacks ${key}`),
    ...Object.keys(value)
      .filter((key) => !needed.includes(key) && !free.includes(key))
      .map((key) => `${where} has ${key}`),
  ];
}

function formFaults(form: unknown): string[] {
  const faults = keyFaults("the form", form, ["name", "description", "body"], ["title", "labels", "assignees"]);
  if (!isMap(form)) return faults;
  const { name, description, title = "x", labels = ["x"], body } = form;
  const texts = [name, description, title].every(isText) ? [] : ["name, description and title are texts"];
  const listed = Array.isArray(labels) && labels.length > 0 && labels.every(isText) ? [] : ["labels are texts"];
  const all: readonly unknown[] = Array.isArray(body) ? body : [];
  return [
    ...faults,
    ...texts,
    ...listed,
    ...(all.length > 0 ? [] : ["the body is empty"]),
    ...all.flatMap(elementFaults),
    ...same("ids", all, (each) => (isMap(each) ? each["id"] : undefined)),
    ...same("labels", all, (each) =>
      String(attributesOf(each)["label"])
        .toLowerCase()
        .replaceAll(/[^a-z0-9]/g, ""),
    ),
  ];
}

function attributesOf(element: unknown): Map {
  const attributes = isMap(element) ? element["attributes"] : undefined;
  return isMap(attributes) ? attributes : {};
}

function same(what: string, all: readonly unknown[], of: (each: unknown) => unknown): string[] {
  return new Set(all.map(of)).size === all.length ? [] : [`${what} are not unique`];
}

function elementFaults(element: unknown): string[] {
  const faults = keyFaults("an element", element, ["type", "attributes"], ["id", "validations"]);
  if (!isMap(element)) return faults;
  const { type, id, attributes, validations = {} } = element;
  const kind = elements[String(type)];
  if (!kind) return [...faults, `there is no element ${String(type)}`];
  const { options, ...texts } = attributesOf(element);
  return [
    ...faults,
    ...keyFaults(`${String(type)}`, attributes, kind.needed, kind.free),
    ...keyFaults("validations", validations, [], ["required"]),
    ...(isMap(validations) && ![undefined, true, false].includes(validations["required"] as boolean | undefined)
      ? ["required is no truth value"]
      : []),
    ...(isText(id) && /^[\w-]+$/.test(id) ? [] : [`${String(id)} is no id`]),
    ...(Object.values(texts).every(isText) ? [] : ["an attribute is no text"]),
    ...(type === "dropdown" ? optionFaults(options) : []),
  ];
}

function optionFaults(options: unknown): string[] {
  if (!Array.isArray(options) || options.length === 0) return ["a list is empty"];
  return [
    ...(options.every(isText) ? [] : ["an option is no text"]),
    ...(new Set(options).size === options.length ? [] : ["options are not unique"]),
    ...(options.some((option) => /^none$/i.test(String(option))) ? ["an option is None"] : []),
  ];
}

/** As the forge reads it, in Ruby: YAML 1.1. */
const asForge = (text: string): unknown => parse(text, { version: "1.1" });

function formsAt(path: string, text: string) {
  const { adapter } = parseAdapter(
    { path, mode: "100644", oid: "0", bytes: new TextEncoder().encode(text) },
    new Map(),
  );
  return adapter ? formsOf(adapter) : [];
}

const builtIns = ["completetech_services", "software_release", "hiring_pipeline"].map(
  (type) => `adapters/${type}.yaml`,
);

describe("issue forms", () => {
  it.each(builtIns)("of %s are such as the forge takes", (path) => {
    const forms = formsAt(path, readFileSync(path, "utf8"));
    expect(forms.length).toBeGreaterThan(1);
    const read = forms.map((form) => asForge(issueForm(form)));
    expect(read.flatMap(formFaults)).toEqual([]);
    expect(same("names", read, (each) => (isMap(each) ? each["name"] : undefined))).toEqual([]);
    expect(new Set(forms.map(issueFormPath)).size).toBe(forms.length);
    for (const form of read) expect(form).toMatchObject({ labels: [INTAKE_LABEL] });
  });

  it("show lists, examples and long texts, and ask for little", async () => {
    const [form] = formsAt(
      "adapters/mini.yaml",
      `workflow_type: mini
label: "Yes"
stages: [plan]
required_fields: [ready, level, due, notes]
facts: { ready: { type: boolean }, level: { values: [none, "1", "1:30", "off"] }, due: { type: date }, notes: {} }
`,
    );
    const text = form ? issueForm(form) : "";
    await expect(text).toMatchFileSnapshot("forms/mini.yml");
    expect(formFaults(asForge(text))).toEqual([]);
    expect(isIssueForm(text)).toBe(true);
    expect(form && issueFormPath(form)).toBe(".github/ISSUE_TEMPLATE/countersign-mini-engagement.yml");
  });

  it("keep what a definition calls itself a name, whatever it says", () => {
    const label = '"} \\u202e\\n- a: &b *c # d {{ x }} | > %"';
    const forms = formsAt(
      "adapters/mini.yaml",
      `workflow_type: mini\nlabel: ${label}\nstages: [plan]\nartifacts: [x]\nintake: [{ id: x, label: ${label}, artifact: x }, { id: y, label: "", artifact: x }]\n`,
    );
    const read = forms.map((form) => asForge(issueForm(form)));
    expect(forms).toHaveLength(3);
    expect(read.flatMap(formFaults)).toEqual([]);
    expect(read[1]).toMatchObject({ title: "[} \\u{202E} - a: &b *c # d {{ x }} | > %] " });
    expect(read[2]).toMatchObject({ title: "[y] " });
  });

  it("are no files of other people", () => {
    expect(isIssueForm("name: Bug\n# Written by `countersign new forms`\n")).toBe(false);
  });
});

describe("the checker", () => {
  const element = { type: "input", id: "a", attributes: { label: "A" } };
  const good = { name: "N", description: "D", body: [element] };
  it.each([
    ["the form lacks name", { description: "D", body: [element] }],
    ["the form has about", { ...good, about: "x" }],
    ["name, description and title are texts", { ...good, title: " " }],
    ["labels are texts", { ...good, labels: [true] }],
    ["the body is empty", { ...good, body: [] }],
    ["there is no element select", { ...good, body: [{ ...element, type: "select" }] }],
    ["input has options", { ...good, body: [{ ...element, attributes: { label: "A", options: ["x"] } }] }],
    ["required is no truth value", { ...good, body: [{ ...element, validations: { required: "true" } }] }],
    ["a b is no id", { ...good, body: [{ ...element, id: "a b" }] }],
    ["labels are not unique", { ...good, body: [element, { ...element, id: "b", attributes: { label: "a?" } }] }],
    ["an attribute is no text", { ...good, body: [{ ...element, attributes: { label: true } }] }],
    ["an option is None", { ...good, body: [dropdown("none", "x")] }],
    ["options are not unique", { ...good, body: [dropdown("x", "x")] }],
    ["an option is no text", { ...good, body: [dropdown(true, "x")] }],
  ])("sees that %s", (fault, form) => {
    expect(formFaults(asForge(stringify(form, { version: "1.1" })))).toContain(fault);
  });

  function dropdown(...options: readonly unknown[]) {
    return { type: "dropdown", id: "a", attributes: { label: "A", options } };
  }
});
