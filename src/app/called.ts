import { isKnown } from "../model/doc.ts";
import { nearest } from "../model/nearest.ts";
import { rosterPeople } from "../model/policy.ts";
import type { Track } from "../model/state.ts";
import { UsageError } from "./verb.ts";
import type { Bench } from "./bench.ts";

/** What a person named by its id, or a refusal that says what there is. */

export function notThere(message: string, name: string, known: readonly string[]): UsageError {
  const near = nearest(name, known);
  const all = known.length > 0 ? `There is ${known.join(", ")}.` : "There is none.";
  return new UsageError(message, near === undefined ? all : `Did you mean \`${near}\`?`);
}

/** An entry of a list of the state, with its place in that list. */
export interface Listed<T> {
  readonly entry: T;
  readonly index: number;
}

export function trackCalled({ c }: Bench, name: string): Listed<Track> {
  const tracks = c.head.state?.value.active_tracks ?? [];
  const id = name.replace(/^track:/, "");
  const index = tracks.findIndex((each) => each.id === id);
  const entry = tracks[index];
  if (entry) return { entry, index };
  const ids = tracks.map((each) => each.id);
  throw notThere(`There is no track ${JSON.stringify(name)}`, id, ids);
}

/** Somebody whom the roster lists, as it writes them. */
export function personCalled(bench: Bench, name: string): string {
  const login = name.replace(/^@/, "");
  const known = peopleOf(bench);
  const found = known.find((each) => each.toLowerCase() === login.toLowerCase());
  if (found !== undefined) return found;
  const near = nearest(login, known);
  const meant = near === undefined ? "" : `Did you mean \`${near}\`? `;
  throw new UsageError(
    `countersign.yaml knows nobody called ${JSON.stringify(login)}`,
    `${meant}Somebody is added there to a role, as \`{ login: ${login}, id: <number> }\`, in a pull request of its own.`,
  );
}

/** By name, by what is lent to them, and as members of teams that could be read. */
function peopleOf({ c: { repository } }: Bench): string[] {
  const { policy, headPolicy, pull } = repository;
  const listed = rosterPeople(policy.setup ? headPolicy : policy).map(({ login }) => login);
  const members = [...(pull?.teams.values() ?? [])].flat().map(({ login }) => login);
  const lent = policy.delegations.map(({ to }) => to);
  return [...new Set([...listed, ...members, ...lent])];
}

/** A scope that an artifact, a track or an approval has; every scope where none is named. */
export function scopeCalled({ c }: Bench, name: string | undefined): string {
  if (name === undefined || name === "*" || c.scopes.includes(name)) return name ?? "*";
  throw notThere(`There is no scope ${JSON.stringify(name)}`, name, c.scopes);
}

/** A sentence of a person on one line. What says nothing, or cannot be seen, is none. */
export function sentenceIn(option: string, text: string): string {
  const line = text.split(/\s+/).filter(Boolean).join(" ");
  if (!isKnown(line)) throw new UsageError(`--${option} says nothing`, "Write a sentence.");
  if (/[\p{Cc}\p{Cf}\p{Cs}]/u.test(line))
    throw new UsageError(`--${option} holds characters that cannot be seen`, "Write it in plain text.");
  return line;
}
