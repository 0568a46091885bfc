/** What a document says about itself on every page; nothing where it may leave the house. */
export const marks = ["DRAFT", "CONDITIONAL", "SUPERSEDED", "VOID"] as const;
export type Mark = (typeof marks)[number];

/** Where approvals are not in earnest, what would be final says so. */
export const shownMarks = [...marks, "TRIAL"] as const;
export type ShownMark = (typeof shownMarks)[number];
