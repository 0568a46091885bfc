import type { Artifact } from "../../model/artifact.ts";
import { type Data, type DataMap, isKnown, isMap, valueAt } from "../../model/doc.ts";
import { spokenName } from "../../model/said.ts";
import type { Around } from "../skill.ts";

/** A name that an engagement knows, and what it is. */
export interface KnownName {
  readonly text: string;
  readonly of: "client" | "person";
}

/** The client, and the people of the client: of names, those that can be nothing else. */
export function namesIn({ artifacts, client, settings }: Around): KnownName[] {
  const own = settings?.organization?.legal_name;
  const theirs = artifacts
    .flatMap((artifact) => partiesOf(artifact))
    .filter(({ organization }) => organization !== own);
  const clients = [client, ...theirs.map(({ organization }) => organization)].filter(isSaid).map(spokenName);
  const people = theirs
    .map(({ person }) => person)
    .filter(isSaid)
    .filter((name) => FULL_NAME.test(name));
  return [
    ...[...new Set(clients)].map((text): KnownName => ({ text, of: "client" })),
    ...[...new Set(people)].map((text): KnownName => ({ text, of: "person" })),
  ];
}

/** A first name alone stands in any text by chance. */
const FULL_NAME = /^\S{2,}(?: \S+)+$/;

function isSaid(text: string): boolean {
  return isKnown(text) && text.trim().length > 2;
}

interface Named {
  readonly organization: string;
  readonly person: string;
}

/** Who signs and who is certified; addressees may be departments. */
function partiesOf({ type, fields }: Artifact): Named[] {
  const { parties, signer, recipient } = fields;
  const signers = Array.isArray(parties)
    ? parties.filter(isMap).map((party) => named(party, "legal_name", "signer.name"))
    : [];
  const signed = signer !== undefined && isMap(signer) ? [named(signer, "organization", "name")] : [];
  const certified =
    type === "certificate" && recipient !== undefined && isMap(recipient) ? [named(recipient, "", "name")] : [];
  return [...signers, ...signed, ...certified];
}

function named(map: DataMap, organization: string, person: string): Named {
  return { organization: textAt(map, organization), person: textAt(map, person) };
}

function textAt(map: DataMap, path: string): string {
  const value: Data | undefined = path === "" ? undefined : valueAt(map, path);
  return typeof value === "string" ? value : "";
}
