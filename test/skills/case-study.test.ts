import { describe, expect, it } from "vitest";
import { checkCaseStudy } from "../../src/skills/case-study/check.ts";
import { parseArtifact } from "../../src/parse/artifact.ts";
import { sourceFile } from "../scenario/files.ts";
import { around, artifact } from "./invoice/house.ts";

const agreement = artifact({
  id: "ADSA-2026-0001",
  type: "contract",
  parties: [
    { role: "Provider", legal_name: "CompleteTech LLC", signer: { name: "Timothy Gregg" } },
    { role: "Client", legal_name: "Northwind Trading Co.", signer: { name: "Morgan Reyes" } },
  ],
});
const settings = { organization: { legal_name: "CompleteTech LLC" } };

function study(fields: string, text: string, status = "current") {
  const matter = `id: CASE-2026-0001\ntype: case_study\nversion: v1\nstatus: ${status}\nsources: []`;
  const file = sourceFile("engagements/acme/CASE-2026-0001.md", `---\n${matter}\n${fields}\n---\n${text}\n`);
  const { artifact: made, problems } = parseArtifact(file);
  if (!made) throw new Error(JSON.stringify(problems));
  return checkCaseStudy(made, { ...around([agreement, made], { settings }), client: "Acme Corp" }).map(
    ({ place, message, holdsGate, severity }) =>
      `${place.line}:${place.column} ${severity ?? (holdsGate ? "held" : "error")} ${message}`,
  );
}

const CLIENT = (name: string) => `\`${name}\` is the client, and the case study is not to name it.`;

describe("an anonymised case study", () => {
  it("names neither the client nor its people, nor shows what may be its logo", () => {
    const text =
      "# At Northwind Trading\n\nACME, and Morgan\nReyes of a shop. Morgan Reyes said so.\n\n![Logo](logo.png)";
    expect(study("title: How Acme answers\nattribution: anonymised", text)).toEqual([
      `7:8 held ${CLIENT("Acme")}`,
      `12:1 held ${CLIENT("Acme")}`,
      `10:6 held ${CLIENT("Northwind Trading")}`,
      "12:11 held `Morgan Reyes` is a person of the client.",
      "13:18 held `Morgan Reyes` is a person of the client.",
      "15:1 held The picture `logo.png` may show whose story this is.",
    ]);
  });

  it("may say what was permitted one by one, and whatever only looks alike", () => {
    const fields = "title: A shop\nattribution: none\npermitted: [Morgan Reyes, chart.png]";
    const text = "Morgan Reyes of the Acmeist movement, reyes, CompleteTech LLC and Timothy Gregg. ![Bars](chart.png)";
    expect(study(fields, text)).toEqual([]);
  });

  it("is only warned of while it is a draft", () => {
    expect(study("title: A shop\nattribution: anonymised", "Acme said so.", "draft")).toEqual([
      `10:1 warning ${CLIENT("Acme")}`,
    ]);
  });
});

describe("a case study that names the client", () => {
  it("names people only where they agreed", () => {
    const text = "Acme and Northwind Trading: Morgan Reyes. ![Logo](logo.png)";
    expect(study("title: Acme\nattribution: named", text)).toEqual([
      "10:29 held `Morgan Reyes` is a person of the client.",
    ]);
    expect(study("title: Acme\nattribution: named\npermitted: [Morgan Reyes]", text)).toEqual([]);
    expect(study("title: Acme", "Acme")).toEqual([]);
  });

  it("says so in a word that is known", () => {
    expect(study("title: Acme\nattribution: secret", "Acme")).toEqual([
      "8:14 held `secret` is no attribution; allowed are `named`, `anonymised`, `none`.",
    ]);
  });
});
