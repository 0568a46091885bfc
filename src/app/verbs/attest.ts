import { ATTESTATION } from "../../model/artifact.ts";
import { engagementPath } from "../../model/engagement.ts";
import { parseSource, type SourceReference } from "../../model/reference.ts";
import { stringifyYaml } from "../../edit/yaml.ts";
import { documentGate, refuseTwice, signedArtifact } from "../attestable.ts";
import { confirmersOf } from "../confirmers.ts";
import { engagementHaving, freeId } from "../new-work.ts";
import { readSigned, type Signed, signedPath } from "../signed-file.ts";
import { textOf, UsageError, type Values, type Verb } from "../verb.ts";
import type { Bench, Work } from "../bench.ts";
import { dayOption, repoOf, textOption, work, workOptions } from "../workbench.ts";
import { splitWords } from "../words.ts";

export const verb: Verb = {
  name: "attest",
  summary: "Make a document that was signed outside the forge evidence for a gate.",
  usage: "countersign attest [ID] FILE --for ID@vN --gate G --signer NAME",
  examples: ['countersign attest signed.pdf --for AGR-2026-0001@v1 --gate client_signature --signer "Morgan Reyes"'],
  options: {
    ...workOptions,
    for: { type: "string", value: "ID@vN", help: "What was signed: an artifact and its version." },
    gate: { type: "string", value: "GATE", help: "The gate that the signature is for." },
    signer: { type: "string", value: "NAME", help: "Who signed." },
    title: { type: "string", value: "TEXT", help: "The title of the person who signed." },
    organization: { type: "string", value: "NAME", help: "Whom the person signed for." },
    "signed-at": { type: "string", value: "DAY", help: "The day of the signature; today, where it is left out." },
  },
  async run(values, words, world) {
    const { id: said, rest } =
      words.length > 1 ? await splitWords(words, 1, values, world) : { id: undefined, rest: words };
    const [named, ...more] = rest;
    if (named === undefined || more.length > 0)
      throw new UsageError("Name the signed file", "Such as `countersign attest signed.pdf --for ...`.");
    const target = targetOf(textOption(values, "for", "Name what was signed, such as PRO-2026-0001@v1."));
    textOption(values, "gate", "Name the gate that the signature is for.");
    textOption(values, "signer", "Name who signed.");
    const dir = repoOf(values, world);
    const id = await engagementHaving(dir, target.id, said ?? target.engagement);
    const file = await readSigned(dir, named, world);
    return await work(values, id, world, (bench) => attested(bench, target, file, values));
  },
};

function targetOf(text: string): SourceReference {
  const target = parseSource(text);
  if (target?.version !== undefined) return target;
  throw new UsageError(
    `--for ${JSON.stringify(text)} names no version of an artifact`,
    `Write it as ${target ? `${text}@v1` : "PRO-2026-0001@v1"}.`,
  );
}

export async function attested(bench: Bench, target: SourceReference, signed: Signed, values: Values): Promise<Work> {
  const artifact = signedArtifact(bench, target);
  const gate = documentGate(bench, textOf(values, "gate") ?? "", artifact);
  const version = artifact.version ?? "v1";
  const about = { gate: gate.id, for: `${artifact.id}@${version}` };
  refuseTwice(bench, about, signed.sha256);
  const { path, isNew } = signedPath(bench, signed, `${artifact.id}-${version}-${gate.id}`);
  const id = freeId(bench.c, ATTESTATION, bench.today.slice(0, 4), await bench.takenIds());
  const folder = engagementPath(bench.id);
  const matter = {
    id,
    type: ATTESTATION,
    version: "v1",
    status: "current",
    ...about,
    signer: signerOf(values),
    signed_at: signedDay(bench, values),
    document: { path, sha256: signed.sha256 },
  };
  const page = { path: `${folder}${id}.md`, text: `---\n${stringifyYaml(matter)}---\n` };
  const copy = { path: folder + path, text: signed.bytes.toString("base64"), encoding: "base64" } as const;
  const who = confirmersOf(bench.c.repository.policy, gate);
  return {
    writes: isNew ? [copy, page] : [page],
    said: `${id}: ${matter.signer.name} signed ${about.for}, for the gate ${gate.id}.`,
    next: { told: `${who} confirms it in a review with the line \`/approve ${gate.id}\`.` },
  };
}

function signerOf(values: Values) {
  const [title, organization] = [textOf(values, "title"), textOf(values, "organization")];
  return {
    name: textOf(values, "signer") ?? "TBD",
    ...(title === undefined ? {} : { title }),
    ...(organization === undefined ? {} : { organization }),
  };
}

function signedDay({ today }: Bench, values: Values): string {
  const day = dayOption(values, "signed-at") ?? today;
  if (day !== "TBD" && day <= today) return day;
  throw new UsageError(`--signed-at ${day} is not a day that has come`, `Today is ${today}.`);
}
