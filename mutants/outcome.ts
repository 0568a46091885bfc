/** One way to break the sources, as the instrumenter describes it. */
export interface Mutant {
  readonly id: string;
  readonly fileName: string;
  readonly mutatorName: string;
  readonly replacement: string;
  readonly location: { readonly start: { readonly line: number; readonly column: number } };
}

/** `static`: it sits in code that runs when the module is loaded, where no switch can reach it. */
export interface Outcome {
  readonly id: string;
  readonly result: "killed" | "survived" | "uncovered" | "static";
}
