import { checkCaseStudy } from "./case-study/check.ts";
import { checkContract } from "./contract/check.ts";
import { checkHealth } from "./customer-success/check.ts";
import { checkEmail } from "./email/check.ts";
import { checkEnvelope } from "./envelope/check.ts";
import { checkInvoice } from "./invoice/check.ts";
import { invoiceRegister } from "./invoice/register.ts";
import { checkSecurityReview } from "./security-review/check.ts";
import type { Register, SkillCheck } from "./skill.ts";

/** What checks the artifacts that a skill renders, by the skill's id. A skill that checks nothing is not here. */
export const skillChecks: ReadonlyMap<string, SkillCheck> = new Map([
  ["case_study", checkCaseStudy],
  ["contract", checkContract],
  ["customer_success", checkHealth],
  ["email", checkEmail],
  ["envelope", checkEnvelope],
  ["invoice", checkInvoice],
  ["security_review", checkSecurityReview],
]);

/** The files that skills keep over all engagements. */
export const skillRegisters: readonly Register[] = [invoiceRegister];
