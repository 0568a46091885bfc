import { checkRoutes } from "./checks.ts";
import { commitRoutes } from "./commits.ts";
import { contentRoutes } from "./contents.ts";
import { gitRoutes } from "./git.ts";
import { issueRoutes } from "./issues.ts";
import { labelRoutes } from "./labels.ts";
import { peopleRoutes } from "./people.ts";
import { pullRoutes } from "./pulls.ts";
import { repositoryRoutes } from "./repository.ts";
import { reviewRoutes } from "./reviews.ts";
import type { Route, Routes } from "./route.ts";

/** Every route of the stand-in, named as GitHub's description names it. */
export const routes: Routes = {
  ...pullRoutes,
  ...reviewRoutes,
  ...issueRoutes,
  ...labelRoutes,
  ...checkRoutes,
  ...commitRoutes,
  ...gitRoutes,
  ...contentRoutes,
  ...repositoryRoutes,
  ...peopleRoutes,
};

interface Matcher {
  readonly name: string;
  readonly route: Route;
  readonly method: string;
  readonly pattern: RegExp;
}

/** Paths and refs may hold slashes; numbers and ids hold digits alone. */
function patternOf(path: string): RegExp {
  const source = path.replaceAll(/\{(\w+)\}/g, (_all, name: string) => {
    if (["ref", "branch", "basehead"].includes(name)) return `(?<${name}>.+)`;
    if (name === "path") return `(?<path>.*)`;
    return /(_id|_number)$/.test(name) && name !== "workflow_id" ? `(?<${name}>\\d+)` : `(?<${name}>[^/]+)`;
  });
  return new RegExp(`^${source}/?$`);
}

const literal = (name: string): number => name.replaceAll(/\{\w+\}/g, "").length;

const matchers: readonly Matcher[] = Object.entries(routes)
  .toSorted(([a], [b]) => literal(b) - literal(a))
  .map(([name, route]) => {
    const [method = "", path = ""] = name.split(" ");
    return { name, route, method, pattern: patternOf(path) };
  });

export interface Match {
  readonly name: string;
  readonly route: Route;
  readonly params: Readonly<Record<string, string>>;
}

export function match(method: string, path: string): Match | undefined {
  for (const matcher of matchers) {
    const hit = matcher.method === method ? matcher.pattern.exec(path) : null;
    if (hit === null) continue;
    const params = Object.entries(hit.groups ?? {}).map(([key, value]) => [key, decodeURIComponent(value)]);
    return { name: matcher.name, route: matcher.route, params: Object.fromEntries(params) as Record<string, string> };
  }
  return undefined;
}
