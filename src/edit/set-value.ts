import { parseDocument } from "yaml";

/** The text of a YAML map with one value set, comments and order kept. The path's maps are made where they are missing. */
export function setValue(text: string, path: readonly string[], value: string): string {
  const document = parseDocument(text, { schema: "failsafe" });
  document.setIn(path, value);
  return document.toString({ lineWidth: 0 });
}
