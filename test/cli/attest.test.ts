import { createHash } from "node:crypto";
import { existsSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { contract, proposal, stateAt } from "../approval-cases/repository.ts";
import { makeRepo, type TestRepo } from "../git/repo.ts";
import { CONTRACT, STATE } from "../scenario/scenario.ts";
import { smallest } from "../scenario/smallest.ts";
import { World } from "../record/world.ts";
import { run } from "./program.ts";

const FOLDER = "engagements/acme-pilot";
const COPY = `${FOLDER}/evidence/ADSA-2026-0001-v1-client_signature.pdf`;
const ATT = `${FOLDER}/ATT-2026-0001.md`;
const signed = new Uint8Array([0x25, 0x50, 0x44, 0x46, 0x0d, 0x0a, 0x00, 0xff]);
const sha = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
const given = ["--for", "ADSA-2026-0001@v1", "--gate", "client_signature", "--signer", "Morgan Reyes"];

let repo: TestRepo;

beforeEach(() => {
  repo = makeRepo();
  repo.commit({ files: { ...smallest, [STATE]: stateAt("contract"), [CONTRACT]: contract() } });
  repo.git("checkout", "-q", "main");
  writeFileSync(join(repo.dir, ".git/Signed.PDF"), signed);
});
afterEach(() => repo.dispose());

const work = (...words: string[]) => run([...words, "--now", "2026-03-02T09:00:00Z"], { cwd: repo.dir });
const attest = (...more: string[]) => work("attest", ".git/Signed.PDF", ...given, ...more);
const text = (path: string) => readFileSync(join(repo.dir, path), "utf8");
const untouched = () => expect(repo.git("status", "--porcelain", "-uall")).toBe("");

describe("attest", () => {
  it("refuses to leave the evidence out of what is committed", () => {
    repo.write({ ".gitignore": "*.pdf\n" });
    const said = `git ignores ${COPY}, by \`*.pdf\` in .gitignore:1; nothing was written`;
    expect(attest()).toMatchObject({ code: 2, err: expect.stringContaining(said) as string });
    expect(repo.git("status", "--porcelain", "-uall", "--ignored")).toBe("?? .gitignore");
  });

  it("copies the file byte for byte and writes the attestation", () => {
    const { code, out } = attest("--title", "Counsel", "--organization", "Acme Corp", "--signed-at", "2026-03-01");
    expect({ code, out }).toEqual({
      code: 0,
      out: `ATT-2026-0001: Morgan Reyes signed ADSA-2026-0001@v1, for the gate client_signature.\n  ${COPY}\n  ${ATT}\nOpen a pull request with it; @lena or @nora confirms it in a review with the line \`/approve client_signature\`.\n`,
    });
    expect(new Uint8Array(readFileSync(join(repo.dir, COPY)))).toEqual(signed);
    expect(text(ATT)).toBe(`---
id: ATT-2026-0001
type: attestation
version: v1
status: current
gate: client_signature
for: ADSA-2026-0001@v1
signer:
  name: Morgan Reyes
  title: Counsel
  organization: Acme Corp
signed_at: "2026-03-01"
document:
  path: evidence/ADSA-2026-0001-v1-client_signature.pdf
  sha256: ${sha(signed)}
---
`);
    expect(work("check")).toMatchObject({ code: 0, out: expect.stringContaining("0 errors") as string });
  });

  it("opens the gate once somebody of the confirming role approves the pull request", () => {
    const world = new World({ [STATE]: stateAt("contract"), [CONTRACT]: contract() });
    const file = join(world.repo.dir, ".git/scan.txt");
    writeFileSync(file, "signed\n");
    const made = run(["attest", file, ...given, "--now", "2026-01-01T09:00:00Z"], { cwd: world.repo.dir });
    expect(made.code).toBe(0);
    const files = Object.fromEntries(
      [COPY.replace(".pdf", ".txt"), ATT].map((path) => [path, readFileSync(join(world.repo.dir, path), "utf8")]),
    );
    const merged = world.merge({ number: 4, files, approve: { lena: "/approve client_signature" } });
    expect(world.record(merged)).toMatchObject({ code: 0 });
    expect(parse(world.read(world.entries().at(-1) ?? ""))).toMatchObject({
      approvals: [
        { gate: "client_signature", evidence: { kind: "document", sha256: sha(new TextEncoder().encode("signed\n")) } },
      ],
    });
    world.repo.dispose();
  });

  it("leaves a file where it is when it lies in the evidence already", () => {
    repo.write({ [`${FOLDER}/evidence/scan 1.pdf`]: signed });
    expect(work("attest", `${FOLDER}/evidence/scan 1.pdf`, ...given).code).toBe(0);
    expect(text(ATT)).toContain("  path: evidence/scan 1.pdf\n");
    expect(existsSync(join(repo.dir, COPY))).toBe(false);
  });

  it("takes the next id of the whole repository, and gives a second signature a name of its own", () => {
    expect(attest().code).toBe(0);
    expect(attest()).toMatchObject({
      code: 2,
      err: expect.stringContaining("ATT-2026-0001 attests this file") as string,
    });
    writeFileSync(join(repo.dir, ".git/Signed.PDF"), "another");
    repo.write({
      "engagements/beta/state.yaml": stateAt("proposal", "", "Beta"),
      "engagements/beta/ATT-2026-0007.md": text(ATT),
    });
    expect(JSON.parse(attest("--json").out)).toMatchObject({
      done: true,
      files: [COPY.replace(".pdf", "-2.pdf"), `${FOLDER}/ATT-2026-0008.md`],
    });
  });

  it("finds the engagement by the artifact, or is told it", () => {
    repo.write({
      "engagements/beta/state.yaml": stateAt("contract", "", "Beta"),
      "engagements/beta/ADSA-2026-0002.md": contract({
        id: "ADSA-2026-0002",
        sources: "[acme-pilot/PRO-2026-0001@v1]",
      }),
    });
    const second = ["--gate", "client_signature", "--signer", "Kim"];
    expect(work("attest", ".git/Signed.PDF", "--for", "beta/ADSA-2026-0002@v1", ...second, "--json").out).toContain(
      "engagements/beta/ATT-2026-0001.md",
    );
    expect(work("attest", "beta", ".git/Signed.PDF", "--for", "ADSA-2026-0003@v1", ...second)).toMatchObject({
      code: 2,
      err: expect.stringContaining("There is no artifact `ADSA-2026-0003` in beta") as string,
    });
    expect(work("attest", ".git/Signed.PDF", "--for", "acme-pilot/ADSA-2026-0002@v1", ...second)).toMatchObject({
      code: 2,
      err: expect.stringContaining("Did you mean `beta/ADSA-2026-0002`?") as string,
    });
  });

  it("a dry run writes nothing", () => {
    expect(attest("--dry-run")).toMatchObject({ code: 0, out: expect.stringContaining(ATT) as string });
    untouched();
  });

  const wrong: readonly (readonly [why: string, words: readonly string[], said: string])[] = [
    ["an unknown artifact", ["--for", "ADSA-2026-001@v1"], "Did you mean `ADSA-2026-0001`?"],
    ["another version", ["--for", "ADSA-2026-0001@v2"], "ADSA-2026-0001 is v1, not v2"],
    ["no version", ["--for", "ADSA-2026-0001"], "Write it as ADSA-2026-0001@v1."],
    ["no artifact id", ["--for", "../x"], "names no version of an artifact"],
    ["an unknown gate", ["--gate", "client_signatur"], "Did you mean `client_signature`?"],
    ["a far gate", ["--gate", "zzz"], "Those that do: client_signature."],
    ["a gate of reviews", ["--gate", "legal_or_contract"], "takes no signed document"],
    ["a gate about something else", ["--for", "PRO-2026-0001@v1"], "It covers contract."],
    ["a day to come", ["--signed-at", "2026-03-03"], "Today is 2026-03-02."],
    ["no day", ["--signed-at", "2026-02-30"], "is no day"],
    ["no signer", ["--signer", " "], "It needs --signer"],
  ];

  it.each(wrong)("refuses %s", (_, words, said) => {
    expect(attest(...words)).toMatchObject({ code: 2, err: expect.stringContaining(said) as string });
    untouched();
  });

  it("refuses what is no file, is empty or is too large", () => {
    const big = join(repo.dir, ".git/big.pdf");
    writeFileSync(big, new Uint8Array(10 * 1024 * 1024 + 1));
    writeFileSync(join(repo.dir, ".git/empty.pdf"), "");
    const told = {
      ".git/none.pdf": "There is no file",
      engagements: "There is no file",
      ".git/empty.pdf": "is empty",
      [big]: "larger than 10 MB",
    };
    for (const [file, said] of Object.entries(told))
      expect(work("attest", file, ...given)).toMatchObject({ code: 2, err: expect.stringContaining(said) as string });
    expect(work("attest", ...given).code).toBe(2);
    untouched();
  });

  it("takes ten megabytes", () => {
    writeFileSync(join(repo.dir, ".git/Signed.PDF"), new Uint8Array(10 * 1024 * 1024).fill(7));
    expect(attest().code).toBe(0);
    expect(work("check").code).toBe(0);
  });

  it("follows no link into or out of the evidence", () => {
    repo.write({ [`${FOLDER}/evidence/real.pdf`]: signed });
    symlinkSync(join(repo.dir, ".git/Signed.PDF"), join(repo.dir, FOLDER, "evidence/link.pdf"));
    expect(work("attest", `${FOLDER}/evidence/link.pdf`, ...given)).toMatchObject({
      code: 2,
      err: expect.stringContaining("is a link") as string,
    });
    repo.write({ [`${FOLDER}/evidence`]: null });
    symlinkSync(join(repo.dir, ".git"), join(repo.dir, FOLDER, "evidence"));
    expect([1, 2]).toContain(attest().code);
    expect(existsSync(join(repo.dir, ".git", COPY.slice(COPY.lastIndexOf("/") + 1)))).toBe(false);
  });

  it("names no file after what the person's file is called", () => {
    const odd = join(repo.dir, ".git/..odd name.p~df");
    writeFileSync(odd, signed);
    expect(work("attest", odd, ...given, "--json").out).toContain('evidence/ADSA-2026-0001-v1-client_signature"');
  });

  it("refuses an artifact that holds no more", () => {
    repo.write({ [`${FOLDER}/ADSA-2026-0003.md`]: contract({ id: "ADSA-2026-0003", status: "archived" }) });
    expect(attest("--for", "ADSA-2026-0003@v1")).toMatchObject({
      code: 2,
      err: expect.stringContaining("is archived") as string,
    });
    repo.write({ [`${FOLDER}/sub/PRO-2026-0001.md`]: proposal() });
    expect(attest("--for", "PRO-2026-0001@v1").code).toBe(2);
  });
});
