import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { run } from "../cli/program.ts";
import { makeRepo } from "../git/repo.ts";

const page = readFileSync(new URL("../../docs/setup.md", import.meta.url), "utf8");

/** The commands of the page, in order. */
const lines = [...page.matchAll(/^```sh\n(.*?)^```/gms)].flatMap(([, block = ""]) => block.trim().split("\n"));

function wordsOf(line: string): string[] {
  return [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? "");
}

it("docs/setup.md leads from nothing to a check that is green, without a network", () => {
  const repo = makeRepo();
  repo.commit({ files: { "README.md": "# Work\n" } });
  repo.git("checkout", "-q", "main");
  repo.git("config", "user.name", "Lena");
  repo.git("config", "user.email", "lena@acme.example");
  const ran = lines.flatMap((line) => {
    const [program = "", ...words] = wordsOf(line);
    if (program === "git" && words[0] === "push") {
      // Merged, as somebody does on GitHub.
      repo.git("switch", "-q", "main");
      repo.git("merge", "-q", String(words.at(-1)));
    } else if (program === "git") repo.git(...words);
    return program === "countersign" ? [{ verb: words[0], ...run(words, { cwd: repo.dir }) }] : [];
  });
  // The doctor fails as long as nobody holds the other roles.
  expect(ran.map(({ verb, code }) => `${verb} ${code}`)).toEqual([
    "init 0",
    "doctor 1",
    "new 0",
    "check 0",
    "doctor 1",
  ]);
  expect(page).toContain(`\n\`\`\`\n${ran.find(({ verb }) => verb === "check")?.out}\`\`\`\n`);
  const written = [...page.matchAll(/^\| `([^`]+)` \| [a-z]/gm)].map(([, path = ""]) => path);
  const files = written.filter((path) => /[./]/.test(path));
  const shown = ran[0]?.out.match(/^ {2}[.\w-]+(?:\/[.\w-]+)*$/gm) ?? [];
  const named = shown.map((path) => path.trim().replace(/(ISSUE_TEMPLATE\/countersign-).*\.yml$/, "$1*.yml"));
  expect([...new Set(named)]).toEqual(files);
  repo.dispose();
}, 60_000);
