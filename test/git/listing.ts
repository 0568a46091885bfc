import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/**
 * Every file and folder of a repository with size, mode and time of change: equal listings mean that nothing was
 * written. Objects go without their times, because git sets those of an object that it would have written again.
 */
export function listing(dir: string): string[] {
  const names = readdirSync(dir, { recursive: true, encoding: "utf8" }).sort();
  return ["", ...names].map((name) => {
    const { mode, size, mtimeMs, ctimeMs } = statSync(join(dir, name));
    const times = /\.git\/objects\//.test(name) ? "" : ` ${mtimeMs} ${ctimeMs}`;
    return `${name} ${mode.toString(8)} ${size}${times}`;
  });
}
