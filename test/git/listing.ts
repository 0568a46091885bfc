import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/** Every file and folder of a repository with size, mode and time of change: equal listings mean that nothing was written. */
export function listing(dir: string): string[] {
  const names = readdirSync(dir, { recursive: true, encoding: "utf8" }).sort();
  return ["", ...names].map((name) => {
    const { mode, size, mtimeMs, ctimeMs } = statSync(join(dir, name));
    return `${name} ${mode.toString(8)} ${size} ${mtimeMs} ${ctimeMs}`;
  });
}
