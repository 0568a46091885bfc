/** Why something holds or does not: a sentence, then the same question one level down. A remark holds nothing. */
export interface Explanation {
  readonly holds: boolean | undefined;
  readonly text: string;
  readonly children: readonly Explanation[];
}

export function explain(holds: boolean, text: string, children: readonly Explanation[] = []): Explanation {
  return { holds, text, children };
}

export function remark(text: string): Explanation {
  return { holds: undefined, text, children: [] };
}
