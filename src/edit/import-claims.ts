import type { Adapter } from "../model/adapter.ts";
import { type Data, type DataMap, isKnown, isMap } from "../model/doc.ts";
import { nearest } from "../model/nearest.ts";
import { textOf } from "./import-entries.ts";
import { entriesOf } from "./import-state.ts";

/** Something a foreign state says was approved or happened. Nobody has shown it here, so it opens nothing. */
export interface Claim {
  readonly kind: string;
  /** As it was written, to be kept. */
  readonly said: DataMap;
  /** The gate to ask, and the line that answers it. */
  readonly ask: string;
}

const histories = ["approval_history", "events", "state_transitions", "generated_outputs"] as const;

/** An approval of this status was never given. */
const NO_ANSWER = ["unknown", "draft", "TBD", ""];

export function claimsIn(view: DataMap, adapter: Adapter | undefined, types: ReadonlyMap<string, string>): Claim[] {
  const approvals = isMap(view["approvals"]) ? Object.entries(view["approvals"]) : [];
  const answered = approvals.flatMap(([gate, row]) => {
    const map = isMap(row) ? row : { status: row };
    if (NO_ANSWER.includes(textOf(map["status"])) || textOf(map["status"]).includes("|")) return [];
    return [{ kind: "approvals", said: { gate, ...map }, ask: askFor(gate, map, adapter) }];
  });
  const happened = histories.flatMap((kind) =>
    entriesOf(view[kind])
      .filter((each) => isKnown(each) && texts(each).some((text) => isKnown(text) && !text.includes("|")))
      .map((each) => ({ kind, said: isMap(each) ? each : { text: each }, ask: askAbout(each, adapter, types) })),
  );
  return [...answered, ...happened];
}

function askFor(gate: string, { status, scopes }: DataMap, adapter: Adapter | undefined): string {
  const all = (adapter?.gates ?? []).map(({ id }) => id);
  if (!all.includes(gate)) {
    const near = nearest(gate, all);
    return `no gate of that name here; ${near === undefined ? `there are ${all.join(", ")}` : `did you mean ${near}?`}`;
  }
  if (status === "rejected") return `ask gate ${gate}: \`/reject ${gate} because="..."\``;
  const named = scopes !== undefined && isMap(scopes) ? Object.keys(scopes) : [];
  const lines = named.length > 0 ? named.map((scope) => approve(gate, ` scope=${scope}`)) : [approve(gate)];
  return `ask gate ${gate}: ${lines.join(" and ")}`;
}

function approve(gate: string, more = ""): string {
  return `\`/approve ${gate}${more}\``;
}

/** The gates that it names, or that cover the artifact it is about. */
function askAbout(data: Data, adapter: Adapter | undefined, types: ReadonlyMap<string, string>): string {
  const words = new Set(texts(data).flatMap((text) => text.split(/[^\w-]+/)));
  const about = [...types].filter(([id]) => words.has(id)).map(([, type]) => type);
  const all = adapter?.gates ?? [];
  const named = all.filter(({ id }) => words.has(id));
  const gates =
    named.length > 0 ? named : all.filter(({ covers }) => covers?.some((type) => about.includes(type)) === true);
  if (gates.length === 0) return "no gate stands for it; it is kept as a note";
  return gates.map(({ id }) => `ask gate ${id}: ${approve(id)}`).join(", ");
}

function texts(data: Data): string[] {
  return typeof data === "string" ? [data] : Object.values(data).flatMap(texts);
}

/** A claim in one line. */
export function claimLine({ kind, said, ask }: Claim): string {
  const words = Object.entries(said).flatMap(([key, each]) =>
    typeof each === "string" && isKnown(each) ? [`${key} ${each}`] : [],
  );
  const text = words.join(", ");
  return `${kind}: ${text.length > 160 ? `${text.slice(0, 160)}...` : text}: ${ask}`;
}
