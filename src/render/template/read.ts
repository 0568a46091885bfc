import type { Problem } from "../../model/finding.ts";
import { inOrder } from "../../parse/problems.ts";
import type { Block, Signer } from "../document.ts";
import { anchorsOf } from "../markdown/anchors.ts";
import { parseMarkdown } from "../markdown/parse.ts";
import type { Reader } from "../markdown/reader.ts";
import { readTree } from "../markdown/read-tree.ts";
import { Slugs } from "../markdown/slug.ts";
import type { Content } from "../markdown/source.ts";
import { isDirective, type Parts, readDirective } from "./directives.ts";
import { evaluate, type Piece } from "./evaluate.ts";
import { type Places, placesOf } from "./places.ts";
import { parseTemplate } from "./program.ts";
import { type Template, TEMPLATE_CODE, templateProblem } from "./template.ts";
import { Values } from "./tokens.ts";
import { isViewMap, type ViewMap } from "./view-data.ts";

export type Body = Pick<Content, "blocks" | "notes">;

export type OwnBlocks = ReadonlyMap<string, readonly Block[]>;

/**
 * The blocks of a template around those of a body. No value of the view can become markup, whatever it says. `own` are
 * blocks that a kind of document makes itself; a directive of their name puts them in.
 */
export function readTemplate(template: Template, view: ViewMap, body: Body, own: OwnBlocks = new Map()): Content {
  const program = parseTemplate(template);
  if ("code" in program) return failed(program);
  const places = placesOf(template);
  const values = new Values();
  const { pieces, problems } = evaluate(program, view, places, values);
  if (problems.length > 0) return failed(...problems);
  return fromMarkdown(template, pieces, places, { values, body, view, own });
}

function failed(...problems: readonly Problem[]): Content {
  return { blocks: [], notes: new Map(), problems: inOrder(problems) };
}

interface Filling {
  readonly values: Values;
  readonly body: Body;
  readonly view: ViewMap;
  readonly own: OwnBlocks;
}

function fromMarkdown(template: Template, pieces: readonly Piece[], places: Places, filling: Filling): Content {
  const { values, body, view, own } = filling;
  const text = pieces.map((piece) => piece.text).join("");
  const tree = parseMarkdown(text, { file: template.place.file, line: 1 }, true);
  if ("code" in tree) return failed({ ...tree, code: TEMPLATE_CODE, place: template.place });
  const origin = originsOf(pieces);
  const title = typeof view["title"] === "string" ? view["title"] : "";
  const parts: Parts = { body: body.blocks, title, signers: signersOf(view), own, used: { body: 0, title: 0 } };
  const content = readTree(tree, {
    code: TEMPLATE_CODE,
    slugs: new Slugs(anchorsOf(body.blocks)),
    placeOf: ({ position }) => places.at(origin(position?.start.offset ?? 0)),
    sourceOf: ({ position }) => text.slice(position?.start.offset, position?.end.offset),
    fill: (value) => values.fill(value),
    noteId: (label) => `template-${label}`,
    extra: (reader: Reader, node) => (isDirective(node) ? readDirective(reader, node, parts) : undefined),
  });
  const bodies = parts.used.body;
  const wrong = bodies === 1 || (bodies === 0 && body.blocks.length === 0) ? [] : [wrongBody(template, bodies)];
  return {
    blocks: content.blocks,
    notes: new Map([...content.notes, ...body.notes]),
    problems: inOrder([...content.problems, ...wrong]),
  };
}

function wrongBody({ place }: Template, times: number): Problem {
  const message =
    times === 0
      ? "The template shows the text of the artifact nowhere."
      : `The template shows the text of the artifact ${times} times.`;
  return templateProblem(place, message, "Write `::body` once, on a line of its own.");
}

/** Where in the template a character of the markdown comes from. */
function originsOf(pieces: readonly Piece[]): (offset: number) => number {
  const starts: number[] = [];
  let sum = 0;
  for (const { text } of pieces) {
    starts.push(sum);
    sum += text.length;
  }
  return (offset) => {
    let [low, high] = [0, pieces.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    const piece = pieces[low];
    return (piece?.offset ?? 0) + (piece?.fixed ? 0 : offset - (starts[low] ?? 0));
  };
}

function signersOf(view: ViewMap): Signer[] {
  const list = view["signatures"];
  return (Array.isArray(list) ? list : []).filter(isViewMap).map((each) => {
    const text = (key: string) => (typeof each[key] === "string" ? each[key] : "");
    return { role: text("role"), organization: text("organization"), name: text("name"), title: text("title") };
  });
}
