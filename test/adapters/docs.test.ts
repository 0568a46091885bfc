import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { adapterFile } from "../../src/model/adapter-file.ts";
import { keysAt } from "../../src/parse/schema-keys.ts";
import { parsePolicy } from "../../src/parse/settings.ts";
import { builtIns, load, namesOf, sourceFile, unknown } from "./names.ts";

describe("docs/adapters.md", () => {
  const docs = readFileSync("docs/adapters.md", "utf8");
  const blocks = [...docs.matchAll(/^```yaml\n# (\S+)\n([\s\S]*?)^```$/gm)].map(([, path = "", text = ""]) => ({
    path,
    text,
  }));
  const isAdapter = ({ path }: { readonly path: string }) => path.startsWith("adapters/");

  test.each(blocks.filter(isAdapter))("$path loads", ({ path, text }) => {
    const { declared, used } = namesOf(load(path, text));
    expect(unknown([...declared.stages, ...declared.ends], used.stages)).toEqual([]);
    expect(unknown(declared.types, used.types)).toEqual([]);
    expect(unknown(declared.gates, used.gates)).toEqual([]);
  });

  test.each(blocks.filter((block) => !isAdapter(block)))("$path loads", ({ path, text }) => {
    expect(parsePolicy(sourceFile(path, text), { setup: false }).problems).toEqual([]);
  });

  test("shows both forms, and how settings complete a gate", () => {
    expect(blocks.filter(isAdapter)).toHaveLength(2);
    expect(blocks).toHaveLength(3);
  });

  const places: readonly (string | number)[][] = [
    [],
    ...["stages", "allowed_transitions", "artifacts", "gates", "actions", "tracks", "boundaries"].map((list) => [
      list,
      0,
    ]),
    ...["routing_rules", "recovery_actions", "failure_modes", "terminal_states", "validation_rules", "intake"].map(
      (list) => [list, 0],
    ),
    ["skills", "any"],
    ["facts", "any"],
    ["security"],
    ["gates", 0, "approvers"],
    ["gates", 0, "checks", 0],
  ];
  test.each(places.map((path) => ({ where: path.join(".") || "the top", path })))(
    "explains every key of $where",
    ({ path }) => {
      const keys = keysAt(adapterFile, path);
      expect(keys).not.toEqual([]);
      expect(keys.filter((key) => !docs.includes(`\`${key}\``) && !docs.includes(`\`${key}: `))).toEqual([]);
    },
  );

  test("names the roles of each built-in definition", () => {
    for (const { path, text } of builtIns) {
      const { type, gates, facts } = load(path, text);
      const [, row = ""] = new RegExp(`^- \`${type}\`:(.*(?:\n  .*)*)`, "m").exec(docs) ?? [];
      const roles = [
        ...gates.flatMap(({ approvers }) => approvers?.roles ?? []),
        ...[...facts.values()].flatMap((fact) => fact.verifiedBy),
      ];
      expect(
        roles.filter((role) => !row.includes(`\`${role}\``)),
        type,
      ).toEqual([]);
    }
  });
});
