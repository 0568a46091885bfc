import { t as GitProblem } from "./problem.js";
import { b as runGit } from "./record.js";
import { lstat, readFile, realpath, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from "node:path";

/** The files as they lie in the folder, byte for byte: what git would commit may have other line ends. */
/** Tracked and new files below some files and folders of the root, without the ignored, sorted. */
async function listWorkingFiles(repo, paths) {
	if (repo.bare) throw new GitProblem("not-a-repository", `${repo.gitDir} has no working files`);
	const env = { GIT_LITERAL_PATHSPECS: "1" };
	const args = [
		"ls-files",
		"-z",
		"--cached",
		"--others",
		"--exclude-standard",
		"--deduplicate",
		"--",
		...paths
	];
	return (await runGit({
		cwd: repo.root,
		env
	}, args)).split("\0").filter((path) => path !== "").toSorted();
}
/** Longer than any limit of the parsers, so that a file too large to read is refused as one. */
const UNREAD = 1 << 20;
/** A file with its kind as git would note it; nothing where there is none. Links are not followed, nor read. */
async function readWorkingFile(repo, path) {
	const file = join(repo.root, path);
	if (await realFolder(repo, path) === void 0) return {
		path,
		mode: LINK,
		oid: "",
		bytes: /* @__PURE__ */ new Uint8Array()
	};
	const status = await lstat(file).catch(() => void 0);
	if (!status) return void 0;
	if (!status.isFile()) return {
		path,
		mode: status.isSymbolicLink() ? LINK : FOLDER,
		oid: "",
		bytes: /* @__PURE__ */ new Uint8Array()
	};
	const bytes = status.size > UNREAD ? new Uint8Array(UNREAD) : await readFile(file);
	return {
		path,
		mode: status.mode & 73 ? "100755" : "100644",
		oid: "",
		bytes
	};
}
const LINK = "120000";
const FOLDER = "40000";
/** Written beside the file and renamed; never through a link, and never where there was no file. */
async function writeWorkingFile(repo, path, text) {
	const [folder, status] = [await realFolder(repo, path), await lstat(join(repo.root, path))];
	if (folder === void 0 || !status.isFile()) throw new GitProblem("git-failed", `${path} is no regular file`);
	const file = join(folder, basename(path));
	const beside = `${file}.countersign-tmp`;
	await rm(beside, { force: true });
	try {
		await writeFile(beside, text, {
			flag: "wx",
			mode: status.mode
		});
		await rename(beside, file);
	} catch (error) {
		await rm(beside, { force: true });
		throw error;
	}
}
/** The folder of a file, where no link leads to it. */
async function realFolder(repo, path) {
	const folder = dirname(join(repo.root, path));
	return await realpath(folder).catch(() => folder) === folder ? folder : void 0;
}
/** A path that a person named, as the repository names it; nothing where it lies outside. */
async function pathInside(repo, named) {
	const full = resolve(named);
	const folder = await realpath(dirname(full)).catch(() => dirname(full));
	const path = relative(repo.root, join(folder, basename(full)));
	return path.startsWith("..") || isAbsolute(path) ? void 0 : path.split(sep).join("/");
}

export { writeWorkingFile as i, pathInside as n, readWorkingFile as r, listWorkingFiles as t };