/** What one file may hold. Whoever needs more splits the file; nothing reads past a limit. */
export const limits = {
  yamlBytes: 256 * 1024,
  markdownBytes: 512 * 1024,
  /** Maps and lists inside each other. */
  depth: 32,
  keysPerMap: 2000,
  /** Keys, values, maps and lists of one document. */
  nodes: 20_000,
  filesPerEngagement: 2000,
  nameBytes: 255,
  /** Characters of a foreign value that a message may show. */
  shown: 80,
  /** Problems of one file; the rest is one line saying so. */
  problems: 50,
} as const;
