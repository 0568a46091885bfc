/** What counts as an amount where it stands by itself. */
export const AMOUNT = /^\d{3,15}(?:\.\d{1,6})?$/;

/** Where a text says the value: as a word of its own, an amount also as people write it. */
export function findValue(text: string, value: string): number {
  return text.search(patternOf(value));
}

export function patternOf(value: string, flags = ""): RegExp {
  const [whole = "", cents = ""] = value.split(".");
  if (AMOUNT.test(value)) {
    const grouped = whole.replaceAll(/\B(?=(?:\d{3})+$)/g, "[,.'\u00a0\u202f ]?");
    const decimals = /^0*$/.test(cents) ? "(?:[.,]0{1,2})?" : `[.,]${cents}`;
    return new RegExp(`(?<![\\d.,])${grouped}${decimals}(?![\\d]|[.,]\\d)`, flags);
  }
  const words = value.split(/\s+/).map((word) => word.replaceAll(/[\\^$.*+?()[\]{}|/]/g, "\\$&"));
  return new RegExp(`(?<![\\p{L}\\p{N}])${words.join("\\s+")}(?![\\p{L}\\p{N}])`, `iu${flags}`);
}

const LEGAL_FORM =
  /(?:[\s,]+(?:co|company|corp|corporation|inc|incorporated|llc|llp|ltd|limited|plc|gmbh|ag|kg|se|sa|sarl|bv|nv|ab|oy|as|srl|spa|pty)\.?)+$/i;

/** The name as people say it, without its legal form, which may have parts: `Co., Ltd.` */
export function spokenName(client: string): string {
  const said = client.normalize("NFKC").trim();
  const short = said.replace(LEGAL_FORM, "").replace(/[.,\s]+$/, "");
  return short === "" ? said : short;
}
