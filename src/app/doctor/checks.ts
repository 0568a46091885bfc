import type { Check } from "./check.ts";
import { adapters, engagements } from "./content.ts";
import { approvers, independence, roles } from "./gates.ts";
import { gitVersion, history, nodeVersion, repository } from "./machine.ts";
import { owners } from "./owners.ts";
import { ids, teams } from "./roster.ts";
import { record, settings, trial } from "./settings.ts";
import { asked, defaults, forms, people, recordable, required, token } from "./forge-checks.ts";
import { running } from "./forge-workflows.ts";
import { concurrency, presence, reviews, starters, trigger } from "./own-workflows.ts";
import { checkout, permissions, pins, readable } from "./workflows.ts";

/** Everything that the doctor looks at, in the order in which it is told. */
export const checks: readonly Check[] = [
  gitVersion,
  nodeVersion,
  repository,
  history,
  settings,
  record,
  trial,
  ids,
  teams,
  roles,
  approvers,
  independence,
  adapters,
  engagements,
  readable,
  checkout,
  pins,
  permissions,
  presence,
  trigger,
  reviews,
  starters,
  concurrency,
  owners,
  asked,
  token,
  required,
  recordable,
  forms,
  defaults,
  running,
  people,
];
