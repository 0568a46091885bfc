import type { Explanation } from "../model/explanation.ts";
import { joinAlike } from "./alike.ts";
import { painter, visible } from "./terminal.ts";

/** A tree of what holds and what does not, one line each. */
export function formatExplanation(explanation: Explanation, color: boolean): string {
  return lines(explanation, 0, color).join("");
}

function lines({ holds, text, children }: Explanation, depth: number, color: boolean): string[] {
  const mark = holds === undefined ? "-  " : painter(color)(holds ? "green" : "red", holds ? "yes" : "no ");
  const line = `${"    ".repeat(depth)}${mark} ${visible(text)}\n`;
  const told = joinAlike(
    children,
    (child) => [child.text],
    (child) => [child.holds, child.children],
  );
  return [line, ...told.flatMap(({ first, lines: [said = ""] }) => lines({ ...first, text: said }, depth + 1, color))];
}
