import type { Mutant, Outcome } from "./outcome.ts";

/** The score of each file, and every mutant that no test noticed. */
export function report(mutants: readonly Mutant[], outcomes: readonly Outcome[]): string {
  const results = new Map(outcomes.map((each) => [each.id, each.result]));
  const files = [...new Set(mutants.map((each) => each.fileName))].toSorted();
  const rows = files.map((file) => scoreOf(file, mutants, results));
  const total = scoreOf("all", mutants, results, () => true);
  const left = mutants.filter((each) => ["survived", "uncovered"].includes(results.get(each.id) ?? ""));
  const lines = left.map((each) => `${each.fileName}:${each.location.start.line + 1}:${each.location.start.column + 1} ${each.mutatorName} -> ${short(each.replacement)}`);
  return [...lines.toSorted(), "", ...rows, total].join("\n");
}

function scoreOf(
  file: string,
  mutants: readonly Mutant[],
  results: ReadonlyMap<string, Outcome["result"]>,
  counts = (mutant: Mutant) => mutant.fileName === file,
): string {
  const own = mutants.filter(counts).map((each) => results.get(each.id) ?? "uncovered");
  const [killed, still] = [own.filter((each) => each === "killed").length, own.filter((each) => each === "static").length];
  const all = own.length - still;
  const score = all === 0 ? "-" : `${((100 * killed) / all).toFixed(1)}%`;
  return `${file}: ${score} (${killed} of ${all} killed, ${still} static)`;
}

function short(text: string): string {
  const line = text.replaceAll(/\s+/g, " ");
  return line.length > 90 ? `${line.slice(0, 90)}...` : line;
}
