import { fileURLToPath } from "node:url";
import type { Plugin } from "rolldown";

const STUB = "\0js-yaml-stub";

const NETWORK_STUB = "\0network-stub";

/** nodemailer composes messages here; whatever would send them, or read what a message names, is left out. */
const NETWORK = ["../fetch/index.js", "node:net", "node:dns", "node:os", "node:fs"];

const REFUSE_NETWORK = `const refuse = () => { throw new Error("nothing is read or sent"); };
export default refuse;`;

const REFUSE = `const refuse = () => { throw new Error("there is one YAML loader"); };
module.exports = { safeLoad: refuse, safeDump: refuse };`;

/** The same code as the package's own entry for Node, as modules: what is not used is left out, and it starts faster. */
const YAML = fileURLToPath(new URL("../node_modules/yaml/browser/dist/index.js", import.meta.url));

/**
 * Leaves out what would only be loaded. gray-matter asks for js-yaml (and with it a JavaScript parser) for engines that
 * are never used: ours takes its place, and one YAML reader is left in the program.
 */
export function leanPackages(): Plugin {
  return {
    name: "lean-packages",
    resolveId: (id, importer) => {
      if (isNetwork(id, importer)) return NETWORK_STUB;
      return id === "js-yaml" ? STUB : id === "yaml" ? YAML : null;
    },
    load: (id) => (id === STUB ? REFUSE : id === NETWORK_STUB ? REFUSE_NETWORK : null),
  };
}

function isNetwork(id: string, importer: string | undefined): boolean {
  return NETWORK.includes(id) && /[\\/]node_modules[\\/]nodemailer[\\/]/.test(importer ?? "");
}
