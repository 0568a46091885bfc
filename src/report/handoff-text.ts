import { type Data, type DataMap, isKnown, isMap } from "../model/doc.ts";
import type { Handoff } from "../model/handoff.ts";
import { code, md, table } from "./markdown.ts";

/** A hand-off as a page that a person reads. */
export function handoffText(handoff: Handoff): string {
  const { engagement, skill, next, project_state: state } = handoff;
  const parts = [
    `# ${md(engagement)}: hand-off to ${md(skill.id)}\n`,
    skill.purpose === "" ? "" : `${md(skill.purpose)}\n`,
    `${md(textOf(state["client"]))}: ${md(textOf(state["workflow"]))}, at ${code(textOf(state["stage"]))}.\n`,
    `**Next:** ${md(next.action)}${next.owner === "" ? "" : ` (${md(next.owner)})`}\n`,
    `**To be decided:** ${md(next.decision)}\n`,
    section("Must not own", bullets(skill.must_not_own)),
    section("Missing", missing(handoff)),
    section("Inputs", inputs(handoff)),
    section("Facts", bullets(factLines(state["known_facts"], ""), false)),
    section("Artifacts", artifacts(state)),
    section("Approvals", approvals(state["approvals"])),
    ...lists.map(([title, key]) => section(title, bullets(rowsOf(state[key]).map(lineOf)))),
    section("Withheld", withheld(handoff)),
  ];
  return parts.filter((part) => part !== "").join("\n");
}

const lists = [
  ["Tracks", "active_tracks"],
  ["Blockers", "blockers"],
  ["Open questions", "missing_info"],
  ["Conflicts", "conflicts"],
  ["Decisions", "decision_log"],
] as const;

function section(title: string, body: string): string {
  return `## ${title}\n\n${body}`;
}

function bullets(lines: readonly string[], escape = true): string {
  if (lines.length === 0) return "None.\n";
  return lines.map((line) => `- ${escape ? md(line) : line}\n`).join("");
}

function missing({ missing: all }: Handoff): string {
  return bullets(all.map(({ input, question, owner }) => `${input}: ${question} (${owner})`));
}

function inputs({ inputs: all }: Handoff): string {
  const rows = all.map((each) => [
    md(each.input),
    each.required === "true" ? "required" : "optional",
    each.status,
    md(each.at),
  ]);
  return table(["Input", "", "Is", "At"], rows, "This skill names none.");
}

function withheld({ withheld: all }: Handoff): string {
  return table(
    ["What", "Why"],
    all.map(({ path, why }) => [md(path), md(why)]),
    "Nothing.",
  );
}

function artifacts(state: DataMap): string {
  const rows = rowsOf(state["artifact_versions"]).map((each) => [
    code(textOf(each["path"])),
    md(`${textOf(each["version"])}, ${textOf(each["status"])}`),
    code(textOf(each["sha256"])),
  ]);
  return table(["Path", "Version", "SHA-256"], rows, "None.");
}

function approvals(data: Data | undefined): string {
  const all = data !== undefined && isMap(data) ? Object.entries(data) : [];
  const rows = all.map(([gate, row]) => {
    const map = isMap(row) ? row : {};
    return [md(gate), md(textOf(map["status"])), md(textOf(map["approved_by"])), md(textOf(map["evidence"]))];
  });
  return table(["Gate", "Is", "By", "Evidence"], rows, "None.");
}

function factLines(data: Data | undefined, path: string): string[] {
  if (data === undefined) return [];
  if (!isMap(data)) return [`${md(path)}: ${md(typeof data === "string" ? data : JSON.stringify(data))}`];
  if (data["value"] !== undefined) {
    const source = isKnown(data["source"]) ? ` (${md(textOf(data["source"]))})` : "";
    return factLines(data["value"], path).map((line) => line + source);
  }
  return Object.entries(data).flatMap(([key, each]) => factLines(each, path === "" ? key : `${path}.${key}`));
}

/** An entry in one line: its name, what it says, and whose it is. */
function lineOf(entry: DataMap): string {
  const [name, said] = [
    ["id", "track"],
    ["text", "question", "decision", "field", "status"],
  ].map((keys) => textOf(keys.map((key) => entry[key]).find((each) => typeof each === "string")));
  const owner = entry["owner"] ?? entry["by"];
  return `${name}: ${said}${typeof owner === "string" ? ` (${owner})` : ""}`;
}

function rowsOf(data: Data | undefined): DataMap[] {
  const all: readonly Data[] = data === undefined || typeof data === "string" ? [] : Object.values(data);
  return all.filter((each) => isMap(each));
}

function textOf(data: Data | undefined): string {
  return typeof data === "string" ? data : "TBD";
}
