declare module "hyphen/*/index.js" {
  import type { HyphenationFunctionSync } from "hyphen";
  const language: { hyphenateSync: HyphenationFunctionSync };
  export = language;
}
