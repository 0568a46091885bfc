var GitProblem = class extends Error {
	kind;
	constructor(kind, message) {
		super(message);
		this.name = "GitProblem";
		this.kind = kind;
	}
};
function noCommit(rev) {
	return new GitProblem("no-commit", `${JSON.stringify(rev.slice(0, 250))} names no commit of this repository`);
}
function shallowProblem(what) {
	return new GitProblem("shallow", `${what}: this clone is shallow. Fetch the whole history (fetch-depth: 0).`);
}
function unrelatedProblem(a, b) {
	return new GitProblem("unrelated", `${a} and ${b} have no common history`);
}
/** git's own words on one line, and what they mean where that is known. */
function gitFailed(message) {
	const said = message.trim().replaceAll(/\s*\n\s*/g, " ");
	if (/not a git repository/i.test(said)) return new GitProblem("not-a-repository", said);
	const old = /^usage: git|unknown (switch|option)|unrecognized argument|unknown value for --diff-merges/im.test(message);
	return new GitProblem("git-failed", old ? `git 2.38 or newer is needed: ${said}` : said);
}

export { unrelatedProblem as a, shallowProblem as i, gitFailed as n, noCommit as r, GitProblem as t };