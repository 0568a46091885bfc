import type { Scenario } from "../scenario/scenario.ts";

/** Scenarios under a name that says what they are an edge of. */
export function under(name: string, group: Readonly<Record<string, Scenario>>): Readonly<Record<string, Scenario>> {
  return Object.fromEntries(Object.entries(group).map(([about, scenario]) => [`${name}: ${about}`, scenario]));
}
