import { type Data, type DataMap, dataOf, isKnown, isMap } from "../model/doc.ts";
import { recoverCommand } from "../model/failure.ts";
import type { EntryFile } from "../model/record-file.ts";
import { isOpen } from "../model/state.ts";
import { gateTable } from "./gate-table.ts";
import { code, link, md, table } from "./markdown.ts";
import { storyLine } from "./story.ts";

/** The newest events that the page shows. */
const SHOWN = 12;

/**
 * The page that the forge shows when somebody opens the engagement's folder: it follows from the record alone, whose newest
 * entries are enough. `count` is how many there are.
 */
export function statusPage(entries: readonly EntryFile[], count = entries.length): string {
  const newest = entries.at(-1);
  if (!newest) return "";
  const state = dataOf(newest.state ?? {});
  const events = entries.flatMap((entry) => entry.events);
  return [
    "<!-- Written by Countersign after each merge, from record/. Do not edit. -->\n",
    `# ${md(text(state["client"]))}: ${md(text(state["workflow"]))}\n`,
    ...(newest.trial
      ? ["**TRIAL**: one person may approve everything here; nothing of it is an approval in earnest.\n"]
      : []),
    where(newest, state),
    next(newest),
    recovery(newest, state),
    bypasses(newest),
    diagram(newest, text(state["stage"])),
    `## Gates\n\n${gateTable(newest)}`,
    `## Tracks\n\n${tracks(state)}`,
    `## Artifacts\n\n${artifacts(newest)}`,
    `## Blockers\n\n${blockers(state)}`,
    `## Open questions\n\n${questions(state)}`,
    `## Latest events\n\n${latest(events)}`,
    `<sub>${newest.pull_request === undefined ? "A push" : `#${newest.pull_request}`} of ${newest.merged_at}, ${count === 1 ? "1 entry" : `${count} entries`}. \`countersign verify\` proves the record, \`countersign log\` tells all of it.</sub>\n`,
  ]
    .filter((part) => part !== "")
    .join("\n");
}

function text(value: Data | undefined): string {
  return typeof value === "string" && isKnown(value) ? value : "TBD";
}

function mapsOf(value: Data | undefined): DataMap[] {
  return Array.isArray(value) ? (value as readonly Data[]).filter(isMap) : [];
}

function listOf(value: Data | undefined): string {
  const items = Array.isArray(value) ? (value as readonly Data[]) : [];
  return items.map((each) => code(text(each))).join(", ");
}

function where(entry: EntryFile, state: DataMap): string {
  const id = text(state["stage"]);
  const label = entry.workflow?.stages.find((each) => each.id === id)?.label ?? id;
  const purpose = entry.workflow?.purpose;
  const about = purpose === undefined ? "" : `: ${md(purpose.replace(/\.$/, ""))}`;
  return `**${md(label)}**${about}. ${code(text(state["workflow_status"]))}, owned by ${code(text(state["owner"]))}, as of ${entry.merged_at.slice(0, 10)}.\n`;
}

function next({ next: step }: EntryFile): string {
  if (!step || step.action === "") return "";
  return `**Next:** ${md(step.action)}${step.owner === "" ? "" : ` (${md(step.owner)})`}\n`;
}

/** What is chosen against what holds the work up; where nothing is, the command that chooses what fits best. */
function recovery({ engagement, next: step }: EntryFile, state: DataMap): string {
  const action = step?.recovery ?? "";
  if (action === "") return "";
  const chosen = state["rollback_or_recovery_action"] === action;
  return `**Recovery:** ${chosen ? code(action) : code(recoverCommand(engagement, action))}\n`;
}

/** What an administrator merged past stays in sight until somebody says why. */
function bypasses({ bypasses: all = [] }: EntryFile): string {
  const lines = all.map(
    ({ gate, scope }) =>
      `> **A merge went past ${code(gate)}${scope === "*" ? "" : ` for ${code(scope)}`} while it was shut.** Add an exception that says who, why and until when, or step back.\n`,
  );
  return lines.join(">\n");
}

/**
 * The stages, the ways onwards between them, and every way out of the present one, which is drawn thicker. Ids are ours, so
 * that no label can add to the drawing.
 */
function diagram({ workflow }: EntryFile, stage: string): string {
  if (!workflow) return "";
  const ids = new Map(workflow.stages.map(({ id }, index) => [id, `s${index}`]));
  const boxes = workflow.stages.map(
    ({ id, label }) => `  ${ids.get(id)}["${label.replaceAll(/[^\p{L}\p{N} .,-]/gu, " ")}"]\n`,
  );
  const arrows = workflow.ways.flatMap((way) => {
    const [from = "", arrow, to = ""] = way.split(" ");
    return ids.has(from) && ids.has(to) ? `  ${ids.get(from)} ${arrow} ${ids.get(to)}\n` : [];
  });
  const here = ids.has(stage) ? `  style ${ids.get(stage)} stroke-width:4px\n` : "";
  return `\`\`\`mermaid\nflowchart LR\n${[...boxes, ...arrows].join("")}${here}\`\`\`\n`;
}

function tracks(state: DataMap): string {
  const rows = mapsOf(state["active_tracks"]).map((each) => [
    code(text(each["id"])),
    md(text(each["status"])),
    md(text(each["owner"])),
    text(each["scope"]) === "TBD" ? "" : code(text(each["scope"])),
    md(text(each["due_date"])),
    listOf(each["blockers"]),
  ]);
  return table(["Track", "Status", "Owner", "Scope", "Due", "Blockers"], rows, "One track: the engagement itself.");
}

function artifacts({ artifacts: all, engagement, outputs = [] }: EntryFile): string {
  const within = (path: string | undefined) =>
    path?.startsWith(`engagements/${engagement}/`) ? path.slice(`engagements/${engagement}/`.length) : undefined;
  const rows = all.map(({ id, type = "", title = type, version, status, final, path, sources = [] }) => {
    const file = within(path);
    const own = outputs.filter(({ artifact }) => artifact === id);
    return [
      file === undefined ? code(id) : link(id, file),
      md(title),
      code(version),
      final === "true" ? `${status}, final` : status,
      sources.map(code).join(", "),
      ...(outputs.length > 0
        ? [own.map((each) => document(each, version, within(each.file) ?? each.file)).join(", ")]
        : []),
    ];
  });
  const heads = ["Artifact", "What", "Version", "Status", "Built on", ...(outputs.length > 0 ? ["Document"] : [])];
  return table(heads, rows, "No artifact yet.");
}

/** A rendered file, with what it says about itself, and of which version it is where that is not the one that stands. */
function document({ mark, version, file }: Output, now: string, path: string): string {
  const kind = file.slice(file.lastIndexOf(".") + 1).toUpperCase();
  const notes = [...(version === now ? [] : [`of ${version}`]), ...(mark === undefined ? [] : [mark])];
  return `${link(kind, path)}${notes.length > 0 ? ` (${md(notes.join(", "))})` : ""}`;
}

type Output = NonNullable<EntryFile["outputs"]>[number];

function blockers(state: DataMap): string {
  const rows = mapsOf(state["blockers"])
    .filter((each) => isOpen({ status: text(each["status"]) === "closed" ? "closed" : "open" }))
    .map((each) => [code(text(each["id"])), md(text(each["text"])), listOf(each["blocks"]), md(text(each["owner"]))]);
  return table(["Blocker", "What", "Blocks", "Owner"], rows, "Nothing is in the way.");
}

function questions(state: DataMap): string {
  const rows = mapsOf(state["missing_info"]).map((each) => [
    code(text(each["id"])),
    each["scope"] === undefined
      ? md(text(each["question"]))
      : `For ${code(text(each["scope"]))}: ${md(text(each["question"]))}`,
    listOf(each["gates"]),
    md(text(each["owner"])),
  ]);
  return table(["Id", "Question", "Gates", "Owner"], rows, "Nothing is open.");
}

function latest(events: EntryFile["events"]): string {
  // A document that was rendered stands with its artifact.
  const lines = events
    .filter(({ type }) => type !== "rendered")
    .slice(-SHOWN)
    .toReversed()
    .map((event) => `- ${md(storyLine(event))}\n`);
  return lines.length > 0 ? lines.join("") : "Nothing has happened yet.\n";
}
