import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly nullable?: boolean;
  readonly enum?: readonly unknown[];
  readonly format?: string;
  readonly default?: unknown;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema;
  readonly allOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
}

interface Content {
  readonly content?: Readonly<Record<string, { readonly schema?: Schema }>>;
}

export interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly schema: Schema;
}

export interface Operation {
  readonly operationId: string;
  readonly parameters?: readonly (Parameter | { readonly $ref: string })[];
  readonly requestBody?: Content & { readonly required?: boolean };
  readonly responses: Readonly<Record<string, Content & { readonly $ref?: string }>>;
}

export interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly "x-webhooks": Readonly<Record<string, { readonly post: Operation }>>;
  readonly components: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

let loaded: Description | undefined;

/** GitHub's own description of its REST API and webhooks. 13 MB: read at the first use, and never through the package's index, which loads 385 MB. */
export function description(): Description {
  loaded ??= JSON.parse(
    readFileSync(fileOf("@octokit/openapi", "generated/api.github.com.json"), "utf8"),
  ) as Description;
  return loaded;
}

export function fileOf(packageName: string, path: string): string {
  return join(dirname(createRequire(import.meta.url).resolve(`${packageName}/package.json`)), path);
}

/** What `#/components/schemas/x` and the like stand for. */
export function resolved<T>(ref: string): T {
  const [, , group = "", name = ""] = ref.split("/");
  const found = description().components[group]?.[name];
  if (found === undefined) throw new Error(`The description has no ${ref}`);
  return found as T;
}

export function dereferenced(schema: Schema): Schema {
  return schema.$ref === undefined ? schema : dereferenced(resolved<Schema>(schema.$ref));
}

/** `GET /repos/{owner}/{repo}` to its operation. */
export function operation(route: string): Operation {
  const [method = "", path = ""] = route.split(" ");
  const found = description().paths[path]?.[method.toLowerCase()];
  if (found === undefined) throw new Error(`GitHub describes no ${route}`);
  return found;
}

export function parametersOf(found: Operation): Parameter[] {
  return (found.parameters ?? []).map((one) => ("$ref" in one ? resolved<Parameter>(one.$ref) : one));
}

/** The schema of a JSON answer; undefined where the status is described without one, null where it is not described. */
export function answerSchema(found: Operation, status: number): Schema | undefined | null {
  const listed = found.responses[String(status)];
  if (listed === undefined) return null;
  const answer = listed.$ref === undefined ? listed : resolved<Content>(listed.$ref);
  return answer.content?.["application/json"]?.schema;
}

export function bodySchema(found: Operation): Schema | undefined {
  return found.requestBody?.content?.["application/json"]?.schema;
}

/** `pull_request`, `review_requested` to the schema of that payload. An event without activities has its own name. */
export function payloadSchema(event: string, action: string | undefined): Schema {
  const name = event.replaceAll("_", "-");
  const keys = [`${name}-${(action ?? "").replaceAll("_", "-")}`, name, `${name}-sample.collected`];
  const found = keys.map((key) => description()["x-webhooks"][key]).find((one) => one !== undefined);
  const schema = found === undefined ? undefined : bodySchema(found.post);
  if (schema === undefined) throw new Error(`GitHub describes no webhook ${event} ${action ?? ""}`);
  return schema;
}
