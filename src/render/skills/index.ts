import type { Layout } from "../request.ts";
import { layout as certificate } from "./certificate.ts";
import { layout as plain } from "../plain.ts";
import { layout as contract } from "./contract.ts";
import { layout as email } from "./email-layout.ts";
import { layout as envelope } from "./envelope.ts";
import { layout as invoice } from "./invoice.ts";
import { layout as manifest } from "./manifest-layout.ts";
import { layout as securityReview } from "./security-review.ts";

/** Skills whose documents have a layout of their own, and types of them that have yet another. */
export const layouts: ReadonlyMap<string, Layout> = new Map<string, Layout>([
  ["certificate", certificate],
  ["contract", contract],
  ["email", email],
  ["envelope", envelope],
  ["envelope/package_manifest", manifest],
  ["envelope/delivery_readiness", plain],
  ["invoice", invoice],
  ["security_review", securityReview],
]);
