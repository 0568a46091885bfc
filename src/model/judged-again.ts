/** What became of open pull requests that were judged again without an event of their own. */
export interface JudgedAgain {
  readonly judged: readonly number[];
  /** Those of them on which something is another now. */
  readonly changed: readonly number[];
  /** Those that could not be judged, with the reason. */
  readonly failed: readonly { readonly number: number; readonly why: string }[];
  /** How many are left for another run, and why. */
  readonly left: number;
  readonly leftFor: "number" | "allowance" | undefined;
}
