import type { CheckRunDraft, PostedCheck } from "../../model/publication.ts";
import { formatInstant, type Instant, parseInstant } from "../../model/time.ts";
import { readUpload, type Upload, uploadText } from "../../model/upload.ts";
import { verdictWords } from "./words.ts";

/** Verdicts that are told, the newest first. */
const MOST = 5;

/** How we name our own check runs: a digest of what they say, the rule that failed first, and the files that were uploaded. */
const EXTERNAL_ID = /^countersign\/1 ([0-9a-f]{64}) (CS-[A-Z]+-\d+|-)(?: ([0-9a-z.]+))?$/;

export function externalId(digest: string, rule: string | undefined, upload?: Upload): string {
  return [`countersign/1 ${digest} ${rule ?? "-"}`, ...(upload ? [uploadText(upload)] : [])].join(" ");
}

/** Where the very same files were uploaded for the same commit before, and are kept beyond a day. */
export function uploadedBefore(
  checks: readonly PostedCheck[],
  head: string,
  wanted: Pick<Upload, "digest"> & { readonly beyond: number },
): Upload | undefined {
  const uploads = checks
    .filter((each) => each.head === head)
    .flatMap(({ externalId: id }) => readUpload(EXTERNAL_ID.exec(id)?.[3] ?? "") ?? []);
  const digest = wanted.digest.slice(0, 16);
  return uploads.findLast((each) => each.digest === digest && each.until > wanted.beyond);
}

/** Whether the check that should stand is the one that stands. */
export function isPosted(posted: PostedCheck | undefined, check: CheckRunDraft): boolean {
  return (
    posted?.head === check.head_sha && posted.externalId === check.external_id && posted.conclusion === check.conclusion
  );
}

/**
 * The last verdicts, told by our check runs: nobody else can write those. The same verdict over again is told once, so that a
 * run that changes nothing changes nothing here.
 */
export function historyText(checks: readonly PostedCheck[], now: CheckRunDraft): string {
  const all = isPosted(checks.at(-1), now) ? checks : [...checks, asPosted(now)];
  const told = all.flatMap(({ externalId: id, conclusion, completedAt }) => {
    const rule = EXTERNAL_ID.exec(id)?.[2];
    const words = isConclusion(conclusion) ? verdictWords[conclusion] : undefined;
    return rule === undefined || words === undefined
      ? []
      : [{ at: completedAt, text: rule === "-" ? words : `${words} (${rule})` }];
  });
  const flips = told
    .filter(({ text }, index) => told[index - 1]?.text !== text)
    .slice(-MOST)
    .toReversed();
  return `History: ${flips.map(({ at, text }) => `${minuteOf(at)} ${text}`).join("; ")}.`;
}

function isConclusion(text: string | undefined): text is keyof typeof verdictWords {
  return text !== undefined && Object.hasOwn(verdictWords, text);
}

function asPosted({
  head_sha: head,
  external_id: externalId,
  conclusion,
  completed_at: at,
}: CheckRunDraft): PostedCheck {
  return { head, externalId, conclusion, completedAt: parseInstant(at) ?? 0 };
}

/** `2026-11-20 16:41`, in UTC. */
export function minuteOf(at: Instant): string {
  return formatInstant(at).slice(0, 16).replace("T", " ");
}
