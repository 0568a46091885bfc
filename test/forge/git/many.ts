import { execFileSync } from "node:child_process";
import { testEnv } from "../../git/environment.ts";
import type { Identity } from "../../git/environment.ts";

/** A row of commits on top of another, each changing one file, made by one process; gives the hash of the last. */
export function writeMany(dir: string, from: string, count: number, author: Identity, at: number): string {
  const ref = "refs/heads/forge-writes";
  const commits = Array.from({ length: count }, (_none, index) => {
    const [message, text] = [`Change ${index + 1}`, `${index + 1}\n`];
    const who = `${author.name} <${author.email}> ${at + index} +0000`;
    const start = index === 0 ? `from ${from}\n` : "";
    return `commit ${ref}\nmark :${index + 1}\nauthor ${who}\ncommitter ${who}\ndata ${message.length}\n${message}\n${start}M 100644 inline many/${index + 1}.md\ndata ${text.length}\n${text}\n`;
  });
  const input = `reset ${ref}\n${commits.join("")}get-mark :${count}\n`;
  const made = execFileSync("git", ["fast-import", "--quiet", "--force"], {
    cwd: dir,
    env: testEnv,
    input,
    encoding: "utf8",
  }).trim();
  execFileSync("git", ["update-ref", "-d", ref], { cwd: dir, env: testEnv });
  return made;
}
