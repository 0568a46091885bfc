// Copies the faces that documents are set in from the packages that publish them: `node scripts/fonts.ts`. They are kept in
// templates/fonts, because the program has to run from a clone with nothing installed.
import { copyFileSync, mkdirSync } from "node:fs";
import { fontFiles, packagePath } from "./font-files.ts";

process.chdir(`${import.meta.dirname}/..`);
mkdirSync("templates/fonts", { recursive: true });
for (const [name, source] of fontFiles) copyFileSync(packagePath(source), `templates/fonts/${name}`);
