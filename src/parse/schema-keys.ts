import type * as z from "zod";

type Def = z.core.$ZodTypes["_zod"]["def"];

/** The keys that a map at `path` may have, as far as the schema names them. */
export function keysAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): string[] {
  return [...new Set(typesAt(schema, path).flatMap(keysOf))];
}

/** The fixed texts that may stand at `path` beside whatever else may, such as `TBD`. */
export function literalsAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): string[] {
  return [...new Set(typesAt(schema, path).flatMap(literalsOf))];
}

function typesAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): z.core.$ZodType[] {
  let types = options(schema);
  for (const step of path) types = types.flatMap((type) => child(type, step)).flatMap(options);
  return types;
}

/** The types that a value may have, without what only wraps them. */
function options(schema: z.core.$ZodType): z.core.$ZodType[] {
  const def = defOf(schema);
  if (def.type === "union") return def.options.flatMap(options);
  if (def.type === "lazy") return options(def.getter());
  if (def.type === "pipe") return options(def.in);
  return "innerType" in def ? options(def.innerType) : [schema];
}

function child(schema: z.core.$ZodType, step: PropertyKey): z.core.$ZodType[] {
  const def = defOf(schema);
  if (def.type === "array") return [def.element];
  if (def.type === "record") return [def.valueType];
  if (def.type !== "object") return [];
  const shape: Readonly<Record<string, z.core.$ZodType>> = def.shape;
  const found = Object.hasOwn(shape, step) ? shape[String(step)] : undefined;
  return found ? [found] : [];
}

function keysOf(schema: z.core.$ZodType): string[] {
  const def = defOf(schema);
  return def.type === "object" ? Object.keys(def.shape) : [];
}

function literalsOf(schema: z.core.$ZodType): string[] {
  const def = defOf(schema);
  return def.type === "literal" ? def.values.map(String) : [];
}

function defOf(schema: z.core.$ZodType): Def {
  return (schema as z.core.$ZodTypes)._zod.def;
}
