import type { Span } from "../document.ts";
import { childOf, type Element, elementsOf } from "./xml.ts";

export type Look = Omit<Span, "text">;

const signs = new Map([
  ["tab", "\t"],
  ["cr", "\n"],
  ["noBreakHyphen", "\u2011"],
]);

/** What an element of a run says: text, or a sign that has an element of its own. */
export function signOf(element: Element): string {
  if (element.name === "t") return words(element);
  if (element.name !== "br") return signs.get(element.name) ?? "";
  return element.attributes.get("type") === "page" || element.attributes.get("type") === "column" ? "" : "\n";
}

export function words(element: Element): string {
  return element.children.filter((child) => typeof child === "string").join("");
}

/** What it says, deleted or not. */
export function textsOf(element: Element): string {
  return [...elementsOf(element)]
    .map((child) => (child.name === "t" || child.name === "delText" ? words(child) : textsOf(child)))
    .join("");
}

export function whoAndWhen({ attributes }: Element): { readonly author: string; readonly date: string } {
  return { author: attributes.get("author") ?? "", date: attributes.get("date") ?? "" };
}

export function lookOfRun(look: Element | undefined): Look {
  const has = (name: string) => {
    const element = childOf(look, name);
    return element !== undefined && !["0", "false", "off", "none"].includes(element.attributes.get("val") ?? "");
  };
  const font = childOf(look, "rFonts")?.attributes.get("ascii") ?? "";
  return {
    ...(has("b") && { bold: true }),
    ...(has("i") && { italic: true }),
    ...(has("strike") && { struck: true }),
    ...(/Consolas|Courier|Mono/i.test(font) && { code: true }),
  };
}
