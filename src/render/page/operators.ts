/** A length in a content stream. */
export function num(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}

/** A colour as `#rrggbb`. */
export function rgb(color: string): string {
  const parts = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255);
  return parts.map(num).join(" ");
}
