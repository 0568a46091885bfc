import type * as z from "zod";

type Json = z.core.JSONSchema.BaseSchema;

/**
 * Recorded answers of a REST interface are taken as they are: what reading drops or unwraps before it looks at it is
 * allowed here in its own shape.
 */
export function acceptRestAnswers(schema: z.core.$ZodTypes, json: Json): void {
  const { def } = schema._zod;
  if (def.type !== "pipe" || def.in._zod.def.type !== "transform") return;
  const options = json.anyOf ?? json.oneOf;
  if (!options) return;
  if (options.some(isAccount)) options.push(emptyObject, nobody);
  else if (options.some(isEvent)) options.push(eventOfNoMatter(options));
  else options.push(wrappedCheckRuns(options));
}

const emptyObject: Json = { type: "object", maxProperties: 0, description: "No account." };

const nobody: Json = {
  type: "object",
  properties: { login: { type: "null" }, id: { type: "null" } },
  required: ["login", "id"],
  description: "No account.",
};

function isAccount(json: Json | boolean): boolean {
  return typeof json === "object" && json.properties?.["login"] !== undefined;
}

function isEvent(json: Json | boolean): boolean {
  return typeof json === "object" && (json.oneOf ?? json.anyOf ?? []).length > 0;
}

/** Events of other kinds decide nothing, whatever they hold. */
function eventOfNoMatter(options: readonly (Json | boolean)[]): Json {
  const events = options.flatMap((each) => (typeof each === "object" ? (each.oneOf ?? each.anyOf ?? []) : []));
  const kinds = events.flatMap((each) => kindsOf(typeof each === "object" ? each.properties?.["event"] : undefined));
  return { type: "object", properties: { event: { type: "string", not: { enum: kinds } } }, required: ["event"] };
}

function kindsOf(json: Json | boolean | undefined): string[] {
  if (typeof json !== "object") return [];
  return [...(json.enum ?? []), ...(json.const === undefined ? [] : [json.const])].map(String);
}

function wrappedCheckRuns(options: readonly (Json | boolean)[]): Json {
  const [list = {}] = options;
  return { type: "object", properties: { check_runs: list }, required: ["check_runs"] };
}
