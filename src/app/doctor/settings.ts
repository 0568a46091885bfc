import type { Finding } from "../../model/finding.ts";
import { type Contents, ofContents, ok, orFine, type Outcome } from "./check.ts";

const FILE = "countersign.yaml";

export const settings = ofContents("settings", ({ settings: file, findings }) => {
  if (!file) {
    const message = `There is no ${FILE}: nobody holds a role, so no gate can be opened`;
    return [{ level: "fail", message, fix: "countersign init" }];
  }
  return orFine(findings.filter((each) => each.file === FILE).map(asOutcome), `${FILE} is read without a problem`);
});

/** A rule's errors fail; what it merely remarks on does not. */
export function asOutcome({ rule, severity, file, line, column, message, fix }: Finding): Outcome {
  const level = severity === "error" ? "fail" : "warn";
  return { level, message: `${rule}: ${message}`, fix, place: { file, line, column } };
}

export const record = ofContents("record", ({ policy, settings: file }: Contents) => {
  const chosen = policy.file?.value.settings;
  if (!file || !policy.file) return [];
  const { record: where = "commit", record_branch: branch } = chosen ?? {};
  if (where !== "branch") return [ok(`the record goes by ${where}${chosen?.record ? "" : ", the default"}`)];
  if (branch !== undefined) return [ok(`the record goes to the branch ${branch}`)];
  const message = "`record: branch` names no branch of its own; the built-in name is used";
  return [{ level: "warn", message, fix: "settings: { record_branch: NAME }", place: policy.file.at(["settings"]) }];
});

export const trial = ofContents("trial", ({ policy }) => {
  if (!policy.trial) return policy.file ? [ok("approvals are in earnest: trial is off")] : [];
  const message = "`trial: true` is on: people may approve their own work, and everything says TRIAL";
  const place = policy.file?.at(["settings", "trial"]);
  return [{ level: "warn", message, fix: "Remove it before approvals are to count.", ...(place ? { place } : {}) }];
});
