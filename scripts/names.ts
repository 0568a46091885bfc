const kebabCase = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const snakeCase = /^[a-z][a-z0-9]*(_[a-z0-9]+)*$/;

export function camelCase(id: string): string {
  return id.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

/** What is wrong with the name of a new file, or undefined. */
export function badName(id: string, style: "kebab" | "snake"): string | undefined {
  const pattern = style === "kebab" ? kebabCase : snakeCase;
  if (!pattern.test(id)) {
    const example = style === "kebab" ? "artifact-version-chain" : "support_pilot";
    return `"${id}" is not ${style} case: lower case letters and digits, starting with a letter, such as ${example}.`;
  }
  if (["index", "rules", "sources"].includes(id)) return `"${id}" is a name in the generated list: choose another.`;
  if (isReserved(camelCase(id))) return `"${id}" is a reserved word of JavaScript: use two words.`;
  return undefined;
}

function isReserved(word: string): boolean {
  try {
    // The parser knows its own keywords; the function is never called.
    Reflect.construct(Function, [`"use strict"; async () => { const ${word} = 0; };`]);
    return false;
  } catch {
    return true;
  }
}
