/** `v3` is 3; anything else is nothing. */
export function versionNumber(version: string | undefined): number | undefined {
  const match = /^v([1-9]\d{0,5})$/.exec(version ?? "");
  return match ? Number(match[1]) : undefined;
}
