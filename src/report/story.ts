/** Events of a record as sentences, for people who want to know what happened. */

export type StoryEvent = Readonly<Record<string, string>>;

/** `2026-03-02 09:40  @ines  approved price for pilot` */
export function storyLine(event: StoryEvent): string {
  const day = (event["at"] ?? "").slice(0, 16).replace("T", " ");
  return `${day}  ${(event["actor"] ?? "TBD").padEnd(12)}  ${deedOf(event)}`;
}

/** What happened, without who did it and when. */
export function deedOf(event: StoryEvent): string {
  const why = event["rationale"] ?? event["reason"];
  return `${tell(event)}${why === undefined ? "" : `: ${why}`}`;
}

function tell(event: StoryEvent): string {
  const say = sentences[event["type"] ?? ""];
  if (say) return say(event);
  const { id: _id, type, actor: _actor, at: _at, evidence: _evidence, ...fields } = event;
  return [type, ...Object.values(fields)].join(" ");
}

const scoped = ({ scope }: StoryEvent) => (scope === undefined || scope === "*" ? "" : ` for ${scope}`);

/** How each type of event is said. */
const sentences: Readonly<Record<string, (event: StoryEvent) => string>> = {
  stage_changed: ({ from, to }) => `moved the engagement from ${from} to ${to}`,
  artifact_created: ({ artifact, version, status }) => `wrote ${artifact} ${version} (${status})`,
  artifact_revised: ({ artifact, version, status }) => `revised ${artifact}, now ${version} (${status})`,
  approval_requested: (event) => `asked for ${event["gate"]}${scoped(event)}`,
  approval_changed: (event) => `made ${event["gate"]}${scoped(event)} ${event["status"]}`,
  blocker_added: ({ blocker, blocks, owner }) => `put up ${blocker}, which blocks ${blocks || "nothing"} (${owner})`,
  blocker_removed: ({ blocker }) => `cleared ${blocker}`,
  scope_changed: ({ scope, change }) => `${change} the scope ${scope}`,
  owner_changed: ({ of, from, to }) => `gave ${of} from ${from} to ${to}`,
  decision_recorded: ({ decision, by }) => `recorded ${decision}, decided by ${by}`,
  track_started: ({ track, status }) => `started the track ${track} (${status})`,
  track_closed: ({ track, status }) => `ended the track ${track} (${status})`,
  recovery_action_selected: ({ action, track, blocker, decision }) => {
    const about = track === undefined ? (blocker === undefined ? "" : ` from ${blocker}`) : ` the track ${track}`;
    return `chose to recover${about} by ${action}${decision === undefined ? "" : ` (${decision})`}`;
  },
  approval_revoked: (event) => `took the approval of ${event["gate"]}${scoped(event)} by @${event["approver"]} back`,
  exception_granted: ({ exception, gate, rule, until }) =>
    `made the exception ${exception} for ${gate ?? rule} until ${until}`,
  action_done: ({ action, artifact, event, on, evidence }) =>
    `noted ${artifact ?? action} as ${event}${on === "TBD" ? "" : ` on ${on}`} (${artifact === undefined ? "" : `${action}; `}${evidence})`,
  handoff_issued: ({ skill, digest }) => `handed on to ${skill} (${digest?.slice(0, 12)})`,
  rendered: ({ artifact, version, mark }) => `rendered ${artifact} ${version} (${mark === "none" ? "final" : mark})`,
  rendering_failed: ({ artifact, version, because }) => `could not render ${artifact} ${version}: ${because}`,
  gate_bypassed: (event) => `merged past ${event["gate"]}${scoped(event)}, which was ${event["status"]}`,
};
