/** What templates may show: texts, what is true or false, lists and maps of them. Nothing else, and nothing can change it. */
export type ViewValue = string | boolean | readonly ViewValue[] | ViewMap;

export interface ViewMap {
  readonly [key: string]: ViewValue;
}

/**
 * A copy that has no prototype and is frozen throughout. What is undefined is left out. Numbers, dates and the like are an
 * error of whoever calls: how they are written depends on the language, so it was to be decided before.
 */
export function viewOf(data: object): ViewMap {
  const view = Object.create(null) as Record<string, ViewValue>;
  for (const [key, value] of Object.entries(data)) if (value !== undefined) view[key] = copied(value, key);
  return Object.freeze(view);
}

function copied(value: unknown, key: string): ViewValue {
  if (typeof value === "string" || typeof value === "boolean") return value;
  if (Array.isArray(value)) return Object.freeze(value.map((each) => copied(each, key)));
  if (isPlain(value)) return viewOf(value);
  throw new TypeError(`${key} of a view is neither text, true or false, a list nor a map`);
}

function isPlain(value: unknown): value is object {
  if (typeof value !== "object" || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

export function isViewMap(value: ViewValue | undefined): value is ViewMap {
  return typeof value === "object" && !Array.isArray(value);
}
