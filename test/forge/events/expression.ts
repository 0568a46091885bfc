/** What expressions may name: `github`, `secrets` and the like. What is not there is null, as on GitHub. */
export type Contexts = Readonly<Record<string, unknown>>;

const token = /\s*(?:('(?:[^']|'')*')|(\d+(?:\.\d+)?)|(==|!=|<=|>=|&&|\|\||[()[\],.!<>*])|([A-Za-z_][\w-]*))/y;

/** The value of a `${{ }}` expression, or of an `if:`. */
export function evaluate(text: string, contexts: Contexts): unknown {
  const reader = new Reader(text, contexts);
  const value = reader.either();
  reader.end();
  return value;
}

/** A text with its `${{ }}` parts filled in. */
export function fillIn(text: string, contexts: Contexts): string {
  return text.replaceAll(/\$\{\{(.*?)\}\}/gs, (_all, inner: string) => asText(evaluate(inner, contexts)));
}

/** An `if:` may stand without `${{ }}`. One that asks nothing of the status is as if it began with `success() &&`, which holds here. */
export function holds(condition: string | undefined, contexts: Contexts): boolean {
  if (condition === undefined) return true;
  const whole = /^\s*\$\{\{(.*)\}\}\s*$/s.exec(condition);
  return isTrue(evaluate(whole?.[1] ?? condition, contexts));
}

const isTrue = (value: unknown): boolean =>
  value !== null && value !== undefined && value !== false && value !== 0 && value !== "";

function asText(value: unknown): string {
  if (value === null || value === undefined) return "";
  return typeof value === "string" ? value : JSON.stringify(value);
}

function asNumber(value: unknown): number {
  if (value === null || value === undefined) return 0;
  return typeof value === "object" ? Number.NaN : Number(value);
}

/** Texts are equal whatever their case; values of different types are compared as numbers. */
function isEqual(a: unknown, b: unknown): boolean {
  if (typeof a === "string" && typeof b === "string") return a.toLowerCase() === b.toLowerCase();
  return typeof a === typeof b && a !== null ? a === b : asNumber(a) === asNumber(b);
}

const functions: Readonly<Record<string, (...values: unknown[]) => unknown>> = {
  always: () => true,
  success: () => true,
  failure: () => false,
  cancelled: () => false,
  contains: (all, one) =>
    Array.isArray(all)
      ? all.some((each) => isEqual(each, one))
      : asText(all).toLowerCase().includes(asText(one).toLowerCase()),
  startswith: (all, one) => asText(all).toLowerCase().startsWith(asText(one).toLowerCase()),
  endswith: (all, one) => asText(all).toLowerCase().endsWith(asText(one).toLowerCase()),
  format: (text, ...values) =>
    asText(text).replaceAll(/\{(\d+)\}/g, (_all, index: string) => asText(values[Number(index)])),
  join: (all, by) => (Array.isArray(all) ? all.map(asText).join(by === undefined ? "," : asText(by)) : asText(all)),
  tojson: (value) => JSON.stringify(value),
  fromjson: (text) => JSON.parse(asText(text)) as unknown,
};

class Reader {
  readonly #tokens: RegExpExecArray[] = [];
  readonly #contexts: Contexts;
  readonly #text: string;
  #at = 0;

  constructor(text: string, contexts: Contexts) {
    this.#contexts = contexts;
    this.#text = text;
    token.lastIndex = 0;
    for (let found = token.exec(text); found !== null; found = token.exec(text)) this.#tokens.push(found);
    const read = this.#tokens.map((one) => one[0]).join("");
    if (read !== text.trimEnd()) throw new Error(`Cannot read the expression "${text}" after "${read}"`);
  }

  end(): void {
    if (this.#at < this.#tokens.length) throw new Error(`Cannot read the expression "${this.#text}" to its end`);
  }

  either(): unknown {
    let value = this.#both();
    while (this.#take("||")) {
      const other = this.#both();
      value = isTrue(value) ? value : other;
    }
    return value;
  }

  #both(): unknown {
    let value = this.#compared();
    while (this.#take("&&")) {
      const other = this.#compared();
      value = isTrue(value) ? other : value;
    }
    return value;
  }

  #compared(): unknown {
    const value = this.#unary();
    if (this.#take("==")) return isEqual(value, this.#unary());
    if (this.#take("!=")) return !isEqual(value, this.#unary());
    if (this.#take("<")) return asNumber(value) < asNumber(this.#unary());
    return this.#take(">") ? asNumber(value) > asNumber(this.#unary()) : value;
  }

  #unary(): unknown {
    if (this.#take("!")) return !isTrue(this.#unary());
    if (!this.#take("(")) return this.#value();
    const value = this.either();
    this.#expect(")");
    return value;
  }

  #value(): unknown {
    const found = this.#tokens[this.#at++];
    if (found?.[1] !== undefined) return found[1].slice(1, -1).replaceAll("''", "'");
    if (found?.[2] !== undefined) return Number(found[2]);
    const name = found?.[4];
    if (name === undefined) throw new Error(`Cannot read the expression "${this.#text}"`);
    if (this.#take("(")) return this.#called(name);
    return { true: true, false: false, null: null }[name] ?? this.#path(this.#contexts[name] ?? null);
  }

  #called(name: string): unknown {
    const values: unknown[] = [];
    while (!this.#take(")")) {
      values.push(this.either());
      this.#take(",");
    }
    const run = functions[name.toLowerCase()];
    if (run === undefined) throw new Error(`No function ${name} in "${this.#text}"`);
    return this.#path(run(...values));
  }

  /** `.name`, `['name']` and `.*`, which takes the field of every entry. */
  #path(start: unknown): unknown {
    let value = start;
    for (;;) {
      if (this.#take("."))
        value = this.#take("*") ? Object.values(value ?? {}) : this.#field(value, this.#tokens[this.#at++]?.[4] ?? "");
      else if (this.#take("[")) {
        value = this.#field(value, asText(this.either()));
        this.#expect("]");
      } else return value;
    }
  }

  #field(value: unknown, name: string): unknown {
    if (Array.isArray(value) && !/^\d+$/.test(name)) return value.map((one) => this.#field(one, name));
    return value === null || typeof value !== "object" ? null : ((value as Record<string, unknown>)[name] ?? null);
  }

  #take(symbol: string): boolean {
    const is = this.#tokens[this.#at]?.[3] === symbol;
    if (is) this.#at += 1;
    return is;
  }

  #expect(symbol: string): void {
    if (!this.#take(symbol)) throw new Error(`Expected "${symbol}" in the expression "${this.#text}"`);
  }
}
