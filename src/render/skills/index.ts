import type { Layout } from "../request.ts";

type Load = () => Promise<{ readonly layout: Layout }>;

/** Skills whose documents have a layout of their own, and types of them that have yet another. Each loads what it alone needs. */
export const layouts: ReadonlyMap<string, Load> = new Map<string, Load>([
  ["certificate", () => import("./certificate.ts")],
  ["contract", () => import("./contract.ts")],
  ["case_study/case_study", () => import("./case-study.ts")],
  ["customer_success", () => import("./customer-success.ts")],
  ["email", () => import("./email-layout.ts")],
  ["envelope", () => import("./envelope.ts")],
  ["envelope/delivery_readiness", () => import("../plain.ts")],
  ["envelope/package_manifest", () => import("./manifest-layout.ts")],
  ["invoice", () => import("./invoice.ts")],
  ["security_review", () => import("./security-review.ts")],
]);
