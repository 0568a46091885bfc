import { existsSync, readFileSync } from "node:fs";
import { parse } from "yaml";
import { play } from "../scenario/play.ts";
import type { Edit } from "../scenario/files.ts";
import type { Scenario, Step } from "../scenario/scenario.ts";
import type { Verdict } from "../../src/model/verdict.ts";

/**
 * bad.yaml: a scenario (`base`, `change`, further `steps`, `author` ...) and where the rule must find something.
 * good.yaml: the `fix`, files written on top of bad's change, and what else happens then; the rule must be silent.
 */
export interface BadFixture extends Scenario {
  readonly change?: Edit;
  readonly expect: readonly string[];
}

export interface GoodFixture extends Scenario {
  readonly fix: Edit;
}

export interface Fixture {
  readonly bad: BadFixture;
  readonly good: GoodFixture;
}

const here = new URL("./", import.meta.url);

export function hasFixture(rule: string): boolean {
  return existsSync(new URL(`${rule}/bad.yaml`, here)) && existsSync(new URL(`${rule}/good.yaml`, here));
}

export function readFixture(rule: string): Fixture {
  const read = (name: string): unknown => parse(readFileSync(new URL(`${rule}/${name}.yaml`, here), "utf8"));
  return { bad: read("bad") as BadFixture, good: read("good") as GoodFixture };
}

export function playBad({ bad }: Fixture): Verdict {
  const steps: readonly Step[] = [...(bad.change ? [{ commit: bad.change }] : []), ...(bad.steps ?? [])];
  return play({ ...bad, steps }).verdict;
}

/**
 * What is in the base cannot be fixed by the change, so `base` of good.yaml adds to the base instead. Anything else that
 * good.yaml says (`draft`, `entry`, `steps` ...) stands in place of what bad.yaml says.
 */
export function playGood({ bad, good }: Fixture): Verdict {
  const change = { ...bad.change, ...good.fix };
  const steps: readonly Step[] = [{ commit: change }, ...(good.steps ?? bad.steps ?? [])];
  return play({ ...bad, ...good, base: { ...bad.base, ...good.base }, steps }).verdict;
}

/** Where a rule found something: `file:line:column`, or `action:<id>:<scope>` where it stands in an action's way. */
export function foundBy(code: string, verdict: Verdict): string[] {
  const findings = [...verdict.findings, ...verdict.engagements.flatMap((each) => each.findings)];
  const places = findings
    .filter((each) => each.rule === code)
    .map((each) => `${each.file}:${each.line}:${each.column}`);
  const actions = verdict.engagements.flatMap((each) => each.actions);
  const stopped = actions.filter((each) => each.because.some((reason) => reason.startsWith(`${code}: `)));
  return [...places, ...stopped.map((each) => `action:${each.action}:${each.scope}`)].toSorted();
}
