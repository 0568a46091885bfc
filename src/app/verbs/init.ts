import { stringifyYaml } from "../../edit/yaml.ts";
import type { Write } from "../../model/write.ts";
import { openRepository } from "../../git/repository.ts";
import { readWorkingFile } from "../../git/working-files.ts";
import type { Adapter } from "../../model/adapter.ts";
import { LOGIN } from "../../model/scalars.ts";
import { definitionOf } from "../definition.ts";
import { formsFor } from "../new-forms.ts";
import { textOf, textsOf, UsageError, type Values, type Verb } from "../verb.ts";
import { actionNamed, workflowsFor } from "../workflows.ts";
import { type Work, workAnew, workOptions } from "../workbench.ts";
import type { Asked } from "../gather.ts";

export const verb: Verb = {
  name: "init",
  summary: "Set up a repository: who you are, and who may approve.",
  usage:
    "countersign init [--legal-name NAME] [--email ADDRESS] [--lead LOGIN[:ID]]... [--type NAME] [--trial] [--action OWNER/REPO@SHA] [--no-workflows]",
  examples: [
    'countersign init --legal-name "Acme LLC" --email info@acme.example --lead lena:12',
    "countersign init --lead lena:12 --trial    one person may try everything; every verdict says so",
  ],
  options: {
    ...workOptions,
    "legal-name": { type: "string", value: "NAME", help: "The full name, as documents print it." },
    email: { type: "string", value: "ADDRESS", help: "The address, as documents print it." },
    lead: {
      type: "string",
      multiple: true,
      value: "LOGIN[:ID]",
      help: "Who leads the work, with the account's number.",
    },
    type: {
      type: "string",
      value: "NAME",
      help: "The workflow definition whose roles are wanted; without it, the default one.",
    },
    trial: { type: "boolean", help: "Let one person try everything." },
    action: {
      type: "string",
      value: "OWNER/REPO@SHA",
      help: "The Countersign that the workflows use, at the commit you reviewed.",
    },
    "no-workflows": { type: "boolean", help: "Write no workflows, and no forms that they would answer." },
  },
  async run(values, words, world) {
    if (words.length > 0) throw new UsageError(`init takes no ${JSON.stringify(words[0])}`);
    const email = textOf(values, "email");
    if (email !== undefined && !/^[^@\s]+@[^@\s]+$/.test(email))
      throw new UsageError(`--email ${JSON.stringify(email)} is no address`, "Such as info@acme.example.");
    const leads = textsOf(values, "lead").map(leadCalled);
    const action = actionNamed(values);
    return await workAnew(values, world, async (asked) => {
      const done = await begun(asked, leads, values);
      if (values["no-workflows"] === true) return done;
      const { writes, notes } = await workflowsFor(asked.repo, action, world);
      const forms = await formsFor(asked.repo, [await definitionOf(asked.repo, textOf(values, "type"), asked.builtin)]);
      return { ...done, writes: [...done.writes, ...writes, ...forms.writes], notes };
    });
  },
};

interface Lead {
  readonly login: string;
  readonly id: string | undefined;
}

function leadCalled(text: string): Lead {
  const [login = "", id, ...more] = text.split(":");
  const isNumber = id === undefined || /^[1-9]\d{0,14}$/.test(id);
  if (LOGIN.test(login) && isNumber && more.length === 0) return { login, id };
  throw new UsageError(
    `--lead ${JSON.stringify(text)} is no login`,
    "Write it as lena, or with the number as lena:12.",
  );
}

const SETTINGS = "countersign.yaml";
const KEEP = "engagements/.gitkeep";

async function begun({ repo, builtin }: Asked, leads: readonly Lead[], values: Values): Promise<Work> {
  const opened = await openRepository(repo);
  if (await readWorkingFile(opened, SETTINGS))
    throw new UsageError(`${SETTINGS} is there already`, "`countersign doctor` says what is missing in it.");
  const type = textOf(values, "type");
  const adapter = await definitionOf(repo, type, builtin);
  const kept: Write[] = (await readWorkingFile(opened, KEEP)) ? [] : [{ path: KEEP, text: "" }];
  const owner = leads[0]?.login ?? "LOGIN";
  return {
    writes: [{ path: SETTINGS, text: settingsText(adapter, leads, values) }, ...kept],
    said: `${SETTINGS} says who you are and who may approve.${leftOpen(adapter, leads, values)}`,
    next: `Next: \`countersign doctor\`, then \`countersign new engagement first-pilot --client NAME --workflow TEXT --owner ${owner}${type === undefined ? "" : ` --type ${type}`}\`.`,
  };
}

/** What a person has to fill in. */
function leftOpen(adapter: Adapter, leads: readonly Lead[], values: Values): string {
  const facts = ["legal-name", "email"].filter((name) => textOf(values, name) === undefined);
  const inside = rolesOf(adapter).filter(({ isOutside }) => !isOutside);
  const held = leads.length === 0 ? 0 : values["trial"] === true ? inside.length : 1;
  const roles = inside.slice(held).map(({ role }) => role);
  const unknown = facts.length > 0 ? ` Still TBD: ${facts.join(", ").replace("-", "_")}.` : "";
  return `${unknown}${roles.length > 0 ? ` Nobody holds yet: ${roles.join(", ")}.` : ""}`;
}

function settingsText(adapter: Adapter, leads: readonly Lead[], values: Values): string {
  const organization = { legal_name: textOf(values, "legal-name") ?? "TBD", email: textOf(values, "email") ?? "TBD" };
  const trial = values["trial"] === true;
  const people = leads.map(({ login, id }) => `{ login: ${login}${id === undefined ? "" : `, id: ${id}`} }`).join(", ");
  const roles = rolesOf(adapter).map(({ role, isOutside }, index) => {
    if (isOutside) return `  ${role}: { external: true, confirmed_by: [${rolesOf(adapter)[0]?.role ?? ""}] }\n`;
    return `  ${role}: [${index === 0 || trial ? people : ""}]\n`;
  });
  return `# Who you are, as documents print it.
${stringifyYaml({ organization })}# Who may approve: people by login and account number (\`gh api users/LOGIN --jq .id\`), or teams: { team: acme/legal }.
# Those outside sign documents, which the roles of \`confirmed_by\` confirm.
roles:
${roles.join("")}settings: { record: commit, time_zone: UTC${trial ? ", trial: true" : ""} }
`;
}

/** The roles that a definition names, the leading one first and those that verify facts last; those whose gates all take signed documents are outside. */
function rolesOf({ gates, facts }: Adapter): { readonly role: string; readonly isOutside: boolean }[] {
  const named = gates.flatMap(({ approvers, evidence }) =>
    (approvers?.roles ?? []).map((role) => ({ role, signs: evidence.includes("document") })),
  );
  const verifying = [...facts.values()].flatMap(({ verifiedBy }) => verifiedBy);
  return [...new Set([...named.map(({ role }) => role), ...verifying])].map((role) => ({
    role,
    isOutside: named.some((each) => each.role === role) && named.every((each) => each.role !== role || each.signs),
  }));
}
