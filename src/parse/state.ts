import { type Data, type DataMap, type Doc, isMap } from "../model/doc.ts";
import type { SourceFile } from "../model/engagement.ts";
import type { Problem } from "../model/finding.ts";
import { derivedKeys, stateFile, type StateFile } from "../model/state.ts";
import { approvalClaim, approvalKeys, omit } from "./claims.ts";
import { inOrder } from "./problems.ts";
import { quote } from "./quote.ts";
import { typed } from "./typed.ts";
import { type Parsed, parseYaml } from "./yaml.ts";

export interface ParsedState extends Parsed<StateFile> {
  readonly raw: DataMap | undefined;
}

/** state.yaml without what is not its own to say: derived keys are reported and left out. */
export function parseState(file: SourceFile): ParsedState {
  const { doc, problems } = parseYaml(file.path, file.bytes);
  if (!doc || !isMap(doc.value)) return { doc: undefined, raw: undefined, problems };
  const raw = doc.value;
  const foreign = derivedKeys.filter((key) => Object.hasOwn(raw, key));
  const state = typed(omit(doc, raw, foreign), stateFile, { noun: "state.yaml" });
  const found = [...foreign.map((key) => foreignKey(doc, key)), ...state.problems, ...duplicateIds(doc, raw)];
  return { doc: state.doc, raw, problems: inOrder(found) };
}

function foreignKey(doc: Doc<Data>, key: string): Problem {
  if (approvalKeys.some((claim) => claim === key)) return approvalClaim(doc, key);
  return {
    code: "CS-SCH-002",
    place: doc.atKey([key]),
    message: `Unknown key ${quote(key)}: it belongs to the engine's record`,
    fix: "Remove the key; record/project_state.yaml holds what the engine derives.",
  };
}

const lists = [
  "active_tracks",
  "assumptions",
  "blockers",
  "conflicts",
  "decision_log",
  "exceptions",
  "missing_info",
  "revocations",
] as const;

function duplicateIds(doc: Doc<Data>, raw: DataMap): Problem[] {
  return lists.flatMap((list) => {
    const entries = Object.hasOwn(raw, list) ? raw[list] : undefined;
    return Array.isArray(entries) ? duplicatesIn(doc, list, entries) : [];
  });
}

function duplicatesIn(doc: Doc<Data>, list: string, entries: readonly Data[]): Problem[] {
  const first = new Map<string, number>();
  return entries.flatMap((entry, index) => {
    const id = isMap(entry) && Object.hasOwn(entry, "id") ? entry.id : undefined;
    if (typeof id !== "string") return [];
    const earlier = first.get(id);
    if (earlier === undefined) first.set(id, index);
    return earlier === undefined ? [] : [duplicate(doc, id, [list, earlier, "id"], [list, index, "id"])];
  });
}

function duplicate(doc: Doc<Data>, id: string, first: readonly (string | number)[], second: typeof first): Problem {
  return {
    code: "CS-SCH-005",
    place: doc.at(second),
    message: `${quote(id)} is used at line ${doc.at(first).line} and line ${doc.at(second).line}`,
    fix: "Give each entry its own id.",
  };
}
