import { describe, expect, it } from "vitest";
import type { Issue } from "../../src/model/issue.ts";
import { takenOn } from "../../src/plan/taken-on.ts";

const [joe, lena, bot] = [
  { login: "joe", id: 51, human: true },
  { login: "lena", id: 12, human: true },
  { login: "helper[bot]", id: 99, human: false },
];
const issue: Issue = { number: 7, body: "", open: true, author: joe, labels: [], edits: [], labelled: [], answers: [] };
const accept = "intake: accept";
const accepted = { ...issue, labels: [accept], labelled: [{ label: accept, by: lena, at: 100 }] };

describe("on whose word a form is taken on", () => {
  it.each([
    ["its submitter's", issue, [joe], undefined],
    ["a bot's never", { ...issue, author: bot }, [], undefined],
    ["nobody's where nobody knows who submitted it", { ...accepted, author: undefined }, [], undefined],
    ["its submitter's who corrected it", { ...issue, edits: [{ by: joe, at: 5 }] }, [joe], undefined],
    ["that of whoever accepted it", accepted, [joe, lena], undefined],
    ["not theirs once the label is gone", { ...accepted, labels: ["bug"] }, [joe], undefined],
    [
      "that of the last who did",
      { ...accepted, labelled: [...accepted.labelled, { label: accept, by: joe, at: 120 }] },
      [joe, joe],
      undefined,
    ],
    [
      "not that of whoever put on another label",
      { ...accepted, labelled: [{ label: "bug", by: lena, at: 100 }] },
      [joe],
      undefined,
    ],
    ["not a bot's label", { ...accepted, labelled: [{ label: accept, by: bot, at: 100 }] }, [joe], undefined],
    ["not a label of nobody", { ...accepted, labelled: [{ label: accept, by: undefined, at: 100 }] }, [joe], undefined],
    ["theirs where it was edited before", { ...accepted, edits: [{ by: joe, at: 99 }] }, [joe, lena], undefined],
    [
      "not theirs where it was edited at that moment",
      { ...accepted, edits: [{ by: joe, at: 100 }] },
      [joe],
      "edited since",
    ],
    [
      "not theirs where it was edited afterwards",
      {
        ...accepted,
        edits: [
          { by: joe, at: 5 },
          { by: joe, at: 101 },
        ],
      },
      [joe],
      "edited since",
    ],
    ["nobody's where another wrote in it", { ...accepted, edits: [{ by: lena, at: 5 }] }, [], "edited by others"],
    [
      "nobody's where nobody knows who wrote in it",
      { ...issue, edits: [{ by: undefined, at: 5 }] },
      [],
      "edited by others",
    ],
  ] as const)("%s", (_, found, people, against) => {
    expect(takenOn(found)).toEqual({ people, against });
  });
});
