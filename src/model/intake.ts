import type { Adapter, FactType } from "./adapter.ts";
import { isKnown } from "./doc.ts";
import { leavesOf } from "./predicate.ts";

/** The label that the forms carry, and the one by which somebody who may write takes on what another person submitted. */
export const INTAKE_LABEL = "countersign: intake";
export const ACCEPT_LABEL = "intake: accept";

/** The form that every definition has: it begins an engagement. */
export const NEW_ENGAGEMENT = "engagement";

/** A form by which somebody asks for something, as a definition gives it. */
export interface IntakeForm {
  /** The definition, by its workflow type. */
  readonly type: string;
  readonly id: string;
  readonly label: string;
  readonly definition: string;
  /** The type of the artifact that it begins; none where it begins an engagement. */
  readonly artifact: string | undefined;
  readonly fields: readonly FormField[];
}

/** What may stand in a field: `line` is one line of text, `text` may have several. */
export type FieldKind =
  | "form"
  | "new engagement"
  | "engagement"
  | "line"
  | "text"
  | "login"
  | "scope"
  | FactType["type"];

export interface FormField {
  /** What it is the value of: a key of the state or of front matter, or the dotted path of a fact. */
  readonly key: string;
  readonly label: string;
  readonly kind: FieldKind;
  readonly isFact: boolean;
  readonly required: boolean;
  readonly help: string;
  readonly example: string | undefined;
  /** Where it is chosen from a list. */
  readonly choices: readonly Choice[] | undefined;
}

/** What people see in a list, and what it means. */
export interface Choice {
  readonly shown: string;
  readonly value: string;
}

/** `software_release/incident`: how a form names itself. It is a hint; what it holds is read from the definition of the base. */
export function formName({ type, id }: Pick<IntakeForm, "type" | "id">): string {
  return `${type}/${id}`;
}

/** The forms of a definition, that of a new engagement first. */
export function formsOf(adapter: Adapter): IntakeForm[] {
  const common = { type: adapter.type, definition: adapter.label };
  const first = { ...common, id: NEW_ENGAGEMENT, label: "New engagement", artifact: undefined };
  const others = adapter.intake.map(({ id, label, artifact }) => ({ ...common, id, label, artifact }));
  return [
    { ...first, fields: distinct([nameField(first), ...engagementFields, ...factFields(adapter)]) },
    ...others.map((form) => ({ ...form, fields: [nameField(form), ...artifactFields] })),
  ];
}

const plain = { isFact: false, required: false, example: undefined, choices: undefined };

function nameField(form: Pick<IntakeForm, "type" | "id">): FormField {
  const help = "Leave this as it is.";
  return { ...plain, key: "form", label: "Form", kind: "form", required: true, help, example: formName(form) };
}

const engagementFields: readonly FormField[] = [
  {
    ...plain,
    key: "engagement",
    label: "Engagement",
    kind: "new engagement",
    required: true,
    help: "Its id for ever: small letters, digits and hyphens.",
    example: "acme-pilot",
  },
  { ...plain, key: "client", label: "Client", kind: "line", required: true, help: "Who the work is for." },
  { ...plain, key: "workflow", label: "Work", kind: "line", required: true, help: "What it is, in a few words." },
  { ...plain, key: "owner", label: "Owner", kind: "login", help: "Who answers for it: a login.", example: "lena" },
];

const artifactFields: readonly FormField[] = [
  {
    ...plain,
    key: "engagement",
    label: "Engagement",
    kind: "engagement",
    required: true,
    help: "The id of the engagement that it belongs to: the name of its folder.",
    example: "acme-pilot",
  },
  { ...plain, key: "title", label: "Title", kind: "line", required: true, help: "What it is, in a few words." },
  {
    ...plain,
    key: "scope",
    label: "Scope",
    kind: "scope",
    help: "The part of the work that it is about, if one is named.",
  },
  { ...plain, key: "details", label: "Details", kind: "text", help: "What is asked for, and why." },
];

/** More would be no small form; the rest is asked for when it is needed. */
const MOST_FACTS = 8;

/** The facts that leaving the first stage needs; where it needs none, those that the definition wants found out. */
function factFields(adapter: Adapter): FormField[] {
  const leaving = adapter.transitions.filter(({ from, kind }) => from === adapter.initialStage && kind === "forward");
  const leaves = leaving.flatMap(({ requires }) => requires.flatMap(leavesOf));
  const needed = leaves.flatMap((leaf) => ("fact" in leaf ? [leaf.fact] : []));
  const wanted = needed.length > 0 ? needed : adapter.requiredFields;
  const fields = [...new Set(wanted)].flatMap((path) => factField(path, adapter));
  return fields.slice(0, MOST_FACTS);
}

/** A path of names. Those that mean something else where facts are written cannot be asked for. */
const FACT = /^(?!(?:.*\.)?(?:value|source|constructor|prototype)(?:\.|$))[A-Za-z0-9][\w-]*(?:\.[A-Za-z0-9][\w-]*)*$/;

/** A fact that has a class is kept to some people: a form is read by everybody who reads the forge. */
function factField(path: string, { facts, security }: Adapter): FormField[] {
  const fact = facts.get(path);
  if (!fact || fact.class !== undefined || security.classes.has(path) || !FACT.test(path)) return [];
  const words = path.replaceAll(/[_-]+/g, " ").split(".").join(": ");
  const label = words.charAt(0).toUpperCase() + words.slice(1);
  const [help, example] = hints[fact.type];
  return [{ ...plain, key: path, label, kind: fact.type, isFact: true, help, example, choices: choicesOf(fact) }];
}

const hints: Readonly<Record<FactType["type"], readonly [help: string, example: string | undefined]>> = {
  text: ["Empty or TBD where nobody knows yet.", undefined],
  boolean: ["Empty or TBD where nobody knows yet.", undefined],
  date: ["A day; empty or TBD where nobody knows yet.", "2026-06-15"],
  amount: ["An amount; empty or TBD where nobody knows yet.", "1250.00"],
  integer: ["A whole number; empty or TBD where nobody knows yet.", "12"],
};

function choicesOf({ type, values }: FactType): Choice[] | undefined {
  const known = values?.filter((value) => isKnown(value) && /^[ -~]{1,80}$/.test(value));
  if (known && known.length > 0) return [...[...new Set(known)].map(choice), open];
  if (type !== "boolean") return undefined;
  return [{ shown: "yes", value: "true" }, { shown: "no", value: "false" }, open];
}

const open: Choice = { shown: "TBD", value: "TBD" };

/** The forge keeps the word `None` for a list from which nothing was chosen. */
function choice(value: string): Choice {
  return { shown: /^none$/i.test(value) ? `nothing (${value})` : value, value };
}

/** The forge takes labels for the same that differ in signs alone. */
function distinct(fields: readonly FormField[]): FormField[] {
  const seen = new Set<string>();
  return fields.filter(({ label }) => {
    const key = label.toLowerCase().replaceAll(/[^a-z0-9]/g, "");
    const isNew = key !== "" && !seen.has(key);
    seen.add(key);
    return isNew;
  });
}
