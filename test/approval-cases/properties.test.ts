import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { evaluate } from "../../src/app/evaluate.ts";
import type { GateStatus } from "../../src/model/approval.ts";
import type { Question } from "../../src/model/case.ts";
import { fillSeats } from "../../src/gates/seats.ts";
import { questionOf } from "../scenario/play.ts";
import { CONTRACT, contract, PROPOSAL, proposal, shared, two } from "./repository.ts";
import type { Step } from "../scenario/scenario.ts";
import { opening } from "./table.ts";

const deciders = ["lena", "nora"];
const others = ["zed", "finn", "dora", "bea", "lena[bot]", null] as const;
const bodies = [
  undefined,
  "Looks good.",
  "/approve commercial",
  "/approve all",
  "/approve legal_or_contract",
  '/approve commercial if="x"',
  "/approve commercial until=2026-03-04",
  "/reject commercial",
];

const evidence = (people: readonly (string | null)[]): fc.Arbitrary<Step> =>
  fc.oneof(
    fc
      .record({
        review: fc.constantFrom("approve" as const, "comment" as const),
        by: fc.constantFrom(...people),
        body: fc.constantFrom(...bodies),
      })
      .map(({ body, ...step }) => (body === undefined ? step : { ...step, body })),
    fc.record({ label: fc.constant("approve:commercial"), by: fc.constantFrom(...people) }),
  );

const pushes: fc.Arbitrary<Step> = fc.constantFrom<Step[]>(
  { commit: { "README.md": "x" } },
  { commit: { [PROPOSAL]: proposal({ body: "Other.\n" }) } },
  { commit: { [PROPOSAL]: proposal() } },
  { forcePush: { ...opening, [CONTRACT]: contract() }, by: "dora" },
  { days: 3 },
);

const story = fc.array(fc.oneof({ arbitrary: evidence(deciders), weight: 4 }, { arbitrary: pushes, weight: 1 }), {
  maxLength: 8,
});
const bases = fc.constantFrom({}, two, shared);

function asked(base: object, steps: readonly Step[]): Question {
  const commit: Step = { commit: { ...opening, [CONTRACT]: contract() } };
  return questionOf({ base: { [PROPOSAL]: null, ...base }, steps: [commit, ...steps] });
}

/** Whether each gate is open, with its status, by name. */
function gates(question: Question): Map<string, { open: boolean; status: GateStatus; people: number }> {
  const rows = evaluate(question).cases.flatMap((each) => each.gates);
  return new Map(rows.map((row) => [row.gate, { open: row.open, status: row.status, people: row.approvals.length }]));
}

function withPull(
  question: Question,
  change: (pull: NonNullable<Question["pull"]>) => Partial<NonNullable<Question["pull"]>>,
): Question {
  return question.pull ? { ...question, pull: { ...question.pull, ...change(question.pull) } } : question;
}

describe("Approvals, whatever happens", () => {
  it("the order in which unrelated facts are listed does not matter", () => {
    fc.assert(
      fc.property(bases, story, fc.integer(), (base, steps, seed) => {
        const question = asked(base, steps);
        const shuffle = <T>(items: readonly T[]) =>
          items
            .map((item, index) => ({ item, key: (Math.imul(index + 1, seed | 1) >>> 3) % 97 }))
            .toSorted((a, b) => a.key - b.key)
            .map(({ item }) => item);
        const twisted = withPull(question, (pull) => ({
          reviews: shuffle(pull.reviews),
          labels: shuffle(pull.labels),
          commits: new Map(shuffle([...pull.commits])),
        }));
        expect(evaluate(twisted).verdict).toEqual(evaluate(question).verdict);
      }),
      { numRuns: 75 },
    );
  });

  it("what somebody without authority says opens nothing", () => {
    fc.assert(
      fc.property(
        bases,
        story,
        fc.array(evidence(others), { minLength: 1, maxLength: 4 }),
        fc.nat(8),
        (base, steps, more, place) => {
          const before = gates(asked(base, steps));
          const after = gates(asked(base, steps.toSpliced(place, 0, ...more)));
          for (const [gate, row] of after) if (row.open) expect([gate, before.get(gate)?.open]).toEqual([gate, true]);
        },
      ),
      { numRuns: 75 },
    );
  });

  it("one changed byte of what a gate covers leaves no approval of this change counted", () => {
    const original = proposal();
    const bytes = new TextEncoder().encode(original);
    const body = original.indexOf("Scope");
    fc.assert(
      fc.property(
        bases,
        fc.array(evidence(deciders), { maxLength: 5 }),
        fc.integer({ min: body, max: bytes.length - 2 }),
        fc.integer({ min: 33, max: 126 }),
        (base, steps, at, value) => {
          fc.pre(bytes[at] !== value);
          const changed = bytes.with(at, value);
          const row = gates(asked(base, [...steps, { commit: { [PROPOSAL]: changed } }])).get("commercial");
          expect([row?.open, row?.people]).toEqual([false, 0]);
        },
      ),
      { numRuns: 75 },
    );
  });

  it("taking an approval away opens nothing that was shut", () => {
    fc.assert(
      fc.property(bases, story, fc.nat(20), (base, steps, index) => {
        const question = asked(base, steps);
        const reviews = question.pull?.reviews ?? [];
        const gone = reviews[index % Math.max(1, reviews.length)];
        fc.pre(gone !== undefined && isWhole(gone.body) && isLastOf(reviews, gone));
        const without = withPull(question, (pull) => ({ reviews: pull.reviews.filter((each) => each !== gone) }));
        const before = gates(question);
        for (const [gate, row] of gates(without))
          if (row.open) expect([gate, before.get(gate)?.open]).toEqual([gate, true]);
      }),
      { numRuns: 100 },
    );
  });

  it("seats are filled as fully as trying every way would", () => {
    const people = fc.uniqueArray(fc.integer({ min: 1, max: 5 }), { maxLength: 4 });
    fc.assert(
      fc.property(fc.array(people, { maxLength: 5 }), (choices) => {
        const filled = fillSeats(
          choices.map((_, seat) => seat),
          (seat) => choices[seat] ?? [],
        );
        expect(new Set(filled.values()).size).toBe(filled.size);
        for (const [seat, person] of filled) expect(choices[seat]).toContain(person);
        expect(filled.size).toBe(mostSeats(choices, new Set()));
      }),
      { numRuns: 500 },
    );
  });
});

/** Neither a rejection nor a limit, whose absence may well open a gate. */
function isWhole(body: string): boolean {
  return !/reject|if=|until=/.test(body);
}

/** A later word replaces an earlier one, so taking it away may bring the earlier back. */
function isLastOf<R extends { readonly person: { readonly id: number } | null }>(
  reviews: readonly R[],
  review: R,
): boolean {
  return reviews.filter((each) => each.person?.id === review.person?.id).length === 1;
}

function mostSeats([first, ...rest]: readonly (readonly number[])[], taken: ReadonlySet<number>): number {
  if (!first) return 0;
  const ways = first
    .filter((person) => !taken.has(person))
    .map((person) => 1 + mostSeats(rest, new Set([...taken, person])));
  return Math.max(mostSeats(rest, taken), ...ways);
}
