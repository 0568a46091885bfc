import type { Layout } from "../request.ts";
import { layout as certificate } from "./certificate.ts";
import { layout as contract } from "./contract.ts";
import { layout as email } from "./email-layout.ts";
import { layout as envelope } from "./envelope.ts";
import { layout as securityReview } from "./security-review.ts";

/** Skills whose documents have a layout of their own. */
export const layouts: ReadonlyMap<string, Layout> = new Map([
  ["certificate", certificate],
  ["contract", contract],
  ["email", email],
  ["envelope", envelope],
  ["security_review", securityReview],
]);
