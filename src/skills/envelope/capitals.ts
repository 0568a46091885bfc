/** What sorting machines read: capitals without punctuation, by the rules of the country's language. */
export function capitals(text: string, country: string): string {
  const upper = upperCase(text.normalize("NFKC").replaceAll("\u2044", "/"), country);
  const plain = upper
    .replace(/\p{Pd}/gu, "-")
    .replace(/['’‘ʼ`´]/g, apostrophe(country))
    .replace(INITIALS, "")
    // Between digits a point is part of a number.
    .replace(/(?<!\d)\.|\.(?!\d)/g, " ")
    .replace(/[^\P{P}\-/#&@%.]/gu, " ");
  return plain.replace(/\s+/g, " ").trim();
}

/** The points within `J.R. SMITH`, which is JR SMITH; ST.GALLEN is two words. */
const INITIALS = /(?<=(?<!\p{L})\p{L})\.(?=\p{L}(?!\p{L}))/gu;

function upperCase(text: string, country: string): string {
  if (country === "TR" || country === "AZ") return text.replaceAll("i", "İ").toUpperCase();
  const upper = text.toUpperCase();
  return country === "GR" || country === "CY" ? withoutAccents(upper) : upper.normalize("NFC");
}

/** Greek capitals carry no accent; the two dots that part a diphthong stay. */
function withoutAccents(upper: string): string {
  const bare = upper
    .normalize("NFD")
    .replace(/(?<=\p{Script=Greek}\u0308?)[\u0300\u0301\u0313\u0314\u0342\u0345]/gu, "");
  return bare.normalize("NFC");
}

/** French norms write the article apart. */
function apostrophe(country: string): string {
  return ["FR", "MC"].includes(country) ? " " : "";
}
