import type { Block, Paragraph, Table } from "../document.ts";
import type { Manifest, ManifestItem } from "./manifest.ts";

/** A manifest as people read it: whether it may go, to whom, what it carries, and digests that `sha256sum --check` takes. */
export function manifestPage(manifest: Manifest): readonly Block[] {
  const { title, recipients, documents } = manifest;
  return [
    { kind: "heading", level: 1, spans: [{ text: title }] },
    { kind: "facts", rows: [factOf("Package", [manifest.package]), factOf("For", recipients)] },
    readiness(manifest),
    ...(documents.length === 0 ? [] : [tableOf(documents)]),
    ...digestsOf(documents),
  ];
}

function factOf(label: string, texts: readonly string[]) {
  return { label, spans: [{ text: texts.length === 0 ? "TBD" : texts.join("\n") }] };
}

function readiness({ ready, because }: Manifest): Block {
  if (ready) return { kind: "box", title: "Ready to go", tone: "good", blocks: [paragraph("Every gate is approved.")] };
  const items = because.map((text) => ({ mark: "•", blocks: [paragraph(text.replaceAll("`", ""))] }));
  return { kind: "box", title: "Not ready", tone: "bad", blocks: [{ kind: "list", items }] };
}

function paragraph(text: string): Paragraph {
  return { kind: "paragraph", spans: [{ text }] };
}

function tableOf(documents: readonly ManifestItem[]): Table {
  const cells = (...texts: readonly string[]) => texts.map((text) => ({ spans: [{ text }] }));
  return {
    kind: "table",
    columns: [{ align: "left" }, { align: "left" }, { align: "left" }],
    head: cells("Document", "File", "State"),
    rows: documents.map(({ document, file, ready, because }) =>
      cells(document, file ?? "missing", ready ? "ready" : because.join("; ").replaceAll("`", "")),
    ),
  };
}

function digestsOf(documents: readonly ManifestItem[]): Block[] {
  const lines = documents.flatMap(({ file, sha256 }) =>
    file === null || sha256 === null ? [] : [`${sha256}  ${file}`],
  );
  return lines.length === 0 ? [] : [{ kind: "code", text: lines.join("\n") }];
}
