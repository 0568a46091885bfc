declare module "hyphen/*/index.js" {
  const language: { hyphenateSync: import("hyphen").HyphenationFunctionSync };
  export = language;
}
