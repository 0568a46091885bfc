import type { Question } from "../../model/case.ts";
import { nearest } from "../../model/nearest.ts";
import { parseInstant } from "../../model/time.ts";
import type { Verdict } from "../../model/verdict.ts";
import { jsonText } from "../../report/json-text.ts";
import { formatVerdict } from "../../report/verdict-text.ts";
import { visible } from "../../report/terminal.ts";
import { askedBy } from "../ask.ts";
import { type Evaluated, evaluate } from "../evaluate.ts";
import { gather } from "../gather.ts";
import { imagine, type Imagined } from "../simulate.ts";
import { changeOptions, commonOptions, exit, textOf, textsOf, UsageError, type Values, type Verb } from "../verb.ts";

export const verb: Verb = {
  name: "simulate",
  summary: "Say what would be, had somebody approved, a label been set, a fact been known or a date come.",
  usage: "countersign simulate [ID] [--approve GATE=LOGIN] [--label NAME=LOGIN] [--fact PATH=VALUE] [--at INSTANT]",
  examples: [
    "countersign simulate acme-pilot --approve commercial=lena",
    "countersign simulate --fact deposit_received=true --at 2027-01-15T00:00:00Z",
  ],
  options: {
    ...commonOptions,
    ...changeOptions,
    approve: {
      type: "string",
      multiple: true,
      value: "GATE=LOGIN",
      help: "Somebody approves a gate. Several: GATE=LOGIN,GATE=LOGIN, or the option again.",
    },
    label: { type: "string", multiple: true, value: "NAME=LOGIN", help: "Somebody sets a label." },
    fact: { type: "string", multiple: true, value: "PATH=VALUE", help: "A fact is known." },
    at: { type: "string", value: "INSTANT", help: "It is this late." },
  },
  async run(values, words, world) {
    const imagined = imaginedBy(values);
    const asked = await askedBy(
      { ...values, all: words.length === 0 && textOf(values, "head") === undefined },
      words,
      world,
    );
    const question = await gather(asked);
    const today = evaluate(question);
    const now = timeOf(values) ?? question.now;
    checkGates(imagined, today);
    const { verdict, requests } = evaluateImagined({ ...question, now }, today, imagined);
    const changes = differences(today.verdict, verdict);
    if (values["json"] === true) world.print(jsonText({ ...verdict, simulated: { changes, requests } }));
    else world.print(`${told(changes, requests)}${formatVerdict(verdict, { color: world.color, quiet: false })}`);
    return { success: exit.fine, action_required: exit.waiting, failure: exit.findings }[verdict.conclusion];
  },
};

function checkGates({ approvals }: Imagined, { cases }: Evaluated): void {
  const known = [...new Set(cases.flatMap((c) => c.adapter.gates.map((each) => each.id)))].toSorted();
  const strange = approvals.find(({ gate }) => gate !== "all" && !known.includes(gate));
  if (strange === undefined) return;
  const near = nearest(strange.gate, known);
  const hint =
    near === undefined
      ? `Gates here: ${known.join(", ") || "none; no engagement was found"}.`
      : `Did you mean \`${near}\`?`;
  throw new UsageError(`No engagement here has a gate ${JSON.stringify(strange.gate)}`, hint);
}

/** An approval of a gate that is not in play counts only once the gate is asked for, so that is imagined too. */
function evaluateImagined(question: Question, { repository: { policy } }: Evaluated, imagined: Imagined) {
  const first = evaluate(imagine(question, policy, imagined));
  const idle = (gate: string) =>
    first.cases.some((c) => {
      const rows = c.gates.filter((each) => each.gate === gate);
      return rows.length > 0 && !rows.some((each) => each.inPlay);
    });
  const requests = [...new Set(imagined.approvals.map(({ gate }) => gate))].filter(idle);
  const { verdict } = requests.length === 0 ? first : evaluate(imagine(question, policy, { ...imagined, requests }));
  return { verdict, requests };
}

function imaginedBy(values: Values): Imagined {
  return {
    approvals: pairsOf(values, "approve", true).map(([gate, login]) => ({ gate, login })),
    requests: [],
    labels: pairsOf(values, "label", true).map(([name, login]) => ({ name, login })),
    facts: pairsOf(values, "fact", false).map(([path, value]) => ({ path, value })),
  };
}

/** `NAME=VALUE`, split at the first `=`; a list of them is split at its commas. */
function pairsOf(values: Values, option: string, lists: boolean): [string, string][] {
  return textsOf(values, option)
    .flatMap((text) => (lists ? text.split(",") : [text]))
    .map((text) => {
      const at = text.indexOf("=");
      if (at <= 0 || at === text.length - 1)
        throw new UsageError(
          `--${option} ${JSON.stringify(text)} needs the form ${option === "fact" ? "PATH=VALUE" : "NAME=LOGIN"}`,
        );
      return [text.slice(0, at).trim(), text.slice(at + 1).trim()];
    });
}

function timeOf(values: Values): number | undefined {
  const text = textOf(values, "at");
  if (text === undefined) return undefined;
  const at = parseInstant(text);
  if (at === undefined)
    throw new UsageError(`--at ${JSON.stringify(text)} is no instant`, "Write it as 2027-01-15T00:00:00Z.");
  return at;
}

interface Difference {
  readonly what: string;
  readonly was: string;
  readonly would: string;
}

/** Gates, actions and the conclusion that would be otherwise. */
function differences(today: Verdict, then: Verdict): Difference[] {
  const before = answers(today);
  return [...answers(then)].flatMap(([what, would]) => {
    const was = before.get(what) ?? "-";
    return was === would ? [] : [{ what, was, would }];
  });
}

function answers(verdict: Verdict): Map<string, string> {
  const rows = verdict.engagements.flatMap((each): [string, string][] => [
    ...each.gates.map((gate): [string, string] => [`${each.id} gate ${gate.gate} ${gate.scope}`, gate.status]),
    ...each.actions.map((action): [string, string] => [
      `${each.id} action ${action.action} ${action.scope}`,
      action.allowed ? "allowed" : "refused",
    ]),
  ]);
  return new Map([...rows, ["conclusion", verdict.conclusion]]);
}

function told(changes: readonly Difference[], requests: readonly string[]): string {
  const besides = requests.map(
    (gate) => `Imagined besides: the label request:${visible(gate)}, which nobody has set.\n`,
  );
  if (changes.length === 0) return `Simulated: nothing would be otherwise.\n${besides.join("")}`;
  const rows = changes.map(({ what, was, would }) => `  ${visible(what)}: ${was} -> ${would}\n`);
  return `Simulated, nothing was changed:\n${rows.join("")}${besides.join("")}`;
}
