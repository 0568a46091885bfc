/** A file with the text that it is to have; null where it is to go. */
export interface Write {
  readonly path: string;
  readonly text: string | null;
  /** What is no text is carried as base64. */
  readonly encoding?: "base64";
}
