import { writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import type { MakeEngine } from "./engine.ts";

/** Sets the contract in a process of its own: which engine, the folder of the program, and where the file goes. */
const [name = "", folder = "", out = ""] = process.argv.slice(2);
const engines: Readonly<Record<string, () => Promise<{ readonly makeEngine: MakeEngine }>>> = {
  ours: () => import("./ours.ts"),
  typst: () => import("./typst.ts"),
  pdfmake: () => import("./pdfmake.ts"),
  "react-pdf": () => import("./react-pdf.ts"),
};
const made = await engines[name]?.();
if (!made) throw new Error(`there is no engine ${name}`);
const engine = await made.makeEngine(pathToFileURL(`${folder}/`));
writeFileSync(out, await engine.contract());
const { user, system } = process.cpuUsage();
process.stdout.write(String((user + system) / 1000));
