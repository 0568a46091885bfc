import { readFileSync } from "node:fs";
import { fileOf } from "../contract/description.ts";

export interface Example {
  readonly event: string;
  readonly action: string | undefined;
  readonly payload: Readonly<Record<string, unknown>>;
}

interface Listed {
  readonly name: string;
  readonly examples: readonly Readonly<Record<string, unknown>>[];
}

/** Payloads as GitHub sent them, recorded by others: all, or those of one event. */
export function examples(event?: string): Example[] {
  const listed = JSON.parse(
    readFileSync(fileOf("@octokit/webhooks-examples", "api.github.com/index.json"), "utf8"),
  ) as Listed[];
  return listed
    .filter((one) => one.name === (event ?? one.name))
    .flatMap(({ name, examples: payloads }) =>
      payloads.map((payload) => ({ event: name, action: payload["action"] as string | undefined, payload })),
    );
}
