/** Who may give a command. Whoever carries one out checks it against the base, never against what the pull request says. */
export type Permission =
  /** Anyone who can comment. */
  | "anyone"
  | "write"
  /** The owner of the engagement, or of the track or question that is named. */
  | "owner"
  | "track-owner"
  /** Whoever gave the approval that is named, or leads a role that may give it. */
  | "approver"
  /** Whoever owns the rule; for a locked one, two people. */
  | "rule-owner";

/** The same in words. */
export const givers: Readonly<Record<Permission, string>> = {
  anyone: "anyone",
  write: "write access",
  owner: "the owner",
  "track-owner": "the track's owner",
  approver: "who may approve it",
  "rule-owner": "the owner, or who may approve it",
};

export type CommandEffect = "reply" | "edit" | "request";

/** A word of a command, by its place. The last one may take the rest of the line. */
export interface Word {
  readonly name: string;
  readonly kind: "name" | "text" | "login" | "date" | "artifact";
  readonly optional?: true;
  readonly oneOf?: readonly string[];
}

export interface Option {
  readonly name: string;
  readonly kind: "text" | "name" | "date" | "url";
  readonly required?: true;
}

export interface CommandSpec {
  readonly words: readonly Word[];
  readonly options: readonly Option[];
  readonly who: Permission;
  readonly effect: CommandEffect;
  readonly summary: string;
}

const because: Option = { name: "because", kind: "text", required: true };
const reason: Option = { name: "reason", kind: "text", required: true };
const engagement: Option = { name: "engagement", kind: "name" };

function spec(
  who: Permission,
  effect: CommandEffect,
  summary: string,
  words: readonly Word[],
  options: readonly Option[] = [],
): CommandSpec {
  return { who, effect, summary, words, options: [...options, engagement] };
}

/** Every command of a comment, with what it takes and who may give it. */
export const commands = {
  status: spec("anyone", "reply", "Say where the engagement stands.", []),
  explain: spec(
    "anyone",
    "reply",
    "Say why a gate, an action, a stage or a rule holds or does not.",
    [{ name: "what", kind: "name", optional: true }],
    [{ name: "scope", kind: "name" }],
  ),
  help: spec("anyone", "reply", "List the commands.", []),
  approve: spec("anyone", "reply", "Say how to approve: a comment never approves.", [
    { name: "gates", kind: "text", optional: true },
  ]),
  reject: spec("anyone", "reply", "Say how to reject: a comment never rejects.", [
    { name: "gates", kind: "text", optional: true },
  ]),
  revoke: spec(
    "approver",
    "edit",
    "Take an approval back, one's own or another's.",
    [{ name: "gate", kind: "name" }],
    [reason, { name: "scope", kind: "name" }, { name: "approver", kind: "name" }],
  ),
  request: spec("write", "request", "Ask for a review.", [{ name: "gate", kind: "name" }]),
  advance: spec(
    "write",
    "edit",
    "Move to the next stage, or to the one that is named.",
    [{ name: "stage", kind: "name", optional: true }],
    [{ name: "reason", kind: "text" }],
  ),
  back: spec("write", "edit", "Move back to a stage.", [{ name: "stage", kind: "name" }], [reason]),
  rollback: spec("write", "edit", "Go back to a checkpoint.", [{ name: "checkpoint", kind: "name" }], [reason]),
  track: spec(
    "track-owner",
    "edit",
    "Open, close or stall a track.",
    [
      { name: "state", kind: "name", oneOf: ["open", "close", "stall"] },
      { name: "track", kind: "name" },
    ],
    [{ name: "because", kind: "text" }],
  ),
  block: spec(
    "write",
    "edit",
    "Put up a blocker.",
    [{ name: "text", kind: "text" }],
    [{ name: "on", kind: "text", required: true }],
  ),
  unblock: spec(
    "write",
    "edit",
    "Close a blocker.",
    [{ name: "blocker", kind: "name" }],
    [{ name: "evidence", kind: "url", required: true }],
  ),
  decide: spec(
    "owner",
    "edit",
    "Record a decision, and close what it settles.",
    [{ name: "text", kind: "text" }],
    [because, { name: "closes", kind: "text" }],
  ),
  answer: spec("owner", "edit", "Answer a question.", [
    { name: "question", kind: "name" },
    { name: "value", kind: "text" },
  ]),
  owner: spec("write", "edit", "Give a track or a question to somebody.", [
    { name: "of", kind: "name" },
    { name: "login", kind: "login" },
  ]),
  due: spec("write", "edit", "Set a date.", [
    { name: "item", kind: "name" },
    { name: "date", kind: "date" },
  ]),
  recover: spec(
    "owner",
    "edit",
    "Choose a recovery action.",
    [{ name: "action", kind: "name" }],
    [{ name: "because", kind: "text" }],
  ),
  escalate: spec("owner", "request", "Ask the next one up.", []),
  render: spec("anyone", "reply", "Make the documents, or one of them, and say where they are.", [
    { name: "artifact", kind: "artifact", optional: true },
  ]),
  handoff: spec("anyone", "reply", "Show what a skill is handed.", [{ name: "skill", kind: "name" }]),
  cost: spec("anyone", "reply", "Show what it costs.", []),
  waive: spec(
    "rule-owner",
    "edit",
    "Make an exception for a rule.",
    [{ name: "rule", kind: "name" }],
    [{ name: "until", kind: "date", required: true }, reason, { name: "scope", kind: "name" }],
  ),
  attest: spec(
    "write",
    "edit",
    "Make a signed file under evidence/ an attestation.",
    [{ name: "artifact", kind: "artifact" }],
    [
      { name: "signer", kind: "text", required: true },
      { name: "gate", kind: "name" },
    ],
  ),
  renumber: spec("write", "edit", "Give an artifact of this pull request another id.", [
    { name: "artifact", kind: "artifact" },
    { name: "to", kind: "artifact", optional: true },
  ]),
} as const satisfies Readonly<Record<string, CommandSpec>>;

export type CommandVerb = keyof typeof commands;

/** One command as it was given; its words and options by name. */
export interface Command {
  readonly verb: CommandVerb;
  readonly words: Readonly<Record<string, string>>;
  readonly options: Readonly<Record<string, string>>;
}

/** A comment's line that is a command, understood or not. */
export type CommandLine = { readonly command: Command } | { readonly problem: string };

/** `/back <stage> reason="..."` */
export function usageOf(verb: CommandVerb): string {
  const { words, options }: CommandSpec = commands[verb];
  const places = words.map(({ name, optional, oneOf }) => {
    const shown = oneOf ? oneOf.join("|") : `<${name}>`;
    return optional ? `[${shown}]` : shown;
  });
  const needed = options
    .filter(({ required }) => required)
    .map(({ name, kind }) => `${name}=${kind === "text" ? '"..."' : "..."}`);
  return [`/${verb}`, ...places, ...needed].join(" ");
}
