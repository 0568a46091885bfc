import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { parse, stringify } from "yaml";
import { parseEngagement } from "../../src/parse/engagement.ts";
import type { Ran } from "../cli/program.ts";
import { agreed, World } from "../record/world.ts";
import { sourceFile } from "../scenario/files.ts";
import { PROPOSAL, STATE } from "../scenario/scenario.ts";
import { smallest } from "../scenario/smallest.ts";

const YAML = "engagements/acme-pilot/handoffs/contract.yaml";
const PAGE = "engagements/acme-pilot/handoffs/contract.md";
const state = String(smallest[STATE]);
const adapter = `${String(smallest["adapters/mini.yaml"])}skills: { contract: { purpose: Agree., required_inputs: [client, offer.terms], outputs: [contract] } }\n`;
const question = "missing_info: [{ id: MI-1, field: offer.terms, question: How is it paid?, owner: nora }]\n";

let world: World;
beforeEach(() => {
  world = new World({ [PROPOSAL]: agreed, "adapters/mini.yaml": adapter, [STATE]: `${state}${question}` });
});
afterEach(() => world.repo.dispose());

const issue = (...words: string[]): Ran => world.run("handoff", "acme-pilot", "contract", "--issue", ...words);
const status = () => world.repo.git("status", "--porcelain", "-uall");
const files = () => ({ [YAML]: world.read(YAML), [PAGE]: world.read(PAGE) });

describe("countersign handoff --issue", () => {
  it("writes a package and its page, and nothing where they stand already", () => {
    expect(issue("--dry-run")).toMatchObject({ code: 0, out: expect.stringContaining("client: Acme Corp") as string });
    expect(status()).toBe("");
    expect(issue()).toMatchObject({ code: 0, out: expect.stringContaining("How is it paid? (nora)") as string });
    expect(status()).toBe(`?? ${PAGE}\n?? ${YAML}`);
    const first = files();
    expect(first[YAML]).not.toMatch(/as_of|2026-03/);
    expect(first[PAGE]).toContain("# acme-pilot: hand-off to contract");
    const later = ["handoff", "acme-pilot", "contract", "--issue"];
    expect(world.run(...later)).toMatchObject({ code: 0, out: "The hand-off to contract stands as it was issued.\n" });
    world.commitAll();
    expect(issue("--now", "2026-03-09T09:00:00Z").out).toContain("stands as it was issued");
    expect(files()).toEqual(first);
  });

  it("is told in the record once it is merged, and stands after that", () => {
    issue();
    const issued = files();
    world.repo.git("clean", "-fdq");
    world.keep(world.merge({ number: 7, files: issued }));
    const [entry = ""] = world.entries();
    const { digest } = parse(issued[YAML]) as { digest: string };
    expect(parse(world.read(entry))).toMatchObject({
      handoffs: ["contract"],
      events: [{ type: "handoff_issued", actor: "dora", skill: "contract", digest }],
    });
    expect(world.run("log", "acme-pilot").out).toContain(`handed on to contract (${digest.slice(0, 12)})`);
    expect(world.run("verify").code).toBe(0);
    expect(issue().out).toContain("stands as it was issued");
    world.keep(world.merge({ number: 8, files: { [PROPOSAL]: agreed.replace("Scope", "More scope") } }));
    expect(parse(world.read(world.entries()[1] ?? ""))).toMatchObject({ handoffs: ["contract"] });
    expect(world.read(world.entries()[1] ?? "")).not.toContain("handoff_issued");
  });

  it("refuses what would pass on a hole that nobody was asked about", () => {
    world.repo.write({ [STATE]: state });
    const ran = issue();
    expect(ran.code).toBe(1);
    expect(ran.out).toMatch(/contract\.yaml:\d+:\d+ error CS-HND-002 `contract` needs `offer\.terms`/);
    expect(ran.out).toContain("Nothing changed.");
    expect(status()).toBe(` M ${STATE}`.trim());
  });

  it("does not make a later change of the state issue it again", () => {
    issue();
    world.push(files());
    world.repo.git("reset", "-q", "--hard", "main");
    world.repo.write({ [STATE]: `${state}${question}urgency: urgent\n` });
    const ran = world.run("check", "acme-pilot", "--json");
    expect(ran.code).toBe(0);
    expect(ran.out).not.toContain("CS-HND");
  });

  it("repairs what was changed by hand", () => {
    issue();
    const whole = files();
    world.push(whole);
    world.repo.git("reset", "-q", "--hard", "main");
    world.repo.write({ [YAML]: whole[YAML].replace("Acme Corp", "Acme Ltd"), [PAGE]: "Something else\n" });
    expect(world.run("check", "acme-pilot").code).toBe(1);
    expect(issue().code).toBe(0);
    expect(files()).toEqual(whole);
  });

  it("says what a class withholds, and which were let through", () => {
    const classed = `${state}${question}data_classes: { deposit_received: confidential }\n`;
    world.repo.write({ [STATE]: classed });
    issue("--allow", "confidential");
    expect(parse(world.read(YAML))).toMatchObject({ allowed: ["confidential"] });
  });

  it("takes no format, and no dry run without it", () => {
    expect(issue("--format", "md")).toMatchObject({ code: 2 });
    expect(world.run("handoff", "acme-pilot", "contract", "--dry-run")).toMatchObject({ code: 2 });
    expect(world.run("handoff", "acme-pilot", "../x", "--issue")).toMatchObject({ code: 2 });
  });
});

describe("an issued hand-off", () => {
  const read = (yaml: string, page: string) => {
    const sources = [sourceFile(YAML, yaml), sourceFile(PAGE, page), sourceFile(STATE, state)];
    return parseEngagement("acme-pilot", sources, sources);
  };

  it("lacks none of its parts", () => {
    issue();
    const whole = files();
    const data = parse(whole[YAML], { schema: "failsafe" }) as Record<string, Record<string, unknown>>;
    const paths = [
      ...Object.keys(data).map((key) => [key]),
      ...Object.keys(data["project_state"] ?? {}).map((key) => ["project_state", key]),
      ...Object.keys(data["next"] ?? {}).map((key) => ["next", key]),
    ];
    expect(paths.length).toBeGreaterThan(40);
    for (const [first = "", second] of paths) {
      const without = structuredClone(data);
      if (second === undefined) delete without[first];
      else delete without[first]?.[second];
      const { problems, handoffs } = read(stringify(without), whole[PAGE]);
      expect(handoffs).toEqual([]);
      expect(problems).toMatchObject([{ code: "CS-HND-001", place: { file: YAML } }]);
      expect(problems[0]?.message).toContain(`\`${[first, second].filter(Boolean).join(".")}\``);
    }
  });

  it("is the same with other line ends and comments, and another with any other text", () => {
    issue();
    const whole = files();
    const crlf = (text: string) => text.replaceAll("\n", "\r\n");
    expect(read(crlf(`# A note\n${whole[YAML]}`), crlf(whole[PAGE])).handoffs).toHaveLength(1);
    const wrong: [string, string, RegExp][] = [
      [whole[YAML].replace("lena", "nora"), whole[PAGE], /changed by hand/],
      [whole[YAML], `${whole[PAGE]}More.\n`, /`contract\.md` beside it was changed by hand/],
      [whole[YAML].replace("engagement: acme-pilot", "engagement: other"), whole[PAGE], /not one of `acme-pilot`/],
      [whole[YAML].replace("id: contract", "id: other"), whole[PAGE], /not one to `contract`/],
      ["a: [", whole[PAGE], /not whole/],
    ];
    for (const [yaml, page, message] of wrong) {
      const { problems, handoffs } = read(yaml, page);
      expect(handoffs).toEqual([]);
      expect(problems[0]).toMatchObject({ code: "CS-HND-001", message: expect.stringMatching(message) as string });
    }
  });
});
