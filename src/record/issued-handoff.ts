import type { Case } from "../model/case.ts";
import { sha256Hex } from "../model/digest.ts";
import { type DataMap, dataOf } from "../model/doc.ts";
import { statePath } from "../model/engagement.ts";
import type { Handoff } from "../model/handoff.ts";
import { handoffDigest, ISSUED_SCHEMA } from "../model/handoff-file.ts";

/**
 * A hand-off as a file: without the clock, so that the same state gives the same bytes; with the state it was made of and
 * with digests, so that whoever reads it knows that nobody changed it. `page` is the text of the page beside it.
 */
export function issuedOf(c: Case, handoff: Handoff, page: string, allowed: readonly string[]): DataMap {
  const { as_of: _now, schema: _schema, engagement, skill, ...rest } = handoff;
  const state = c.head.files.find(({ path }) => path === statePath(c.id));
  const data = dataOf({
    schema: ISSUED_SCHEMA,
    engagement,
    skill,
    allowed: allowed.toSorted(),
    made_of: { state: state?.oid ?? "" },
    ...rest,
    page: sha256Hex(page),
  });
  return { ...data, digest: handoffDigest(data) };
}
