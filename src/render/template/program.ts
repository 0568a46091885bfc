import Handlebars from "handlebars";
import type { Problem } from "../../model/finding.ts";
import { quote } from "../../parse/quote.ts";
import { blockNames, helperNames } from "./helpers.ts";
import { overTemplateLimits } from "./limits.ts";
import { type Places, placesOf } from "./places.ts";
import { type Template, templateProblem } from "./template.ts";

/** A template that was parsed and holds nothing but fields, helpers and blocks of ours. */
export interface Program {
  readonly body: readonly hbs.AST.Statement[];
}

/** Its text decides what a template is, so the same text is parsed once. */
const parsed = new Map<string, hbs.AST.Program>();
const MOST_KEPT = 100;

/** Handlebars only parses here: nothing of a template is ever turned into code. */
export function parseTemplate(template: Template): Program | Problem {
  const places = placesOf(template);
  const problem = overTemplateLimits(template, places);
  if (problem) return problem;
  const tree = treeOf(template, places);
  if ("code" in tree) return tree;
  return wrongIn(tree, places) ?? tree;
}

function treeOf({ text, place }: Template, places: Places): hbs.AST.Program | Problem {
  const known = parsed.get(text);
  if (known) return known;
  try {
    const tree = Handlebars.parse(text);
    if (parsed.size >= MOST_KEPT) parsed.clear();
    parsed.set(text, tree);
    return tree;
  } catch (error) {
    return templateProblem(
      placeOfError(error, places) ?? place,
      "The template cannot be read: a `{{` or a block is not well formed.",
      "Close each `{{` with `}}`, and each `{{#if}}` with `{{/if}}`.",
    );
  }
}

function placeOfError(error: unknown, places: Places) {
  if (!(error instanceof Error)) return undefined;
  if ("lineNumber" in error && typeof error.lineNumber === "number") {
    const column = "column" in error && typeof error.column === "number" ? error.column : 0;
    return places.of({ line: error.lineNumber, column });
  }
  const line = /on line (\d+)/.exec(error.message)?.[1];
  return line === undefined ? undefined : places.of({ line: Number(line), column: 0 });
}

/** The first thing in a template that it may not use. */
function wrongIn(program: hbs.AST.Program | undefined, places: Places): Problem | undefined {
  if (!program) return undefined;
  const refuse = (node: hbs.AST.Node, message: string, fix: string) =>
    templateProblem(places.of(node.loc.start), message, fix);
  if (program.blockParams)
    return refuse(program, "`as |name|` is not allowed.", "Use `this`, or the names of its fields.");
  for (const node of program.body) {
    const problem =
      wrongStatement(node, refuse) ??
      (isBlock(node) ? (wrongIn(node.program, places) ?? wrongIn(node.inverse, places)) : undefined);
    if (problem) return problem;
  }
  return undefined;
}

type Refuse = (node: hbs.AST.Node, message: string, fix: string) => Problem;

function wrongStatement(node: hbs.AST.Statement, refuse: Refuse): Problem | undefined {
  if (node.type === "ContentStatement" || node.type === "CommentStatement") return undefined;
  if (isBlock(node)) return wrongCall(node, blockNames, refuse);
  if (!isMustache(node)) return refuse(node, `Templates have no ${kindOf(node)}.`, "Write out what it would put in.");
  if (!node.escaped) return refuse(node, "A value is put in as text, never as markup.", "Use `{{` and `}}`.");
  return wrongCall(node, helperNames, refuse);
}

function kindOf(node: hbs.AST.Statement): string {
  return node.type.startsWith("Partial") ? "partials" : "decorators";
}

function wrongCall(
  node: hbs.AST.MustacheStatement | hbs.AST.BlockStatement,
  names: readonly string[],
  refuse: Refuse,
): Problem | undefined {
  const { path, params, hash } = node;
  if (!isPath(path)) return refuse(node, "Only a field can stand here.", "Write the text itself, without `{{`.");
  if (isBlock(node) || params.length > 0) {
    if (!names.includes(path.original))
      return refuse(
        node,
        `There is no ${quote(path.original)} for templates; allowed: ${names.join(", ")}.`,
        "Use one of these.",
      );
    const wanted = path.original === "money" ? 2 : 1;
    if (params.length !== wanted)
      return refuse(
        node,
        `${quote(path.original)} takes ${wanted === 1 ? "one field" : "an amount and a currency"}.`,
        "Name it behind the word.",
      );
  }
  if ((hash as hbs.AST.Hash | undefined)?.pairs.length)
    return refuse(node, "Named arguments are not allowed.", "Remove them.");
  const wrong = params.find((param) => !isPath(param) && param.type !== "StringLiteral");
  if (wrong) return refuse(wrong, "Only a field or a text between quotes can stand here.", "Name a field.");
  return [path, ...params].map((each) => (isPath(each) ? wrongPath(each, refuse) : undefined)).find(Boolean);
}

const DATA = ["index", "first", "last", "key"];

function wrongPath(path: hbs.AST.PathExpression, refuse: Refuse): Problem | undefined {
  if (!path.data || (path.depth === 0 && path.parts.length === 1 && DATA.includes(String(path.parts[0]))))
    return undefined;
  return refuse(
    path,
    `There is no ${quote(path.original)}; allowed: ${DATA.map((name) => `@${name}`).join(", ")}.`,
    "Name a field.",
  );
}

export function isBlock(node: hbs.AST.Node): node is hbs.AST.BlockStatement {
  return node.type === "BlockStatement";
}

export function isMustache(node: hbs.AST.Node): node is hbs.AST.MustacheStatement {
  return node.type === "MustacheStatement";
}

export function isPath(node: hbs.AST.Node): node is hbs.AST.PathExpression {
  return node.type === "PathExpression";
}
