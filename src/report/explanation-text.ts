import type { Explanation } from "../model/explanation.ts";
import { painter, visible } from "./terminal.ts";

/** A tree of what holds and what does not, one line each. */
export function formatExplanation(explanation: Explanation, color: boolean): string {
  return lines(explanation, 0, color).join("");
}

function lines({ holds, text, children }: Explanation, depth: number, color: boolean): string[] {
  const mark = holds === undefined ? "-  " : painter(color)(holds ? "green" : "red", holds ? "yes" : "no ");
  const line = `${"    ".repeat(depth)}${mark} ${visible(text)}\n`;
  return [line, ...children.flatMap((child) => lines(child, depth + 1, color))];
}
