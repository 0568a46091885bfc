/** `launch:*` in one scope: the permit that a gate or an action means there. */
export function permitIn(permit: string, scope: string): string {
  return scope !== "*" && permit.endsWith(":*") ? permit.slice(0, -1) + scope : permit;
}

/** Whether what was given covers what is needed. `kind:*` covers every permit of its kind and nothing else. */
export function covers(given: string, needed: string): boolean {
  return given === needed || (given.endsWith(":*") && needed.startsWith(given.slice(0, -1)));
}

/** What of `given` lies within `limits`: nobody permits more than the gate can give. */
export function within(given: readonly string[], limits: readonly string[]): string[] {
  const kept = given.flatMap((permit) =>
    limits.some((limit) => covers(limit, permit)) ? [permit] : limits.filter((limit) => covers(permit, limit)),
  );
  return [...new Set(kept)];
}
