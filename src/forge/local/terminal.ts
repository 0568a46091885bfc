import { createInterface } from "node:readline";

/** One question on the terminal; an empty answer means `fallback`. Ends with an error where the person ends the input instead. */
export function ask(question: string, fallback: string): Promise<string> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  return new Promise((resolve, reject) => {
    terminal.once("close", () => reject(new Unanswered()));
    terminal.question(`${question}${fallback === "" ? "" : ` [${fallback}]`}: `, (answer) => {
      resolve(answer.trim() || fallback);
      terminal.close();
    });
  });
}

/** The person left instead of answering. */
export class Unanswered extends Error {}
