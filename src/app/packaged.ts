/** Reads a file or folder that comes with the program: the bytes by path below it. */
export type Packaged = (path: string) => Promise<ReadonlyMap<string, Uint8Array>>;
