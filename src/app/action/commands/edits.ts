import type { Account } from "../../../forge/forge.ts";
import type { Command, CommandVerb } from "../../../model/command.ts";
import type { EntryFile } from "../../../model/record-file.ts";
import { nextId } from "../../../model/id-pattern.ts";
import { rosterPeople } from "../../../model/policy.ts";
import { checkpointsIn } from "../../checkpoints.ts";
import { chosenRecovery } from "../../recovery.ts";
import { UsageError } from "../../verb.ts";
import { advanced } from "../../verbs/advance.ts";
import { answered } from "../../verbs/answer.ts";
import { moved } from "../../verbs/back.ts";
import { blocked } from "../../verbs/block.ts";
import { decided } from "../../verbs/decide.ts";
import { dated } from "../../verbs/due.ts";
import { given } from "../../verbs/owner.ts";
import { renumbered } from "../../verbs/renumber.ts";
import { revoked } from "../../verbs/revoke.ts";
import { rolledBack } from "../../verbs/rollback.ts";
import { turned } from "../../verbs/track.ts";
import { unblocked } from "../../verbs/unblock.ts";
import { waived } from "../../verbs/waive.ts";
import type { Bench, Work } from "../../bench.ts";
import { attestedFromEvidence } from "./attest.ts";

/** What an edit works with besides the files. */
export interface With {
  readonly by: Account;
  /** The entries of the engagement's record, in their order. */
  readonly entries: () => Promise<readonly EntryFile[]>;
}

type Edit = (bench: Bench, command: Command, more: With) => Work | Promise<Work>;

/** Commands that edit: each does what the verb of that name does on the command line. */
const edits: Partial<Record<CommandVerb, Edit>> = {
  advance: (bench, { words, options }) => advanced(bench, words["stage"], options["reason"]),
  back: (bench, { words, options }) => moved(bench, words["stage"] ?? "", options["reason"] ?? ""),
  rollback: async (bench, { words, options }, { entries }) =>
    rolledBack(bench, words["checkpoint"] ?? "", checkpointsIn(await entries()), options),
  block: (bench, { words, options }) => blocked(bench, words["text"] ?? "", { ...options, on: listed(options["on"]) }),
  unblock: (bench, { words, options }, { by }) => unblocked(bench, words["blocker"] ?? "", saidBy(options, by)),
  decide: (bench, { words, options }, { by }) =>
    decided(bench, words["text"] ?? "", { ...saidBy(options, by), closes: listed(options["closes"]) }),
  answer: (bench, { words, options }, { by }) =>
    answered(bench, words["question"] ?? "", words["value"] ?? "", saidBy(options, by)),
  track: (bench, { words, options }) => turned(bench, words["state"] ?? "", words["track"] ?? "", options),
  owner: (bench, { words }) => given(bench, words["of"] ?? "", (words["login"] ?? "").replace(/^@/, "")),
  due: (bench, { words }) => dated(bench, words["item"] ?? "", words["date"] ?? ""),
  revoke: (bench, { words, options }, { by }) => revoked(bench, words["gate"] ?? "", saidBy(options, by)),
  waive: (bench, { words, options }, { by }) => waived(bench, words["rule"] ?? "", saidBy(options, by)),
  recover: (bench, { words, options }, { by: { login } }) =>
    chosenRecovery(bench, words["action"] ?? "", { ...NOTHING_SAID, because: options["because"], by: login }),
  renumber: async (bench, { words }) => {
    const old = words["artifact"] ?? "";
    return await renumbered(bench, old, words["to"] ?? nextId(old, await bench.takenIds()));
  },
  attest: (bench, command) => attestedFromEvidence(bench, command),
};

function saidBy(options: Command["options"], { login }: Account): Command["options"] {
  return { ...options, by: login };
}

const NOTHING_SAID = { track: undefined, owner: undefined, scope: undefined } as const;

function listed(text: string | undefined): string[] {
  return text === undefined ? [] : text.split(",").map((each) => each.trim());
}

export function isEdit(verb: CommandVerb): boolean {
  return verb in edits;
}

/** What a command makes of an engagement. */
export async function edit(bench: Bench, command: Command, more: With): Promise<Work> {
  const make = edits[command.verb];
  if (!make) throw new UsageError(`/${command.verb} changes nothing`);
  return await make(bench, command, { ...more, by: writtenAs(bench, more.by) });
}

/** Whom the files name: the roster's login of the account, which may be called otherwise by now. */
function writtenAs({ c }: Bench, by: Account): Account {
  const all = rosterPeople(c.repository.policy);
  const entry = all.find(({ id }) => id === by.id);
  if (entry) return { ...by, login: entry.login };
  const isTaken = all.some(({ id, login }) => id !== undefined && login.toLowerCase() === by.login.toLowerCase());
  if (!isTaken) return by;
  throw new UsageError(
    `countersign.yaml knows another account as ${by.login}`,
    "Who is called otherwise by now is corrected there, in a pull request of its own.",
  );
}
