/** What every page of a document says about itself, from the verdict alone; nothing where it may leave the house. */
export type Mark = "DRAFT" | "CONDITIONAL" | "SUPERSEDED" | "VOID" | "TRIAL";
