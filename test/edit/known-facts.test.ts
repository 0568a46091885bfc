import { describe, expect, it } from "vitest";
import { knownFacts } from "../../src/edit/known-facts.ts";

const facts = (all: Readonly<Record<string, string | undefined>>) =>
  knownFacts(
    Object.entries(all).map(([path, value]) => ({ path, value })),
    "issue 7",
  );

describe("known facts that somebody stated", () => {
  it("nest by their paths, say where they come from, and are TBD where nobody knows", () => {
    expect(facts({ "client.legal_name": "Acme", "client.contact": undefined, ready: "true" })).toEqual({
      client: { legal_name: { value: "Acme", source: "issue 7" }, contact: "TBD" },
      ready: { value: "true", source: "issue 7" },
    });
  });

  it("keep their whole path where another one stands in the way", () => {
    const fact = (value: string) => ({ value, source: "issue 7" });
    expect(facts({ a: "1", "a.b": "2" })).toEqual({ a: fact("1"), "a.b": fact("2") });
    expect(facts({ "a.b": "1", a: "2" })).toEqual({ "a.b": fact("1"), a: fact("2") });
    expect(facts({ a: undefined, "a.b": "2" })).toEqual({ a: "TBD", "a.b": fact("2") });
  });
});
