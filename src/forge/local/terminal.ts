import { createInterface, type Interface } from "node:readline";

let opened: Interface | undefined;
let ended = false;
/** Lines that were typed, or pasted, before they were asked for. */
const early: string[] = [];

/** One question on the terminal; an empty answer means `fallback`. Ends with an error where the person leaves instead. */
export async function ask(question: string, fallback: string): Promise<string> {
  const prompt = `${question}${fallback === "" ? "" : ` [${fallback}]`}: `;
  const answer = await answerTo(prompt, (opened ??= open()));
  return answer.trim() || fallback;
}

function open(): Interface {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  terminal.once("close", () => void (ended = true));
  return terminal.on("line", (line) => void early.push(line));
}

function answerTo(prompt: string, terminal: Interface): Promise<string> {
  const told = early.shift();
  if (told !== undefined) {
    process.stdout.write(`${prompt}${told}\n`);
    return Promise.resolve(told);
  }
  return new Promise((resolve, reject) => {
    const left = () => reject(new Error("The person left instead of answering."));
    if (ended) return left();
    terminal.once("close", left);
    terminal.question(prompt, (answer) => {
      terminal.off("close", left);
      // Nothing is read between questions, so that the program can end.
      terminal.pause();
      resolve(answer);
    });
  });
}
