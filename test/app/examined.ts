import { readFileSync } from "node:fs";
import type { Check, Examined, Outcome } from "../../src/app/doctor/check.ts";
import { checks } from "../../src/app/doctor/checks.ts";
import { contentsOf, isRead } from "../../src/app/doctor/contents.ts";
import { type Edit, edited, sourceFile } from "../scenario/files.ts";
import { smallest } from "../scenario/smallest.ts";

const services = sourceFile(
  "adapters/completetech_services.yaml",
  readFileSync(new URL("../../adapters/completetech_services.yaml", import.meta.url)),
);

/** What the doctor sees of the smallest repository, edited. */
export function examined(edit: Edit = {}, machine = {}, shallow = false): Examined {
  const tree = edited(smallest, edit);
  const paths = Object.keys(tree).toSorted();
  const files = paths.filter(isRead).map((path) => sourceFile(path, tree[path] ?? ""));
  const builtin = new Map([["completetech_services", services]]);
  const contents = contentsOf({ shallow, paths, files, builtin, now: 0 });
  return { machine: { git: "2.45.1", node: "24.1.0", ...machine }, contents, problem: undefined, forge: undefined };
}

export function look(id: string, at: Examined): readonly Outcome[] {
  const check: Check | undefined = checks.find((each) => each.id === id);
  if (!check) throw new Error(`no check ${id}`);
  return check.look(at);
}

export const workflow = (text: string): Edit => ({ ".github/workflows/x.yml": text });
