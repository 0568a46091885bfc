import {
  denied,
  duplicatedEntries,
  empty,
  type Fault,
  fails,
  graphqlLimit,
  hangUp,
  lostWrite,
  missingPages,
  partial,
  secondaryLimit,
  slow,
  tooMany,
  truncated,
  type Where,
} from "./faults.ts";
import type { Faults } from "./faults.ts";
import type { Log } from "./log.ts";
import { Refusal } from "./world/refusal.ts";
import type { World } from "./world/world.ts";

/** Faults that can be ordered by name, from outside the process. */
const named: Readonly<Record<string, (amount: number | undefined) => Fault>> = {
  slow: (milliseconds) => slow(milliseconds ?? 1000),
  fails: (status) => fails(status),
  "secondary-limit": (seconds) => secondaryLimit(seconds),
  "too-many": (seconds) => tooMany(seconds),
  denied: (status) => denied(status),
  truncated: () => truncated(),
  empty: () => empty(),
  "hang-up": () => hangUp(),
  "graphql-limit": () => graphqlLimit(),
  "lost-write": (status) => lostWrite(status),
  "missing-pages": () => missingPages(),
  "duplicated-entries": () => duplicatedEntries(),
  partial: () => partial(["repository"]),
};

export interface Order {
  readonly fault?: string;
  readonly amount?: number;
  readonly where?: Where;
  readonly pageLimit?: number;
  readonly advance?: number;
}

interface Controlled {
  readonly world: World;
  readonly server: {
    readonly faults: Faults;
    readonly log: Log;
    readonly violations: readonly string[];
    pageLimit: number;
  };
}

/** What `/_forge` answers: GET tells the log and the violations, POST orders a fault, a page size or time, DELETE clears faults and log. */
export function control(forge: Controlled, method: string, order: Order): unknown {
  const { server, world } = forge;
  if (method === "DELETE") {
    server.faults.clear();
    server.log.clear();
    server.pageLimit = 100;
  }
  if (method === "POST") obey(forge, order);
  return { log: server.log.lines, violations: server.violations, now: world.now(), faults: Object.keys(named) };
}

function obey({ server, world }: Controlled, order: Order): void {
  if (order.fault !== undefined) {
    const make = named[order.fault];
    if (make === undefined)
      throw new Refusal(400, `No fault "${order.fault}". There are: ${Object.keys(named).join(", ")}`);
    server.faults.add(make(order.amount), order.where);
  }
  server.pageLimit = order.pageLimit ?? server.pageLimit;
  world.advance(order.advance ?? 0);
}
