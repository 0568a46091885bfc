import type { PartialClone } from "../../../git/partial-clone.ts";
import type { Adapter } from "../../../model/adapter.ts";
import type { Question } from "../../../model/case.ts";
import { formName, formsOf, type IntakeForm } from "../../../model/intake.ts";
import { nearest } from "../../../model/nearest.ts";
import { parseAdapter } from "../../../parse/adapter.ts";
import { formNamed, readForm } from "../../../parse/intake.ts";
import { quote } from "../../../parse/quote.ts";
import type { Understood } from "../../../report/intake-answer.ts";
import { engagementsAt, type Ground } from "../ground.ts";

/** What was submitted, field by field; or all that is wrong with it. */
export type Understanding = Understood | { readonly problems: readonly string[] };

/** The text says which form it claims to be; what that form holds is read from the definition of the base. */
export async function understand(
  clone: PartialClone,
  ground: Ground,
  issue: { readonly number: number; readonly body: string },
): Promise<Understanding> {
  const name = formNamed(issue.body) ?? "";
  const form = formCalled(ground, name);
  if ("problems" in form) return form;
  const engagements = new Set(await engagementsAt(clone, ground));
  const { values, problems } = readForm(issue.body, { form, engagements });
  return problems.length > 0 ? { problems } : { form, values, issue: issue.number };
}

/** The definition of the base, else the built-in one. */
export function definitionAt({ base, builtin }: Question, type: string): Adapter | undefined {
  const file = base.adapters.get(type) ?? builtin.get(type);
  return file && parseAdapter(file, new Map()).adapter;
}

function formCalled({ question }: Ground, name: string): IntakeForm | { readonly problems: readonly string[] } {
  const { base, builtin } = question;
  const type = name.slice(0, Math.max(0, name.lastIndexOf("/")));
  const adapter = definitionAt(question, type);
  const forms = adapter ? formsOf(adapter) : [];
  const form = forms.find((each) => formName(each) === name);
  if (form) return form;
  if (name === "") return { problems: ["The text does not begin with the field `Form`: it is no form of ours."] };
  const types = [...base.adapters.keys(), ...builtin.keys()];
  const near = adapter ? nearest(name, forms.map(formName)) : nearest(type, types);
  return { problems: [`There is no form ${quote(name)}${near === undefined ? "." : `; is ${quote(near)} meant?`}`] };
}
