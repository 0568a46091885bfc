import { readdirSync, readFileSync } from "node:fs";
import type { Plugin } from "rolldown";

/** Writes the licences of every package that has code in the bundle. */
export function thirdPartyLicenses(): Plugin {
  return {
    name: "third-party-licenses",
    generateBundle(_, bundle) {
      const ids = Object.values(bundle).flatMap((file) => (file.type === "chunk" ? file.moduleIds : []));
      const folders = new Set(ids.map(packageFolder).filter((folder) => folder !== undefined));
      const texts = new Set([...folders].map(licenseOf).toSorted());
      const intro = "Licences of the packages that are bundled in this folder.\n";
      const source = [intro, ...texts].join(`\n${"-".repeat(80)}\n\n`);
      this.emitFile({ type: "asset", fileName: "THIRD-PARTY-LICENSES.txt", source });
    },
  };
}

/** The folder of the innermost package that a module is in; undefined for our own modules. */
function packageFolder(id: string): string | undefined {
  if (id.startsWith("\0")) return undefined;
  return /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(id)?.[0];
}

function licenseOf(folder: string): string {
  const manifest: unknown = JSON.parse(readFileSync(`${folder}/package.json`, "utf8"));
  const { name, version, license } = manifest as { name: string; version: string; license?: string };
  const files = readdirSync(folder).filter((file) => /^(licen[cs]e|notice|copying)/i.test(file));
  if (files.length === 0 && license === undefined) throw new Error(`${name} states no licence`);
  const texts = files
    .toSorted()
    .map((file) => readFileSync(`${folder}/${file}`, "utf8").replaceAll("\r\n", "\n").trim());
  return `${[`${name} ${version} (${license ?? "see below"})`, ...texts].join("\n\n")}\n`;
}
