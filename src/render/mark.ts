/** What every page of a document says about itself, from the verdict and the settings alone; nothing where it may leave the house. */
export type { ShownMark as Mark } from "../model/mark.ts";
