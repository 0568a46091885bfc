declare module "linebreak" {
  /** The places at which the Unicode standard lets a line end. */
  class LineBreaker {
    constructor(text: string);
    nextBreak(): { readonly position: number; readonly required: boolean } | null;
  }
  export = LineBreaker;
}
