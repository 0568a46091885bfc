import { expect, it } from "vitest";
import { rendering, renderRedline } from "../../src/render/rendering.ts";
import type { RenderRequest } from "../../src/render/request.ts";
import { requestFor } from "./rendered.ts";

const study = (body: string) => `---
id: CASE-2026-0001
type: case_study
version: v1
status: current
title: A shop that answers
sources: []
attribution: anonymised
---
${body}`;

async function filesOf(body: string, more: Partial<RenderRequest> = {}): Promise<string[]> {
  const { files, problems } = await rendering(requestFor(study(body), "case_study", more));
  expect(problems).toEqual([]);
  return files.map(({ name, bytes }) => (name.endsWith(".md") ? `${name}: ${new TextDecoder().decode(bytes)}` : name));
}

it("has its text for a website beside it, as it is and without front matter", async () => {
  expect(await filesOf("# Fast\r\n\r\nIt *answers*.\r\n")).toEqual([
    "CASE-2026-0001.pdf",
    "CASE-2026-0001.md: # Fast\n\nIt *answers*.\n",
  ]);
  expect(await filesOf("It answers.\n")).toEqual([
    "CASE-2026-0001.pdf",
    "CASE-2026-0001.md: # A shop that answers\n\nIt answers.\n",
  ]);
});

it("has none while something stands in its way, nor beside a comparison", async () => {
  expect(await filesOf("It answers.\n", { mark: "DRAFT" })).toEqual(["CASE-2026-0001.pdf"]);
  const request = requestFor(study("It answers.\n"), "case_study");
  const compared = await renderRedline(request, requestFor(study("It asks.\n"), "case_study").artifact);
  expect(compared?.files.map(({ name }) => name)).toEqual(["CASE-2026-0001-redline.pdf"]);
});
