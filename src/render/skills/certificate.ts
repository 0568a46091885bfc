import { type DataMap, isMap } from "../../model/doc.ts";
import { bodyOf } from "../content.ts";
import type { Block } from "../document.ts";
import { typesetText } from "../markdown/typography.ts";
import { MissingGlyph } from "../page/measured-text.ts";
import { type FixedPage, type FixedSheet, setFixed } from "../page/set-fixed.ts";
import { styleOf, type Theme } from "../page/theme.ts";
import { artifactDigest } from "../../model/artifact-digest.ts";
import { failed, languageOf, type Layout, type Rendering, type RenderRequest } from "../request.ts";
import { formatDate } from "../template/helpers.ts";
import { type Say, sayIn } from "./labels.ts";
import { infoOf, missing, themeFor } from "../to-pdf.ts";

/** One page: whom it is for, what it is for, who signs it, and a code by which the record knows it. */
export const layout: Layout = { render };

interface Certificate {
  readonly title: string;
  readonly name: string;
  readonly course: string;
  readonly text: string;
  readonly facts: readonly (readonly [label: string, value: string])[];
  readonly signatory: { readonly name: string; readonly title: string };
  readonly code: string;
}

/** How much of the digest is printed: enough that no two records share it, and short enough to type. */
const CODE = 12;

function render(request: RenderRequest): Rendering {
  const body = bodyOf(request);
  if (body.problems.length > 0) return failed(body.problems);
  const certificate = read(request, body.blocks);
  const theme = themeFor(request, true);
  const page = { width: theme.page.width, height: theme.page.height };
  const draw = (sheet: FixedSheet): void => drawPage(sheet, certificate, theme, request);
  const issued = text(request.artifact.fields, "issued_on");
  const date = /^\d{4}-\d{2}-\d{2}$/.test(issued) ? issued : undefined;
  const title = `${certificate.title}: ${certificate.name}`;
  const info = infoOf({ title, language: languageOf(request) }, request, date ? { date } : {});
  try {
    const pages: FixedPage[] = [{ ...page, draw }];
    const bytes = setFixed({ fonts: request.fonts, info, pages });
    return { files: [{ name: `${request.artifact.id}.pdf`, bytes }], problems: [], notices: [] };
  } catch (error) {
    if (error instanceof MissingGlyph) return failed([missing(error, request)]);
    throw error;
  }
}

function read(request: RenderRequest, blocks: readonly Block[]): Certificate {
  const { artifact, label } = request;
  const { fields } = artifact;
  const language = languageOf(request);
  const [recipient, course, signatory] = [part(fields, "recipient"), part(fields, "course"), part(fields, "signatory")];
  const say = sayIn(language);
  const hours = text(course, "hours");
  const facts: (readonly [string, string])[] = [
    [say("Held on"), formatDate(text(course, "held_on"), language)],
    [say("Duration"), hours === "" ? "" : `${hours} ${say(hours === "1" ? "hour" : "hours")}`],
    [say("Issued on"), formatDate(text(fields, "issued_on"), language)],
  ];
  return {
    title: artifact.matter.value.title ?? label,
    name: text(recipient, "name"),
    course: typesetText(text(course, "title"), language),
    text: typesetText(firstWords(blocks), language),
    facts: facts.filter(([, value]) => value !== ""),
    signatory: { name: text(signatory, "name"), title: text(signatory, "title") },
    code: artifactDigest(artifact).slice(0, CODE),
  };
}

function part(fields: DataMap, key: string): DataMap {
  const value = fields[key];
  return value !== undefined && isMap(value) ? value : {};
}

function text(fields: DataMap, key: string): string {
  const value = fields[key];
  return typeof value === "string" ? value : "";
}

function firstWords(blocks: readonly Block[]): string {
  const paragraphs = blocks.flatMap((block) => (block.kind === "paragraph" ? [block.spans] : []));
  return paragraphs.map((spans) => spans.map((span) => span.text).join("")).join("\n");
}

function drawPage(sheet: FixedSheet, certificate: Certificate, theme: Theme, request: RenderRequest): void {
  drawFrame(sheet, theme, request);
  const { width } = theme.page;
  const inset = 110;
  const center = { x: inset, width: width - 2 * inset, align: "center" as const };
  const { accent, muted } = theme;
  const small = (size: number) => styleOf("sans", size, { color: muted });
  sheet.text(request.organization?.legal_name ?? "", styleOf("sans", 10.5, { bold: true, color: accent }), {
    ...center,
    y: 92,
  });
  sheet.text(certificate.title, styleOf("serif", 25, {}), { ...center, y: 142, tag: "H1" });
  sheet.text(sayIn(languageOf(request))("is given to"), small(9.5), { ...center, y: 178 });
  const name = sheet.fitted(certificate.name, styleOf("serif", 42, { bold: true }), center.width);
  sheet.text(certificate.name, name, { ...center, y: 232 });
  sheet.rect(width / 2 - 60, 251, 120, 0.8, { fill: accent });
  const course = sheet.fitted(certificate.course, styleOf("serif", 16, { italic: true }), center.width);
  const last = sheet.text(certificate.course, course, { ...center, y: 282 });
  sheet.text(certificate.text, styleOf("serif", 10.5, {}), {
    x: inset + 40,
    width: width - 2 * inset - 80,
    align: "center",
    y: last + 27,
    leading: 15,
  });
  drawFoot(sheet, certificate, theme, sayIn(languageOf(request)));
}

function drawFrame(sheet: FixedSheet, theme: Theme, { mark }: RenderRequest): void {
  const { width, height } = theme.page;
  sheet.rect(30, 30, width - 60, height - 60, { stroke: theme.accent, thickness: 1.6 });
  sheet.rect(36, 36, width - 72, height - 72, { stroke: theme.hair, thickness: 0.6 });
  if (mark === undefined) return;
  const style = styleOf("sans", 120, { bold: true, color: "#f8ebea" });
  sheet.mark(mark, style, width / 2 - sheet.widthOf(mark, style) * 0.44, height * 0.78, 30);
}

function drawFoot(sheet: FixedSheet, certificate: Certificate, theme: Theme, say: Say): void {
  const { facts, signatory, code } = certificate;
  const y = theme.page.height - 118;
  const { width } = theme.page;
  const label = styleOf("sans", 8, { color: theme.muted });
  const value = styleOf("sans", 9.4, { features: ["tnum"] });
  const all = [...facts, [say("Verification code"), code] as const];
  for (const [at, [name, said]] of all.entries()) {
    sheet.text(name, label, { x: 86, width: 90, y: y + at * 15 });
    sheet.text(said, value, { x: 176, width: 200, y: y + at * 15 });
  }
  const x = width - 86 - 210;
  sheet.rect(x, y + 12, 210, 0.7, { fill: theme.ink });
  sheet.text(signatory.name, styleOf("sans", 9.4, { bold: true }), { x, width: 210, y: y + 27 });
  sheet.text(signatory.title, label, { x, width: 210, y: y + 40 });
}
