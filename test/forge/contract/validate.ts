import { Ajv } from "ajv";
import formats from "ajv-formats";
import { dereferenced, resolved, type Schema } from "./description.ts";

const ajv = new Ajv({
  strict: false,
  logger: false,
  validateSchema: false,
  inlineRefs: false,
  code: { optimize: false },
});
formats.default(ajv);
// The addresses of bots have brackets in them, which GitHub sends all the same.
ajv.addFormat("email", /^[^@\s]+@[^@\s]+$/);
const compiled = new Map<Schema, (value: unknown) => string[]>();

/** What is wrong with a value, each with its place; compiled at the first use of a schema. */
export function violations(schema: Schema, value: unknown, open = false): string[] {
  let check = compiled.get(schema);
  if (check === undefined) compiled.set(schema, (check = compile(schema)));
  return [...check(value), ...(open ? [] : undeclared(schema, value, ""))];
}

function compile(schema: Schema): (value: unknown) => string[] {
  const validate = ajv.compile(converted(schema) as object);
  return (value) => {
    if (validate(value)) return [];
    const errors = (validate.errors ?? []).filter((error) => error.keyword !== "anyOf");
    return errors.map((error) => `${error.instancePath || "/"} ${error.message ?? ""} ${JSON.stringify(error.params)}`);
  };
}

/** OpenAPI 3.0 as JSON Schema. `oneOf` becomes `anyOf`: GitHub's alternatives overlap. */
function converted(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(converted);
  if (schema === null || typeof schema !== "object") return schema;
  const {
    nullable,
    oneOf,
    $ref,
    example: _example,
    examples: _examples,
    discriminator: _none,
    ...rest
  } = schema as Schema & Record<string, unknown>;
  if ($ref !== undefined) return { $ref: registered($ref) };
  const entries = Object.entries(rest).map(([key, value]) => [
    key,
    key === "enum" || key === "default" ? value : converted(value),
  ]);
  const plain = {
    ...(Object.fromEntries(entries) as object),
    ...(oneOf === undefined ? {} : { anyOf: converted(oneOf) }),
  };
  return nullable === true ? { anyOf: [{ type: "null" }, plain] } : plain;
}

/** The name under which ajv knows a named schema, which is added when something first refers to it. */
function registered(ref: string): string {
  const name = ref.replace("#/components/", "https://description.example/");
  if (known.has(name)) return name;
  known.add(name);
  ajv.addSchema({ $id: name, ...(converted(resolved<Schema>(ref)) as object) });
  return name;
}
const known = new Set<string>();

/** Fields that no alternative of the schema declares: misspelt or invented ones, which JSON Schema lets pass. */
function undeclared(schema: Schema, value: unknown, at: string): string[] {
  if (Array.isArray(value)) {
    const items = alternatives(schema).flatMap((one) => one.items ?? []);
    return items.length === 0
      ? []
      : value.flatMap((item, index) => undeclared({ anyOf: items }, item, `${at}/${index}`));
  }
  if (value === null || typeof value !== "object") return [];
  const all = alternatives(schema);
  const open =
    all.some((one) => one.properties === undefined && one.type === "object") ||
    all.some((one) => one.additionalProperties);
  return Object.entries(value).flatMap(([key, inner]) => {
    const declared = all.flatMap((one) => one.properties?.[key] ?? []);
    if (declared.length > 0) return undeclared({ anyOf: declared }, inner, `${at}/${key}`);
    return open || all.every((one) => one.properties === undefined) ? [] : [`${at}/${key} is not described`];
  });
}

/** Every schema that a value may have to obey, compositions resolved. */
export function alternatives(schema: Schema): Schema[] {
  const plain = dereferenced(schema);
  return [plain, ...[...(plain.allOf ?? []), ...(plain.anyOf ?? []), ...(plain.oneOf ?? [])].flatMap(alternatives)];
}
