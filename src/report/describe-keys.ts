import type * as z from "zod";
import { keyDescriptions } from "./key-descriptions.ts";

type Json = z.core.JSONSchema.BaseSchema;

/** Adds to every key of a schema what it means. `parent` is the key under which the schema stands. */
export function describeKeys(json: Json, parent: string): void {
  for (const [key, value] of Object.entries(json.properties ?? {})) {
    if (typeof value !== "object") continue;
    const description = value.description ?? descriptionOf(parent, key);
    if (description !== undefined) value.description = description;
    describeKeys(value, key);
  }
  const definitions = (json.definitions ?? {}) as Readonly<Record<string, Json>>;
  for (const each of Object.values(definitions)) describe(each, "requires");
  for (const each of [...(json.anyOf ?? []), ...(json.allOf ?? [])]) describe(each, parent);
  for (const each of [json.items, json.additionalProperties].flat()) describe(each, parent);
  tidyNames(json);
}

function describe(json: Json | boolean | undefined, parent: string): void {
  if (typeof json === "object") describeKeys(json, parent);
}

function descriptionOf(parent: string, key: string): string | undefined {
  if (/^line\d$/.test(key)) return "A line of the address.";
  return keyDescriptions[`${key} of ${parent}`] ?? keyDescriptions[key];
}

/** Keys are texts for everybody. */
function tidyNames(json: Json): void {
  const names = json.propertyNames;
  if (typeof names !== "object") return;
  if (names.pattern === undefined) delete json.propertyNames;
  else names.type = "string";
}
