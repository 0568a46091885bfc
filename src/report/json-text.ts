/** Data for programs. Control characters and line separators are escaped, so that content cannot write on the screen. */
export function jsonText(data: unknown): string {
  const text = JSON.stringify(data, null, 2).replaceAll(/[\u007f-\u009f\u2028\u2029]/g, escaped);
  return `${text}\n`;
}

function escaped(character: string): string {
  return String.raw`\u` + character.charCodeAt(0).toString(16).padStart(4, "0");
}
