/** The page beside which documents are looked at while they are written. */

export interface PreviewDocument {
  readonly artifact: string;
  readonly title: string;
  /** DRAFT and the like; nothing where it may go out. */
  readonly mark: string | undefined;
  readonly because: string;
  readonly files: readonly { readonly name: string; readonly href: string; readonly download: boolean }[];
  readonly problems: readonly PreviewProblem[];
}

export interface PreviewProblem {
  readonly code: string;
  readonly where: string;
  readonly message: string;
  readonly fix: string;
}

export interface PreviewState {
  /** Another one each time something was rendered. */
  readonly state: string;
  readonly title: string;
  readonly documents: readonly PreviewDocument[];
  /** Why nothing could be rendered the last time; the documents are those of before. */
  readonly fault: string | undefined;
}

export function previewPage({ state, title, documents, fault }: PreviewState): string {
  const first = documents.flatMap(({ files }) => files).find(({ download }) => !download);
  return [
    "<!DOCTYPE html>",
    `<html lang="en" data-state="${escape(state)}">`,
    `<head><meta charset="utf-8"><title>${escape(title)}</title>`,
    '<meta name="viewport" content="width=device-width">',
    '<link rel="stylesheet" href="/preview.css"><script src="/preview.js" defer></script></head>',
    `<body><nav aria-label="Documents"><h1>${escape(title)}</h1>`,
    ...(fault === undefined ? [] : [`<p class="fault" role="alert">${escape(fault)}</p>`]),
    documents.length === 0 ? "<p>There is nothing to render.</p>" : `<ul>${documents.map(entry).join("\n")}</ul>`,
    "</nav>",
    `<iframe name="view" title="The document"${first ? ` src="${escape(first.href)}"` : ""}></iframe>`,
    "</body></html>",
    "",
  ].join("\n");
}

function entry({ artifact, title, mark, because, files, problems }: PreviewDocument): string {
  const state = mark ?? "final";
  const why = because === "" ? "" : `<p class="why">${escape(because)}</p>`;
  return [
    `<li><h2>${escape(title === "" ? artifact : title)}</h2>`,
    `<p><span class="mark ${escape(state.toLowerCase())}">${escape(state)}</span> ${escape(artifact)}</p>${why}`,
    `<p class="files">${files.map(link).join(" ")}</p>`,
    ...problems.map(problem),
    "</li>",
  ].join("");
}

function link({ name, href, download }: PreviewDocument["files"][number]): string {
  return `<a href="${escape(href)}"${download ? " download" : ' target="view"'}>${escape(name)}</a>`;
}

function problem({ code, where, message, fix }: PreviewProblem): string {
  return `<p class="problem"><b>${escape(code)}</b> ${escape(where)}<br>${escape(message)}<br><i>${escape(fix)}</i></p>`;
}

function escape(text: string): string {
  const codes: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
  return text.replaceAll(/[&<>"]/g, (character) => codes[character] ?? "");
}

export const PREVIEW_CSS = `:root { color-scheme: light dark; --line: #8884; --red: #b3261e; --amber: #8a5a00; --green: #1b6e3c }
@media (prefers-color-scheme: dark) { :root { --red: #ff8a80; --amber: #ffca6b; --green: #7fd8a2 } }
body { margin: 0; display: grid; grid-template-columns: minmax(16rem, 22rem) 1fr; height: 100vh; font: 15px/1.45 system-ui, sans-serif }
nav { overflow-y: auto; padding: 1rem; border-right: 1px solid var(--line) }
h1 { font-size: 1.1rem; margin: 0 0 1rem }
h2 { font-size: 1rem; margin: 0 }
ul { list-style: none; margin: 0; padding: 0 }
li { padding: .7rem .6rem; border-bottom: 1px solid var(--line); border-left: 3px solid transparent }
li.shown { border-left-color: currentColor }
p { margin: .2rem 0; overflow-wrap: anywhere }
.why { font-size: .85rem; opacity: .8 }
.mark { font-size: .75rem; font-weight: 600; letter-spacing: .04em; padding: 0 .4em; border: 1px solid; border-radius: .3em; color: var(--red) }
.mark.final { color: var(--green) }
.mark.conditional { color: var(--amber) }
.problem, .fault { font-size: .85rem; color: var(--red); border-left: 3px solid; padding-left: .5rem }
iframe { border: 0; width: 100%; height: 100% }
@media (max-width: 45rem) { body { grid-template-columns: 1fr; grid-template-rows: auto 1fr } nav { max-height: 40vh } }
`;

/** Which document is shown stands in the address, so that it is still shown once the page was loaded again. */
export const PREVIEW_JS = `const view = document.querySelector("iframe");
const links = [...document.querySelectorAll('a[target="view"]')];
function show(link) {
  for (const each of links) each.closest("li").classList.toggle("shown", each.closest("li") === link?.closest("li"));
}
const wanted = links.find((link) => link.getAttribute("href") === decodeURIComponent(location.hash.slice(1)));
if (wanted) view.src = wanted.getAttribute("href");
show(wanted ?? links[0]);
for (const link of links)
  link.addEventListener("click", () => {
    history.replaceState(null, "", "#" + encodeURIComponent(link.getAttribute("href")));
    show(link);
  });
const state = document.documentElement.dataset.state;
new EventSource("/events").addEventListener("message", ({ data }) => {
  if (data !== "" && data !== state) location.reload();
});
`;
