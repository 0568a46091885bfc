import { gateOf } from "../model/adapter.ts";
import type { GateResult } from "../model/approval.ts";
import { type Artifact, inScope } from "../model/artifact.ts";
import type { Case } from "../model/case.ts";
import type { Mark } from "../model/mark.ts";

/** The mark, and in a few words why it is that. */
export interface Marked {
  readonly mark: Mark | undefined;
  readonly because: string;
  /** The gates that cover the document, besides those whose evidence is its own signed copy. */
  readonly gates: readonly GateResult[];
}

/** From the verdict alone: what the document says of itself counts only where it says less. */
export function markOf(c: Case, artifact: Artifact): Marked {
  const gates = coveringGates(c, artifact);
  if (artifact.status === "superseded") return { mark: "SUPERSEDED", because: "a newer version stands", gates };
  if (artifact.status === "archived") return { mark: "VOID", because: "it was archived", gates };
  if (artifact.status === "draft") return { mark: "DRAFT", because: "it is a draft", gates };
  const shut = gates.filter(({ open }) => !open);
  if (shut.length > 0) return { mark: "DRAFT", because: shut.map(waits).join("; "), gates };
  const limits = gates.flatMap(({ conditions }) => conditions.map(({ text }) => text));
  if (gates.some(({ status }) => status === "conditional"))
    return { mark: "CONDITIONAL", because: limits.join("; "), gates };
  return { mark: undefined, because: "", gates };
}

function waits({ gate, status }: GateResult): string {
  return `${gate} is ${status}`;
}

/** What a client signs carries no mark: a gate that opens by the signed copy of the document is not asked. */
function coveringGates(c: Case, artifact: Artifact): GateResult[] {
  return c.gates.filter(({ gate, scope, subject }) => {
    const evidence = gateOf(c.adapter, gate)?.evidence ?? [];
    const isSignedCopy = evidence.length > 0 && evidence.every((kind) => kind === "document");
    return !isSignedCopy && inScope(artifact, scope) && subject.artifacts.includes(artifact.id);
  });
}
