import { closeSync, openSync, readdirSync, readFileSync, readSync } from "node:fs";
import { homedir, platform } from "node:os";
import { join } from "node:path";

/** Where fonts are installed, and how to look into them. They are read where they are asked for, so all at once and not by the way. */
export interface FontShelf {
  /** Those of the system. */
  readonly folders: readonly string[];
  /** The font files below a folder, in the order of their paths; none where there is no such folder. */
  list(folder: string): readonly string[];
  part(path: string, from: number, length: number): Uint8Array;
  whole(path: string): Uint8Array;
}

const FOLDERS: Readonly<Record<string, readonly string[]>> = {
  darwin: ["/Library/Fonts", "/System/Library/Fonts", join(homedir(), "Library/Fonts")],
  win32: ["C:\\Windows\\Fonts"],
};
const ELSEWHERE = ["/usr/share/fonts", "/usr/local/share/fonts", join(homedir(), ".local/share/fonts")];

export const fontShelf: FontShelf = {
  folders: FOLDERS[platform()] ?? ELSEWHERE,
  list: (folder) => {
    try {
      const all = readdirSync(folder, { recursive: true, withFileTypes: true });
      const fonts = all.filter((each) => each.isFile() && /\.(ttf|otf|ttc)$/i.test(each.name));
      return fonts.map((each) => join(each.parentPath, each.name)).toSorted();
    } catch {
      return [];
    }
  },
  part: readPart,
  whole: (path) => readFileSync(path),
};

/** Nothing where the file cannot be read. */
function readPart(path: string, from: number, length: number): Uint8Array {
  const bytes = Buffer.alloc(length);
  let file: number | undefined;
  try {
    file = openSync(path, "r");
    return bytes.subarray(0, readSync(file, bytes, 0, length, from));
  } catch {
    return bytes.subarray(0, 0);
  } finally {
    if (file !== undefined) closeSync(file);
  }
}
