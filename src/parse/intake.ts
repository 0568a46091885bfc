import { type FieldKind, type FormField, formName, type IntakeForm } from "../model/intake.ts";
import { nearest } from "../model/nearest.ts";
import { dateOrInstant, decimal, ENGAGEMENT_ID, integer, LOGIN, NAME } from "../model/scalars.ts";
import { shown } from "./directive-line.ts";
import { UNREADABLE } from "./text.ts";

/** The forge's own limit for a text, that of one line, and that of a text of several. */
const MAX_BODY = 65_536;
const MAX_LINE = 200;
const MAX_TEXT = 10_000;

/** What the forge puts where nothing was typed or chosen. */
const EMPTY: ReadonlySet<string> = new Set(["", "_No response_"]);
const NOT_CHOSEN = "None";

/** What a submitted form is read against: the engagements that there are. */
export interface FormPlace {
  readonly form: IntakeForm;
  readonly engagements: ReadonlySet<string>;
}

/** A submitted form: the value of each field by its key, those left open without; or all that is wrong with it. */
export interface ReadForm {
  readonly values: ReadonlyMap<string, string>;
  readonly problems: readonly string[];
}

/** The form that a text claims to be. A hint: anybody may have typed it. */
export function formNamed(body: string): string | undefined {
  return /^### Form\r?\n(?:[ \t]*\r?\n)*([^\r\n]{1,200})/.exec(body)?.[1]?.trim();
}

/**
 * Reads what the forge made of a submitted form. Each field stands under its label, once and in the order of the form: what
 * somebody typed into one of them can never become another.
 */
export function readForm(body: string, place: FormPlace): ReadForm {
  if (body.length > MAX_BODY) return { values: new Map(), problems: ["The text is too long to be read."] };
  const sections = sectionsOf(body.replaceAll("\r\n", "\n"));
  const wrong = structureProblems(sections, place.form);
  const read = place.form.fields.flatMap((field) => {
    const own = sections.filter(({ heading }) => heading === field.label);
    const [only] = own;
    return only && own.length === 1 ? [{ field, ...readValue(field, only.text, place) }] : [];
  });
  const problems = [...wrong, ...read.flatMap(({ problem }) => problem ?? [])];
  const known = read.flatMap(({ field, value }) => (value === undefined ? [] : [[field.key, value] as const]));
  return { values: new Map(problems.length > 0 ? [] : known), problems };
}

interface Section {
  /** Nothing before the first heading. */
  readonly heading: string | undefined;
  readonly text: string;
}

/** Everything that a reader may take for a heading of this level begins a section, so that none hides in a value. */
function sectionsOf(body: string): Section[] {
  const found: { heading: string | undefined; lines: string[] }[] = [{ heading: undefined, lines: [] }];
  for (const line of body.split("\n")) {
    if (/^[ \t]*###(?!#)/.test(line)) found.push({ heading: line.replace(/^### /, ""), lines: [] });
    else found.at(-1)?.lines.push(line);
  }
  return found.map(({ heading, lines }) => ({ heading, text: trimmed(lines) }));
}

/** Without the empty lines around it. */
function trimmed(lines: readonly string[]): string {
  const isText = (line: string) => line.trim() !== "";
  const from = lines.findIndex(isText);
  return from < 0 ? "" : lines.slice(from, lines.findLastIndex(isText) + 1).join("\n");
}

function structureProblems(sections: readonly Section[], { fields }: IntakeForm): string[] {
  const labels = fields.map(({ label }) => label);
  const headings = sections.flatMap(({ heading }) => heading ?? []);
  const before = sections.some(({ heading, text }) => heading === undefined && text !== "");
  const unknown = headings.filter((heading) => !labels.includes(heading));
  const twice = labels.filter((label) => headings.filter((heading) => heading === label).length > 1);
  const lacking = labels.filter((label) => !headings.includes(label));
  const known = headings.filter((heading) => labels.includes(heading));
  return [
    ...(before ? ["There is text before the first field."] : []),
    ...[...new Set(unknown)].map((heading) => `The heading ${shown(heading)} is no field of this form.`),
    ...twice.map((label) => `The field ${shown(label)} stands there more than once.`),
    ...lacking.map((label) => `The field ${shown(label)} is missing.`),
    ...(twice.length > 0 ? [] : misplaced(known, labels)),
  ];
}

/** The first that stands after one that the form has behind it. */
function misplaced(known: readonly string[], labels: readonly string[]): string[] {
  const at = known.findIndex((label, index) => labels.indexOf(label) < labels.indexOf(known[index - 1] ?? label));
  if (at < 0) return [];
  return [`The field ${shown(known[at] ?? "")} stands after ${shown(known[at - 1] ?? "")}; the form has it before.`];
}

interface Read {
  readonly value?: string;
  readonly problem?: string;
}

function readValue(field: FormField, text: string, place: FormPlace): Read {
  if (EMPTY.has(text) || (field.choices && text === NOT_CHOSEN))
    return field.required ? { problem: `The field ${shown(field.label)} is empty.` } : {};
  const of = (problem: string) => ({ problem: `${shown(field.label)}: ${problem}` });
  const unreadable = unreadableIn(text, field.kind);
  if (unreadable !== undefined) return of(unreadable);
  if (text === "TBD" && !isName(field.kind)) return {};
  if (field.choices) return chosen(field, text) ?? of(`${shown(text)} is not one of the choices.`);
  const problem = grammars[field.kind](text, place);
  return problem === undefined ? { value: field.kind === "login" ? text.replace(/^@/, "") : text } : of(problem);
}

/** Those cannot be left open: everything else hangs on them. */
function isName(kind: FieldKind): boolean {
  return kind === "form" || kind === "new engagement" || kind === "engagement";
}

function unreadableIn(text: string, kind: FieldKind): string | undefined {
  const isLong = kind === "text";
  if (!isLong && text.includes("\n")) return "it has more than one line.";
  const [length, most] = [Array.from(text).length, isLong ? MAX_TEXT : MAX_LINE];
  if (length > most) return `it has ${length} characters; at most ${most} are allowed.`;
  const bad = UNREADABLE.exec(isLong ? text.replaceAll(/[\n\t]/g, " ") : text)?.[0];
  if (bad === undefined) return undefined;
  const code = (bad.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
  return `it has the character U+${code}, which nobody sees.`;
}

function chosen({ choices }: FormField, text: string): Read | undefined {
  const found = choices?.find((each) => each.shown === text);
  return found && (found.value === "TBD" ? {} : { value: found.value });
}

/** Why a text is no value of its kind. */
const grammars: Readonly<Record<FieldKind, (text: string, place: FormPlace) => string | undefined>> = {
  form: (text, { form }) => (text === formName(form) ? undefined : `it is not ${shown(formName(form))}.`),
  "new engagement": newEngagement,
  engagement: knownEngagement,
  line: () => undefined,
  text: () => undefined,
  login: (text) => (LOGIN.test(text.replace(/^@/, "")) ? undefined : `${shown(text)} is no login such as lena.`),
  scope: (text) =>
    NAME.test(text) ? undefined : `${shown(text)} is no name: letters, digits, \`-\`, \`_\` and \`.\`.`,
  boolean: (text) => (/^(?:true|false)$/.test(text) ? undefined : `${shown(text)} is neither true nor false.`),
  date: (text) => (dateOrInstant.safeParse(text).success ? undefined : `${shown(text)} is no date such as 2026-06-15.`),
  amount: (text) => (decimal.safeParse(text).success ? undefined : `${shown(text)} is no amount such as 1250.00.`),
  integer: (text) => (integer.safeParse(text).success ? undefined : `${shown(text)} is no whole number.`),
};

function newEngagement(text: string, { engagements }: FormPlace): string | undefined {
  if (!ENGAGEMENT_ID.test(text))
    return `${shown(text)} is no engagement id: small letters, digits and hyphens, such as acme-pilot.`;
  return engagements.has(text) ? `${shown(text)} is there already; choose another id.` : undefined;
}

function knownEngagement(text: string, { engagements }: FormPlace): string | undefined {
  if (!ENGAGEMENT_ID.test(text)) return `${shown(text)} is no engagement id such as acme-pilot.`;
  if (engagements.has(text)) return undefined;
  const near = nearest(text, [...engagements]);
  return `there is no engagement ${shown(text)}${near === undefined ? "." : `; is ${shown(near)} meant?`}`;
}
