import { layout as plain } from "./plain.ts";
import type { Rendering, RenderRequest } from "./request.ts";
import { layouts } from "./skills/index.ts";

/** The files of an artifact, by the layout of its skill or by that of all others. */
export async function rendering(request: RenderRequest): Promise<Rendering> {
  return await (layouts.get(request.skill) ?? plain).render(request);
}
