import type { EngagementVerdict, FailureVerdict } from "../model/verdict.ts";
import { type Paint, painter, visible } from "./terminal.ts";

export interface ToldRecovery {
  readonly engagement: string;
  /** What is chosen for the engagement as a whole; empty where nothing is. */
  readonly chosen: string;
  readonly failures: readonly FailureVerdict[];
}

/** In which ways an engagement is stuck, with the commands that help. */
export function recoveryText(told: ToldRecovery, { color }: { readonly color: boolean }): string {
  const paint = painter(color);
  const chosen = told.chosen === "" || told.chosen === "TBD" ? "" : `  chosen: ${visible(told.chosen)}`;
  const title = `${paint("bold", visible(told.engagement))}${chosen}\n`;
  if (told.failures.length === 0) return `${title}  Nothing is stuck in a way that is recognised.\n`;
  return `${title}${told.failures.map((each) => failureText(each, paint)).join("")}`;
}

/** For the first trouble that nobody has chosen anything against: what is wrong, who must act, and the command. */
export function stuckLines({ id, failures }: Pick<EngagementVerdict, "id" | "failures">): string {
  const open = failures.filter(({ chosen, recoveries }) => chosen === "" && recoveries.length > 0);
  const [first, ...others] = open;
  const [best] = first?.recoveries ?? [];
  if (!first || !best) return "";
  const more = others.length > 0 ? `  ${others.length} more: countersign recover ${id}\n` : "";
  return `  ${visible(first.mode)}: ${visible(first.message)} (${visible(first.owner)})\n    ${visible(best.command)}\n${more}`;
}

function failureText(failure: FailureVerdict, paint: Paint): string {
  const { mode, message, file, line, column, owner, step, chosen, recoveries } = failure;
  const place = paint("dim", `${visible(file)}:${line}:${column}`);
  const offers =
    recoveries.length > 0
      ? recoveries.map(({ action, output, command }) => offer(command, output, action === chosen))
      : ["    the definition has no recovery action that fits\n"];
  return [
    `  ${paint("yellow", visible(mode))}  ${visible(message)}  ${place}\n`,
    `    next: ${visible(step)} (${visible(owner)})\n`,
    ...offers,
  ].join("");
}

function offer(command: string, output: string, isChosen: boolean): string {
  const about = output === "" ? "" : `    ${visible(output)}`;
  return isChosen
    ? `    chosen: ${visible(command.split(" ").at(-1) ?? "")}${about}\n`
    : `    ${visible(command)}${about}\n`;
}
