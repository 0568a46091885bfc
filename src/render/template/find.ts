import type { Template } from "./template.ts";

/** Files under templates/ by their paths: those of the repository, and those that come with the engine. */
export interface TemplateFiles {
  readonly own: ReadonlyMap<string, string>;
  readonly builtin: ReadonlyMap<string, string>;
}

/** What a template is for: the folder that an artifact type names as `render`, and the type itself. */
export interface Wanted {
  readonly skill: string;
  readonly type: string;
}

/** The template of an artifact; of each path the repository's own file before the built-in one. */
export function findTemplate(files: TemplateFiles, wanted: Wanted): Template | undefined {
  return firstOf(files, templatePaths(wanted));
}

/** The text that a new artifact begins with. */
export function findScaffold(files: TemplateFiles, wanted: Wanted): Template | undefined {
  return firstOf(files, scaffoldPaths(wanted));
}

/** For its type, for its skill, for any. */
export function templatePaths({ skill, type }: Wanted): string[] {
  return [`templates/${skill}/${type}.md`, `templates/${skill}/document.md`, "templates/document.md"];
}

export function scaffoldPaths({ skill, type }: Wanted): string[] {
  return [`templates/${skill}/${type}.scaffold.md`, `templates/${skill}/scaffold.md`];
}

function firstOf({ own, builtin }: TemplateFiles, paths: readonly string[]): Template | undefined {
  for (const file of paths) {
    const text = own.get(file) ?? builtin.get(file);
    if (text !== undefined) return { name: file, text, place: { file, line: 1, column: 1 } };
  }
  return undefined;
}
