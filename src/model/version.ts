/** `v3` is 3; anything else is nothing. */
export function versionNumber(version: string | undefined): number | undefined {
  const match = /^v([1-9]\d{0,5})$/.exec(version ?? "");
  return match ? Number(match[1]) : undefined;
}

/** Below 0 where `a` is older than `b`, as in 1.9.0 and 1.10.0; nothing where one of them is no such version. */
export function compareDotted(a: string, b: string): number | undefined {
  const [left, right] = [numbersOf(a), numbersOf(b)];
  if (!left || !right) return undefined;
  for (let index = 0; index < Math.max(left.length, right.length); index++) {
    const difference = (left[index] ?? 0) - (right[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

function numbersOf(version: string): number[] | undefined {
  return /^\d{1,9}(?:\.\d{1,9}){0,5}$/.test(version) ? version.split(".").map(Number) : undefined;
}
