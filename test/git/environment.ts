import { env } from "node:process";

export interface Identity {
  readonly name: string;
  readonly email: string;
}

export const ada: Identity = { name: "Ada", email: "ada@example.com" };

/** Neither the machine's nor the user's configuration takes part. */
export const testEnv = {
  PATH: env["PATH"] ?? "",
  HOME: "/nonexistent",
  GIT_CONFIG_GLOBAL: "/dev/null",
  GIT_CONFIG_NOSYSTEM: "1",
  GIT_AUTHOR_NAME: ada.name,
  GIT_AUTHOR_EMAIL: ada.email,
  GIT_COMMITTER_NAME: ada.name,
  GIT_COMMITTER_EMAIL: ada.email,
  LC_ALL: "C",
};
