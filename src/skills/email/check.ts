import { carriedFaults, faultsAt } from "../outgoing.ts";
import type { SkillCheck } from "../skill.ts";
import { readEmail } from "./read-email.ts";

/** What is wrong with an email: whom it goes to, what its headers say, and what it says it carries. */
export const checkEmail: SkillCheck = (artifact, around) => [
  ...faultsAt(artifact, readEmail(artifact.fields).faults),
  ...carriedFaults(artifact, around, "attachments"),
];
