import { expect, it } from "vitest";
import { madeFrom } from "../../src/app/render/made-from.ts";
import { type Renderable, renderables } from "../../src/app/render/renderables.ts";
import { evaluate } from "../../src/app/evaluate.ts";
import { proposal } from "../approval-cases/repository.ts";
import { questionOf } from "../scenario/play.ts";
import { PROPOSAL, type Scenario, STATE } from "../scenario/scenario.ts";
import { smallest } from "../scenario/smallest.ts";

const ADAPTER = "adapters/mini.yaml";
const CONTRACT = "engagements/acme-pilot/ADSA-2026-0001.md";
const RATES = "engagements/acme-pilot/PRO-2026-0009.md";
const OTHER = "engagements/acme-pilot/PRO-2026-0007.md";
const adapter = String(smallest[ADAPTER]).replaceAll(/sources: (\[\w*\]) \}/g, "sources: $1, render: plain }");
const state = String(smallest[STATE]);
const named = (body: string, status = "current") => proposal({ id: "PRO-2026-0009", status, body });
const base = {
  [ADAPTER]: adapter,
  [CONTRACT]: proposal({ id: "ADSA-2026-0001", type: "contract", body: "As in PRO-2026-0001. ![](seal.png)\n" }),
  [PROPOSAL]: proposal({ body: "Rates are those of PRO-2026-0009.\n" }),
  [RATES]: named("Rates.\n"),
  [OTHER]: proposal({ id: "PRO-2026-0007" }),
  "engagements/acme-pilot/seal.png": "one",
};

/** The digest of the contract as a change leaves it. */
function digest({ base: more = {}, ...scenario }: Scenario): string {
  const { cases } = evaluate(questionOf({ ...scenario, base: { ...base, ...more }, ids: ["acme-pilot"] }));
  const all: Renderable[] = cases.flatMap(renderables);
  const one = all.find(({ artifact }) => artifact.id === "ADSA-2026-0001");
  if (!one) throw new Error("the contract cannot be rendered");
  return madeFrom(all)(one);
}

const touched = { commit: { [STATE]: state.replace("owner: lena", "owner: nora") } };
const before = digest({ steps: [touched] });

it("stays while nothing changes that an artifact is made from", () => {
  const other = { commit: { [OTHER]: proposal({ id: "PRO-2026-0007", body: "Something else.\n" }) } };
  expect(digest({ steps: [touched, other] })).toBe(before);
  expect(digest({ steps: [touched], now: "2026-12-01T00:00:00Z" })).toBe(before);
});

it.each<[string, Scenario]>([
  ["its own content", { steps: [{ commit: { [CONTRACT]: `${base[CONTRACT]}More.\n` } }] }],
  ["what it names by way of another", { steps: [{ commit: { [RATES]: named("Higher rates.\n") } }] }],
  ["the mark of what it names", { steps: [{ commit: { [RATES]: named("Rates.\n", "archived") } }] }],
  ["a picture", { steps: [touched, { commit: { "engagements/acme-pilot/seal.png": "two" } }] }],
  ["the client", { steps: [{ commit: { [STATE]: state.replace("Acme Corp", "Beta Corp") } }] }],
  ["the organisation", { base: { "countersign.yaml": String(smallest["countersign.yaml"]).replace("LLC", "Inc.") } }],
  ["a template", { base: { "templates/plain/document.md": "::title\n\n::body\n" } }],
])("changes with %s", (_what, scenario) => {
  expect(digest(scenario)).not.toBe(before);
});

it("changes with an approval", () => {
  const change = { commit: { [CONTRACT]: `${base[CONTRACT]}More.\n` } };
  expect(digest({ steps: [change, { review: "approve", by: "omar" }] })).not.toBe(digest({ steps: [change] }));
});

it("ends where artifacts name each other", () => {
  expect(digest({ base: { [RATES]: named("As in ADSA-2026-0001.\n") }, steps: [touched] })).toMatch(/^[0-9a-f]{64}$/);
});
