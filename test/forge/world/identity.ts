import type { Identity } from "../../git/environment.ts";
import type { Account } from "./types.ts";

/** How GitHub signs for an account in commits that it makes. */
export function noreply(account: Account): Identity {
  if (account.login === "web-flow") return { name: "GitHub", email: "noreply@github.com" };
  return { name: account.login, email: `${account.id}+${account.login}@users.noreply.github.com` };
}
