import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";

/**
 * Writes a one-page PDF that stands in for a scanned signature, and prints its sha256 for the attestation:
 * `node scripts/placeholder-pdf.ts FILE LINE...`. The same lines give the same bytes.
 */

const [file, ...lines] = process.argv.slice(2);
if (file === undefined || lines.length === 0) throw new Error("usage: placeholder-pdf.ts FILE LINE...");
if (lines.some((line) => !/^[\x20-\x7e]*$/.test(line))) throw new Error("a line is not plain ASCII");

const drawn = lines.map((line) => `(${line.replaceAll(/[\\()]/g, String.raw`\$&`)}) Tj T*`).join("\n");
const content = `BT /F1 12 Tf 20 TL 72 700 Td\n${drawn}\nET`;
const objects = [
  "<< /Type /Catalog /Pages 2 0 R >>",
  "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
  "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
  `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
  "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
];

let pdf = "%PDF-1.4\n";
const offsets = objects.map((object, index) => {
  const offset = pdf.length;
  pdf += `${index + 1} 0 obj\n${object}\nendobj\n`;
  return `${String(offset).padStart(10, "0")} 00000 n \n`;
});
const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join("")}`;
const trailer = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${pdf.length}\n%%EOF\n`;
pdf += table + trailer;

writeFileSync(file, pdf, "latin1");
console.log(createHash("sha256").update(pdf, "latin1").digest("hex"));
