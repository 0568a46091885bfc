/** Every paragraph that is sent has a bookmark: this, and its number. */
export const BOOKMARK = "cs_p";
