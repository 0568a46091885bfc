import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const text = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");

const names = ["countersign.yml", "countersign-review.yml"];
const shipped = names.map((name) => text(`templates/github/${name}`));

describe("docs/action.md", () => {
  it("shows the workflows that `init` writes", () => {
    const page = text("docs/action.md");
    const shown = [...page.matchAll(/^```yaml\n(.*?)^```/gms)].map(([, block]) => block);
    expect(shown).toEqual(shipped);
    for (const name of names) expect(page).toContain(`\`.github/workflows/${name}\``);
  });
});
