import type { EngagementFiles, Snapshot } from "../model/case.ts";

/** A source of another engagement as front matter names it; prose may look alike, which costs a look and no more. */
const NAMED = /\b([a-z0-9][a-z0-9-]{0,62})\/[A-Z][A-Z0-9]*(?:-[A-Z0-9]+)+/g;
const END = "\n---";

/** The engagements whose artifacts those of a snapshot may be built on. */
export function neighboursOf({ engagements }: Pick<Snapshot, "engagements">): string[] {
  const found = new Set([...engagements].flatMap(([id, files]) => namedIn(files).filter((other) => other !== id)));
  return [...found].toSorted();
}

function namedIn({ files }: EngagementFiles): string[] {
  const artifacts = files.filter(({ path }) => path.endsWith(".md"));
  return artifacts.flatMap(({ bytes }) => {
    const text = new TextDecoder().decode(bytes);
    const end = text.indexOf(END);
    return [...text.slice(0, end < 0 ? 0 : end).matchAll(NAMED)].flatMap(([, engagement]) => engagement ?? []);
  });
}
