import type { SetupForge } from "../../forge/setup.ts";
import { textOf, textsOf, UsageError, type Values, type World } from "../verb.ts";

export const EMAIL = /^[^@\s]+@[^@\s]+$/;

type Ask = NonNullable<World["ask"]>;

/** The options with what a person at the terminal answers; without one, as they were given. */
export async function answered(values: Values, world: World, forge: SetupForge | undefined): Promise<Values> {
  const { ask } = world;
  if (!ask || values["no-input"] === true || values["json"] === true) return values;
  try {
    return { ...values, ...(await facts(values, ask)), ...(await people(values, ask, forge)) };
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError("The questions were not answered to the end", "Nothing is written. --no-input asks nothing.");
  }
}

async function facts(values: Values, ask: Ask): Promise<Values> {
  const name = textOf(values, "legal-name") ?? (await ask("Legal name, as documents print it", "TBD"));
  const email = textOf(values, "email") ?? (await addressAsked(ask));
  return { "legal-name": known(name), email: known(email) };
}

async function addressAsked(ask: Ask): Promise<string> {
  const answer = await ask("Email, as documents print it", "TBD");
  return answer === "TBD" || EMAIL.test(answer) ? answer : await addressAsked(ask);
}

function known(answer: string): string | undefined {
  return answer === "TBD" ? undefined : answer;
}

async function people(values: Values, ask: Ask, forge: SetupForge | undefined): Promise<Values> {
  const leads = textsOf(values, "lead");
  const self = leads.length > 0 ? undefined : (await forge?.self().catch(() => undefined))?.login;
  const lead = leads.length > 0 ? "" : await ask("GitHub login of whoever leads the work", self ?? "");
  const trial = values["trial"] ?? /^y/i.test(await ask("Is it for one person trying it out? yes or no", "no"));
  return { lead: lead === "" ? leads : [lead], trial };
}
