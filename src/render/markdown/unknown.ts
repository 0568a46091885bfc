import type { Node } from "mdast";
import { quote } from "../../parse/quote.ts";
import { type Reader, report } from "./reader.ts";

const REMOVE = "Write it as text that readers see, or remove it.";

/** Reports what markdown may hold and a document may not. */
export function reportUnknown(reader: Reader, node: Node & { readonly value?: string }): void {
  const text = node.value ?? "";
  if (node.type === "image" || node.type === "imageReference")
    report(reader, node, "A picture stands inside other text.", "Put it on a line of its own.");
  else if (text.startsWith("<!--")) report(reader, node, "A comment shows nowhere in a document.", REMOVE);
  else if (/^<br\s*\/?>/i.test(text))
    report(
      reader,
      node,
      "HTML is not allowed.",
      "End the line with a backslash to break it; in a table, use a row for each line.",
    );
  else if (node.type === "html")
    report(
      reader,
      node,
      `HTML is not allowed: ${quote(text)}.`,
      "Use markdown, or put it between backticks to show it.",
    );
  else report(reader, node, `A document cannot hold ${quote(node.type)}.`, "Write it in other words.");
}
