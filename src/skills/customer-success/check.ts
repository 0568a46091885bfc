import type { Fault, SkillCheck } from "../skill.ts";
import { readHealth } from "./fields.ts";

/** Scores and figures that could not be drawn as they are written. */
export const checkHealth: SkillCheck = (artifact): Fault[] =>
  readHealth(artifact.fields).faults.map(({ path, message, fix }) => ({
    place: artifact.matter.at(path),
    message: `${message}.`,
    fix,
    holdsGate: false,
  }));
