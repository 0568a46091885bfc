/** Characters of Unicode's private area, which markdown takes for letters and no template may have itself. */
export const TOKENS = /[\uE000\uE001\uE010-\uE019]/;
const TOKEN = /\uE000([\uE010-\uE019]+)\uE001/g;

/**
 * The values that a template shows. Each stands in the markdown as a token and is put in after the markdown was parsed,
 * so that no value can become markup, whatever it says.
 */
export class Values {
  readonly #values: string[] = [];

  token(value: string): string {
    const number = String(this.#values.push(value) - 1);
    const digits = number.replaceAll(/\d/g, (digit) => String.fromCharCode(0xe010 + Number(digit)));
    return `\uE000${digits}\uE001`;
  }

  /** The text with the values in place of their tokens. A value is not looked at again: it may hold such characters. */
  fill(text: string): string {
    return text.replaceAll(TOKEN, (_, digits: string) => this.#values[numberOf(digits)] ?? "");
  }
}

function numberOf(digits: string): number {
  return Number(digits.replaceAll(/./g, (digit) => String(digit.charCodeAt(0) - 0xe010)));
}
