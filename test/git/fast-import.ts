import { Buffer } from "node:buffer";
import { execFileSync } from "node:child_process";
import { type Identity, testEnv } from "./environment.ts";

export type FileSpec =
  | string
  | Uint8Array
  | null
  | { readonly mode: string; readonly text: string | Uint8Array }
  | { readonly mode: string; readonly oid: string };

export interface ImportedCommit {
  readonly branch: string;
  readonly parents: readonly string[];
  readonly tree: string | undefined;
  readonly author: Identity;
  readonly committer: Identity;
  readonly at: number;
  readonly message: string;
  readonly files: readonly (readonly [path: string | Uint8Array, file: FileSpec])[];
}

/** Makes one commit and points its branch at it; gives its hash. */
export function fastImport(dir: string, commit: ImportedCommit): string {
  const quick = ["-c", "core.fsync=none", "-c", "fastimport.unpackLimit=0"];
  const args = [...quick, "fast-import", "--quiet", "--force", "--date-format=raw-permissive"];
  return execFileSync("git", args, { cwd: dir, env: testEnv, input: streamOf(commit), encoding: "utf8" }).trim();
}

function streamOf(commit: ImportedCommit): Buffer {
  const [from, ...merged] = commit.parents;
  return Buffer.concat([
    // Without this a commit that names no parent would build on the branch as it is.
    line(`reset refs/heads/${commit.branch}\n`),
    line(`commit refs/heads/${commit.branch}`),
    line("mark :1"),
    line(`author ${commit.author.name} <${commit.author.email}> ${commit.at} +0000`),
    line(`committer ${commit.committer.name} <${commit.committer.email}> ${commit.at} +0000`),
    data(commit.message),
    ...(from === undefined ? [] : [line(`from ${from}`)]),
    ...merged.map((sha) => line(`merge ${sha}`)),
    ...(commit.tree === undefined ? [] : [line(`M 040000 ${commit.tree} ""`)]),
    ...commit.files.map(([path, file]) => change(quote(path), file)),
    line(""),
    line("get-mark :1"),
  ]);
}

function change(path: string, file: FileSpec): Buffer {
  if (file === null) return line(`D ${path}`);
  if (typeof file === "string" || file instanceof Uint8Array) return change(path, { mode: "100644", text: file });
  if ("oid" in file) return line(`M ${file.mode} ${file.oid} ${path}`);
  return Buffer.concat([line(`M ${file.mode} inline ${path}`), data(file.text)]);
}

function line(text: string): Buffer {
  return Buffer.from(`${text}\n`);
}

function data(content: string | Uint8Array): Buffer {
  const bytes = Buffer.from(content as string);
  return Buffer.concat([line(`data ${bytes.length}`), bytes, line("")]);
}

/** A quoted path may hold any byte. */
function quote(path: string | Uint8Array): string {
  const bytes = [...Buffer.from(path as string)];
  const plain = (byte: number): boolean => byte > 0x20 && byte < 0x7f && byte !== 0x22 && byte !== 0x5c;
  const escaped = bytes.map((byte) =>
    plain(byte) ? String.fromCharCode(byte) : `\\${byte.toString(8).padStart(3, "0")}`,
  );
  return `"${escaped.join("")}"`;
}
