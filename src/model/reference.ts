import { NAME } from "./scalars.ts";

export const referenceKinds = ["track", "gate", "artifact", "action", "scope", "stage", "decision"] as const;
export type ReferenceKind = (typeof referenceKinds)[number];

/** `gate:commercial`, `artifact:PRO-2026-0188`, `scope:pilot`: how one entry names another. */
export interface Reference {
  readonly kind: ReferenceKind;
  readonly id: string;
}

/** Nothing where the text is not a reference. */
export function parseReference(text: string): Reference | undefined {
  const colon = text.indexOf(":");
  const kind = referenceKinds.find((known) => known === text.slice(0, colon));
  const id = text.slice(colon + 1);
  return kind && (id === "*" || NAME.test(id)) ? { kind, id } : undefined;
}

export function refersTo(references: readonly string[], kind: ReferenceKind, id: string): boolean {
  return references.includes(`${kind}:${id}`);
}

/** `ID@vN`, with `<engagement>/` before it where it points outside. */
export interface SourceReference {
  readonly engagement: string | undefined;
  readonly id: string;
  readonly version: string | undefined;
}

export function parseSource(text: string): SourceReference | undefined {
  const match = /^(?:([a-z0-9][a-z0-9-]{0,62})\/)?([A-Z][A-Z0-9]*(?:-[A-Z0-9]+)+)(?:@(v[1-9]\d{0,5}))?$/.exec(text);
  return match ? { engagement: match[1], id: match[2] ?? "", version: match[3] } : undefined;
}
