import type { Engagement } from "../../model/engagement.ts";
import { type Contents, ofContents, orFine, type Outcome } from "./check.ts";
import { asOutcome } from "./settings.ts";

/** What the checks of gates say of people is not said again here. */
const TOLD = "gate-nobody-can-open";

export const adapters = ofContents("adapters", ({ findings, ownAdapters }: Contents) => {
  const faults = findings.filter((each) => each.file.startsWith("adapters/") && each.name !== TOLD).map(asOutcome);
  const count = ownAdapters.length;
  return orFine(
    faults,
    count === 0 ? "the built-in definitions are used" : `${counted(count, "definition")} without a problem`,
  );
});

export const engagements = ofContents("engagements", ({ engagements: all, adapters: known }: Contents) => {
  if (all.length === 0) return [];
  const types = new Set(known.map(({ type }) => type));
  return orFine(
    all.flatMap((engagement) => faultsOf(engagement, types)),
    `${counted(all.length, "engagement")} read without a problem`,
  );
});

function faultsOf({ id, state, problems }: Engagement, types: ReadonlySet<string>): readonly Outcome[] {
  const [first] = problems;
  const type = state?.value.workflow_type;
  const unknown = type !== undefined && !types.has(type);
  const found: Outcome[] = unknown
    ? [
        {
          level: "fail",
          message: `${id}: there is no definition of \`${type}\``,
          fix: `Fix workflow_type, or add adapters/${type}.yaml.`,
          place: state?.at(["workflow_type"]) ?? { file: `engagements/${id}/state.yaml`, line: 1, column: 1 },
        },
      ]
    : [];
  if (!first) return found;
  const more = problems.length > 1 ? ` (and ${problems.length - 1} more: countersign check ${id})` : "";
  return [...found, { level: "fail", message: `${first.message}${more}`, fix: first.fix, place: first.place }];
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
