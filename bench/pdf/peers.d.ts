/** The parts of the peers that the comparison uses: they are installed only for it. */

declare module "@myriaddreamin/typst-ts-node-compiler" {
  interface Compiled {
    readonly result: object | null;
    printErrors(): void;
  }
  export class NodeCompiler {
    static create(options: { fontArgs: readonly { fontBlobs: readonly Uint8Array[] }[] }): NodeCompiler;
    compile(options: { mainFileContent: string; inputs: Record<string, string> }): Compiled;
    pdf(document: object, options: object): Uint8Array;
  }
}

declare module "pdfmake" {
  const pdfmake: {
    setUrlAccessPolicy(allows: () => boolean): void;
    setLocalAccessPolicy(allows: () => boolean): void;
    setFonts(fonts: object): void;
    createPdf(definition: object): { getBuffer(): Promise<Uint8Array> };
  };
  export default pdfmake;
}

declare module "react" {
  export interface Element {
    readonly type: unknown;
  }
  export function createElement(type: unknown, options: object, ...children: readonly (Element | string)[]): Element;
}

declare module "@react-pdf/renderer" {
  import type { Element } from "react";
  export const Document: unknown;
  export const Page: unknown;
  export const Text: unknown;
  export const View: unknown;
  export const Font: { register(options: object): void };
  export function renderToBuffer(element: Element): Promise<Uint8Array>;
}
