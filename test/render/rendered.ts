import { inflateSync } from "node:zlib";
import { builtinFonts, hyphenationFor } from "../../src/app/render/press.ts";
import { readPackaged } from "../../src/forge/local/files.ts";
import { settingsFile } from "../../src/model/settings.ts";
import { parseArtifact } from "../../src/parse/artifact.ts";
import type { RenderRequest } from "../../src/render/request.ts";

const root = new URL("../../", import.meta.url);
const packaged = (path: string) => readPackaged(new URL(path, root));
const fonts = await builtinFonts(packaged);
const hyphenate = await hyphenationFor("en");
const builtin = new Map(
  [...(await packaged("templates"))]
    .filter(([path]) => path.endsWith(".md"))
    .map(([path, bytes]) => [`templates/${path}`, new TextDecoder().decode(bytes)]),
);

const { organization } = settingsFile.parse({
  organization: {
    legal_name: "CompleteTech GmbH",
    email: "info@complete.example",
    vat_id: "DE123456789",
    address: { line1: "Ring 1", city: "Bremen", postal_code: "28195", country: "DE" },
  },
});

/** What an artifact is rendered from, given its text. */
export function requestFor(text: string, skill: string, more: Partial<RenderRequest> = {}): RenderRequest {
  const id = /^id: (.*)$/m.exec(text)?.[1] ?? "";
  const path = `engagements/acme-pilot/${id}.md`;
  const file = { path, bytes: new TextEncoder().encode(text), oid: "0".repeat(40), mode: "100644" };
  const { artifact, problems } = parseArtifact(file);
  if (!artifact) throw new Error(JSON.stringify(problems));
  return {
    artifact,
    skill,
    engagement: { id: "acme-pilot", client: "Acme Corp", workflow: "Support triage pilot" },
    label: artifact.type,
    organization,
    logo: undefined,
    settings: undefined,
    mark: undefined,
    because: "",
    approvals: [],
    others: new Map([[artifact.id, artifact]]),
    fonts,
    hyphenate,
    templates: { own: new Map(), builtin },
    file: () => undefined,
    rendered: async () => undefined,
    standing: () => undefined,
    at: Date.UTC(2026, 5, 8),
    ...more,
  };
}

/** The objects and streams of a PDF file as text, uncompressed. */
export function insideOf(bytes: Uint8Array): string {
  const file = Buffer.from(bytes).toString("latin1");
  const streams = [...file.matchAll(/stream\n/g)].map(({ index, 0: word }) => {
    const from = index + word.length;
    const data = Buffer.from(file.slice(from, file.indexOf("\nendstream", from)), "latin1");
    return data[0] === 0x78 ? inflateSync(data).toString("latin1") : "";
  });
  return [file, ...streams].join("\n");
}
