/** What a document says about itself on every page; nothing where it may leave the house. */
export const marks = ["DRAFT", "CONDITIONAL", "SUPERSEDED", "VOID"] as const;
export type Mark = (typeof marks)[number];
