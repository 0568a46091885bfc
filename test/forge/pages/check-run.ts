import type { Annotation, CheckRun } from "../world/types.ts";
import { fullName } from "../world/world.ts";
import { html, type Html } from "./html.ts";
import { markdown } from "./markdown.ts";
import { page } from "./page.ts";

/** A check run as GitHub shows it: summary and text as markdown, annotations as plain text. */
export function checkRunPage(run: CheckRun): string {
  const { name, conclusion, status, title, summary, text, annotations, suite } = run;
  const where = { repository: `/${fullName(suite.repository)}` };
  const body = html`<h1 class="title">${title ?? name}</h1>
<div class="bar"><strong class="${conclusion ?? ""}">${(conclusion ?? status).replace("_", " ")}</strong> <strong>${name}</strong> <span class="muted">of ${suite.sha.slice(0, 7)}</span></div>
<main>
<div class="markdown">${markdown(summary ?? "", where)}</div>
<div class="markdown">${markdown(text ?? "", where)}</div>
${annotations.length === 0 ? undefined : html`<h2>Annotations</h2>`}
${annotations.map(annotated)}
</main>`;
  return page(`${name}: ${title ?? ""}`, body);
}

function annotated({
  path,
  start_line: line,
  annotation_level: level,
  title,
  message,
  raw_details: details,
}: Annotation): Html {
  return html`<div class="annotation ${level}"><strong>${title ?? level}</strong> <span class="muted">${path}, line ${line}</span><br>${message}${details === undefined ? undefined : html`<pre>${details}</pre>`}</div>`;
}
