/** What a file says about itself, besides its pages. */
export interface FileInfo {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  readonly keywords: string;
  /** BCP 47 */
  readonly language: string;
  /** The day that the document bears, where it bears one: never the day on which it was set. */
  readonly date: string | undefined;
  /** What tells this file from others with the same title, such as a digest: it becomes the file's id. */
  readonly digest: string;
  /** Further entries, such as the version and the decision. */
  readonly custom: Readonly<Record<string, string>>;
  /** What another standard wants said in the file, with the schema that it is said in. */
  readonly extension?: Extension;
}

export interface Extension {
  readonly title: string;
  readonly namespace: string;
  readonly prefix: string;
  readonly entries: Readonly<Record<string, string>>;
}

export const PRODUCER = "Countersign";

/** The entries of the information dictionary. */
export function infoOf({
  title,
  author,
  subject,
  keywords,
  date,
  digest,
  custom,
}: FileInfo): Record<string, string | Date> {
  const said = {
    Title: title,
    Author: author,
    Subject: subject,
    Keywords: keywords,
    Creator: PRODUCER,
    Producer: PRODUCER,
  };
  const day = date === undefined ? {} : { CreationDate: new Date(`${date}T00:00:00Z`) };
  return { ...said, ...day, ...custom, Digest: digest };
}

/** The XMP packet of a file that is PDF/A-3a and PDF/UA-1. */
export function xmpOf(info: FileInfo): string {
  const parts = [
    description(
      'xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"',
      "<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>",
    ),
    description('xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"', "<pdfuaid:part>1</pdfuaid:part>"),
    description('xmlns:dc="http://purl.org/dc/elements/1.1/"', dublinCore(info)),
    description(
      'xmlns:pdf="http://ns.adobe.com/pdf/1.3/"',
      `<pdf:Producer>${PRODUCER}</pdf:Producer><pdf:Keywords>${xml(info.keywords)}</pdf:Keywords>`,
    ),
    description('xmlns:xmp="http://ns.adobe.com/xap/1.0/"', xmpBasic(info)),
    ...(info.extension ? [extensionEntry(info.extension)] : []),
    extensions(info),
  ];
  const rdf = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">\n${parts.join("\n")}\n</rdf:RDF>`;
  const open = '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\n<x:xmpmeta xmlns:x="adobe:ns:meta/">';
  return `${open}\n${rdf}\n</x:xmpmeta>\n<?xpacket end="r"?>`;
}

function description(namespace: string, content: string): string {
  return `<rdf:Description rdf:about="" ${namespace}>${content}</rdf:Description>`;
}

function dublinCore({ title, author, subject, language }: FileInfo): string {
  return (
    `<dc:title>${alternatives(title)}</dc:title>` +
    `<dc:creator><rdf:Seq><rdf:li>${xml(author)}</rdf:li></rdf:Seq></dc:creator>` +
    `<dc:description>${alternatives(subject)}</dc:description>` +
    `<dc:language><rdf:Bag><rdf:li>${xml(language)}</rdf:li></rdf:Bag></dc:language>`
  );
}

function alternatives(text: string): string {
  return `<rdf:Alt><rdf:li xml:lang="x-default">${xml(text)}</rdf:li></rdf:Alt>`;
}

function xmpBasic({ date }: FileInfo): string {
  const day = date === undefined ? "" : `<xmp:CreateDate>${xml(date)}T00:00:00Z</xmp:CreateDate>`;
  return `${day}<xmp:CreatorTool>${PRODUCER}</xmp:CreatorTool>`;
}

function extensionEntry({ namespace, prefix, entries }: Extension): string {
  const content = Object.entries(entries).map(
    ([name, value]) => `<${prefix}:${name}>${xml(value)}</${prefix}:${name}>`,
  );
  return description(`xmlns:${prefix}="${namespace}"`, content.join(""));
}

/** PDF/A wants every schema that it does not know described in the file. */
function extensions({ extension }: FileInfo): string {
  const schemas = [
    schema("PDF/UA identification", "http://www.aiim.org/pdfua/ns/id/", "pdfuaid", [["part", "Integer", "internal"]]),
    ...(extension ? [described(extension)] : []),
  ];
  const namespaces =
    'xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" ' +
    'xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#"';
  const bag = `<rdf:Bag>${schemas.join("")}</rdf:Bag>`;
  return description(namespaces, `<pdfaExtension:schemas>${bag}</pdfaExtension:schemas>`);
}

type Field = readonly [name: string, type: string, category: "internal" | "external"];

function described({ title, namespace, prefix, entries }: Extension): string {
  const fields = Object.keys(entries).map((name) => [name, "Text", "external"] as const);
  return schema(title, namespace, prefix, fields);
}

function schema(title: string, uri: string, prefix: string, fields: readonly Field[]): string {
  const properties = fields.map(
    ([name, type, category]) =>
      '<rdf:li rdf:parseType="Resource">' +
      `<pdfaProperty:name>${name}</pdfaProperty:name><pdfaProperty:valueType>${type}</pdfaProperty:valueType>` +
      `<pdfaProperty:category>${category}</pdfaProperty:category>` +
      `<pdfaProperty:description>${name}</pdfaProperty:description></rdf:li>`,
  );
  return (
    '<rdf:li rdf:parseType="Resource">' +
    `<pdfaSchema:schema>${title}</pdfaSchema:schema><pdfaSchema:namespaceURI>${uri}</pdfaSchema:namespaceURI>` +
    `<pdfaSchema:prefix>${prefix}</pdfaSchema:prefix>` +
    `<pdfaSchema:property><rdf:Seq>${properties.join("")}</rdf:Seq></pdfaSchema:property></rdf:li>`
  );
}

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

function xml(text: string): string {
  return text.replaceAll(/[&<>"]/g, (character) => ENTITIES[character] ?? "");
}
