import { engagementOf } from "../../model/engagement.ts";
import type { Verdict } from "../../model/verdict.ts";
import { conclude } from "../../plan/verdict.ts";
import { jsonText } from "../../report/json-text.ts";
import { formatSarif } from "../../report/sarif.ts";
import { formatVerdict } from "../../report/verdict-text.ts";
import { askVerdict } from "../ask.ts";
import { changeOptions, commonOptions, exit, type Verb, type World, type Values } from "../verb.ts";

export const verb: Verb = {
  name: "check",
  summary: "Say what is right, what is wrong, and who must act.",
  usage: "countersign check [ID...] [--base REF --head REF] [--pr FACTS.json]",
  examples: [
    "countersign check                               the working files against HEAD",
    "countersign check --base main --head my-branch  a branch against main",
    "countersign check acme-pilot                    one engagement alone, and what belongs to none",
    "countersign check --all                         every engagement as it stands",
  ],
  options: {
    ...commonOptions,
    ...changeOptions,
    pr: {
      ...changeOptions.pr,
      multiple: true,
      help: `${changeOptions.pr.help} Once more for each merged one whose entry the change brings.`,
    },
    all: { type: "boolean", help: "Every engagement, changed or not." },
    sarif: { type: "boolean", help: "Print the findings as SARIF 2.1.0." },
    strict: { type: "boolean", help: "Warnings fail too." },
    quiet: { type: "boolean", help: "Print errors and what waits, nothing else." },
  },
  async run(values, words, world) {
    const whole = await askVerdict(values, words, world);
    const verdict = words.length > 0 && values["all"] !== true ? narrowed(whole, words) : whole;
    print(verdict, values, world);
    return exitOf(verdict, values["strict"] === true);
  },
};

/** The engagements that were named, and what belongs to none. They were judged together with what else was touched. */
function narrowed(verdict: Verdict, ids: readonly string[]): Verdict {
  const engagements = verdict.engagements.filter((each) => ids.includes(each.id));
  const findings = verdict.findings.filter((each) => {
    const id = engagementOf(each.file);
    return id === undefined || ids.includes(id);
  });
  const conclusion = conclude([...findings, ...engagements.flatMap((each) => each.findings)]);
  return { ...verdict, conclusion, findings, engagements };
}

function print(verdict: Verdict, values: Values, world: World): void {
  if (values["json"] === true) world.print(jsonText(verdict));
  else if (values["sarif"] === true) world.print(jsonText(formatSarif(verdict)));
  else world.print(formatVerdict(verdict, { color: world.color, quiet: values["quiet"] === true }));
}

const exits = { success: exit.fine, action_required: exit.waiting, failure: exit.findings } as const;

function exitOf(verdict: Verdict, strict: boolean): number {
  const findings = [...verdict.findings, ...verdict.engagements.flatMap((each) => each.findings)];
  if (strict && findings.some((each) => each.severity === "warning")) return exit.findings;
  return exits[verdict.conclusion];
}
