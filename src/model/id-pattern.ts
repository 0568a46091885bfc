/** Patterns of artifact ids, such as `PRO-{yyyy}-{nnnn}`: digits of the year, month, day, and a running number. */

/** A running number may outgrow its places; then it starts with no zero. */
export function matchesPattern(id: string, pattern: string): boolean {
  const parts = partsOf(pattern).map(({ name, length, text }) => {
    if (name === "n") return `(?:\\d{${length}}|[1-9]\\d{${length},})`;
    if (name !== undefined && "ymd".includes(name)) return `\\d{${length}}`;
    return name === undefined ? text.replace(/[^A-Za-z0-9]/g, "\\$&") : "[A-Z0-9]+";
  });
  return new RegExp(`^${parts.join("")}$`).test(id);
}

/** The id of this pattern that was most likely meant. */
export function nearestId(id: string, pattern: string, year: string): string {
  const numbers = id.match(/\d+/g) ?? [];
  const named = numbers.find((each) => /^(?:19|20)\d\d$/.test(each));
  const running = numbers.findLast((each) => each !== named) ?? "1";
  return partsOf(pattern)
    .map(({ name, length, text }) => {
      if (name === "y") return (named ?? year).slice(-length);
      if (name === "n") return String(Number(running)).padStart(length, "0");
      return name === undefined ? text : "1".padStart(length, "0");
    })
    .join("");
}

/** The number after the highest of the same series. */
export function nextId(id: string, taken: Iterable<string>): string {
  const [, series = `${id}-`, digits = "1"] = /^(.*-)(\d+)$/.exec(id) ?? [];
  const numbers = [...taken].filter((each) => each.startsWith(series)).map((each) => Number(each.slice(series.length)));
  const highest = Math.max(Number(digits), ...numbers.filter((each) => Number.isInteger(each)));
  return series + String(highest + 1).padStart(digits.length, "0");
}

interface Part {
  /** The letter of a placeholder; nothing for literal text. */
  readonly name: string | undefined;
  readonly length: number;
  readonly text: string;
}

function partsOf(pattern: string): Part[] {
  return pattern.split(/(\{[a-z]+\})/).map((text) => {
    const letters = /^\{([a-z]+)\}$/.exec(text)?.[1];
    const same = letters !== undefined && /^(.)\1*$/.test(letters);
    return {
      name: letters === undefined ? undefined : same ? letters.charAt(0) : "?",
      length: letters?.length ?? 0,
      text,
    };
  });
}
