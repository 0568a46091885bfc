import { artifactTypeOf } from "../../model/adapter.ts";
import type { Person } from "../../model/approval.ts";
import type { Artifact } from "../../model/artifact.ts";
import type { Case } from "../../model/case.ts";
import type { ShownMark } from "../../model/mark.ts";
import { type Marked, markOf } from "../../plan/mark.ts";
import type { ShownApproval } from "../../render/request.ts";

/** An artifact that can be rendered, and how the verdict has it marked. */
export interface Renderable extends Marked {
  readonly c: Case;
  readonly artifact: Artifact;
  readonly skill: string;
  readonly label: string;
}

/** The artifacts of an engagement whose type says which skill renders it. */
export function renderables(c: Case): Renderable[] {
  return c.head.artifacts.flatMap((artifact) => {
    const type = artifactTypeOf(c.adapter, artifact.type);
    if (type?.render === undefined) return [];
    return [{ c, artifact, skill: type.render, label: type.label ?? type.type, ...markOf(c, artifact) }];
  });
}

export function shownMark({ c, mark }: Renderable): ShownMark | undefined {
  return mark ?? (c.repository.policy.trial ? "TRIAL" : undefined);
}

/** Why it is marked as it is, in a few words. */
export function becauseOf({ c, because }: Renderable): string {
  const trial = c.repository.policy.trial ? "TRIAL: approvals are not in earnest here" : "";
  return [because, trial].filter((text) => text !== "").join("; ");
}

export function approvalsOf({ c, gates }: Renderable): ShownApproval[] {
  return gates.flatMap(({ gate, approvals }) =>
    approvals.map(({ person, seat, evidence, submittedAt }) => ({
      gate: inWords(gate),
      person: nameOf(c, person),
      role: inWords(seat.role),
      at: submittedAt,
      evidence,
    })),
  );
}

/** As the roster calls somebody; else the login. */
function nameOf({ repository }: Case, { id, login }: Person): string {
  const roles = Object.values(repository.policy.file?.value.roles ?? {});
  const members = roles.flatMap((each) => (Array.isArray(each) ? each : []));
  const known = members.find((member) => "login" in member && member.id === id);
  return known && "name" in known && known.name !== undefined ? known.name : login;
}

/** `client_signature` as people write it. */
function inWords(name: string): string {
  const words = name.replaceAll(/[_-]/g, " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The artifacts that one of the engagement may refer to, by id. */
export function others(c: Case): ReadonlyMap<string, Artifact> {
  const neighbours = [...c.repository.neighbours.values()].flatMap(({ artifacts }) => artifacts);
  return new Map([...neighbours, ...c.head.artifacts].map((each) => [each.id, each]));
}
