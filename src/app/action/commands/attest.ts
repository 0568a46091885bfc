import { Buffer } from "node:buffer";
import { isUnread } from "../../../git/source-file.ts";
import { ATTESTATION } from "../../../model/artifact.ts";
import type { Command } from "../../../model/command.ts";
import { sha256Hex } from "../../../model/digest.ts";
import { engagementPath } from "../../../model/engagement.ts";
import type { Signed } from "../../signed-file.ts";
import { UsageError } from "../../verb.ts";
import { attested } from "../../verbs/attest.ts";
import { artifactCalled, type Bench, type Work } from "../../bench.ts";

/** Attests the one file under evidence/ that nothing attests yet, for the gate that takes it. */
export async function attestedFromEvidence(bench: Bench, { words, options }: Command): Promise<Work> {
  const artifact = artifactCalled(bench, words["artifact"]);
  const gate = options["gate"] ?? onlyGate(bench, artifact.type);
  const target = { engagement: bench.id, id: artifact.id, version: artifact.version };
  return await attested(bench, target, await dropped(bench), { signer: options["signer"], gate });
}

function onlyGate({ c }: Bench, type: string): string {
  const taking = c.adapter.gates.filter(
    ({ evidence, covers }) => evidence.includes("document") && covers?.includes(type),
  );
  const [only, ...others] = taking.map(({ id }) => id);
  if (only !== undefined && others.length === 0) return only;
  const hint = only === undefined ? "Name it with gate=." : `Name one with gate=: ${[only, ...others].join(", ")}.`;
  throw new UsageError(`It is not clear which gate a signed \`${type}\` is for`, hint);
}

async function dropped({ id, c, read }: Bench): Promise<Signed> {
  const folder = engagementPath(id);
  const told = c.head.artifacts
    .filter(({ type }) => type === ATTESTATION)
    .map(({ fields }) => JSON.stringify(fields["document"] ?? ""));
  const free = [...c.head.evidence].filter(
    ([path]) => !told.some((each) => each.includes(JSON.stringify(path.slice(folder.length)))),
  );
  const [only, ...others] = free;
  if (!only || others.length > 0)
    throw notOne(
      folder,
      free.map(([path]) => path),
    );
  const [path] = only;
  const file = await read(path);
  if (!file || isUnread(file))
    throw new UsageError(`${path} is larger than 10 MB`, "Scan it with fewer dots, or split it.");
  const bytes = Buffer.from(file.bytes);
  const extension = /\.[a-z0-9]{1,10}$/i.exec(path)?.[0].toLowerCase() ?? "";
  return { bytes, sha256: sha256Hex(bytes), extension, inside: path };
}

function notOne(folder: string, paths: readonly string[]): UsageError {
  if (paths.length === 0)
    return new UsageError(
      `No file under ${folder}evidence/ is left to attest`,
      "Add the signed document to this branch first.",
    );
  const names = paths.map((path) => path.slice(folder.length)).join(", ");
  return new UsageError(
    `Several files are left to attest: ${names}`,
    "Leave one on this branch at a time, or use `countersign attest FILE --for ID@vN`.",
  );
}
