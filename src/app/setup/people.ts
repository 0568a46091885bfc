import { ForgeProblem } from "../../forge/forge-problem.ts";
import type { Account, SetupForge } from "../../forge/setup.ts";
import { nearest } from "../../model/nearest.ts";
import { LOGIN } from "../../model/scalars.ts";
import { UsageError } from "../verb.ts";

/** Somebody as a person names them on the command line, or as the forge knows them. */
export interface Named {
  readonly login: string;
  readonly id: string | undefined;
}

/** Who is to hold a role; without one, whichever leads. */
export interface Seat {
  readonly role: string | undefined;
  readonly person: Named;
}

export function leadCalled(text: string): Seat {
  return { role: undefined, person: personCalled(text, `--lead ${JSON.stringify(text)}`) };
}

/** `ROLE=LOGIN[,LOGIN]`, each login with or without its number. */
export function seatsCalled(text: string): Seat[] {
  const [, role, people] = /^([^=]+)=(.+)$/.exec(text) ?? [];
  if (role === undefined || people === undefined)
    throw new UsageError(`--role ${JSON.stringify(text)} names nobody`, "Write it as legal=omar or legal=omar,nora.");
  return people.split(",").map((each) => ({ role, person: personCalled(each, `--role ${JSON.stringify(text)}`) }));
}

function personCalled(text: string, option: string): Named {
  const [login = "", id, ...more] = text.split(":");
  const isNumber = id === undefined || /^[1-9]\d{0,14}$/.test(id);
  if (LOGIN.test(login) && isNumber && more.length === 0) return { login, id };
  throw new UsageError(`${option} is no login`, "Write it as lena, or with the number as lena:12.");
}

/** The same people as the forge knows them. Where it cannot be asked they stay as they were named, and a note says so. */
export async function pinned(
  seats: readonly Seat[],
  forge: SetupForge | undefined,
): Promise<{ readonly seats: readonly Seat[]; readonly notes: readonly string[] }> {
  if (!forge) return { seats, notes: [] };
  try {
    const logins = [...new Set(seats.map(({ person }) => person.login.toLowerCase()))];
    const known = new Map(await Promise.all(logins.map(async (each) => [each, await forge.account(each)] as const)));
    const found = await Promise.all(
      seats.map(async ({ role, person }) => {
        const account = known.get(person.login.toLowerCase());
        return { role, person: account ? checked(person, account) : await strange(person, forge) };
      }),
    );
    return { seats: found, notes: [] };
  } catch (error) {
    if (!(error instanceof ForgeProblem)) throw error;
    return { seats, notes: [`GitHub could not be asked (${error.message}): ids were not looked up.`] };
  }
}

function checked({ login, id }: Named, account: Account): Named {
  if (account.type !== "User")
    throw new UsageError(
      `@${login} is no person: GitHub calls it ${account.type}`,
      "Approvals of bots and organisations never count; name a person's account.",
    );
  if (id !== undefined && id !== String(account.id))
    throw new UsageError(
      `@${login} has the number ${account.id} on GitHub, not ${id}`,
      `Somebody else may have the name now. Make sure who is meant, and write ${account.login}:${account.id}.`,
    );
  return { login: LOGIN.test(account.login) ? account.login : login, id: String(account.id) };
}

/** Nobody has that login: whoever works here and is called almost so may be meant. */
async function strange({ login }: Named, forge: SetupForge): Promise<never> {
  // Whether or not they may be read, the login is wrong.
  const known = await forge.collaborators().catch(() => undefined);
  const near = nearest(login, known ?? []);
  throw new UsageError(
    `There is no @${login} on GitHub`,
    near === undefined ? "Look the login up, or leave the role empty for now." : `Did you mean \`${near}\`?`,
  );
}
