import { join } from "node:path";
import type { Preview, Served } from "../../forge/local/live.ts";
import { GitProblem } from "../../git/problem.ts";
import {
  PREVIEW_CSS,
  PREVIEW_JS,
  type PreviewDocument,
  previewPage,
  type PreviewState,
} from "../../report/preview-page.ts";
import { exit, UsageError, type Values, type World } from "../verb.ts";
import { repoOf } from "../workbench.ts";
import { type Made, makeAll, readJob } from "./job.ts";
import { putOut, type PutOut } from "./put-out.ts";
import type { Renderable } from "./renderables.ts";
import { tell } from "./told.ts";

/** What a document may change with. */
const WATCHED = ["engagements", "templates", "adapters", "countersign.yaml"];

interface Round {
  readonly made: readonly Made[];
  readonly put: PutOut;
  readonly from: ReadonlyMap<string, Renderable>;
}

/** Renders, and again after each change, until the person ends it. */
export async function watchAndRender(
  values: Values,
  words: readonly string[],
  out: string,
  world: World,
): Promise<number> {
  if (!world.live) throw new UsageError("Nobody is there to look at --watch", "It needs a terminal or a browser.");
  if (values["json"] === true) throw new UsageError("--watch and --json do not go together", "Leave one of them out.");
  if (values["head"] !== undefined)
    throw new UsageError("--watch looks at the working files", "Leave out --head, which names a commit.");
  const { servePreview, stopped, watchFiles } = await world.live();
  const end = stopped().then(() => "stopped" as const);
  const files = watchFiles(repoOf(values, world), WATCHED);
  const show = new Show(words.join(", ") || "All documents");
  const first = await render(values, words, out, world).catch((error: unknown) => {
    files.close();
    throw error;
  });
  show.take(first);
  const preview = await servePreview((path) => show.answer(path));
  try {
    report(first, values, world);
    world.print(`${preview.url} shows them. Ctrl-C ends it.\n`);
    while ((await Promise.race([end, files.next()])) !== "stopped")
      await again(values, words, out, world, show, preview);
  } finally {
    files.close();
    await preview.close();
  }
  return exit.fine;
}

async function render(values: Values, words: readonly string[], out: string, world: World): Promise<Round> {
  const job = await readJob(values, words, world);
  const made = await makeAll(job, values, world);
  const put = await putOut(made, out, values, world);
  const from = new Map(job.open.map((each) => [each.artifact.id, each]));
  return { made, from, put: { ...put, problems: [...job.refused, ...put.problems] } };
}

/** While somebody writes, a file may be broken for a moment: then what was made before stays. */
async function again(
  values: Values,
  words: readonly string[],
  out: string,
  world: World,
  show: Show,
  preview: Preview,
): Promise<void> {
  try {
    const round = await render(values, words, out, world);
    show.take(round);
    report(round, values, world);
  } catch (error) {
    if (!(error instanceof UsageError || error instanceof GitProblem)) throw error;
    show.fail(error.message);
    world.complain(`${error.message}\n`);
  }
  preview.tell(show.state);
}

/** Of later rounds, what changed. */
function report({ made, put }: Round, values: Values, world: World): void {
  const rows = put.rows.filter(({ path }) => put.changed.has(path));
  tell({ ...put, rows }, put.problems, made, { ...values, json: false }, world, "Nothing changed.\n");
}

/** What the preview has to show: nothing else of the machine can be asked for. */
export class Show {
  readonly #title: string;
  #round = 0;
  #page: PreviewState;
  #files: ReadonlyMap<string, Served> = new Map();

  constructor(title: string) {
    this.#title = title;
    this.#page = { state: "0", title, documents: [], fault: undefined };
  }

  get state(): string {
    return this.#page.state;
  }

  take({ made, from, put }: Round): void {
    const fault = put.problems.map(({ place, message }) => `${place.file}:${place.line}: ${message}`).join(" ");
    if (made.length === 0 && fault !== "") return this.fail(fault);
    const files = made.flatMap((each) => each.files.map((file) => [hrefOf(file.name), servedFile(file)] as const));
    const documents = made.map((each) => documentOf(each, from.get(each.artifact)));
    this.#files = new Map(files);
    this.#page = { state: this.#next(), title: this.#title, documents, fault: fault === "" ? undefined : fault };
  }

  fail(fault: string): void {
    this.#page = { ...this.#page, state: this.#next(), fault };
  }

  answer(path: string): Served | undefined {
    if (path === "/") return { type: "text/html; charset=utf-8", bytes: previewPage(this.#page) };
    if (path === "/preview.css") return { type: "text/css; charset=utf-8", bytes: PREVIEW_CSS };
    if (path === "/preview.js") return { type: "text/javascript; charset=utf-8", bytes: PREVIEW_JS };
    return this.#files.get(path);
  }

  #next(): string {
    return `${(this.#round += 1)}`;
  }
}

function hrefOf(name: string): string {
  return join("/files", name);
}

const TYPES: Readonly<Record<string, string>> = {
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
};

function endingOf(name: string): string {
  return name.slice(name.lastIndexOf(".") + 1);
}

/** What is no PDF is shown as the text that it is: a page must not be able to run what a document says. */
function servedFile({ name, bytes }: { readonly name: string; readonly bytes: Uint8Array }): Served {
  return { type: TYPES[endingOf(name)] ?? "text/plain; charset=utf-8", bytes, download: endingOf(name) === "docx" };
}

function documentOf({ artifact, files, problems, notices }: Made, from: Renderable | undefined): PreviewDocument {
  return {
    artifact,
    title: from?.artifact.matter.value.title ?? "",
    mark: from?.mark,
    because: from?.because ?? "",
    files: files.map(({ name }) => ({ name, href: hrefOf(name), download: endingOf(name) === "docx" })),
    problems: [...problems, ...notices].map(({ code, place, message, fix }) => {
      return { code, where: `${place.file}:${place.line}:${place.column}`, message, fix };
    }),
  };
}
