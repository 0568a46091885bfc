import type { Artifact } from "../../model/artifact.ts";
import { readAttachments } from "../email/attachments.ts";
import type { FieldFault } from "../field-fault.ts";
import { carriedFaults, faultsAt } from "../outgoing.ts";
import type { Around, SkillCheck } from "../skill.ts";
import { readEnvelope } from "./read-envelope.ts";

/** What is wrong with an envelope or a list of what goes out: whom it goes to, whether the address fits, and what it holds. */
export const checkEnvelope: SkillCheck = (artifact, around) => {
  if (artifact.fields.contents === undefined) return [];
  return [...faultsAt(artifact, ownFaults(artifact, around)), ...carriedFaults(artifact, around, "contents")];
};

/** A list of what goes out bears no address of its own. */
function ownFaults({ type, fields }: Artifact, around: Around): readonly FieldFault[] {
  if (type !== "package_manifest") return readEnvelope(fields, around.settings?.organization).faults;
  const faults: FieldFault[] = [];
  readAttachments(fields.contents, "contents", faults);
  return faults;
}
