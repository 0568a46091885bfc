import type { Artifact } from "../../model/artifact.ts";
import type { Path } from "../../model/doc.ts";
import { formatAmount } from "../../model/money.ts";
import { quote } from "../../parse/quote.ts";
import type { Fault } from "../skill.ts";

export interface Told {
  readonly artifact: Artifact;
  readonly path: Path;
  /** What follows the name of the field and of the artifact, such as `is ...`. */
  readonly is: string;
  readonly fix: string;
}

export function fault({ artifact, path, is, fix }: Told): Fault {
  const message = `${quote(nameOf(path))} of ${quote(artifact.id)} ${is}.`;
  return { place: artifact.matter.at(path), message, fix, holdsGate: false };
}

/** One with which nobody can approve the artifact. */
export function holding(artifact: Artifact, path: Path, message: string, fix: string): Fault {
  return { place: artifact.matter.at(path), message, fix, holdsGate: true };
}

export function money(amount: bigint, currency: string): string {
  return `${currency} ${formatAmount(amount, currency)}`;
}

/** `lines[0].unit_price` */
export function nameOf(path: Path): string {
  return path.map((step, at) => (typeof step === "number" ? `[${step}]` : at > 0 ? `.${step}` : step)).join("");
}
