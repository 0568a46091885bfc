import { stringify } from "yaml";
import { type FormField, INTAKE_LABEL, type IntakeForm } from "../model/intake.ts";
import { short } from "./markdown.ts";
import { visible } from "./terminal.ts";

const FOLDER = ".github/ISSUE_TEMPLATE/";

/** What a file begins with that is ours to write anew. */
const HEADER = "# Written by `countersign new forms`";

export function issueFormPath({ type, id }: IntakeForm): string {
  return `${FOLDER}countersign-${type}-${id}.yml`;
}

export function isIssueForm(text: string): boolean {
  return text.startsWith(HEADER);
}

/** A form of the forge for its issues. */
export function issueForm(form: IntakeForm): string {
  const [label, definition] = [line(form.label, form.id), line(form.definition, form.type)];
  const data = {
    name: `${label} (${definition})`,
    description: `${about(form)} A pull request with it is opened.`,
    title: `[${label}] `,
    labels: [INTAKE_LABEL],
    body: form.fields.map(element),
  };
  const source = `# from the definition ${form.type}. Change the definition, and run it again.`;
  // The forge reads YAML 1.1, to which more words are truth values, times and numbers.
  return `${HEADER}\n${source}\n${stringify(data, { version: "1.1", lineWidth: 0 })}`;
}

function about({ artifact }: IntakeForm): string {
  return artifact === undefined ? "Begins an engagement." : "Adds a draft to an engagement.";
}

function element(field: FormField): Readonly<Record<string, unknown>> {
  const { key, label, help, required, choices } = field;
  const id = key.replaceAll(/[^A-Za-z0-9_-]/g, "-");
  const attributes = { label, description: help, ...filling(field) };
  const validations = required ? { validations: { required: true } } : {};
  const isLong = field.kind === "text";
  return { type: choices ? "dropdown" : isLong ? "textarea" : "input", id, attributes, ...validations };
}

/** What an empty field shows, or what it is chosen from. */
function filling({ kind, example, choices }: FormField): Readonly<Record<string, unknown>> {
  if (choices) return { options: choices.map(({ shown }) => shown) };
  if (example === undefined) return {};
  return kind === "form" ? { value: example } : { placeholder: example };
}

/** Names of people in one line that shows what it says. */
function line(text: string, otherwise: string): string {
  const shown = visible(short(text.replaceAll(/\s+/g, " ").trim(), 80));
  return shown === "" ? otherwise : shown;
}
