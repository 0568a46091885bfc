import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { adapterFile } from "../../src/model/adapter-file.ts";
import { ACCEPT_LABEL, INTAKE_LABEL } from "../../src/model/intake.ts";
import { builtIns, load } from "../adapters/names.ts";

const page = readFileSync(new URL("../../docs/intake.md", import.meta.url), "utf8");

describe("docs/intake.md", () => {
  it("lists the forms of the built-in definitions", () => {
    const listed = [...page.matchAll(/^\| `(\w+)` \| `(\w+)` \| an? `(\w+)` \|$/gm)].map((row) =>
      row.slice(1).join(" "),
    );
    const forms = builtIns.flatMap(({ path, text }) => {
      const { type, intake } = load(path, text);
      return intake.map(({ id, artifact }) => `${type} ${id} ${artifact}`);
    });
    expect(listed.toSorted()).toEqual(forms.toSorted());
  });

  it("shows a form as a definition may have it", () => {
    const [, text = ""] = /^```yaml\n(.*?)^```/ms.exec(page) ?? [];
    const { intake } = parse(text) as { intake: unknown };
    expect(adapterFile.shape.intake.parse(intake)).toEqual([
      { id: "change_request", label: "Change request", artifact: "change_order" },
    ]);
  });

  it("names the labels and the branch as they are", () => {
    for (const name of [INTAKE_LABEL, ACCEPT_LABEL, "countersign/intake-<number of the issue>"])
      expect(page).toContain(`\`${name}\``);
  });
});
