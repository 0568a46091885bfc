import type { Skill } from "../model/adapter.ts";
import { type Artifact, isLive } from "../model/artifact.ts";
import type { Case } from "../model/case.ts";
import { type Data, isKnown, isMap, valueAt } from "../model/doc.ts";
import type { HandoffInput, MissingInput } from "../model/handoff.ts";
import { isAbout, isType } from "../model/skill.ts";
import { stateFile } from "../model/state.ts";
import type { Redaction } from "./redaction.ts";

/** What a skill needs to begin, and whether it is there. */
export function inputsOf(c: Case, skill: Skill, redaction: Redaction): HandoffInput[] {
  const row = (input: string, required: HandoffInput["required"]) => ({
    input,
    required,
    ...standing(c, input, redaction),
  });
  return [
    ...skill.requiredInputs.map((input) => row(input, "true")),
    ...skill.optionalInputs.map((input) => row(input, "false")),
  ];
}

type Standing = Pick<HandoffInput, "status" | "at">;

function standing(c: Case, input: string, redaction: Redaction): Standing {
  if (isType(c.adapter, input)) return ofType(c, input);
  const path = input.replace(/^known_facts\./, "");
  const facts = c.head.raw?.["known_facts"];
  const fact = valueAt(facts, path);
  if (fact !== undefined || c.adapter.facts.has(path) || isPath(input)) {
    return found(fact, `known_facts.${path}`, classOn(path, redaction));
  }
  if (!Object.hasOwn(stateFile.shape, input)) return { status: "in words", at: "" };
  return found(valueAt(c.head.raw, input), input, classOn(input, redaction));
}

/** What is classified as a whole keeps back everything below it. */
function classOn(path: string, redaction: Redaction): string | undefined {
  const steps = path.split(".");
  const above = steps.map((_, index) => steps.slice(0, index + 1).join("."));
  return above.map((each) => redaction.classAt(each)).find((name) => name !== undefined);
}

function found(value: Data | undefined, at: string, kept: string | undefined): Standing {
  const told = isMap(value) && Object.hasOwn(value, "value") ? value["value"] : value;
  if (!isKnown(told)) return { status: "missing", at };
  return { status: kept === undefined ? "given" : "withheld", at };
}

/** An input of a type is there once one of its artifacts is final. */
function ofType(c: Case, type: string): Standing {
  const live = c.head.artifacts.filter((each) => each.type === type && isLive(each));
  const final = live.filter(({ status }) => status !== "draft");
  return {
    status: final.length > 0 ? "given" : "missing",
    at: (final.length > 0 ? final : live).map(named).join(", "),
  };
}

function named({ id, version = "TBD" }: Artifact): string {
  return `${id}@${version}`;
}

function isPath(input: string): boolean {
  return /^[\w-]+(?:\.[\w-]+)+$/.test(input);
}

/** Each required input that is not there, with what to ask and whom. */
export function missingInputs(c: Case, inputs: readonly HandoffInput[], say: (text: string) => string): MissingInput[] {
  const wanting = inputs.filter(({ required, status }) => required === "true" && status === "missing");
  return wanting.map((each) => {
    const { question, owner, asked } = whatToAsk(c, each);
    return { input: each.input, question: say(question), owner: say(owner), asked };
  });
}

function whatToAsk(c: Case, { input, at }: HandoffInput): Omit<MissingInput, "input"> {
  const state = c.head.state?.value;
  const type = c.adapter.artifacts.find((each) => each.type === input);
  const asked = state?.missing_info?.find(({ field }) => isAbout(field, input));
  const owner = asked?.owner ?? type?.owner ?? state?.owner ?? "TBD";
  const draft = at === "" ? "" : ` ${at} is a draft.`;
  const plain = type ? `There is no final ${type.label}.${draft}` : `What is ${input}?`;
  const isAsked = asked !== undefined && isKnown(asked.question);
  return { question: asked?.question ?? plain, owner, asked: isAsked ? asked.id : "none" };
}
