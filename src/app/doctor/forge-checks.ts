import { refusalOf } from "../setup/recording.ts";
import { ACTIONS_APP } from "../setup/ruleset.ts";
import { type Check, type Contents, ok, orFine, type Outcome } from "./check.ts";
import type { OnForge } from "./on-forge.ts";
import { isOurs } from "./own-workflows.ts";

/** A check of what the forge says, beside what the repository holds. */
export function ofForge(id: string, look: (forge: OnForge, contents: Contents) => readonly Outcome[]): Check {
  return {
    id,
    look: ({ forge, contents }) => (forge && contents && !("why" in forge) ? look(forge, contents) : []),
  };
}

export const asked: Check = {
  id: "forge",
  look: ({ forge }) => {
    if (!forge) return [];
    if (!("why" in forge)) return [ok(`GitHub was asked about ${forge.name}`)];
    const message = `GitHub was not asked: ${forge.why}. Whether the check is required, and who people are, was not looked at`;
    return [{ level: "warn", message, fix: forge.fix }];
  },
};

/** What the token was too weak for, with the checks that fell out. */
export const token = ofForge("forge-token", ({ protection, workflowToken, workflows, people }) => {
  const unread = [
    ...protection.unread,
    ...(workflowToken ? [] : ["what workflows may do"]),
    ...(workflows ? [] : ["the state of the workflows"]),
    ...(people.some(({ account, mayRead }) => account && mayRead === undefined) ? ["who may read the repository"] : []),
  ];
  if (unread.length === 0) return [ok("the token may read everything that is looked at")];
  const message = `The token may not read ${listed(unread)}: what depends on it was not looked at`;
  return [{ level: "warn", message, fix: "Use the token of an administrator, with `administration: read`." }];
});

function listed(words: readonly string[]): string {
  return words.length > 1 ? `${words.slice(0, -1).join(", ")} and ${words.at(-1)}` : words.join("");
}

const CHECK = "countersign";

export const required = ofForge("required-check", ({ branch, protection }, contents) => {
  const found = protection.checks.filter(({ name }) => name === CHECK);
  // One of two rules that ask for it is enough to tell who has to give it.
  const [app] = found.flatMap((each) => each.app ?? []);
  if (found.length === 0) return protection.unread.length > 0 ? [] : [optional(branch, recordOf(contents))];
  const writers = contents.workflows.filter((each) => !isOurs(each)).flatMap(({ givesChecks }) => givesChecks);
  if (app !== undefined && app !== ACTIONS_APP)
    return [ok(`the check \`${CHECK}\` is required on ${branch}, from an App of its own`)];
  if (writers.length > 0) return writers.map((place) => forgeable(place, app));
  return [app === undefined ? anySource(branch) : ok(`the check \`${CHECK}\` is required on ${branch}`)];
});

function recordOf({ policy }: Contents): string {
  return policy.file?.value.settings?.record ?? "commit";
}

function optional(branch: string, record: string): Outcome {
  const message = `The check \`${CHECK}\` is not required on ${branch}: a pull request can be merged whatever the verdict`;
  const first =
    record === "commit" ? "Set `record: pull-request`, since a required check refuses direct commits; then i" : "I";
  const fix = `${first}mport .github/rulesets/countersign.json, or require the check in the rules of the branch.`;
  return { level: "warn", message, fix };
}

function anySource(branch: string): Outcome {
  const message = `The check \`${CHECK}\` is required on ${branch} from any source: whoever may push can set a status of that name`;
  return { level: "warn", message, fix: "Require it from GitHub Actions, or from your App." };
}

function forgeable(place: Outcome["place"], app: number | undefined): Outcome {
  const who = app === undefined ? "any source" : "GitHub Actions";
  const message = `This workflow may write checks, and \`${CHECK}\` is required from ${who}: a run of it could give the verdict`;
  const fix = "Take `checks: write` away, or give the Action an App's token and require the check from that App.";
  return { level: "warn", message, fix, ...(place ? { place } : {}) };
}

export const recordable = ofForge("record-allowed", ({ branch, protection, workflowToken }, contents) => {
  const { policy } = contents;
  if (!policy.file) return [];
  const record = recordOf(contents);
  const place = policy.file.at(["settings", "record"]);
  const refusal = refusalOf(protection);
  if (record === "commit" && refusal !== undefined) {
    const message = `\`record: commit\`, but ${branch} ${refusal}: merges are not recorded`;
    const fix = "settings: { record: pull-request }, or let the Action's App past the rule.";
    return [{ level: "fail", message, fix, place }];
  }
  if (record === "pull-request" && workflowToken?.mayOpenPulls === false) {
    const message = "`record: pull-request`, but workflows may not open pull requests: merges are not recorded";
    return [{ level: "fail", message, fix: ALLOW, place }];
  }
  const isKnown = record === "commit" ? protection.unread.length === 0 : record === "pull-request" && workflowToken;
  return isKnown ? [ok(`${branch} lets the record through`)] : [];
});

export const forms = ofForge("forms-allowed", ({ workflowToken }, { workflows }) => {
  const taking = workflows.filter((each) => isOurs(each) && each.events.includes("issues"));
  if (!workflowToken || taking.length === 0) return [];
  if (workflowToken.mayOpenPulls) return [ok("a form that is submitted can become a pull request")];
  const message = "Forms become pull requests, but workflows may not open any";
  return taking.map(({ place }) => ({ level: "warn", message, fix: ALLOW, place }));
});

const ALLOW = "Settings, Actions, General: allow GitHub Actions to create pull requests; or use an App's token.";

export const defaults = ofForge("workflow-token", ({ workflowToken }) => {
  if (!workflowToken) return [];
  if (!workflowToken.mayWrite) return [ok("the token of a workflow may only read unless the workflow says more")];
  const message = "The token of a workflow that does not say what it needs may write everything";
  return [{ level: "warn", message, fix: "Settings, Actions, General: read repository contents permission." }];
});

export const people = ofForge("roster-people", ({ people: all }, { policy }) => {
  if (!policy.file) return [];
  return orFine(
    all.flatMap((each) => personFaults(each)),
    "everybody on the roster is who GitHub says",
  );
});

function personFaults({ entry: { login, id }, account, namesake, mayRead }: OnForge["people"][number]): Outcome[] {
  const found: Outcome[] = [];
  if (!account) {
    const message = id === undefined ? `There is no @${login} on GitHub` : `The account ${id} of @${login} is gone`;
    found.push({ level: "fail", message, fix: "Mend the entry in countersign.yaml, or take it out." });
  } else if (account.type !== "User") {
    const message = `@${login} is no person: GitHub calls it ${account.type}, and its approvals never count`;
    found.push({ level: "fail", message, fix: "Name the account of a person." });
  } else if (account.login.toLowerCase() !== login.toLowerCase()) {
    const message = `@${login}, ${id}, is called @${account.login} now`;
    found.push({ level: "warn", message, fix: `Write \`{ login: ${account.login}, id: ${id} }\`.` });
  }
  if (namesake) {
    const message = `@${login} is somebody else now: ${namesake.id}, not ${id}`;
    found.push({
      level: "fail",
      message,
      fix: "Make sure who is meant: the number counts, the name is what people see.",
    });
  }
  if (account && mayRead === false) {
    const message = `@${account.login} may not read the repository, so they can approve nothing`;
    found.push({ level: "warn", message, fix: "Invite them, or take them off the roster." });
  }
  return found;
}
