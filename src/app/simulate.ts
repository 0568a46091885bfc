import { setValue } from "../edit/set-value.ts";
import type { Person } from "../model/approval.ts";
import type { EngagementFiles, Question } from "../model/case.ts";
import { statePath } from "../model/engagement.ts";
import { type Policy, rosterPeople } from "../model/policy.ts";
import type { Pull, Review, TimelineEvent } from "../model/pull.ts";

/** What is imagined to have happened, on top of what has. */
export interface Imagined {
  readonly approvals: readonly { readonly gate: string; readonly login: string }[];
  /** Gates that are asked for by a label, so that an approval of them counts. */
  readonly requests: readonly string[];
  readonly labels: readonly { readonly name: string; readonly login: string }[];
  readonly facts: readonly { readonly path: string; readonly value: string }[];
}

/** The same question, had this happened too. It is answered by the same code, so the answer is the one that would come. */
export function imagine(question: Question, policy: Policy, imagined: Imagined): Question {
  const merged = { ...question.merged, engagements: withFacts(question, imagined) };
  const pull = withEvidence(question, policy, imagined);
  const seen = new Map([...question.seen, [question.change.head, { snapshot: merged, committedAt: 0 }]]);
  return { ...question, merged, pull, seen };
}

function withFacts(question: Question, { facts }: Imagined): Map<string, EngagementFiles> {
  return new Map(
    [...question.merged.engagements].map(([id, { files, entries }]) => {
      const path = statePath(id);
      const stated = files.map((file) => {
        if (file.path !== path || !question.ids.includes(id)) return file;
        const text = new TextDecoder().decode(file.bytes);
        const next = facts.reduce(
          (state, fact) => setValue(state, ["known_facts", ...fact.path.split(".")], fact.value),
          text,
        );
        return { ...file, bytes: new TextEncoder().encode(next) };
      });
      return [id, { files: stated, entries }];
    }),
  );
}

function withEvidence(question: Question, policy: Policy, imagined: Imagined): Pull {
  const pull = question.pull ?? nobodysPull(question);
  const reviews = imagined.approvals.map((each, index) => review(question, policy, each, index));
  const labeled = imagined.labels.map((each, index): TimelineEvent => {
    return {
      kind: "labeled",
      id: -1 - index,
      label: each.name,
      person: personCalled(policy, each.login),
      at: question.now,
    };
  });
  const asked = imagined.requests.map((gate) => `request:${gate}`);
  return {
    ...pull,
    reviews: [...pull.reviews, ...reviews],
    timeline: [
      ...pull.timeline,
      ...reviews.map((each): TimelineEvent => ({ kind: "reviewed", review: each.id })),
      ...labeled,
    ],
    labels: [...pull.labels, ...imagined.labels.map((each) => each.name), ...asked],
  };
}

function review(
  question: Question,
  policy: Policy,
  { gate, login }: Imagined["approvals"][number],
  index: number,
): Review {
  return {
    id: -1 - index,
    person: personCalled(policy, login),
    state: "APPROVED",
    body: question.ids.map((id) => `/approve ${gate} engagement=${id}`).join("\n"),
    commit: question.change.head,
    submittedAt: question.now,
    editedAt: undefined,
  };
}

/** Whoever the roster calls so; somebody whom it does not know has no number and no role. */
function personCalled(policy: Policy, login: string): Person {
  const entry = rosterPeople(policy).find((each) => each.login.toLowerCase() === login.toLowerCase());
  return { login, id: entry?.id ?? -1, human: !login.endsWith("[bot]") };
}

const NOBODY: Person = { login: "nobody", id: -2, human: true };

/** On a laptop there is no pull request yet; the imagined one is nobody's. */
function nobodysPull({ change }: Question): Pull {
  return {
    repository: "local/local",
    number: 0,
    author: NOBODY,
    open: true,
    merged: false,
    mergedAt: undefined,
    draft: false,
    base: change.base,
    head: change.head,
    sameHead: [],
    labels: [],
    requestedPeople: [],
    requestedTeams: [],
    reviews: [],
    timeline: [],
    commits: new Map(),
    pushes: [],
    checks: [],
    teams: new Map(),
  };
}
