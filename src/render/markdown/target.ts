/** Where a link or a picture may lead. A refusal is a text that says what is allowed. */

export type Target = { readonly href: string } | { readonly anchor: string };

const WEB = "an address that starts with https://, one such as mailto:name@example.com, or the #anchor of a heading";

export function linkTarget(url: string): Target | string {
  if (url.startsWith("#")) return url.length > 1 ? { anchor: decoded(url.slice(1)) } : WEB;
  if (hasControls(url)) return WEB;
  if (/^mailto:/i.test(url)) return mailTarget(url.slice("mailto:".length));
  if (!/^https:\/\/[^/?#@\\]+(?:[/?#]|$)/i.test(url) || !URL.canParse(url)) return WEB;
  return { href: new URL(url).href };
}

/** One address and nothing else: what follows a `?` would fill in a letter that nobody sees here. */
function mailTarget(address: string): Target | string {
  return /^[^\s@?&%,;:<>"\\]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*$/u.test(address)
    ? { href: `mailto:${address}` }
    : WEB;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** What is wrong with the path of a picture, or nothing. Paths are relative to the folder of the engagement. */
export function wrongPicturePath(path: string): string | undefined {
  const allowed =
    "a PNG or JPEG file of the engagement, by its path in the engagement's folder such as evidence/chart.png";
  if (hasControls(path) || /[%\\?#:]/.test(path) || path.startsWith("/")) return allowed;
  if (path.split("/").some((part) => part === "" || part === "." || part === ".." || part.trim() !== part))
    return allowed;
  return /\.(?:png|jpe?g)$/i.test(path) ? undefined : allowed;
}

function hasControls(text: string): boolean {
  return /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]|^\s|\s$/u.test(text);
}
