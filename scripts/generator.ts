/** Makes files from other files of the repository; paths are relative to its root. */
export interface Generator {
  /** Globs of the files that belong to this generator: one that `make` does not return is removed. */
  readonly paths: readonly string[];
  /** A test that compares these files with what they are made from; then `--check` leaves them to it. */
  readonly provedBy?: string;
  make(): Map<string, string> | Promise<Map<string, string>>;
}
