import type { Adapter } from "../model/adapter.ts";
import { type Data, type DataMap, isKnown, isMap } from "../model/doc.ts";
import { nearest } from "../model/nearest.ts";
import { textOf } from "./import-entries.ts";
import { claimedKeys } from "./import-keys.ts";

/** Something a foreign state says was approved or happened. Nobody has shown it here, so it opens nothing. */
export interface Claim {
  readonly kind: string;
  /** As it was written, to be kept. */
  readonly said: DataMap;
  /** The gate to ask, and the line that answers it. */
  readonly ask: string;
}

const histories = ["approval_history", "events", "state_transitions", "generated_outputs", ...claimedKeys] as const;

export function claimsIn(view: DataMap, adapter: Adapter | undefined, types: ReadonlyMap<string, string>): Claim[] {
  const answered = approvalsIn(view["approvals"]).map((said) => ({
    kind: "approvals",
    said,
    ask: isKnown(said["gate"]) ? askFor(textOf(said["gate"]), said, adapter) : askAbout(said, adapter, types),
  }));
  const happened = histories.flatMap((kind) =>
    rowsOf(view[kind])
      .filter((each) => isKnown(each) && texts(each).some((text) => isKnown(text) && !text.includes("|")))
      .map((each) => ({ kind, said: isMap(each) ? each : { text: each }, ask: askAbout(each, adapter, types) })),
  );
  return [...answered, ...happened];
}

/** What was approved, in whatever shape it is told: by gate, by gate and scope, as a list, or in prose. */
function approvalsIn(data: Data | undefined): DataMap[] {
  if (data === undefined) return [];
  if (!isMap(data)) return rowsOf(data).flatMap((each) => answers(isMap(each) ? withGate(each) : { text: each }));
  return Object.entries(data).flatMap(([gate, row]) => {
    if (typeof row === "string") return answers({ gate, status: row });
    return rowsOf(row).flatMap((each) => ofGate(gate, isMap(each) ? each : { text: each }));
  });
}

function ofGate(gate: string, row: DataMap): DataMap[] {
  const values = Object.entries(row).map(([scope, each]) => ({ scope, each }));
  const isByScope = values.length > 0 && values.every(({ each }) => isMap(each));
  if (!isByScope) return answers({ gate, ...row });
  return values.flatMap(({ scope, each }) => (isMap(each) ? answers({ gate, scope, ...each }) : []));
}

function withGate(row: DataMap): DataMap {
  const key = ["gate", "gate_id", "kind", "approval"].find((each) => isKnown(row[each]));
  return key === undefined ? row : { gate: row[key] ?? "TBD", ...row };
}

/** An approval of this status was never given. */
const NO_ANSWER = ["unknown", "draft", "tbd", ""];

/** Only what says more than its gate and scope, and is no template. */
function answers(row: DataMap): DataMap[] {
  const status = statusOf(row);
  const more = Object.entries(row).filter(([key]) => key !== "gate" && key !== "scope");
  const isTold = more.some(([, each]) => texts(each).some((text) => isKnown(text)));
  if (status === undefined) return isTold ? [row] : [];
  return NO_ANSWER.includes(status) || status.includes("|") ? [] : [row];
}

function statusOf(row: DataMap): string | undefined {
  const [, status] = Object.entries(row).find(([key]) => key.toLowerCase() === "status") ?? [];
  return status === undefined ? undefined : textOf(status).trim().toLowerCase();
}

/** The entries of a list; anything else that says something is one. */
function rowsOf(data: Data | undefined): readonly Data[] {
  if (data === undefined) return [];
  return typeof data === "string" || isMap(data) ? [data] : data;
}

function askFor(gate: string, said: DataMap, adapter: Adapter | undefined): string {
  const all = (adapter?.gates ?? []).map(({ id }) => id);
  if (!all.includes(gate)) {
    const near = nearest(gate, all);
    return `no gate of that name here; ${near === undefined ? `there are ${all.join(", ")}` : `did you mean ${near}?`}`;
  }
  if (statusOf(said) === "rejected") return `ask gate ${gate}: \`/reject ${gate} because="..."\``;
  const { scope, scopes } = said;
  const named = isMap(scopes) ? Object.keys(scopes) : isKnown(scope) ? [textOf(scope)] : [];
  const lines = named.length > 0 ? named.map((each) => approve(gate, ` scope=${each}`)) : [approve(gate)];
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
  const words = Object.entries(said).flatMap(([key, each]) => {
    const told = typeof each === "string" ? each : texts(each).filter(isKnown).join(" ");
    return isKnown(told) ? [`${key} ${told}`] : [];
  });
  const text = words.join(", ");
  return `${kind}: ${text.length > 160 ? `${text.slice(0, 160)}...` : text}: ${ask}`;
}
