import type { Problem } from "../../model/finding.ts";
import { startOf } from "../../render/request.ts";
import type { Renderable } from "./renderables.ts";

/** Whether something stands in the way of sending it. */
export function isShut({ mark }: Renderable): boolean {
  return mark !== undefined && mark !== "CONDITIONAL";
}

/** Why it is not sent yet, and who has to act. */
export function notOpen(one: Renderable): Problem {
  const { artifact, because, mark } = one;
  return {
    code: "CS-DOC-010",
    place: { ...startOf(artifact), line: 1 },
    message: `\`${artifact.id}\` is not final: it is ${mark ?? ""}, because ${because}.`,
    fix: `${toDo(one)} \`countersign render ${artifact.id}\` makes it with its mark.`,
  };
}

function toDo({ artifact, gates, mark }: Renderable): string {
  if (mark === "SUPERSEDED" || mark === "VOID") return "Send the version that stands instead.";
  if (artifact.status === "draft") return "Whoever owns it writes `status: current` once it is ready.";
  const waiting = gates.filter(({ open, waitingFor }) => !open && waitingFor.length > 0);
  const steps = waiting.map(({ gate, waitingFor }) => `${gate} waits for ${waitingFor.join(", ")}`);
  return steps.length === 0 ? "`countersign next` says who has to act." : `${steps.join("; ")}.`;
}
