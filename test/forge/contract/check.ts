import {
  answerSchema,
  bodySchema,
  description,
  operation,
  parametersOf,
  payloadSchema,
  type Schema,
} from "./description.ts";
import { completed } from "./complete.ts";
import { violations } from "./validate.ts";

/** What a request gets wrong by GitHub's description of the route. A media type other than JSON has no description. */
export function requestViolations(route: string, query: URLSearchParams, body: unknown): string[] {
  const found = operation(route);
  const schema = bodySchema(found);
  const wrong = body === undefined || body === null ? [] : schema === undefined ? [] : violations(schema, body);
  const lacking =
    schema !== undefined && found.requestBody?.required === true && body === undefined ? ["has no body"] : [];
  return [
    ...queryViolations(route, query),
    ...lacking.map((text) => `body ${text}`),
    ...wrong.map((text) => `body ${text}`),
  ];
}

function queryViolations(route: string, query: URLSearchParams): string[] {
  const declared = parametersOf(operation(route)).filter((one) => one.in === "query");
  return [...query].flatMap(([name, text]) => {
    const parameter = declared.find((one) => one.name === name);
    if (parameter === undefined) return [`query ${name} is not described`];
    return violations(parameter.schema, typed(parameter.schema, text)).map((wrong) => `query ${name}${wrong}`);
  });
}

function typed(schema: Schema, text: string): unknown {
  if (schema.type === "integer" || schema.type === "number") return text.trim() === "" ? text : Number(text);
  return schema.type === "boolean" ? (text === "true" ? true : text === "false" ? false : text) : text;
}

/** The answer with neutral values for the required fields that the stand-in does not model. */
export function completedAnswer(route: string, status: number, body: unknown): unknown {
  const schema = answerSchema(operation(route), status);
  return schema === undefined || schema === null ? body : completed(schema, body);
}

/** An error status that GitHub does not describe for the route passes; most of them are not described. */
export function answerViolations(route: string, status: number, body: unknown): string[] {
  const schema = answerSchema(operation(route), status);
  if (schema === null) return status < 400 ? [`status ${status} is not described`] : [];
  // Errors carry more than is described, such as their status.
  const found = schema === undefined ? [] : violations(schema, body, status >= 400);
  return found.filter((wrong) => !mistaken.some((pattern) => pattern.test(wrong)));
}

/** Where the description is wrong: a label without a description has null, also where a text is promised. */
const mistaken = [/\/labels\/\d+\/description must be string/];

export function completedPayload<T>(event: string, action: string | undefined, payload: T): T {
  return completed(payloadSchema(event, action), payload) as T;
}

export function payloadViolations(event: string, action: string | undefined, payload: unknown): string[] {
  return violations(payloadSchema(event, action), payload);
}

/** The first success that GitHub describes for a route. */
export function usualStatus(route: string): number {
  return Number(Object.keys(operation(route).responses).find((status) => status.startsWith("2")));
}

export function isDescribed(route: string): boolean {
  const [method = "", path = ""] = route.split(" ");
  return description().paths[path]?.[method.toLowerCase()] !== undefined;
}
