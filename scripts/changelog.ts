export type Notes = { readonly text: string } | { readonly problem: string };

/** What a changelog says of the version that a tag names, or why the tag is none to release. */
export function notesOf(tag: string, version: string, changelog: string): Notes {
  if (tag !== `v${version}`) return { problem: `The tag ${tag} is not v${version}, the version of package.json.` };
  const sections = changelog.split(/^## /m).slice(1);
  const [heading = "", ...lines] = sections.find((one) => one.startsWith(`[${version}]`))?.split("\n") ?? [];
  if (heading === "") return { problem: `CHANGELOG.md has no heading "## [${version}]".` };
  const text = lines.join("\n").trim();
  return text === "" ? { problem: `CHANGELOG.md says nothing under "## ${heading}".` } : { text };
}
