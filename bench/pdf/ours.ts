import { hyphenationFor, builtinFonts } from "../../src/app/render/press.ts";
import { readPackaged } from "../../src/forge/local/files.ts";
import { parseArtifact } from "../../src/parse/artifact.ts";
import { rendering } from "../../src/render/rendering.ts";
import type { RenderRequest } from "../../src/render/request.ts";
import { contractText } from "./contract.ts";
import type { Engine } from "./engine.ts";
import { ORGANIZATION } from "./invoices.ts";

type Templates = RenderRequest["templates"];

/** From the text of an artifact to the bytes of a PDF/A-3a file with tags, and for an invoice its XML. */
export async function makeEngine(root: URL): Promise<Engine> {
  const packaged = (path: string) => readPackaged(new URL(path, root));
  const fonts = await builtinFonts(packaged);
  const hyphenate = await hyphenationFor("en");
  const files = [...(await packaged("templates"))].filter(([path]) => path.endsWith(".md"));
  const builtin = new Map(files.map(([path, bytes]) => [`templates/${path}`, new TextDecoder().decode(bytes)]));
  const templates: Templates = { own: new Map(), builtin };
  const set = async (id: string, text: string, skill: string) => {
    const artifact = read(id, text);
    const { files: made, problems } = await rendering(requestOf(artifact, skill, { fonts, hyphenate, templates }));
    const [file] = made;
    if (!file) throw new Error(JSON.stringify(problems));
    return file.bytes;
  };
  return {
    invoice: ({ number, text }) => set(number, text, "invoice"),
    contract: () => set("ADSA-2026-0001", contractText, "contract"),
  };
}

function read(id: string, text: string): RenderRequest["artifact"] {
  const path = `engagements/bench/${id}.md`;
  const bytes = new TextEncoder().encode(text);
  const { artifact, problems } = parseArtifact({ path, bytes, oid: "0".repeat(40), mode: "100644" });
  if (!artifact) throw new Error(JSON.stringify(problems));
  return artifact;
}

function requestOf(
  artifact: RenderRequest["artifact"],
  skill: string,
  kit: Pick<RenderRequest, "fonts" | "hyphenate" | "templates">,
): RenderRequest {
  return {
    ...kit,
    artifact,
    skill,
    engagement: { id: "bench", client: "Northwind Handel AG", workflow: "Bench" },
    label: skill === "invoice" ? "Invoice" : "Agreement",
    organization: ORGANIZATION,
    logo: undefined,
    settings: { currency: "EUR" } as RenderRequest["settings"],
    mark: undefined,
    because: "",
    approvals: [],
    others: new Map(),
    file: () => undefined,
    rendered: async () => undefined,
    standing: () => undefined,
    at: Date.UTC(2026, 5, 8),
  };
}
