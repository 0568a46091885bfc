import * as z from "zod";
import { adapterFile } from "../model/adapter-file.ts";
import { frontMatter } from "../model/artifact.ts";
import { entryFile } from "../model/record-file.ts";
import { date, dateOrInstant, duration, instant } from "../model/scalars.ts";
import { settingsFile } from "../model/settings.ts";
import { stateFile } from "../model/state.ts";
import { verdictFile } from "../model/verdict-schema.ts";
import { pullFile } from "../parse/pull-file.ts";
import { acceptRestAnswers } from "./facts-schema.ts";
import { describeKeys } from "./describe-keys.ts";

/** A JSON Schema of draft-07, which editors and validators read. */
export type JsonSchema = z.core.JSONSchema.BaseSchema;

interface Source {
  readonly schema: z.ZodType;
  readonly title: string;
  /** Whether it is written as YAML, by people or by the engine; else it is JSON. */
  readonly yaml: boolean;
}

const sources = {
  state: { schema: stateFile, title: "state.yaml of an engagement", yaml: true },
  settings: { schema: settingsFile, title: "countersign.yaml", yaml: true },
  adapter: { schema: adapterFile, title: "A workflow definition, adapters/<workflow_type>.yaml", yaml: true },
  artifact: { schema: frontMatter, title: "The front matter of an artifact", yaml: true },
  entry: { schema: entryFile, title: "An entry of the record, which the engine writes", yaml: true },
  verdict: { schema: verdictFile, title: "The verdict, countersign/verdict@1", yaml: false },
  facts: { schema: pullFile, title: "What the forge says of a pull request: the file of --pr", yaml: false },
} as const satisfies Readonly<Record<string, Source>>;

export type SchemaName = keyof typeof sources;

export const schemaNames = Object.keys(sources) as readonly SchemaName[];

export function titleOf(name: SchemaName): string {
  return sources[name].title;
}

/** The schema of one of our files, made from what reads it. */
export function schemaOf(name: SchemaName): JsonSchema {
  const source: Source = sources[name];
  const schema = z.toJSONSchema(source.schema, {
    target: "draft-07",
    io: "input",
    unrepresentable: "any",
    override: ({ zodSchema, jsonSchema }) => {
      if (source.yaml) acceptScalars(zodSchema, jsonSchema);
      if (name === "facts") acceptRestAnswers(zodSchema, jsonSchema);
    },
  });
  const own = structuredClone({ title: source.title, ...schema });
  if (source.yaml) describeKeys(own, name);
  return own;
}

/** Texts that the YAML of an editor reads as something else, with what it reads them as. */
const otherReadings = [
  { type: "integer", texts: ["0", "1", "12", "2026", "-1"] },
  { type: "number", texts: ["1.5", "28000.00", "-0.25"] },
  { type: "boolean", texts: ["true", "false"] },
  { type: "null", texts: [""] },
] as const;

/** For us every scalar is the text that was typed; an editor finds numbers, truth values and nothings among them. */
function acceptScalars(schema: z.core.$ZodTypes, json: JsonSchema): void {
  if (json.type !== "string") return;
  if (json.const !== undefined) json.enum = [json.const];
  delete json.const;
  if (json.enum) return acceptBooleans(json);
  const type = otherReadings.filter(({ texts }) => texts.some((text) => z.safeParse(schema, text).success));
  addPattern(schema, json);
  if (type.length > 0) json.type = ["string", ...type.map((each) => each.type)] as unknown as "string";
}

function acceptBooleans(json: JsonSchema): void {
  const booleans = [true, false].filter((value) => json.enum?.includes(String(value)));
  if (booleans.length === 0) return;
  json.type = ["string", "boolean"] as unknown as "string";
  json.enum = [...(json.enum ?? []), ...booleans];
}

const DAY = String.raw`\d{4}-\d{2}-\d{2}`;
const MOMENT = String.raw`T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})`;

/** What the model checks by code, as far as a pattern can say it. */
const patterns: readonly (readonly [z.core.$ZodType, string])[] = [
  [date, `^${DAY}$`],
  [instant, `^${DAY}${MOMENT}$`],
  [dateOrInstant, `^${DAY}(?:${MOMENT})?$`],
  [duration, String.raw`^P(?=.)(?:\d+Y)?(?:\d+M)?(?:\d+W)?(?:\d+D)?(?:T(?=.)(?:\d+H)?(?:\d+M)?)?$`],
];

function addPattern(schema: z.core.$ZodTypes, json: JsonSchema): void {
  const [check] = schema._zod.def.checks ?? [];
  const known = patterns.find(([type]) => check !== undefined && type._zod.def.checks?.[0] === check);
  if (known) json.pattern = known[1];
}
