import type { FactType } from "../../model/adapter.ts";
import type { Data } from "../../model/doc.ts";
import { checks } from "./value-kind.ts";
import { tickedList } from "./wording.ts";

/** What is allowed, where the value is something else. Without a type or values, a fact may be anything. */
export function allowedFact(type: FactType, value: Data, currency: string | undefined): string | undefined {
  const text = typeof value === "string" ? value : "";
  if (type.values) return type.values.includes(text) ? undefined : tickedList(type.values);
  if (type.type === "text") return undefined;
  return checks[type.type === "date" ? "moment" : type.type](text, currency);
}
