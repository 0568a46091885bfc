/** A repository on a forge. */
export interface ForgePlace {
  readonly owner: string;
  readonly name: string;
}

const PLACE = /^([A-Za-z0-9][A-Za-z0-9_-]{0,38})\/([\w.-]{1,100})$/;

/** `OWNER/REPO`, as a person writes it. */
export function parsePlace(text: string): ForgePlace | undefined {
  const [, owner, name] = PLACE.exec(text) ?? [];
  return owner === undefined || name === undefined ? undefined : { owner, name };
}

/** The repository that an address of git means, where it lies on that server: `https://`, `ssh://` or `git@host:path`. */
export function placeAt(url: string, server: string): ForgePlace | undefined {
  const [, host, path] = /^(?:[^@/\s]+@)?([^:/\s]+):(?!\/)(\S+)$/.exec(url) ?? [];
  const address = host === undefined ? url : `ssh://${host}/${path ?? ""}`;
  if (!URL.canParse(address) || !URL.canParse(server)) return undefined;
  const [there, home] = [new URL(address), new URL(server)];
  const isWeb = /^https?:$/.test(there.protocol);
  if (!isWeb && !/^(?:ssh|git):$/.test(there.protocol)) return undefined;
  if (isWeb ? there.host !== home.host : there.hostname !== home.hostname) return undefined;
  return parsePlace(there.pathname.replace(/^\//, "").replace(/(?:\.git)?\/?$/, ""));
}
