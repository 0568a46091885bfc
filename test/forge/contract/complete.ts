import { dereferenced, type Schema } from "./description.ts";

type Fields = Readonly<Record<string, unknown>>;

/**
 * Adds the fields that a schema requires and the stand-in gives no meaning to (addresses of other resources, counters of stars), with the
 * neutral value of their type. A field that is given is never changed.
 */
export function completed(schema: Schema, value: unknown): unknown {
  const plain = chosen(dereferenced(schema), value);
  if (Array.isArray(value))
    return plain.items === undefined ? value : value.map((item) => completed(plain.items ?? {}, item));
  if (value === null || typeof value !== "object") return value;
  return completedObject(plain, value as Fields);
}

function completedObject(schema: Schema, value: Fields): Fields {
  const properties = propertiesOf(schema);
  const missing = [...requiredOf(schema)].filter((key) => value[key] === undefined);
  const added = missing.flatMap((key) => (properties[key] === undefined ? [] : [[key, neutral(properties[key])]]));
  const given = Object.entries(value).flatMap(([key, inner]) =>
    inner === undefined ? [] : [[key, properties[key] === undefined ? inner : completed(properties[key], inner)]],
  );
  return Object.fromEntries([...given, ...added]) as Fields;
}

function propertiesOf(schema: Schema): Readonly<Record<string, Schema>> {
  const parts = (schema.allOf ?? []).map((part) => propertiesOf(dereferenced(part)));
  return Object.assign({}, ...parts, schema.properties) as Readonly<Record<string, Schema>>;
}

function requiredOf(schema: Schema): Set<string> {
  return new Set([
    ...(schema.required ?? []),
    ...(schema.allOf ?? []).flatMap((part) => [...requiredOf(dereferenced(part))]),
  ]);
}

/** The alternative that fits the given fields best: none of its enums is contradicted, most of the fields are its own. */
function chosen(schema: Schema, value: unknown): Schema {
  const options = (schema.anyOf ?? schema.oneOf ?? []).map((one) => dereferenced(one)).map((one) => chosen(one, value));
  if (options.length === 0) return schema;
  const scored = options.map((one) => ({ one, score: fit(one, value) }));
  return scored.toSorted((a, b) => b.score - a.score)[0]?.one ?? schema;
}

function fit(schema: Schema, value: unknown): number {
  if (Array.isArray(value)) return schema.type === "array" ? 1 : -1;
  if (value === null || typeof value !== "object") return schema.type === typeof value ? 1 : -1;
  const properties = propertiesOf(schema);
  const known = Object.entries(value).filter(([key]) => properties[key] !== undefined);
  const wrong = known.filter(([key, inner]) => {
    const allowed = dereferenced(properties[key] ?? {}).enum;
    return allowed !== undefined && !allowed.includes(inner);
  });
  const lacking = [...requiredOf(schema)].filter((key) => !(key in value));
  return known.length * 10 - wrong.length * 1000 - lacking.length;
}

function neutral(schema: Schema): unknown {
  const plain = dereferenced(schema);
  if (plain.nullable === true) return null;
  if (plain.default !== undefined) return plain.default;
  if (plain.enum !== undefined) return plain.enum[0];
  const first = plain.anyOf?.[0] ?? plain.oneOf?.[0];
  if (first !== undefined) return neutral(first);
  if (plain.type === "object" || plain.properties !== undefined || plain.allOf !== undefined)
    return completedObject(plain, {});
  return neutralScalar(plain);
}

function neutralScalar(schema: Schema): unknown {
  const texts: Readonly<Record<string, string>> = {
    uri: "https://unused.example/",
    "date-time": "2026-01-01T00:00:00Z",
    email: "unused@unused.example",
    date: "2026-01-01",
  };
  if (schema.type === "array") return [];
  if (schema.type === "boolean") return false;
  return schema.type === "integer" || schema.type === "number" ? 0 : (texts[schema.format ?? ""] ?? "");
}
