import { checkHealth } from "./customer-success/check.ts";
import { checkEmail } from "./email/check.ts";
import { checkEnvelope } from "./envelope/check.ts";
import { checkInvoice } from "./invoice/check.ts";
import { invoiceRegister } from "./invoice/register.ts";
import type { Register, SkillCheck } from "./skill.ts";

/** What checks the artifacts that a skill renders, by the skill's id. A skill that checks nothing is not here. */
export const skillChecks: ReadonlyMap<string, SkillCheck> = new Map([
  ["customer_success", checkHealth],
  ["email", checkEmail],
  ["envelope", checkEnvelope],
  ["invoice", checkInvoice],
]);

/** The files that skills keep over all engagements. */
export const skillRegisters: readonly Register[] = [invoiceRegister];
