import type { Artifact } from "../../model/artifact.ts";
import { isKnown } from "../../model/doc.ts";
import { quote, quoteAll } from "../../parse/quote.ts";
import { mentionsIn } from "../mentions.ts";
import type { Fault, SkillCheck } from "../skill.ts";

export const decisions = ["GO", "CONDITIONAL GO", "NO-GO"] as const;

/** A memo decides in one of three ways, and certifies nothing. */
export const checkSecurityReview: SkillCheck = (artifact) => [
  ...decisionFaults(artifact),
  ...conditionFaults(artifact),
  ...claims(artifact),
];

function decisionOf({ fields: { decision } }: Artifact): string | undefined {
  return typeof decision === "string" && isKnown(decision) ? decision.trim().toUpperCase() : undefined;
}

function decisionFaults(artifact: Artifact): Fault[] {
  const { decision } = artifact.fields;
  if (decision === undefined || decision === "TBD") return [];
  const found = decisionOf(artifact);
  if (decisions.some((each) => each === found)) return [];
  const said = typeof decision === "string" ? quote(decision) : "This";
  const message = `${said} is no decision of a security review; allowed are ${quoteAll(decisions)}.`;
  return [held(artifact, "decision", message, "Write one of them; what it depends on are `conditions`.")];
}

/** What a decision depends on has to be said, and nothing depends on one that is not conditional. */
function conditionFaults(artifact: Artifact): Fault[] {
  const decision = decisionOf(artifact);
  const { conditions } = artifact.fields;
  const some = Array.isArray(conditions)
    ? conditions.length > 0
    : typeof conditions === "string" && isKnown(conditions);
  if (decision === "CONDITIONAL GO" && !some)
    return [
      held(
        artifact,
        "decision",
        "The decision is CONDITIONAL GO, and no condition is named.",
        "List them as `conditions`.",
      ),
    ];
  if ((decision !== "GO" && decision !== "NO-GO") || !some) return [];
  const message = `The decision is ${decision}, and there are conditions.`;
  return [held(artifact, "conditions", message, "Write CONDITIONAL GO, or remove the conditions.")];
}

function held(artifact: Artifact, field: string, message: string, fix: string): Fault {
  return { place: artifact.matter.at([field]), message, fix, holdsGate: true };
}

/** Words by which a reader would take the memo for a certificate or a promise. */
const CLAIM =
  /(?<![\p{L}\p{N}-])(?:certif(?:ied|ies|y|ying|ications?)|accredit(?:ed|ation)|guarantee[sd]?|guaranteeing|(?:fully )?compliant\s+with|in (?:full )?compliance\s+with)(?![\p{L}\p{N}])/iu;
/** A norm by name says less: somebody else may hold it. */
const NORM = /(?<![\p{L}\p{N}])(?:ISO(?:\/IEC)? ?27001|SOC ?[12]|PCI[ -]DSS|HIPAA|FedRAMP)(?![\p{L}\p{N}])/u;
/** A memo may say that it is none. */
const DENIED =
  /(?<![\p{L}])(?:no|not|nor|never|neither|without|nothing|cannot|\p{L}+n[’']t)(?:\s+[\p{L}-]+){0,4}\s*$/iu;

function claims(artifact: Artifact): Fault[] {
  const claimed = mentionsIn(artifact, CLAIM).filter(({ before }) => !DENIED.test(before));
  const lines = new Set(claimed.map(({ place }) => place.line));
  const norms = mentionsIn(artifact, NORM).filter(
    ({ place, before }) => !lines.has(place.line) && !DENIED.test(before),
  );
  return [
    ...claimed.map(({ text, place }) => ({
      place,
      message: `${quote(text)} is a word of a certification; a security review is one judgement on one day.`,
      fix: "Say what was looked at and what was found.",
      holdsGate: false,
    })),
    ...norms.map(({ text, place }) => ({
      place,
      message: `${quote(text)} is named; readers may take this memo for its certificate.`,
      fix: "Say whose it is and where it can be seen, or leave it out.",
      holdsGate: false,
      severity: "warning" as const,
    })),
  ];
}
