import { describe, expect, it } from "vitest";
import { faultsOf } from "../../../src/app/action/documents/faults.ts";
import { recordedBefore } from "../../../src/app/action/documents/read-job.ts";
import { type Made, type Printing, showDocuments } from "../../../src/app/action/documents/show-documents.ts";
import { evaluate } from "../../../src/app/evaluate.ts";
import { documentMaker } from "../../../src/app/render/document-job.ts";
import { touchedDocuments } from "../../../src/app/render/touched.ts";
import { readPackaged } from "../../../src/forge/local/files.ts";
import type { Question } from "../../../src/model/case.ts";
import type { Edit } from "../../scenario/files.ts";
import { questionOf } from "../../scenario/play.ts";
import { smallest } from "../../scenario/smallest.ts";
import { PROPOSAL, STATE } from "../../scenario/scenario.ts";

const nothing = { templates: new Map(), fonts: new Map(), logo: undefined, files: new Map() };

const text = (path: string) => String(smallest[path]);
const base = {
  "adapters/mini.yaml": text("adapters/mini.yaml").replace("sources: [] }", "sources: [], render: proposal }"),
};
const NEXT = PROPOSAL.replace("0001", "0002");
const next = text(PROPOSAL).replace("PRO-2026-0001", "PRO-2026-0002");

function questionAbout(commit: Edit): Question {
  return questionOf({ base, steps: [{ commit }] });
}

function touched(commit: Edit) {
  return touchedDocuments(evaluate(questionAbout(commit)).cases);
}

const idsOf = (commit: Edit) => touched(commit).map(({ artifact }) => artifact.id);

describe("the documents of a change", () => {
  it("are those that it adds or edits and that are still of use", () => {
    expect(idsOf({ [STATE]: text(STATE).replace("owner: lena", "owner: nora") })).toEqual([]);
    expect(idsOf({ [NEXT]: next })).toEqual(["PRO-2026-0002"]);
    expect(idsOf({ [NEXT]: next, [PROPOSAL]: text(PROPOSAL).replace("current", "superseded") })).toEqual([
      "PRO-2026-0002",
    ]);
    expect(
      idsOf({
        "engagements/acme-pilot/ADSA-2026-0001.md": next
          .replaceAll("PRO-2026-0002", "ADSA-2026-0001")
          .replace("type: proposal", "type: contract"),
      }),
    ).toEqual([]);
  });

  it("are made by another thread from nothing but data, each with the mark of the verdict and a redline", async () => {
    const question = questionAbout({
      [PROPOSAL]: text(PROPOSAL).replace("Scope ...", "Another scope.").replace("v1", "v2"),
    });
    const before = { path: PROPOSAL, mode: "100644", oid: "", bytes: new TextEncoder().encode(text(PROPOSAL)) };
    const wanted = [{ engagement: "acme-pilot", artifact: "PRO-2026-0001", before }];
    const job = structuredClone({ ...nothing, question, wanted });
    const packaged = (path: string) => readPackaged(new URL(`../../../${path}`, import.meta.url));
    const make = await documentMaker(job, { packaged });
    const { files, problems } = await make(0);
    expect(problems).toEqual([]);
    expect(files.map(({ name }) => name)).toEqual(["PRO-2026-0001.pdf", "PRO-2026-0001-redline.pdf"]);
    expect((await make(1)).files).toEqual([]);
  });

  it("are compared with what the record tells of, where that is another content", () => {
    const [one] = touched({ [PROPOSAL]: text(PROPOSAL).replace("v1", "v2") });
    if (!one) throw new Error("nothing is touched");
    const recorded = (blob: string) => ({
      ...one,
      c: {
        ...one.c,
        record: {
          ...one.c.record,
          artifacts: [{ id: "PRO-2026-0001", version: "v1", blob, status: "current", final: true }],
        },
      },
    });
    expect(recordedBefore(one)).toBeUndefined();
    expect(recordedBefore(recorded(one.artifact.blob))).toBeUndefined();
    expect(recordedBefore(recorded("a".repeat(40)))).toEqual({ path: PROPOSAL, oid: "a".repeat(40) });
  });

  it("keep no verdict from being given, whatever goes wrong", async () => {
    const question = questionAbout({ [NEXT]: next });
    const asked = { checks: [], number: 7, head: "h", question, evaluated: evaluate(question) };
    const clone = {
      open: () => {
        throw new Error("no objects");
      },
      fetchBlobs: () => Promise.resolve(),
    };
    expect(await showDocuments(clone, printing, asked)).toEqual({
      documents: { files: [], upload: undefined, left: [{ engagement: "acme-pilot", artifact: "PRO-2026-0002" }] },
      faults: [],
      notes: ["The documents could not be made: no objects"],
    });
    expect((await showDocuments(clone, undefined, asked)).documents.left).toEqual([]);
  });
});

const printing: Printing = { make: () => Promise.resolve([]), shelf: undefined, days: 30, now: 0 };

describe("what is wrong with a document", () => {
  const problem = {
    code: "CS-DOC-003",
    place: { file: NEXT, line: 9, column: 2 },
    message: "It is gone",
    fix: "Look.",
  };

  function weighed(commit: Edit, made: Made): string[] {
    const question = questionAbout(commit);
    const documentFaults = touchedDocuments(evaluate(question).cases).flatMap((one) => faultsOf(one, made));
    const { verdict } = evaluate({ ...question, documentFaults });
    const findings = verdict.engagements.flatMap((each) => each.findings).filter(({ rule }) => rule === "CS-DOC-040");
    return findings.map(({ severity, line, message }) => `${severity} ${line} ${message}`);
  }

  const move = { [STATE]: text(STATE).replace("stage: proposal", "stage: contract") };
  const wrong: Made = { kind: "done", value: { files: [], problems: [problem], notices: [] } };

  it("is an error where the gate is needed that covers it, and a warning elsewhere", () => {
    expect(weighed({ ...move, [NEXT]: next }, wrong)).toEqual(["error 9 It is gone (CS-DOC-003)."]);
    expect(weighed({ [NEXT]: next }, wrong)).toEqual(["warning 9 It is gone (CS-DOC-003)."]);
    expect(weighed({ ...move, [NEXT]: next.replace("current", "draft") }, wrong)).toEqual([
      "warning 9 It is gone (CS-DOC-003).",
    ]);
  });

  it("is told and no more where the document does without it, or took too long", () => {
    const notices: Made = { kind: "done", value: { files: [], problems: [], notices: [problem] } };
    expect(weighed({ ...move, [NEXT]: next }, notices)).toEqual(["notice 9 It is gone (CS-DOC-003)."]);
    expect(weighed({ ...move, [NEXT]: next }, { kind: "late" })).toEqual([
      "warning 1 The document of `PRO-2026-0002` takes too long to be made.",
    ]);
    expect(weighed({ ...move, [NEXT]: next }, { kind: "failed", why: "x" })).toEqual([
      "warning 1 The document of `PRO-2026-0002` could not be made.",
    ]);
    expect(weighed({ ...move, [NEXT]: next }, { kind: "left" })).toEqual([]);
  });
});
