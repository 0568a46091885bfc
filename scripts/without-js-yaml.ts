import type { Plugin } from "rolldown";

const STUB = "\0js-yaml-stub";

/**
 * gray-matter loads js-yaml (and with it a JavaScript parser) for engines that are never used: ours takes its place.
 * Leaving it out makes the program a third smaller and leaves one YAML reader in it.
 */
export function withoutJsYaml(): Plugin {
  return {
    name: "without-js-yaml",
    resolveId: (id) => (id === "js-yaml" ? STUB : null),
    load: (id) =>
      id === STUB
        ? "const refuse = () => { throw new Error('there is one YAML loader'); };\nmodule.exports = { safeLoad: refuse, safeDump: refuse };"
        : null,
  };
}
