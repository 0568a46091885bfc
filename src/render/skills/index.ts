import type { Layout } from "../request.ts";

type Load = () => Promise<Layout>;

/** Skills whose documents have a layout of their own, and types of them that have yet another; each is loaded for its documents alone. */
export const layouts: ReadonlyMap<string, Load> = new Map<string, Load>([
  ["case_study/case_study", async () => (await import("./case-study.ts")).layout],
  ["certificate", async () => (await import("./certificate.ts")).layout],
  ["contract", async () => (await import("./contract.ts")).layout],
  ["customer_success", async () => (await import("./customer-success.ts")).layout],
  ["email", async () => (await import("./email-layout.ts")).layout],
  ["envelope", async () => (await import("./envelope.ts")).layout],
  ["envelope/package_manifest", async () => (await import("./manifest-layout.ts")).layout],
  ["envelope/delivery_readiness", async () => (await import("../plain.ts")).layout],
  ["invoice", async () => (await import("./invoice.ts")).layout],
  ["security_review", async () => (await import("./security-review.ts")).layout],
]);
