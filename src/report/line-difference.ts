import { type painter, visible } from "./terminal.ts";

type Paint = ReturnType<typeof painter>;

/** The lines between what two texts begin and end with alike: those that go, and those that come. */
export function lineDifference(before: string, after: string, paint: Paint): string {
  const [old, now] = [linesOf(before), linesOf(after)];
  let start = 0;
  while (start < Math.min(old.length, now.length) && old[start] === now[start]) start += 1;
  let end = 0;
  while (end < Math.min(old.length, now.length) - start && old.at(-1 - end) === now.at(-1 - end)) end += 1;
  const gone = old
    .slice(start, old.length - end)
    .map((line, index) => paint("red", `  ${start + index + 1} - ${visible(line)}`));
  const come = now
    .slice(start, now.length - end)
    .map((line, index) => paint("green", `  ${start + index + 1} + ${visible(line)}`));
  return [...gone, ...come].map((line) => `${line}\n`).join("");
}

function linesOf(text: string): string[] {
  return text === "" ? [] : text.replace(/\n$/, "").split("\n");
}
