import { html, type Html } from "./html.ts";
import { markdown } from "./markdown.ts";
import { page } from "./page.ts";

/** A file as GitHub shows it: markdown is read, everything else is text. */
export function filePage(path: string, text: string, repository: string): string {
  const shown = path.endsWith(".md")
    ? html`<div class="markdown">${markdown(withoutFrontMatter(text), { repository, inFile: true })}</div>`
    : html`<pre>${text}</pre>`;
  return page(path, html`<article class="box"><header><strong>${path}</strong></header>${shown}</article>`);
}

function withoutFrontMatter(text: string): string {
  return text.replace(/^---\n.*?\n---\n/s, "");
}

/** What lies in a folder, and its README below, which is why people open it. */
export function folderPage({ path, entries, readme, repository }: Folder): string {
  const rows = entries.map(({ name, href }) => html`<li><a href="${href}">${name}</a></li>`);
  const below =
    readme === undefined
      ? undefined
      : box("README.md", html`<div class="markdown">${markdown(readme, { repository, inFile: true })}</div>`);
  return page(path, html`${box(path, html`<ul class="checks">${rows}</ul>`)}${below}`);
}

export interface Folder {
  readonly path: string;
  readonly entries: readonly Listed[];
  readonly readme: string | undefined;
  readonly repository: string;
}

export interface Listed {
  readonly name: string;
  readonly href: string;
}

function box(title: string, body: Html): Html {
  return html`<article class="box"><header><strong>${title}</strong></header>${body}</article>`;
}
