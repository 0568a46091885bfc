import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** A .docx with the text of its main part changed, as somebody's word processor might. */
export function edited(
  bytes: Uint8Array,
  change: (xml: string) => string,
  more: Record<string, string> = {},
): Uint8Array {
  const parts = unzipSync(bytes);
  const before = strFromU8(parts["word/document.xml"] ?? new Uint8Array());
  const after = change(before);
  if (after === before && Object.keys(more).length === 0) throw new Error("nothing was changed");
  const added = Object.fromEntries(Object.entries(more).map(([name, text]) => [name, strToU8(text)]));
  return zipSync({ ...parts, ...added, "word/document.xml": strToU8(after) });
}

/** The paragraph that says some text, as the XML has it. */
export function paragraphWith(xml: string, text: string): string {
  const found = xml.match(/<w:p>.*?<\/w:p>/gs)?.find((part) => part.replaceAll(/<[^>]*>/g, "").includes(text));
  if (found === undefined) throw new Error(`no paragraph says ${text}`);
  return found;
}

const by = 'w:id="90" w:author="Morgan Reyes" w:date="2026-06-02T10:00:00Z"';

/** A tracked change of words within one run. */
export function tracked(xml: string, removed: string, added: string): string {
  const run = new RegExp(
    String.raw`<w:r>((?:<w:rPr>(?:(?!</w:rPr>).)*</w:rPr>)?)<w:t xml:space="preserve">([^<]*?)${removed}([^<]*)</w:t></w:r>`,
  );
  return xml.replace(run, (_, look: string, before: string, after: string) => {
    const text = (words: string, name = "t") =>
      words === "" ? "" : `<w:r>${look}<w:${name} xml:space="preserve">${words}</w:${name}></w:r>`;
    const gone = removed === "" ? "" : `<w:del ${by}>${text(removed, "delText")}</w:del>`;
    return `${text(before)}${gone}${added === "" ? "" : `<w:ins ${by}>${text(added)}</w:ins>`}${text(after)}`;
  });
}

export function inserted(text: string, look = ""): string {
  return `<w:p><w:pPr>${look}<w:rPr><w:ins ${by}/></w:rPr></w:pPr><w:ins ${by}><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:ins></w:p>`;
}

export function deleted(paragraph: string): string {
  const marked = paragraph.replace(/<w:pPr>(.*?)<\/w:pPr>/s, `<w:pPr>$1<w:rPr><w:del ${by}/></w:rPr></w:pPr>`);
  const own = marked.includes(`<w:rPr><w:del`)
    ? marked
    : marked.replace("<w:p>", `<w:p><w:pPr><w:rPr><w:del ${by}/></w:rPr></w:pPr>`);
  return own.replaceAll(
    /<w:r>(.*?)<\/w:r>/gs,
    (run) => `<w:del ${by}>${run.replaceAll(/<(\/?)w:t\b/g, "<$1w:delText")}</w:del>`,
  );
}
