import { Buffer } from "node:buffer";
import type { IncomingMessage } from "node:http";
import type { Answer } from "./faults.ts";
import { Refusal } from "./world/refusal.ts";

export function json({ status, body }: { status: number; body: unknown }): Answer {
  return { status, headers: { "content-type": "application/json; charset=utf-8" }, text: JSON.stringify(body) };
}

export function parsed(bytes: Buffer): unknown {
  try {
    return bytes.length === 0 ? undefined : (JSON.parse(bytes.toString("utf8")) as unknown);
  } catch {
    throw new Refusal(400, "Problems parsing JSON");
  }
}

export async function bytesOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
